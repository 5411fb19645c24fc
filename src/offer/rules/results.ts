import { numberWords } from '../../language/words.ts'
import { finding, wordsOf, type Finding, type Rule } from '../finding.ts'
import { isKindOpen, isOnOffered, onDisease, saysOf, sourcesOf, type Known, type Trial } from '../known.ts'
import { onTrials } from '../first/trials.ts'
import type { Offer } from '../offer.ts'

/** The result that is promised, beside trials with a comparison group; where we hold none, that is what it says. */
export const results: Rule = {
  ...wordsOf('results'),
  beside(offer, known) {
    const trials = trialsFor(offer, known)
    const isPromised = offer.results !== undefined
    if (!isPromised && known.conditions.every(({ value }) => value !== offer.condition)) return []
    const without = onDisease(known.withoutCells, offer)
    const situation = trials.length > 0 ? 'compared' : 'not-compared'
    return [
      // Nothing is held against a promise that was not made.
      finding('results', isPromised ? situation : `open-${situation}`, {
        ...promised(offer),
        says: isPromised ? [remark(offer, trials)] : [onTrials(offer, known).says],
        lines: [...trials.map((trial) => lineOf(trial, offer)), ...saysOf(without)],
        sources: [...trials.flatMap(({ sources }) => sources), ...sourcesOf(without)].slice(0, 5),
      }),
    ]
  },
  knows({ trials, conditions }) {
    return conditions.flatMap(({ value, words }) => {
      const own = onDisease(trials, { condition: value })
      if (own.length === 0) return [{ words: `${words}: our list holds no trial with a comparison group.` }]
      return own.map(({ lines, sources: [first] }) => ({
        words: `${words}: ${lines.join(' ')}`,
        ...(first && { address: first.address }),
      }))
    })
  },
}

/** What was promised, in their words. */
function promised({ results, share, words }: Offer): Partial<Finding> {
  switch (results) {
    case 'improvement':
      return { told: '“Improvement”' }
    case 'share':
      return {
        told:
          share === undefined ? 'A share of patients gets better' : `A result in ${numberWords(share)}% of patients`,
      }
    case 'words':
      return { told: words === undefined ? 'A result, in other words' : `“${words}”` }
    default:
      return {}
  }
}

/** Trials of these very cells first, then those of a wider kind, which are named as such. */
function trialsFor(offer: Offer, known: Known): Trial[] {
  return known.trials
    .filter(({ condition, therapy }) => condition === offer.condition && isOnOffered([therapy], offer, known))
    .toSorted((a, b) => Number(b.therapy === offer.cells) - Number(a.therapy === offer.cells))
    .slice(0, 3)
}

function lineOf({ cells, therapy, lines }: Trial, offer: Offer): string {
  const line = lines.join(' ')
  return therapy === offer.cells || isKindOpen(offer) ? line : `A wider kind (${cells}): ${line}`
}

function remark({ condition, results }: Offer, trials: Trial[]): string {
  if (condition === undefined) return 'You left the disease open, so we can’t set a figure beside it.'
  if (trials.length === 0) return 'Our list of trials with a comparison group holds none that we can set beside it.'
  return results === 'share'
    ? 'A share says little without the share of people who got no cells.'
    : 'What trials with a comparison found stands below.'
}
