import type { Figure } from '../../../../src/schema/figure.ts'
import { readPatterns } from '../../read/cues.ts'
import { isPeople, unitOf } from './nouns.ts'
import { NUMBER, valueOf, WORDS } from './numbers.ts'

const form = readPatterns(new URL('siblings.yaml', import.meta.url), { number: NUMBER, words: WORDS })
const shared = new Set<Figure['kind']>(['duration', 'share', 'count', 'money', 'dose'])

/**
 * The bare numbers that share the unit of the figure that they are listed with, last first: "at 3, 6 and 12 months",
 * "12, 15 and 20 per cent". A comma alone joins nothing but the earlier ones of such a list.
 */
export function listedWith(figure: Figure, text: string): Figure[] {
  const found: Figure[] = []
  if (!shared.has(figure.kind) || !/^[\p{L}\d]/u.test(text.slice(...figure.at))) return found
  const unit = text.slice(...figure.at)
  const scale = /\b(?:thousand|million|billion)\b/i.exec(unit)?.[0] ?? ''
  let start = figure.at[0]
  for (let count = 0; count < 12; count++) {
    const before = text.slice(Math.max(0, start - 60), start)
    const match = form(count === 0 ? 'joined' : 'listed').exec(before)
    const number = match?.groups?.['number']
    if (!match || !number) break
    const from = start - before.length + match.index
    const value = valueOf(scale && !/\p{L}/u.test(number) ? `${number} ${scale}` : number)
    found.push({ ...withoutBounds(figure), low: value, high: value, at: [from, from + number.length] } as Figure)
    start = from
  }
  return found
}

/**
 * The bare number that follows a figure in its sentence and shares its unit; none where another figure stands between.
 */
export function unitLeftOut(figure: Figure, figures: Figure[], text: string): Figure[] {
  if (!shared.has(figure.kind) || !/[\p{L}%]/u.test(text.slice(...figure.at))) return []
  // in "64% at six months to 38 at twelve" the time is not what goes on
  if (figure.kind === 'duration' && form('timed').test(text.slice(Math.max(0, figure.at[0] - 16), figure.at[0])))
    return []
  const match = form('second').exec(text.slice(figure.at[1], figure.at[1] + 110))
  const number = match?.groups?.['number']
  if (!match || !number) return []
  const start = figure.at[1] + match[0].lastIndexOf(number)
  if (figures.some(({ at }) => figure.at[1] <= at[0] && at[0] <= start)) return []
  const value = valueOf(number)
  if (value === 1) return []
  return [{ ...withoutBounds(figure), low: value, high: value, at: [start, start + number.length] } as Figure]
}

function withoutBounds({ comparator: _comparator, approximate: _approximate, ...figure }: Figure): object {
  return figure
}

/**
 * Bare numbers that leave out what they count, because the count before them says it: "17 patients … Eleven had MS,
 * four had Parkinson's", "five clinics; three of these", "certain in five cases and possible in two", "three nights,
 * against 11 the year before".
 */
export function leftOut(text: string, figures: Figure[]): Figure[] {
  const known = figures.filter((figure) => unitSaid(figure, text) !== undefined)
  let next = 0
  let unit: string | undefined
  return [...text.matchAll(form('left')), ...text.matchAll(form('behind-in')), ...text.matchAll(form('compared'))]
    .toSorted((a, b) => a.index - b.index)
    .flatMap((match): Figure[] => {
      const { share, those, against, number = share ?? those ?? against ?? '' } = match.groups ?? {}
      const start = match.index + match[0].indexOf(number)
      for (let count = known[next]; count && count.at[1] <= start; count = known[++next]) unit = unitSaid(count, text)
      const value = valueOf(number)
      if (against && !comparesWith(figures, text, start)) return []
      const behind = text.slice(start + number.length)
      const counted = unit ?? (those !== undefined || form('personal').test(behind) ? 'patients' : undefined)
      if (!counted || (value === 1 && !share && !against && !form('ends-in-one-verb').test(match[0]))) return []
      return [{ kind: 'count', unit: unitOf(counted), low: value, high: value, at: [start, start + number.length] }]
    })
}

/** Whether the figure before a place is a count of the same sentence, which the number there is held against. */
function comparesWith(figures: Figure[], text: string, start: number): boolean {
  const last = figures.findLast(({ at }) => at[1] <= start)
  return (
    last?.kind === 'count' && !form('measured').test(last.unit) && !/[.;。；]\s/.test(text.slice(last.at[1], start))
  )
}

/** What a figure counts one by one: that of a count, or the people of a ratio such as "11 of 15 patients". */
function unitSaid(figure: Figure, text: string): string | undefined {
  if (figure.kind === 'count') return form('measured').test(figure.unit) ? undefined : figure.unit
  if (figure.kind !== 'ratio') return undefined
  const noun = /\b\p{L}{3,14}$/u.exec(text.slice(...figure.at))?.[0]
  return noun && isPeople(noun) ? unitOf(noun) : undefined
}
