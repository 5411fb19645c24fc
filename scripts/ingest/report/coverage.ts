import { onOneLine } from '../../../src/language/on-one-line.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Seed, Span } from '../read/seed.ts'
import { namesIn } from '../recognise/figures/names.ts'
import { WORDS } from '../recognise/figures/numbers.ts'
import type { Block, BlockKind } from '../segment/block.ts'

/**
 * What became of the numbers of an article, the strongest last: `unexplained` is in no claim, and nothing says why;
 * `identifier` names or marks an item of a list; `metadata` stands in header, title or byline; `furniture` in what is
 * no part of the article; `aside` is what a person said no claim has to state; `claimed` stands inside a claim's place.
 */
export const coverages = ['unexplained', 'identifier', 'metadata', 'furniture', 'aside', 'claimed'] as const
export type Coverage = (typeof coverages)[number]

/** A number of an article, as written, with its place in UTF-16 units from the start of the seed's text. */
export interface CoveredNumber {
  at: Span
  text: string
  as: Coverage
}

const ofKind: Partial<Record<BlockKind, Coverage>> = {
  title: 'metadata',
  byline: 'metadata',
  furniture: 'furniture',
  tail: 'furniture',
}
const marker = /^\(?\d{1,3}(?:\.\d{1,2}){0,3}[.)、]?(?=\s|$)/
/** Words that are numbers beside those that figures are read from. */
const OTHERS = onOneLine`
  \b(?:zero|nought|half|both|twice|thrice|(?:dozen|hundred|thousand|million|billion)s|(?:two|three|four)[ -]
  (?:third|quarter|fifth|tenth)s|an? (?:third|quarter|fifth|tenth))\b`
/** Two Han digits or more, or one before what it counts; `一` by itself is "a". */
const HAN = String.raw`(?<![第每统])(?:[零〇一二两三四五六七八九十百千万亿]{2,15}|[二两三四五六七八九十百千](?=[个例名位次年月天周岁元家项种倍成人]))(?![分])`
/** Every number, however it is written; the article is folded, so that its digits are those of ASCII. */
const written = new RegExp(String.raw`\d{1,400}(?:[.,]\d{1,20}){0,6}|[\p{No}\p{Nl}]+|${WORDS}|${OTHERS}|${HAN}`, 'giu')
/** "One" stands for a person or a thing as often as for a number. */
const pronoun = new RegExp(
  onOneLine`
    (?<=\b(?:no|any|every|some|each|the|this|that) )one\b
    |\bone(?=\s(?:of|another|day|can|could|should|may|might|must|who|that|which|thing|has|is|was|or)\b|[^\s\w-]|$)`,
  'gi',
)

/**
 * Say of every number of a seed, in digits, words or Han characters, what became of it.
 *
 * `claimed` are the places of the claims in the seed's text, `asides` those of numbers that no claim has to state. "One" counts where it is no pronoun.
 */
export function coverageOf(
  { text, start }: Pick<Seed, 'text' | 'start'>,
  blocks: Block[],
  figures: Figure[],
  claimed: Iterable<readonly [number, number]>,
  asides: Iterable<readonly [number, number]> = [],
): CoveredNumber[] {
  const painted = new Uint8Array(text.length)
  const paint = (as: Coverage, [from, to]: readonly [number, number]) => painted.fill(coverages.indexOf(as), from, to)
  // what stands outside of all blocks is the header, or the mark of a heading or of an item
  paint('identifier', [start, text.length])
  for (const { at } of blocks) paint('unexplained', at)
  for (const { text: own, at } of blocks)
    for (const [from, to] of [...namesIn(own), [0, marker.exec(own)?.[0].length ?? 0] as const])
      paint('identifier', [at[0] + from, at[0] + to])
  for (const { kind, at } of figures) if (kind === 'identifier') paint('identifier', at)
  paint('metadata', [0, start])
  for (const { kind, at } of blocks) {
    const as = ofKind[kind]
    if (as) paint(as, at)
  }
  for (const place of asides) paint('aside', place)
  for (const place of claimed) paint('claimed', place)
  return numbersOf(text, figures).map((at) => ({
    at,
    text: text.slice(...at),
    as: coverages[painted[at[0]] ?? 0] ?? 'unexplained',
  }))
}

/** Whether "one" at a place is no number. */
function isPronoun(text: string, from: number): boolean {
  if (!/^one\b/i.test(text.slice(from, from + 4))) return false
  const start = Math.max(0, from - 8)
  return [...text.slice(start, from + 12).matchAll(pronoun)].some(({ index }) => start + index === from)
}

/** Every number of a text; a figure in other signs counts as one number too. */
function numbersOf(text: string, figures: Figure[]): Span[] {
  const found = [...text.matchAll(written)].map((match): Span => [match.index, match.index + match[0].length])
  const inFigure = new Uint8Array(text.length)
  for (const { at } of figures) inFigure.fill(1, ...at)
  const numbers = found.filter(([from]) => inFigure[from] === 1 || !isPronoun(text, from))
  const starts = new Uint8Array(text.length)
  for (const [from] of numbers) starts[from] = 1
  const others = figures.filter(({ at }) => !starts.subarray(...at).includes(1)).map(({ at }): Span => [...at])
  return [...numbers, ...others].toSorted((a, b) => a[0] - b[0])
}
