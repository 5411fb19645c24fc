import type { VFile } from 'vfile'

/** Something in a page that must be mended before it can be shown, with its place (lines and columns from 1). */
export interface Fault {
  line: number
  column: number
  /** What is there and what to do about it. */
  reason: string
}

/** Write a fault as editors and terminals know it: `content/guides/costs.mdx:12:3 Unexpected …`. */
export function faultLine(path: string, fault: Fault): string {
  return `${path}:${fault.line}:${fault.column} ${fault.reason}`
}

/** The faults reported on a file, in the order in which they were found. */
export function faultsOn({ messages }: VFile): Fault[] {
  return messages.map(({ line, column, reason }) => ({ line: line ?? 1, column: column ?? 1, reason }))
}
