import { onOneLine } from '../../src/language/on-one-line.ts'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'astro/zod'

/** A question with the pages of which one should come first; none where the site has nothing on it. */
const query = z.strictObject({
  kind: z.string(),
  q: z.string(),
  want: z.array(z.string()),
  /** A disease that the site has not looked at: the box that says so should stand there, and no result. */
  uncovered: z.string().optional(),
  /** Whether it asks for harm: then nothing that stands there may deny one. */
  harm: z.literal(true).optional(),
  /**
   * Whether it is a word that nearly every page has: where no page is wanted, the box that says so should stand there.
   */
  wide: z.literal(true).optional(),
})
export type Query = z.infer<typeof query>

/** Read a file of questions. */
export function readQueries(file: string): Query[] {
  return z.array(query).parse(parse(readFileSync(file, 'utf8')))
}

/** How one way to search did on questions of one kind. */
export interface Score {
  queries: number
  first: number
  inThree: number
}

/** What stands above the results: the kind of the first box, and the words of all. */
export interface Boxes {
  first: string | null
  words: string
}

/**
 * Which of the results is wanted: 0 for the first; `null` for none, or for results where none should be. A disease that
 * was not looked at is answered by its box alone.
 */
export function rankOf({ want, uncovered, wide }: Query, results: string[][], { first }: Boxes): number | null {
  if (want.length > 0) {
    const place = results.findIndex((addresses) => addresses.some((address) => want.includes(address)))
    return place < 0 ? null : place
  }
  const box = uncovered === undefined ? (wide ? 'wide' : null) : 'not-looked-at'
  return results.length === 0 && (box === null || first === box) ? 0 : null
}

/** Words that tell a frightened reader that there is no harm. "That does not mean there are none" is the contrary. */
const denial = new RegExp(
  onOneLine`
    \bno (?:known )?(?:harms?|risks?|dangers?|side effects?|deaths?) (?:is|are|was|were|has been|have been)? ?
    (?:known|named|found|reported|seen)|\b(?:name|names|tell of|know of|found) no (?:harms?|risks?|side effects?
    |deaths?)|\b(?:is|are) (?:quite |completely |perfectly )?(?:safe|harmless)\b`,
  'i',
)

/** Whether the boxes deny harm. */
export function deniesHarm({ words }: Boxes): boolean {
  return denial.test(words)
}

/** Scores by kind of question, and of all. */
export function scoresOf(ranks: { query: Query; rank: number | null }[]): Map<string, Score> {
  const of = (some: typeof ranks): Score => ({
    queries: some.length,
    first: some.filter(({ rank }) => rank === 0).length,
    inThree: some.filter(({ rank }) => rank !== null && rank < 3).length,
  })
  const byKind = Map.groupBy(ranks, ({ query }) => query.kind)
  return new Map([...[...byKind].map(([kind, some]) => [kind, of(some)] as const), ['all', of(ranks)]])
}
