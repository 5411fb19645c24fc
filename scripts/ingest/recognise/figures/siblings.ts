import type { Figure } from '../../../../src/schema/figure.ts'
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

/** A number behind "and", "to" or "but" that leaves out its unit: "90 packages in spring and 130 in autumn". */
const second = new RegExp(
  String.raw`^[^.;:()\d]{0,60}?\b(?:and|or|but|then|to)(?: then| again| only| up to| about| after| at| for| within| by| another){0,3} (?<number>${BARE})(?=[.;)]|$|,|\s(?:for|in|if|when|where|on|after|with|at|among|from|more|later|again|afterwards)\b)`,
  'iu',
)
const timed = /\b(?:at|by|in|after) (?:about |around )?$/i

/**
 * The bare number that follows a figure in its sentence and shares its unit; none where another figure stands between.
 */
export function unitLeftOut(figure: Figure, figures: Figure[], text: string): Figure[] {
  if (!shared.has(figure.kind) || !/[\p{L}%]/u.test(text.slice(...figure.at))) return []
  // in "64% at six months to 38 at twelve" the time is not what goes on
  if (figure.kind === 'duration' && timed.test(text.slice(Math.max(0, figure.at[0] - 16), figure.at[0]))) return []
  const match = second.exec(text.slice(figure.at[1], figure.at[1] + 110))
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

/** A verb behind a bare number makes a count of it: "eleven improved", "71 told us". */
const verbs = String.raw`no longer|still|also|later|never|\p{Ll}{2,14}ed|had|have|were|are|did|got|went|gave|took|left|said|told|chose|paid|flew|felt|could|came|began|became|lost|won|fell|saw|kept|met|withdrew|rose|ran|made|sought|spoke|slept|bought|thought|heard|held|stood|needs?`
/** What only people do; who did it need not have been said: "Eleven had a fever", "71 told us". */
const personal =
  /^ (?:had|died|told|said|answered|reported|improved|recovered|relapsed|withdrew|dropped out|paid|travell?ed|flew|asked|felt|walked|regained|survived|complained|completed|responded|experienced|suffered|developed|refused|agreed|noticed|replied|joined|finished|stayed|got (?:better|worse)|in (?:the|each) (?:\p{L}{2,14} ){0,2}(?:arm|group)s?|of (?:them|those|whom))\b/u
const oneVerbs =
  'had|died|needed|required|received|got|developed|reported|improved|recovered|responded|relapsed|withdrew|stopped|experienced|suffered|lost|became'
const endsInOneVerb = new RegExp(String.raw`\b(?:${oneVerbs})$`, 'i')
const left = new RegExp(
  String.raw`(?:^|[.;:,。；，]\s|[([]|\b(?:and|but|while|whereas|although|because|of whom|of which|[Ii]n (?:19|20)\d\d)\s)(?<number>${BARE})(?:\s(?:of (?:these|them|those|whom|which)\b|in (?:the|each) (?:\p{L}{2,14} ){0,2}(?:arm|group)s?\b|(?:${verbs}|into|through|via)\b)|(?=[.;)]|,\s(?:and|but)\b)(?<=\bin \p{L}{3,12}))|(?<=^|[\s(])(?<share>${BARE})(?=\s\(\d{1,3}(?:\.\d{1,2})?\s?%)|(?<=\b[Oo]f (?:the|these|those|all|its|our) )(?<those>${BARE})(?=\s(?:treated|enrolled|randomi[sz]ed|included|followed|assessed|screened|who|given|recruited)\b)`,
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
 * Bare numbers that leave out what they count, because the count before them says it: "17 patients … Eleven had MS,
 * four had Parkinson's", "five clinics; three of these", "certain in five cases and possible in two", "three nights,
 * against 11 the year before".
 */
export function leftOut(text: string, figures: Figure[]): Figure[] {
  const known = figures.filter((figure) => unitSaid(figure, text) !== undefined)
  let next = 0
  let unit: string | undefined
  return [...text.matchAll(left), ...text.matchAll(behindIn), ...text.matchAll(compared)]
    .toSorted((a, b) => a.index - b.index)
    .flatMap((match): Figure[] => {
      const { share, those, against, number = share ?? those ?? against ?? '' } = match.groups ?? {}
      const start = match.index + match[0].indexOf(number)
      for (let count = known[next]; count && count.at[1] <= start; count = known[++next]) unit = unitSaid(count, text)
      const value = valueOf(number)
      if (against && !comparesWith(figures, text, start)) return []
      const behind = text.slice(start + number.length)
      const counted = unit ?? (those !== undefined || personal.test(behind) ? 'patients' : undefined)
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
