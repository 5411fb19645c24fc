import { passageHash } from '../../../../src/claims/passage-hash.ts'
import { numbersIn } from '../../../../src/language/numbers.ts'
import type { Fault } from '../../rule.ts'
import { textsOf } from '../claims-shown.ts'
import { claimFault, passagesOf, type Library } from '../library.ts'
import { countedNumbers } from '../pages/exempt-figures.ts'

/** Find published claims that no passage states. */
export function claimWithoutSource({ claims }: Library): Fault[] {
  return claims
    .filter(({ claim }) => claim?.state === 'accepted' && claim.from.every(({ passage }) => passage === null))
    .map((placed) => {
      const remedy = 'run `npm run ingest` or correct its `words`'
      return claimFault(placed, ['from'], `Unexpected claim \`${placed.id}\` without its passage, ${remedy}`)
    })
}

/**
 * Find passages whose text is not the one their id was made of: the first six hex digits of its SHA-256.
 *
 * A text that comes again on a page has `-2`, `-3` behind its id. A passage without text can't be judged.
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
 * Find numbers in digits that the sentence of a claim, or its short form, states and its passage doesn't.
 *
 * Checks and notes cite other work and may state its numbers. A source whose words may not be shown has no text to look
 * at.
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
