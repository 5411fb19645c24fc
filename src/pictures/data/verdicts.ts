import { verdicts, type Check, type Verdict } from '../../schema/check.ts'
import { checksOf, type Library } from '../../claims/library.ts'
import { verdictOf } from '../../claims/marks.ts'
import { unchecked, whoSpeaks } from '../../claims/ours.ts'
import { countOf, listWords } from '../../language/words.ts'
import { percentOf, scaleTo, type BarPicture } from '../bars.ts'
import { cell, holding } from '../picture.ts'

/** A verdict, or that there is none, with how many claims have it. */
interface Counted {
  question: string
  words: string
  claims: number
}

const questions: Record<Check['asks'], string> = { holds: 'Is it so?', traced: 'Is it quoted correctly?' }
const notAsked = 'No check'
const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

/**
 * Draw how many of all claims have each verdict, by the question that was asked; `null` where there is no claim.
 *
 * Never by publisher, hospital or person: what is counted is the work of checking, not who is right.
 */
export function verdictPicture({ claims }: Pick<Library, 'claims'>): BarPicture | null {
  const counted = countsOf(claims)
  if (counted.length === 0) return null
  const { top, marks } = scaleTo(Math.max(...counted.map(({ claims }) => claims)), 4, steps)
  const groups = [...Map.groupBy(counted, ({ question }) => question)]
  const told = groups.map(
    ([question, some]) => `${question} ${listWords(some.map(({ words, claims }) => `${words}: ${claims}`))}`,
  )
  return {
    kind: 'bars',
    id: 'claims-by-verdict',
    title: 'Claims by verdict',
    alternative: `Of ${countOf(claims.size, 'claim')}: ${told.join('. ')}.`,
    notes: holding(
      'Counted are all claims of the site, whoever makes them and of whatever kind.',
      'A claim that was asked both questions stands under both.',
      '“Correctly quoted” says nothing of whether it is so, and “Not checked yet” nothing either way.',
    ),
    groups: groups.map(([question, some]) => ({
      heading: question,
      rows: some.map(({ words, claims }) => ({
        name: words,
        words: countOf(claims, 'claim'),
        bars: [{ shape: 'bar', from: 0, to: percentOf(claims, top) }],
      })),
    })),
    marks: marks.map((mark) => ({ at: percentOf(mark, top), words: String(mark) })),
    unit: 'claims',
    key: [],
    table: {
      columns: ['What was found', 'What was asked', 'Claims'],
      rows: counted.map(({ question, words, claims }) => [cell(words), cell(question), cell(String(claims))]),
    },
  }
}

/** Counts in the order of questions and verdicts; what no claim has is left out. */
function countsOf(claims: Library['claims']): Counted[] {
  const all = [...claims.values()]
  const asked = (asks: Check['asks'], verdict: Verdict): Counted => ({
    question: questions[asks],
    words: verdictOf({ asks, verdict, finding: '', sources: [], on: '' }).word,
    claims: all.filter((shown) => checksOf(shown).some((check) => check.asks === asks && check.verdict === verdict))
      .length,
  })
  const without = all.filter((shown) => checksOf(shown).length === 0).map(whoSpeaks)
  const none = (who: keyof typeof unchecked): Counted => ({
    question: notAsked,
    words: unchecked[who],
    claims: without.filter((speaker) => speaker === who).length,
  })
  const names = Object.keys(verdicts) as Verdict[]
  const counted = [
    ...(['holds', 'traced'] as const).flatMap((asks) => names.map((verdict) => asked(asks, verdict))),
    none('theirs'),
    none('ours'),
  ]
  return counted.filter(({ claims }) => claims > 0)
}
