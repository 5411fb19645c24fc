import type { Figure } from '../../../src/schema/figure.ts'
import type { Span } from '../read/seed.ts'
import type { Mention } from '../recognise/mention.ts'
import { patternOf, patternsOf } from './patterns.ts'

/**
 * Cut a sentence into the statements that it makes, so that each figure keeps its own meaning: "intravenous (57.6%) …
 * than intrathecal (32.8%)" is two statements, "headache (57.6%) and fever (53.1%)" is two.
 */
export function statementsOf(
  text: string,
  sentence: Span,
  figures: Figure[],
  mentions: Mention[],
  results: ReadonlySet<string>,
): Span[] {
  const cuts = new Set<number>()
  const opening = patternOf('opening-statement').exec(text)
  if (opening) cuts.add(sentence[0] + opening[0].length)
  for (const turn of patternsOf('turns'))
    for (const match of text.matchAll(turn)) cuts.add(sentence[0] + match.index + match[0].length)
  for (const cut of cutsBetweenShares(text, sentence, figures)) cuts.add(cut)
  for (const cut of cutsBetweenResults(text, sentence, figures, mentions, results)) cuts.add(cut)
  const ends = [...cuts].filter((cut) => cut > sentence[0] && cut < sentence[1]).toSorted((a, b) => a - b)
  return [sentence[0], ...ends].map((start, index) => [start, ends[index] ?? sentence[1]])
}

/**
 * Each share is its own statement: up to the share where its noun stands before it, from the share on where behind it.
 */
function cutsBetweenShares(text: string, sentence: Span, figures: Figure[]): number[] {
  const shares = figures.filter(({ kind }) => kind === 'share')
  const first = shares[0]
  if (!first || shares.length < 2 || patternOf('compares').test(text)) return []
  const leads =
    text
      .slice(0, first.at[0] - sentence[0])
      .trim()
      .split(/\s+/).length < 3
  if (leads) return shares.slice(1).map(({ at }) => at[0])
  return shares.slice(0, -1).map(({ at }, index) => {
    const next = text.slice(at[1] - sentence[0], (shares[index + 1]?.at[0] ?? sentence[1]) - sentence[0])
    const turn = /^[^;]{0,80};\s/.exec(next)
    if (turn) return at[1] + turn[0].length
    const close = /^[^()]{0,40}\)\s?/.exec(text.slice(at[1] - sentence[0]))
    return at[1] + (close?.[0].length ?? 0)
  })
}

/** "improved sleep and increased flexibility": each named result is its own statement, where no share is stated. */
function cutsBetweenResults(
  text: string,
  sentence: Span,
  figures: Figure[],
  mentions: Mention[],
  results: ReadonlySet<string>,
): number[] {
  if (figures.some(({ kind }) => kind === 'share') || !/\breport(?:ed|ing)?\b/.test(text)) return []
  const named = mentions.filter(({ id }) => results.has(id))
  return named.slice(1).flatMap(({ at }, index) => {
    const before = named[index]
    if (!before || before.id === named[index + 1]?.id) return []
    const between = text.slice(before.at[1] - sentence[0], at[0] - sentence[0])
    const joint = between.lastIndexOf(' and ')
    return joint < 0 || between.includes(',') ? [] : [before.at[1] + joint + 1]
  })
}
