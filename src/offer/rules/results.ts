import { numberWords } from '../../language/words.ts'
import { finding, type Rule } from '../finding.ts'
import { isKin, isOfBlood, namedCells, type Known, type Trial } from '../known.ts'
import type { Offer } from '../offer.ts'

/** The result that is promised, beside trials with a comparison group; where we hold none, that is what it says. */
export const results: Rule = {
  id: 'results',
  questions: ['results', 'share', 'words'],
  why: 'Some people get better without any cells. Only a comparison shows what the cells did.',
  beside(offer, known) {
    const trials = trialsFor(offer, known)
    const helps = offer.condition === undefined ? undefined : known.helps[offer.condition]
    const isPromised = offer.results !== undefined
    if (!isPromised && !helps) return []
    const without = known.withoutCells.filter(({ condition }) => condition === offer.condition)
    return [
      finding({
        id: 'results',
        ...(isPromised ? { told: promised(offer) } : { lead: 'open', told: 'Whether it helps' }),
        mark: trials.length > 0 ? 'compared' : 'not-found',
        word: wordOf(isPromised, trials),
        says: [...(helps ? [helps.says] : []), ...(isPromised ? remark(offer, trials) : [])],
        lines: [...trials.map((trial) => lineOf(trial, offer, known)), ...without.map(({ says }) => says)],
        sources: [
          ...trials.flatMap(({ sources }) => sources),
          ...without.map(({ source }) => source),
          ...(helps && trials.length === 0 ? helps.sources : []),
        ].slice(0, 5),
        ask: [
          'What was measured, in how many people like me, and for how long?',
          'Compared with what? Where is it published?',
        ],
        doctor: [
          isPromised
            ? 'The promise in their words, and the paper that it rests on.'
            : 'What they say of results, and any paper they name.',
        ],
      }),
    ]
  },
  knows({ trials, conditions }) {
    return conditions.flatMap(({ value, words }) => {
      const own = trials.filter(({ condition }) => condition === value)
      return own.length > 0
        ? own.map(({ lines, sources }) => ({
            words: `${words}: ${lines.join(' ')}`,
            ...(sources[0] ? { address: sources[0].address } : {}),
          }))
        : [{ words: `${words}: our list holds no trial with a comparison group.` }]
    })
  },
}

/** What stands before the finding: nothing is held against a promise that was not made. */
function wordOf(isPromised: boolean, trials: Trial[]): string {
  if (!isPromised) return 'What is known'
  return trials.length > 0 ? 'Beside trials with a comparison' : 'None on our list of comparisons'
}

function promised({ results, share, words }: Offer): string {
  switch (results) {
    case 'improvement':
      return '“Improvement”'
    case 'share':
      return share === undefined ? 'A share of patients gets better' : `A result in ${numberWords(share)}% of patients`
    case 'words':
      return words === undefined ? 'A result, in other words' : `“${words}”`
    default:
      return 'No result is promised'
  }
}

/** Trials of these cells first; blood stem cells stand beside an offer only where it names them; those of other cells are named as such. */
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

function remark({ condition, results }: Offer, trials: Trial[]): string[] {
  if (condition === undefined) return ['You left the disease open, so we can’t set a figure beside it.']
  if (trials.length === 0) return ['Our list of trials with a comparison group holds none for this disease.']
  return results === 'share'
    ? ['A share says little without the share of people who got no cells.']
    : ['What trials with a comparison found stands below.']
}
