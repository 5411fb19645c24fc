import { numbersIn } from '../../src/language/numbers.ts'
import { countedNumbers } from './exempt-figures.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'
import { textsOf } from './passages.ts'

/**
 * Warn when the sentence of a claim, or its short form, states a number in digits that its passage doesn't.
 *
 * ```yaml
 *     says: 44.4% of people improved.
 *     from: [{ seed: guide-2026, passage: 7f3a9c }]
 * ```
 *
 * ```mdx
 * <Passage id="7f3a9c" line="12">
 *
 * After the treatment, 40.4% of the people improved.
 * ```
 *
 * > Unexpected number `44.4` in `says` of claim `improved`, its passage states no such number: correct the sentence
 *
 * Checks and notes cite other work and may state its numbers. A source whose words may not be shown has no text to look at.
 */
export function claimNumberUnknown({ claims }: Library): void {
  for (const placed of claims) {
    const { id, claim, page, path } = placed
    const texts = textsOf(placed)
    if (!claim || texts.length === 0) continue
    const known = new Set(texts.flatMap(numbersIn).map(({ value }) => value))
    for (const field of ['says', 'short'] as const) {
      const strays = countedNumbers(claim[field] ?? '').filter(({ value, word }) => !word && !known.has(value))
      for (const { text } of strays) {
        const reason = `Unexpected number \`${text}\` in \`${field}\` of claim \`${id}\`, its passage states no such number: correct the sentence`
        report(page.file, reason, 'claim-number-unknown', page.frontmatter?.placeOf([...path, field]))
      }
    }
  }
}
