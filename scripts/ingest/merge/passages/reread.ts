import type { Claim } from '../../../../src/schema/claim.ts'
import { movesOf, type PassageText } from './moves.ts'
import { sentencesAt, sentencesIn } from './sentence-key.ts'

/** The passages of an article as they were read last, and as they are read now. */
export interface Reread {
  before: ReadonlyMap<string, string>
  now: ReadonlyMap<string, string>
  /** The new id of each passage that was changed, by its old one. */
  moved: ReadonlyMap<string, string>
}

/** Compare the passages of an article with those of its last reading; none are known where it was never read here. */
export function rereadOf(before: readonly PassageText[], now: readonly PassageText[]): Reread {
  const textsOf = (passages: readonly PassageText[]) => new Map(passages.map(({ id, text }) => [id, text]))
  return { before: textsOf(before), now: textsOf(now), moved: movesOf(before, now) }
}

/** Where the statement of a claim stands in its passage. */
type Stated = Pick<Claim, 'says' | 'figures'> & Partial<Pick<Claim, 'read'>>

/**
 * Whether the statement that a claim was made of reads as it did, though its passage `id` is another one than the claim
 * had: each of its sentences stood in the article before, but for case, signs and articles.
 */
export function saysTheSame({ before, now }: Reread, claim: Stated, id: string): boolean {
  const text = now.get(id)
  if (text === undefined) return true
  const known = new Set([...before.values()].flatMap((old) => sentencesIn(old).map(({ key }) => key)))
  return placesIn(text, claim).every((at) => sentencesAt(text, at).every(({ key }) => known.has(key)))
}

function placesIn(text: string, { says, figures, read }: Stated): (readonly [number, number])[] {
  if (read) return [read.at]
  if (figures?.length > 0) return figures.map(({ at }) => at)
  const start = text.indexOf(says)
  return [start < 0 ? [0, text.length] : [start, start + says.length]]
}

/** Both texts of a passage that was changed, one above the other. */
export function bothPassages({ before, now }: Reread, old: string | null | undefined, id: string): string {
  const was = before.get(old ?? '') ?? 'not known: it was last read on another computer'
  return `passage before: ${was}\npassage now: ${now.get(id) ?? 'none'}`
}
