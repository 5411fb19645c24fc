import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'astro/zod'

/** A question with the pages of which one should come first; none where the site has nothing on it. */
const query = z.strictObject({ kind: z.string(), q: z.string(), want: z.array(z.string()) })
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

/** Which of the results is wanted: 0 for the first; `null` for none, or for results where none should be. */
export function rankOf({ want }: Query, results: string[][]): number | null {
  if (want.length === 0) return results.length === 0 ? 0 : null
  const place = results.findIndex((addresses) => addresses.some((address) => want.includes(address)))
  return place < 0 ? null : place
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
