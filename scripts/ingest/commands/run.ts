import { printReport } from '../report/print.ts'
import { ingest, type Result } from '../run/ingest.ts'
import { isFaulty } from '../run/notes.ts'
import { writeAtomically } from '../write/beside.ts'
import type { Io } from './io.ts'
import type { Arguments } from './options.ts'
import { seedsOf } from './seeds.ts'

/** Read the articles and write the pages, or tell with `--dry-run` what would change. */
export function run(args: Arguments, io: Io): number {
  const result = carryOut(args, io, !args.values['dry-run'])
  return result.files.some(isFaulty) ? 1 : 0
}

/** Do what a run is asked for, and tell what it did. */
export function carryOut(args: Arguments, io: Io, writes: boolean): Result {
  const { values, positionals } = args
  const result = ingest({
    content: values.content ?? io.content,
    writes,
    readsAll: values.all ?? false,
    isReported: values.report !== undefined,
    seeds: () => seedsOf(args),
    isWhole: positionals.length === 0,
    resolutions: { mine: new Set(values['keep-mine']), theirs: new Set(values['accept-theirs']) },
  })
  const { files, reports, open, changes, outcome } = result
  io.stdout(printReport(result, io.colour))
  if (values.report) {
    const messages = files.flatMap(({ path, messages }) => messages.map((message) => `${path}:${message}`))
    const found = { seeds: reports, messages, open: Object.fromEntries(open), changes }
    writeAtomically(values.report, `${JSON.stringify(found, null, 1)}\n`)
  }
  if (outcome === 'failed') io.stderr('Nothing was written, because of the faults above.')
  else if (files.some(isFaulty)) io.stderr('What has a fault above stays as it was; everything else was read.')
  return result
}
