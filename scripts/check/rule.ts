import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'

/** Where a fault stands: a stretch, a point or an offset in the file; without one it is the first line. */
export type Place = Root['position'] | { line: number; column: number } | number

/** What is wrong with a file: what was found, why it matters and what to do. */
export type Fault = { file: VFile; reason: string; place?: Place }

/** Rules by the names that editors see behind their messages; each finds faults in what was read. */
export type Rules<Read> = Readonly<Record<string, (read: Read) => Iterable<Fault>>>

/** Report on its file each fault that the rules find in what was read. */
export function report<Read>(rules: Rules<Read>, read: Read): void {
  for (const [id, faultsIn] of Object.entries(rules)) for (const fault of faultsIn(read)) reportFault(fault, id)
}

/** Report one fault; each is an error, for `npm start` stops at any. */
export function reportFault({ file, reason, place = { line: 1, column: 1 } }: Fault, ruleId: string): void {
  const at = typeof place === 'number' ? location(file).toPoint(place) : place
  file.message(reason, { place: at, ruleId, source: 'check' }).fatal = true
}
