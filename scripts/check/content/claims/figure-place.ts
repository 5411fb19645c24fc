import type { Claim } from '../../../../src/schema/claim.ts'
import type { Fault } from '../../rule.ts'
import { textsOf } from '../claims-shown.ts'
import { claimFault, type Library, type PlacedClaim } from '../library.ts'
import { isFigure } from './figure-in-words.ts'

/**
 * Find figures whose offsets in the passage hold another text than the figure, or than what `words` says: a number
 * would be marked where the passage says something else.
 *
 * Each figure has its words, in the same order. A source whose words may not be shown has no text to look at.
 *
 * @rule claim-figure-place
 * @remedy Correct `words`, exactly as the passage writes them, and run `npm run ingest`: it finds figure and place.
 * @fails sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: price, words: '$29,000', figures: [{ kind: money, low: 92000, high: 92000, currency: USD, at: [9, 16] }] }
 *   ---
 *
 *   <Passage id="7f3a9c" line="1">
 *
 *   It costs $29,000.
 *
 *   </Passage>
 * @passes sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: price, words: '$29,000', figures: [{ kind: money, low: 29000, high: 29000, currency: USD, at: [9, 16] }] }
 *   ---
 *
 *   <Passage id="7f3a9c" line="1">
 *
 *   It costs $29,000.
 *
 *   </Passage>
 */
export function claimFigurePlace({ claims }: Library): Fault[] {
  return claims.flatMap((placed) => {
    const texts = textsOf(placed)
    if (!placed.claim || texts.length === 0) return []
    const miscounted = miscountIn(placed, placed.claim)
    return miscounted ? [miscounted] : figureFaults(placed, placed.claim, texts)
  })
}

const remedy = 'run `npm run ingest` or correct its `words`'

function miscountIn(placed: PlacedClaim, { words, figures }: Claim): Fault | null {
  const written = wordsOf(words)
  if (written.length === figures.length) return null
  const field = figures.length > 0 ? 'figures' : 'words'
  const counted = `${figures.length} figures for ${written.length} \`words\``
  const reason = `Unexpected ${counted} of claim \`${placed.id}\`, ${remedy}`
  return claimFault(placed, [field], reason)
}

function figureFaults(placed: PlacedClaim, { id, words, figures }: Claim, texts: string[]): Fault[] {
  return figures.flatMap((figure, index) => {
    const wanted = wordsOf(words)[index] ?? ''
    const [start, end] = figure.at
    if (!texts.some((text) => text.slice(start, end) === wanted)) {
      const there = texts[0]?.slice(start, end)
      const found = there ? `\`${there}\`` : 'end of the passage'
      const reason = `Unexpected ${found} where \`${wanted}\` of claim \`${id}\` should stand, ${remedy}`
      return [claimFault(placed, ['figures', index, 'at'], reason)]
    }
    if (isFigure(wanted, figure)) return []
    const value = figure.low === figure.high ? figure.low : `${figure.low} to ${figure.high}`
    const what = `figure ${value} for the words \`${wanted}\` of claim \`${id}\``
    const reason = `Unexpected ${what}, run \`npm run ingest\` or correct the figure`
    return [claimFault(placed, ['figures', index, 'low'], reason)]
  })
}

function wordsOf(words: Claim['words']): string[] {
  return words === undefined ? [] : [words].flat()
}
