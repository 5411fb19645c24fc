import { existsSync, readFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { about, claimKindNames } from '../../../src/schema/claim.ts'
import { evidence } from '../../../src/schema/evidence.ts'
import type { Span } from '../read/seed.ts'
import { blockKinds } from '../segment/block.ts'

/** What a person said that a statement of an article claims. */
const ofStatement = z.strictObject({
  /** The article, by its id. */
  seed: z.string(),
  /** The passage that holds the statement. */
  passage: z.string(),
  /** The statement, from the start of its passage in UTF-16 units: the words stay with the article. */
  at: z.tuple([z.int().nonnegative(), z.int().positive()]),
  /** What it claims, or `none`. */
  kind: z.enum([...claimKindNames, 'none']),
  /** The disease and the treatment that it is about. */
  about: about.pick({ condition: true, therapy: true }).default({}),
  /** The evidence that it names. */
  evidence: evidence.default({ design: 'none-stated', rule: 'no-cue' }),
})
export type StatementLabel = z.infer<typeof ofStatement>

/** What kind of block a person said that a line of an article is. */
const ofLine = z.strictObject({ seed: z.string(), line: z.int().positive(), block: z.enum(blockKinds) })
export type LineLabel = z.infer<typeof ofLine>

/** A number of which a person said that it is none that a claim has to state: a page number, a score of a game. */
const ofNumber = z.strictObject({
  seed: z.string(),
  passage: z.string(),
  /** The number, from the start of its passage in UTF-16 units. */
  at: z.tuple([z.int().nonnegative(), z.int().positive()]),
  number: z.literal('aside'),
})
export type NumberLabel = z.infer<typeof ofNumber>

/** What people said of articles; kept, so that the reader learns from it. */
export interface Labels {
  statements: StatementLabel[]
  lines: LineLabel[]
  numbers: NumberLabel[]
}

/**
 * Labelled statements by their article and passage, which is a hash of its text, too short to be that of one article
 * alone: what a person said of one holds whenever its passage is read again.
 */
export type Known = ReadonlyMap<string, readonly StatementLabel[]>

/** What was said last of each statement. */
export function knownOf({ statements }: Labels): Known {
  const last = new Map(statements.map((one) => [`${one.seed} ${one.passage} ${one.at[0]}`, one]))
  return Map.groupBy(last.values(), ({ seed, passage }) => `${seed} ${passage}`)
}

/** What was said of a statement; it may have been cut a little otherwise, with its label or without. */
export function knownAt(known: Known, seed: string, passage: string, [start, end]: Span): StatementLabel | undefined {
  return known.get(`${seed} ${passage}`)?.find(({ at }) => {
    const shared = Math.min(end, at[1]) - Math.max(start, at[0])
    return shared > 0.7 * Math.max(end - start, at[1] - at[0])
  })
}

/** The file of a content folder that labels are kept in, one a line. */
export const labelsFile = 'labels.jsonl'

/** Read labels from their file, none where there is no such file. Throws where a line is no label, with its number. */
export function readLabels(path: string): Labels {
  const labels: Labels = { statements: [], lines: [], numbers: [] }
  const written = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  for (const [index, line] of written.entries()) {
    if (line.trim() === '') continue
    const value: unknown = JSON.parse(line)
    const statement = ofStatement.safeParse(value)
    const block = ofLine.safeParse(value)
    const number = ofNumber.safeParse(value)
    if (statement.success) labels.statements.push(statement.data)
    else if (block.success) labels.lines.push(block.data)
    else if (number.success) labels.numbers.push(number.data)
    else
      throw new Error(
        `Unexpected label in line ${index + 1} of ${path}, correct it: ${z.prettifyError(statement.error)}`,
      )
  }
  return labels
}
