import { numberWords } from '../../language/words.ts'
import { finding, wordsOf, type Finding, type Rule } from '../finding.ts'
import { isKin, isOfBlood, namedCells, onDisease, saysOf, sourcesOf, type Known, type Trial } from '../known.ts'
import type { Offer } from '../offer.ts'

/** The result that is promised, beside trials with a comparison group; where we hold none, that is what it says. */
export const results: Rule = {
  ...wordsOf('results'),
  beside(offer, known) {
    const trials = trialsFor(offer, known)
    const helps = offer.condition === undefined ? undefined : known.helps[offer.condition]
    const isPromised = offer.results !== undefined
    if (!isPromised && !helps) return []
    const without = onDisease(known.withoutCells, offer)
    const situation = trials.length > 0 ? 'compared' : 'not-compared'
    return [
      // Nothing is held against a promise that was not made.
      finding('results', isPromised ? situation : `open-${situation}`, {
        ...promised(offer),
        says: [...(helps ? [helps.says] : []), ...(isPromised ? [remark(offer, trials)] : [])],
        lines: [...trials.map((trial) => lineOf(trial, offer, known)), ...saysOf(without)],
        sources: [
          ...trials.flatMap(({ sources }) => sources),
          ...sourcesOf(without),
          ...(helps && trials.length === 0 ? helps.sources : []),
        ].slice(0, 5),
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

/**
 * Trials of these cells first; blood stem cells stand beside an offer only where it names them; those of other cells
 * are named as such.
 */
function trialsFor({ condition, cells }: Offer, known: Known): Trial[] {
  const chosen = namedCells(cells)
  const wantsBlood = chosen !== undefined && isOfBlood(chosen, known)
  return known.trials
    .filter((trial) => trial.condition === condition && (!isOfBlood(trial.therapy, known) || wantsBlood))
    .toSorted((a, b) => Number(isOther(a, cells, known)) - Number(isOther(b, cells, known)))
    .slice(0, 3)
}

function isOther({ therapy }: Trial, cells: string | undefined, known: Known): boolean {
  const chosen = namedCells(cells)
  return cells === 'other' || (chosen !== undefined && !isKin(therapy, chosen, known))
}

function lineOf(trial: Trial, { cells }: Offer, known: Known): string {
  const line = trial.lines.join(' ')
  return isOther(trial, cells, known) ? `Other cells (${trial.cells}): ${line}` : line
}

function remark({ condition, results }: Offer, trials: Trial[]): string {
  if (condition === undefined) return 'You left the disease open, so we can’t set a figure beside it.'
  if (trials.length === 0) return 'Our list of trials with a comparison group holds none for this disease.'
  return results === 'share'
    ? 'A share says little without the share of people who got no cells.'
    : 'What trials with a comparison found stands below.'
}
