import { z } from 'astro/zod'
import { join } from 'node:path'
import { id } from '../../../src/schema/common.ts'
import { vocabularyKinds } from '../../../src/schema/vocabulary.ts'
import { readText } from '../../ingest/read/files.ts'
import type { CandidateKind } from '../../ingest/recognise/shapes/shape.ts'
import { openArticle } from '../../ingest/run/open-article.ts'
import { addEntry, entryOf } from '../../ingest/write/add-entry.ts'
import { writeAtomically } from '../../ingest/write/beside.ts'
import { ContentFolder } from '../../ingest/write/content-folder.ts'
import { seedPath } from '../folders.ts'
import { readAgain } from '../read-again.ts'
import { refuseFaults } from '../refuse-faults.ts'
import { Refusal, refuseIssues } from '../refusal.ts'
import { action } from './action.ts'

const kinds = ['condition', 'therapy', 'regulation', 'body', 'facility', 'term'] as const satisfies CandidateKind[]
const listed = z.array(z.string().trim().min(1)).default([])

/** Take a name of an article into the vocabulary. */
export const acceptName = action(
  z.strictObject({
    page: id,
    /** The candidate's id, as the reader made it. */
    candidate: id,
    kind: z.enum(kinds),
    id,
    name: z.string().trim().min(1),
    variants: listed,
    abbreviations: listed,
    zh: z.string().trim().optional(),
    definition: z.string().trim().optional(),
  }),
  (folders, { page, candidate: wanted, kind, zh, definition, ...given }) => {
    const opened = openArticle(seedPath(folders, page), folders.content)
    const candidate = opened.seed && opened.read().recognised.candidates.find((one) => one.id === wanted)
    if (!opened.seed || !candidate)
      throw new Refusal(`The article holds no open name \`${wanted}\` any more; read it again.`)
    const kept = candidate.kind === kind ? candidate : { ...candidate, kind, facts: {} }
    const entry = {
      ...entryOf({ ...kept, ...given }),
      ...(zh && { zh }),
      ...(definition && { definition }),
    }
    const { schema, file } = vocabularyKinds[kind]
    const { error } = schema.safeParse(entry)
    refuseIssues(error)
    const taken = Object.values(opened.vocabulary).some((entries) =>
      entries.some((one: { id: string }) => one.id === given.id),
    )
    if (taken)
      throw new Refusal(
        `The vocabulary has an entry \`${given.id}\` already; add the name there, or choose another id.`,
      )
    const folder = new ContentFolder(folders.content)
    folder.startVocabulary()
    const path = join(folder.path, 'vocabulary', file)
    const text = addEntry(readText(path) ?? '', entry)
    if (text === null)
      throw new Refusal(`${path} can’t be added to; bring it into the form \`- id: …\`, one field a line.`)
    writeAtomically(path, text)
    readAgain(folders, page)
    refuseFaults(folders.content, folder.path)
    return `took the name “${given.name}” into the vocabulary`
  },
)
