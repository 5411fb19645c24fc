import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { VFileMessage } from 'vfile-message'

/** Where a fault stands: a stretch, a point or an offset in the file; without one it is the first line. */
export type Place = Root['position'] | { line: number; column: number } | number

/**
 * What is wrong with a file: what was found, why it matters and what to do. `rewrite` writes what stands at the place
 * as it should be, where that is certain and can't change what is said.
 */
export type Fault = { file: VFile; reason: string; place?: Place; rewrite?: (written: string) => string }

/** Rules by the names that editors see behind their messages; each finds faults in what was read. */
export type Rules<Read> = Readonly<Record<string, (read: Read) => Iterable<Fault>>>

/** Report on its file each fault that the rules find in what was read; where asked, on some files alone. */
export function report<Read>(rules: Rules<Read>, read: Read, isAsked: (file: VFile) => boolean = () => true): void {
  for (const [id, faultsIn] of Object.entries(rules))
    for (const fault of faultsIn(read)) if (isAsked(fault.file)) reportFault(fault, id)
}

/** Report one fault, once; each is an error, for `npm start` stops at any. */
export function reportFault({ file, reason, place = { line: 1, column: 1 }, rewrite }: Fault, ruleId: string): void {
  const at = typeof place === 'number' ? location(file).toPoint(place) : place
  const message = new VFileMessage(reason, { place: at, ruleId, source: 'check' })
  const isSame = (other: VFileMessage) =>
    other.reason === reason && other.line === message.line && other.column === message.column
  if (file.messages.some((other) => other.ruleId === ruleId && isSame(other))) return
  const told = file.message(reason, { place: at, ruleId, source: 'check' })
  told.fatal = true
  if (!rewrite || !at || !('start' in at)) return
  told.actual = String(file).slice(at.start.offset, at.end.offset)
  told.expected = [rewrite(told.actual)]
}
