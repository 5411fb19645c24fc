import { passageHash } from '../../../../src/claims/passage-hash.ts'
import { numbersIn } from '../../../../src/language/numbers.ts'
import type { Fault } from '../../rule.ts'
import { textsOf } from '../claims-shown.ts'
import { claimFault, passagesOf, type Library } from '../library.ts'
import { countedNumbers } from '../pages/exempt-figures.ts'

/**
 * Find published claims that no passage states: a reader could not look up where they come from.
 *
 * @rule claim-without-source
 * @remedy Write `words` exactly as the article does, then `npm run ingest`, which finds the passage. A claim that no
 * passage states can’t be accepted.
 * @fails sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: price, state: accepted, from: [{ seed: guide, passage: null }] }
 *   ---
 * @passes sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: price, state: accepted, from: [{ seed: guide, passage: 7f3a9c }] }
 *   ---
 */
export function claimWithoutSource({ claims }: Library): Fault[] {
  return claims
    .filter(({ claim }) => claim?.state === 'accepted' && claim.from.every(({ passage }) => passage === null))
    .map((placed) => {
      const remedy = 'run `npm run ingest` or correct its `words`'
      return claimFault(placed, ['from'], `Unexpected claim \`${placed.id}\` without its passage, ${remedy}`)
    })
}

/**
 * Find passages that were changed by hand: the source would be made to say what it never said. The id of a passage is
 * the first six hex digits of the SHA-256 of its text.
 *
 * A text that comes again on a page has `-2`, `-3` behind its id. A passage without text can't be judged.
 *
 * @rule passage-changed
 * @remedy Put the passage back as it was, change the article in `seeds/` and run `npm run ingest`.
 * @fails sources/guide.mdx
 *   ---
 *   title: A guide
 *   ---
 *
 *   <Passage id="9749c1" line="1">
 *
 *   It costs 30,000.
 *
 *   </Passage>
 * @passes sources/guide.mdx
 *   ---
 *   title: A guide
 *   ---
 *
 *   <Passage id="9749c1" line="1">
 *
 *   It costs 29,000.
 *
 *   </Passage>
 */
export function* passageChanged({ pages }: Library): Generator<Fault> {
  for (const page of pages.filter(({ kind }) => kind === 'source')) {
    for (const { id, text, node } of passagesOf(page)) {
      if (text === '' || id.replace(/-\d+$/, '') === passageHash(text)) continue
      const remedy = 'put it back, change the seed and run `npm run ingest`'
      const reason = `Unexpected text in passage \`${id}\`, it was changed by hand: ${remedy}`
      yield { file: page.file, reason, place: node.position }
    }
  }
}

/**
 * Find numbers in digits that the sentence of a claim, or its short form, states and its passage doesn't: the source
 * would be made to say what it never said.
 *
 * Checks and notes cite other work and may state its numbers. A source whose words may not be shown has no text to look
 * at.
 *
 * @rule claim-number-unknown
 * @remedy Correct the number in the sentence by the passage, or leave it out.
 * @fails sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, says: 44.4% improved. }
 *   ---
 *
 *   <Passage id="7f3a9c" line="1">
 *
 *   After a year 40.4% improved.
 *
 *   </Passage>
 * @passes sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, says: 40.4% improved. }
 *   ---
 *
 *   <Passage id="7f3a9c" line="1">
 *
 *   After a year 40.4% improved.
 *
 *   </Passage>
 */
export function* claimNumberUnknown({ claims }: Library): Generator<Fault> {
  for (const placed of claims) {
    const { id, claim } = placed
    const texts = textsOf(placed)
    if (!claim || texts.length === 0) continue
    const known = new Set(texts.flatMap(numbersIn).map(({ value }) => value))
    for (const field of ['says', 'short'] as const) {
      const strays = countedNumbers(claim[field] ?? '').filter(({ value, word }) => !word && !known.has(value))
      for (const { text } of strays) {
        const why = 'its passage states no such number: correct the sentence'
        yield claimFault(placed, [field], `Unexpected number \`${text}\` in \`${field}\` of claim \`${id}\`, ${why}`)
      }
    }
  }
}
