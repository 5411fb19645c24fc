import { z } from 'astro/zod'
import { join } from 'node:path'
import { check } from '../../../src/schema/check.ts'
import { day, id } from '../../../src/schema/common.ts'
import { citation } from '../../../src/schema/source.ts'
import { printDocument, printPage, printSection, yamlOf } from '../../ingest/compose/emit.ts'
import { paragraphOf } from '../../ingest/compose/page.ts'
import { readText } from '../../ingest/read/files.ts'
import { writeAtomically } from '../../ingest/write/beside.ts'
import { editClaim } from '../edit-claim.ts'
import { sourcePath } from '../folders.ts'
import { refuseFaults } from '../refuse-faults.ts'
import { Refusal } from '../refusal.ts'
import { action } from './action.ts'

/** Write down what a person found of a claim. */
export const addCheck = action(z.strictObject({ page: id, id, check }), (folders, { page, id: one, check: found }) => {
  const strange = found.sources.filter((source) => readText(sourcePath(folders, source)) === null)
  if (strange.length > 0)
    throw new Refusal(`There is no page of ${strange.join(', ')}. Add the work first, then name it here.`)
  editClaim(folders, page, one, ({ checks }) => ({ checks: [...checks, found] }))
  return 'checked 1 claim'
})

/** Take a check off a claim; `index` counts from 0. */
export const removeCheck = action(
  z.strictObject({ page: id, id, index: z.int().nonnegative() }),
  (folders, { page, id: one, index }) => {
    editClaim(folders, page, one, ({ checks }) => ({ checks: checks.filter((_, at) => at !== index) }))
    return 'took a check off 1 claim'
  },
)

/** Add the page of a work that checks rest on and that nobody read whole. */
export const addWork = action(
  z.strictObject({
    id,
    ...citation.omit({ rights: true }).shape,
    summary: z.string().trim().min(1),
    /** What it shows of the claims that rest on it, in plain sentences. */
    'cited-for': z.string().trim().min(1),
    checked: day,
    next: day,
  }),
  ({ content }, { id: one, title, summary, checked, next, 'cited-for': shows, ...rest }) => {
    const path = join(content, 'sources', `${one}.mdx`)
    if (readText(path) !== null) throw new Refusal(`There is a page \`${one}\` already; choose another name.`)
    const fields = { title, summary, checked: { on: checked, next }, ...rest, rights: 'facts-only', standing: 'cited' }
    const section = { title: 'What we cite it for', nodes: [paragraphOf(shows)] }
    writeAtomically(path, printPage(printDocument(yamlOf(fields)), [printSection(section)]))
    refuseFaults(content, path)
    return `added the work “${title}”`
  },
)
