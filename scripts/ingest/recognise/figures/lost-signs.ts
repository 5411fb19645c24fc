import type { Seed, Span } from '../../read/seed.ts'
import type { Block } from '../../segment/block.ts'

const NUMBER = String.raw`\d{1,6}(?:[.,·]\d{1,6})?`
/** What is left of a figure that lost a sign, an exponent or a dash in copying, and what may have stood there. */
const lost: [RegExp, string][] = [
  [
    new RegExp(String.raw`(?<=^|[\s([,;:])(?<!\b(?:[A-Za-z]|[A-Z]{2,4}|I2|value)\s)(?<!²\s)[=＝]${NUMBER}`, 'g'),
    '≥ or ≤',
  ],
  [new RegExp(String.raw`(?<=^|[\s([])(?<!\d\s)(?:[?�□]\s?)(?=\d)${NUMBER}`, 'g'), '≥, ≤, < or >'],
  [
    new RegExp(String.raw`&(?:lt|gt|le|ge|plusmn|times|minus|ndash|#\d{2,4});=?\s?${NUMBER}`, 'g'),
    'the sign that the code stands for',
  ],
  [/(?<![A-Za-z])[pP](?:[ -]?value)?\s?0?\.0\d{1,4}(?!\d)/g, '<, = or >'],
  [/(?<![\d.,])\d{1,4}\.\d{1,3}(?: | ?[?�□] ?)\d{1,3}\.\d{1,3}(?![\d.,]|\s?[×x])/g, '± or a dash'],
  [/(?<![\d.,/-] ?|[A-Za-z]{3}\.? )\d{1,2}(?:\.\d)? \d{1,2}(?:\.\d)?\s?%/g, 'a dash'],
  [
    /\d\s?[×x]\s?10\s?\d{1,2}(?!\d)(?=\s?\/\s?kg|\s(?:[\p{L}+-]{1,16}\s){0,3}?(?:cells|MSCs))/gu,
    'a raised number, as in 10^6',
  ],
]

/** Where a sign was lost, so that the number there can't be read: nothing is repaired, and no figure read. */
export function lostSigns(text: string): { at: Span; sign: string }[] {
  const found: { at: Span; sign: string }[] = []
  if (!/\d/.test(text)) return found
  for (const [pattern, sign] of lost) {
    // `matchAll` would copy each pattern for each text
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      found.push({ at: [match.index, match.index + match[0].length], sign })
  }
  return found
}

/**
 * Report `sign-lost` where a figure of a block seems to have lost its sign: `=3 lines`, `36.6 2.1`, `p 0.05`, `1×106
 * cells`.
 *
 * @rule sign-lost A figure that seems to have lost its sign, its exponent or a dash in copying: `p 0.05` may have been
 * above or below. No figure is read there.
 * @remedy Compare the place with the article and write the sign back. Signs are lost where text is copied out of a PDF.
 * @fails seeds/a.txt
 *   In multiple sclerosis the difference was clear (p 0.05).
 * @passes seeds/a.txt
 *   In multiple sclerosis the difference was clear (p < 0.05).
 */
export function noteLostSigns(blocks: Block[], { file, pointOf }: Pick<Seed, 'file' | 'pointOf'>): void {
  for (const { text, at, kind } of blocks) {
    if (kind === 'furniture' || kind === 'tail') continue
    for (const { at: span, sign } of lostSigns(text)) {
      const place = { start: pointOf(at[0] + span[0]), end: pointOf(at[0] + span[1]) }
      file.message(
        `Unexpected \`${text.slice(...span)}\`, a sign seems to be lost (${sign}): ` +
          'compare it with the article and write it back, until then no figure is read there',
        { place, ruleId: 'sign-lost', source: 'ingest' },
      )
    }
  }
}

/**
 * Ask back each number of the article that its marks do not tell (`number-unsettled`).
 *
 * @rule number-unsettled A number that can be read in two ways, where nothing else in the article shows which is meant:
 * one of them is wrong by a factor of a thousand.
 * @remedy Write it without a doubt, as the message shows.
 * @fails seeds/a.txt
 *   In multiple sclerosis 5.000 patients were treated.
 * @passes seeds/a.txt
 *   In multiple sclerosis 5000 patients were treated.
 */
export function noteUnsettled(
  blocks: Block[],
  { text, unsettled, file, pointOf }: Pick<Seed, 'text' | 'unsettled' | 'file' | 'pointOf'>,
): void {
  for (const [start, end] of unsettled) {
    const block = blocks.find(({ at }) => at[0] <= start && end <= at[1])
    if (!block || block.kind === 'furniture' || block.kind === 'tail') continue
    const written = text.slice(start, end)
    const digits = written.replace(/[., ]/g, '')
    const other = written.includes(' ') ? `two numbers side by side` : written.replace(/[.,]/, '.')
    file.message(
      `Unexpected \`${written}\`, which can be ${Number(digits).toLocaleString('en')} or ${other}, ` +
        `write it without a doubt (\`${digits}\` for the first): until then no figure is read there`,
      { place: { start: pointOf(start), end: pointOf(end) }, ruleId: 'number-unsettled', source: 'ingest' },
    )
  }
}
