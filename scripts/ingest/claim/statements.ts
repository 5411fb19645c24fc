import type { Figure } from '../../../src/schema/figure.ts'
import type { Span } from '../read/seed.ts'
import type { Mention } from '../recognise/mention.ts'

/** Where a sentence turns from one statement to the next. */
const turns = [
  /, (?=although\b|though\b|whereas\b|gaining\b|requiring\b|aiming to\b|and (?:is|are|was|were) \w+ing\b)/g,
  /;\s+/g,
  /, (?=an? (?:[\w-]{1,24} ){0,4}(?:disease|disorder|condition|illness) (?:that|which|in which|of|caused)\b)/g,
  /, (?=as (?:no|many)\b)/g,
  /, (?=(?:achieved|caused|explained) (?:partly |in part |mainly )?by\b)/g,
  /, (?=but (?:[\p{L}-]{1,20} ){1,4}?(?:was|were|is|are|has|have|had|cannot|can|could|did|does|do)\b)/gu,
  / (?=and is (?:registered|listed|widely|known as|recogni[sz]ed|considered|regarded)\b)/g,
  /, (?=and (?:we|I|you|nobody|no one)\b)/g,
  /, (?=(?:today|yesterday) (?:published|announced|reported|said)\b)/g,
  /, (?=charging\b)/g,
  / (?=and (?:enters?|comes?|takes?|came|took) (?:into force|effect)\b)/g,
  / (?=and (?:showed|found|reported) (?:early|that|no)\b)/g,
  /, (?=with \w+ (?:sessions?|injections?|doses?)\b)/g,
  /(?<=\((?:effective|dated|issued|in force)[^()]{4,40}\)) /g,
  /(?<=\b(?:after|before) )(?=the (?:surgery|operation|procedure|transplant\w*) on )/g,
]
/** An opening phrase that states something of its own. */
const openings =
  /^(?:While\b[^,]{10,160}|In an? [^,]{5,120}\bapproved\b[^,]{0,60}|(?:During|At) [^,]{0,40}follow-up[^,]{0,60}\b(?:later|after)\b[^,]{0,30}), /

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
  const opening = openings.exec(text)
  if (opening) cuts.add(sentence[0] + opening[0].length)
  for (const turn of turns)
    for (const match of text.matchAll(turn)) cuts.add(sentence[0] + match.index + match[0].length)
  for (const cut of cutsBetweenShares(text, sentence, figures)) cuts.add(cut)
  for (const cut of cutsBetweenResults(text, sentence, figures, mentions, results)) cuts.add(cut)
  const ends = [...cuts].filter((cut) => cut > sentence[0] && cut < sentence[1]).toSorted((a, b) => a - b)
  return [sentence[0], ...ends].map((start, index) => [start, ends[index] ?? sentence[1]])
}

/** Shares at several times, or of a group and its controls, are one result. */
const compares =
  /\brespectively\b|\d\s?(?:%|per ?cent) (?:versus|vs\.?|against|compared with) \d|\b(?:controls?|control group|placebo|saline|sham|usual care)\b/i

/**
 * Each share is its own statement: up to the share where its noun stands before it, from the share on where behind it.
 */
function cutsBetweenShares(text: string, sentence: Span, figures: Figure[]): number[] {
  const shares = figures.filter(({ kind }) => kind === 'share')
  const first = shares[0]
  if (!first || shares.length < 2 || compares.test(text)) return []
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
