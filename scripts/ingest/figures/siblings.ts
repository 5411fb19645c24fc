import type { Figure } from '../../../src/schema/figure.ts'
import { isPeople, unitOf } from './nouns.ts'
import { NUMBER, valueOf, WORDS } from './numbers.ts'

const BARE = `(?:${NUMBER}|${WORDS})`
const joined = new RegExp(
  String.raw`(?<number>${BARE})-?(?<joint>,?\s(?:(?:and|or)(?: again| then)?(?: after| at| for| in)?|versus|vs\.?|to|compared with|against)\s|\s?[和或与、]\s?)$`,
  'iu',
)
const listed = new RegExp(String.raw`(?<number>${BARE})-?(?:,\s?|、)$`, 'iu')
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
    const match = (count === 0 ? joined : listed).exec(before)
    const number = match?.groups?.['number']
    if (!match || !number) break
    const from = start - before.length + match.index
    const value = valueOf(scale && !/\p{L}/u.test(number) ? `${number} ${scale}` : number)
    found.push({ ...withoutBounds(figure), low: value, high: value, at: [from, from + number.length] } as Figure)
    start = from
  }
  return found
}

/** A second length of time that leaves out its unit: "five working days for the first and 30 for the second". */
const second = new RegExp(
  String.raw`^[^.;:()\d]{0,60}?\b(?:and|or|but|then|against|versus|to)(?: then| again| only| up to| about| after| at| for| within| another){0,3} (?<number>${BARE})(?=[.;)]|$|,|\s(?:for|in|if|when|where|on|after|with|at|more|later|again|afterwards)\b)`,
  'iu',
)

/** The bare number that follows a length of time in its sentence and shares its unit. */
export function durationBehind(figure: Figure, text: string): Figure[] {
  if (figure.kind !== 'duration' || !/\p{L}/u.test(text.slice(...figure.at))) return []
  const match = second.exec(text.slice(figure.at[1], figure.at[1] + 110))
  const number = match?.groups?.['number']
  if (!match || !number) return []
  const start = figure.at[1] + match[0].lastIndexOf(number)
  const value = valueOf(number)
  return [{ ...withoutBounds(figure), low: value, high: value, at: [start, start + number.length] } as Figure]
}

function withoutBounds({ comparator: _comparator, approximate: _approximate, ...figure }: Figure): object {
  return figure
}

const verbs =
  'had|have|were|are|died|did|no longer|still|also|later|needed|needs?|required?|received?|got|developed?|reported?|improved?|recovered|responded|relapsed|withdrew|dropped|stopped|completed?|remained|showed|experienced|suffered|achieved|reached|could|came|went|walked|regained|lost|survived|felt|became|started|began|returned|discontinued|tested|told|said|answered|chose|paid|travelled|traveled|flew|asked|took|left|reached|noticed|saw|agreed|refused|declined'
/** What only people do; who did it need not have been said: "Eleven had a fever", "71 told us". */
const personal =
  /^ (?:had|died|told|said|answered|reported|improved|recovered|relapsed|withdrew|dropped out|paid|travell?ed|flew|asked|felt|walked|regained|survived|complained|completed|responded|experienced|suffered|developed|refused|agreed|noticed|of (?:them|those|whom))\b/
const oneVerbs =
  'had|died|needed|required|received|got|developed|reported|improved|recovered|responded|relapsed|withdrew|stopped|experienced|suffered|lost|became'
const endsInOneVerb = new RegExp(String.raw`\b(?:${oneVerbs})$`, 'i')
const left = new RegExp(
  String.raw`(?:^|[.;:,。；，]\s|[([]|\b(?:and|but|while|whereas|although|because|of whom|of which)\s)(?<number>${BARE})(?:\s(?:of (?:these|them|those|whom|which)\b|(?:${verbs}|into|through|via)\b)|(?=[.;)]|,\s(?:and|but)\b)(?<=\bin \p{L}{3,12}))|(?<=^|[\s(])(?<share>${BARE})(?=\s\(\d{1,3}(?:\.\d{1,2})?\s?%)`,
  'giu',
)
const compared = new RegExp(
  String.raw`\b(?:against|compared with|compared to|versus|vs\.?|up from|down from|(?:more|fewer|less) than the)\s(?<against>${BARE})(?=[.;)]|$|,\s|\s(?:in|at|on|before|the year|a year|last|for|among|with|without)\b)`,
  'giu',
)
const behindIn = new RegExp(String.raw`\bin (?<number>${WORDS})(?=[.;)]|$| (?:at|after|within)\b)`, 'giu')
/** Units that measure, and so name nobody and nothing. */
const measured =
  /^(?:points|percentage points|square|cubic|.{1,5}\/|°|kilomet|met(?:re|er)s|mm|cm|km|kg|steps|votes|letters)/

/**
 * Bare numbers that leave out what they count, because the count before them says it: "17 patients … Eleven had MS, four
 * had Parkinson's", "five clinics; three of these", "certain in five cases and possible in two", "three nights,
 * against 11 the year before".
 */
export function leftOut(text: string, figures: Figure[]): Figure[] {
  const known = figures.filter((figure) => unitSaid(figure, text) !== undefined)
  let next = 0
  let unit: string | undefined
  return [...text.matchAll(left), ...text.matchAll(behindIn), ...text.matchAll(compared)]
    .toSorted((a, b) => a.index - b.index)
    .flatMap((match): Figure[] => {
      const { share, against, number = share ?? against ?? '' } = match.groups ?? {}
      const start = match.index + match[0].indexOf(number)
      for (let count = known[next]; count && count.at[1] <= start; count = known[++next]) unit = unitSaid(count, text)
      const value = valueOf(number)
      if (against && !comparesWith(figures, text, start)) return []
      const counted = unit ?? (personal.test(text.slice(start + number.length)) ? 'patients' : undefined)
      if (!counted || (value === 1 && !share && !against && !endsInOneVerb.test(match[0]))) return []
      return [{ kind: 'count', unit: unitOf(counted), low: value, high: value, at: [start, start + number.length] }]
    })
}

/** Whether the figure before a place is a count of the same sentence, which the number there is held against. */
function comparesWith(figures: Figure[], text: string, start: number): boolean {
  const last = figures.findLast(({ at }) => at[1] <= start)
  return last?.kind === 'count' && !measured.test(last.unit) && !/[.;。；]\s/.test(text.slice(last.at[1], start))
}

/** What a figure counts one by one: that of a count, or the people of a ratio such as "11 of 15 patients". */
function unitSaid(figure: Figure, text: string): string | undefined {
  if (figure.kind === 'count') return measured.test(figure.unit) ? undefined : figure.unit
  if (figure.kind !== 'ratio') return undefined
  const noun = /\b\p{L}{3,14}$/u.exec(text.slice(...figure.at))?.[0]
  return noun && isPeople(noun) ? unitOf(noun) : undefined
}
