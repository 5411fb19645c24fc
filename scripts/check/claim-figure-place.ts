import type { Claim } from '../../src/schema/claim.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { report } from './library.ts'
import type { Library, PlacedClaim } from './library.ts'
import { numbersIn } from './numbers.ts'
import { passagesOf } from './passages.ts'

/**
 * Warn when the text between a figure's offsets in its passage is not the figure, or not what `words` says.
 *
 * ```yaml
 *     words: 40.4%
 *     figures: [{ kind: share, low: 40.4, high: 40.4, unit: percent, at: [0, 5] }]
 *     from: [{ seed: guide-2026, passage: 7f3a9c }]
 * ```
 *
 * ```mdx
 * <Passage id="7f3a9c" line="12">
 *
 * After the treatment, 40.4% of the people improved.
 * ```
 *
 * > Unexpected `After` where 40.4 of claim `improved` should stand, run `npm run ingest` or correct its `words`
 *
 * A source whose words may not be shown has no text to look at.
 */
export function claimFigurePlace({ claims }: Library): void {
  for (const placed of claims) {
    const texts = textsOf(placed)
    if (!placed.claim || texts.length === 0) continue
    reportFigures(placed, placed.claim, texts)
    reportWords(placed, placed.claim, texts)
  }
}

function textsOf({ claim, page }: PlacedClaim): string[] {
  const ids = new Set(claim?.from.map(({ passage }) => passage))
  return passagesOf(page)
    .filter(({ id, text }) => ids.has(id) && text !== '')
    .map(({ text }) => text)
}

function reportFigures({ id, page, path }: PlacedClaim, { figures }: Claim, texts: string[]): void {
  for (const [index, figure] of figures.entries()) {
    const [start, end] = figure.at
    if (texts.some((text) => end <= text.length && isFigure(text.slice(start, end), figure))) continue
    const there = texts[0]?.slice(start, end) ?? ''
    const value = figure.low === figure.high ? figure.low : `${figure.low} to ${figure.high}`
    const reason = `Unexpected ${there ? `\`${there}\`` : 'end of the passage'} where ${value} of claim \`${id}\` should stand, run \`npm run ingest\` or correct its \`words\``
    report(page.file, reason, 'claim-figure-place', page.frontmatter?.placeOf([...path, 'figures', index, 'at']))
  }
}

function reportWords({ id, page, path }: PlacedClaim, { words, figures }: Claim, texts: string[]): void {
  if (words === undefined) return
  const slices = texts.flatMap((text) => figures.map(({ at }) => text.slice(...at)))
  for (const each of [words].flat()) {
    if (slices.some((slice) => slice.includes(each) || each.includes(slice))) continue
    const reason = `Unexpected words \`${each}\` that are no figure of claim \`${id}\`, write them as the passage does and run \`npm run ingest\``
    report(page.file, reason, 'claim-figure-place', page.frontmatter?.placeOf([...path, 'words']))
  }
}

/** Words that count without being a number. */
const counting: [RegExp, number][] = [
  [/\b(?:a|an|single|once|first)\b/i, 1],
  [/\b(?:both|couple|pair|twice|second)\b/i, 2],
  [/\bhalf\b/i, 50],
  [/\bdozens?\b/i, 12],
]

function isFigure(slice: string, figure: Figure): boolean {
  if (figure.kind === 'identifier') return slice.includes(figure.low) && slice.includes(figure.high)
  const written = numbersIn(slice).map(({ value }) => value)
  if (figure.kind === 'date') {
    const parts = numbersOfDate(`${figure.low} ${figure.high}`)
    return /\d/.test(slice) && written.every((value) => parts.includes(value))
  }
  const values = [...written, ...counting.flatMap(([word, value]) => (word.test(slice) ? [value] : []))]
  return values.includes(figure.low) && values.includes(figure.high)
}

function numbersOfDate(dates: string): number[] {
  return dates.match(/\d+/g)?.map(Number) ?? []
}
