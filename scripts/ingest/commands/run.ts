import { printReport } from '../report/print.ts'
import { ingest } from '../run/ingest.ts'
import { isFaulty } from '../run/notes.ts'
import { writeAtomically } from '../write/beside.ts'
import { asStep } from './as-step.ts'
import type { Io } from './io.ts'
import type { Arguments } from './options.ts'
import { seedsOf } from './seeds.ts'

/**
 * Read the articles and write the pages, or tell with `--dry-run` and `--check` what would change; `--check` fails
 * where anything would.
 */
export function run(args: Arguments, io: Io): number {
  const { values, positionals } = args
  const settled = [...(values['keep-mine'] ?? []), ...(values['accept-theirs'] ?? [])]
  const read = `read ${positionals.join(', ') || 'the articles'}`
  const says = settled.length > 0 ? `${read}, and settled ${settled.join(', ')}` : read
  return asStep(values.content ?? io.content, says, io, () => readAndWrite(args, io))
}

function readAndWrite(args: Arguments, io: Io): number {
  const { values, positionals } = args
  const result = ingest({
    content: values.content ?? io.content,
    writes: !values['dry-run'] && !values.check,
    readsAll: values.all ?? false,
    isReported: values.report !== undefined,
    seeds: () => seedsOf(args),
    isWhole: positionals.length === 0,
    resolutions: { mine: new Set(values['keep-mine']), theirs: new Set(values['accept-theirs']) },
  })
  const { files, reports, open, changes, changesLock, outcome } = result
  io.stdout(printReport(result, io.colour))
  if (values.report) {
    const messages = files.flatMap(({ path, messages }) => messages.map((message) => `${path}:${message}`))
    const found = { seeds: reports, messages, open: Object.fromEntries(open), changes }
    writeAtomically(values.report, `${JSON.stringify(found, null, 1)}\n`)
  }
  const hasFaults = files.some(isFaulty)
  if (outcome === 'failed') io.stderr('Nothing was written, because of the faults above.')
  else if (hasFaults) io.stderr('What has a fault above stays as it was; everything else was read.')
  const isOpen = files.some(({ messages }) => messages.some(({ ruleId }) => ruleId === 'merge-conflict'))
  const wouldChange = changes.length > 0 || changesLock || isOpen
  return hasFaults || (values.check && wouldChange) ? 1 : 0
}
