import { onOneLine } from '../../../../src/language/on-one-line.ts'
import type { Figure } from '../../../../src/schema/figure.ts'
import { readPatterns } from '../../read/cues.ts'
import { isCounted, isNoun, unitOf } from './nouns.ts'
import { QUANTITY, valueOf } from './numbers.ts'

const form = readPatterns(new URL('bare.yaml', import.meta.url), { quantity: QUANTITY })
/** A plural that may be what a number further on counts. */
const plural = new RegExp(
  onOneLine`\b(?:people|children|women|men|[A-Z]{2,6}s|\p{L}\p{Ll}{2,20}(?<![suiy'’])s)\b`,
  'gu',
)

/** Stands for the unit of an estimate, which has none. */
const estimate = ''

/** Where a number stands that nothing has read, and what is around it. */
interface Bare {
  at: [start: number, end: number]
  written: string
  value: number
  isWord: boolean
  before: string
  after: string
}

type Count = Extract<Figure, { kind: 'count' }>
/** The figures of a text, in their order: those that a way to write one has read, and the bare ones before a place. */
interface Found {
  read: Figure[]
  added: Figure[]
}

/**
 * Numbers that no way to write a figure has read, where the words around say that they count: "grew from 14 in 2017 to
 * over 200", "tingling in 96, fainting in 11", "157 to each group", "a BMI below 30".
 *
 * The unit is the noun behind, the measure before, or what the sentence, and then the passage, counted last; a number
 * for which none is found stays unread. `isFree` tells whether nothing has read a place; `said` stands before the text.
 */
export function bareNumbers(
  text: string,
  figures: Figure[],
  isFree: (at: [number, number]) => boolean,
  said: string,
): Figure[] {
  const found: Figure[] = []
  const known: Found = { read: figures, added: found }
  for (const match of text.matchAll(form('number'))) {
    const at: Bare['at'] = [match.index, match.index + match[0].length]
    if (!isFree(at)) continue
    const bare: Bare = {
      at,
      written: match[0],
      value: valueOf(match[0]),
      isWord: /^\p{L}/u.test(match[0]),
      before: text.slice(Math.max(0, at[0] - 60), at[0]),
      after: text.slice(at[1], at[1] + 40),
    }
    if (isName(bare)) continue
    const currency = currencyAgain(bare, known)
    const ends = { low: bare.value, high: bare.value, at }
    const unit = currency ? undefined : unitOfBare(bare, text, known, said)
    if (currency) found.push({ kind: 'money', currency, ...ends })
    else if (unit !== undefined)
      found.push(unit === estimate ? { kind: 'interval', ...ends } : { kind: 'count', unit, ...ends })
  }
  return found
}

/** Whether a number says which one, marks an item, or belongs to a word or a sign next to it. */
function isName({ before, after, isWord, written }: Bare): boolean {
  if (form('joined-behind').test(after) || form('names-before').test(before)) return true
  if (/^0\d/.test(written)) return true
  if (form('name-before-comma').test(before) && after.startsWith(',')) return true
  const first = /^[\s(]*$/.test(before)
  return !isWord && first && form('marks-item').test(after)
}

/** The currency of a number that is held against a sum before it. */
function currencyAgain({ at, value, before, isWord }: Bare, { read: figures }: Found): string | undefined {
  const last = figures.findLast((figure) => figure.at[1] <= at[0] && figure.kind === 'money')
  if (isWord || last?.kind !== 'money' || !form('sum-again').test(before) || at[0] - last.at[1] > 120) return undefined
  return value >= 1000 && value > last.low / 10 && value < last.low * 10 ? last.currency : undefined
}

function unitOfBare(bare: Bare, text: string, figures: Found, said: string): string | undefined {
  const { value, isWord, before, after } = bare
  // a number alone on its line marks what follows, unless a label stands before it
  if (text.trim() === bare.written && !/[:：]\s*$/.test(said)) return undefined
  const named = form('measure').exec(before)?.groups
  const measure = named?.['measure'] ?? named?.['direct']
  if (measure && form('ends').test(after)) return measure
  const noun = form('noun').exec(after)?.groups?.['noun']
  if (noun && !isWord && value >= 0 && !form('year').test(String(value)) && isNoun(noun) && !form('verb').test(noun))
    return unitOf(noun)
  if (value === 1 && isWord && !(form('one-before').test(before) && form('one-behind').test(after))) return undefined
  if (isWord && form('in-brackets').test(before)) return undefined
  if (form('compares').test(before) && figures.read.findLast((figure) => figure.at[1] <= bare.at[0])?.kind !== 'count')
    return undefined
  const [opens, ends] = [form('opens').test(before), form('ends').test(after)]
  if (!opens && !ends) return undefined
  if (value < 0 || bare.written.includes('.')) return measuredBefore(bare, figures)
  return countedBefore(bare, text, figures) ?? pluralIn(said.slice(-300)) ?? peopleIn(bare, said)
}

/** What was measured before a number that is a part or below nought, which counts nobody; else it is an estimate. */
function measuredBefore({ at, before }: Bare, { read, added }: Found): string {
  const isBefore = (figure: Figure) => figure.at[1] <= at[0] && figure.kind === 'count'
  const last = added.findLast(isBefore) ?? read.findLast(isBefore)
  const isMeasured = last?.kind === 'count' && (form('measured').test(last.unit) || !Number.isInteger(last.low))
  return isMeasured && form('changes').test(before) ? last.unit : estimate
}

/** Patients, where people do what the words behind say, and the text before speaks of people. */
function peopleIn({ after }: Bare, said: string): string | undefined {
  return form('personal').test(after) && form('people').test(said) ? 'patients' : undefined
}

/** What was counted last before a number: in its sentence, else in the passage. */
function countedBefore({ at, before }: Bare, text: string, figures: Found): string | undefined {
  const isChange = form('changes').test(before)
  const isCount = (figure: Figure): figure is Count =>
    figure.kind === 'count' && figure.at[1] <= at[0] && (isChange || !form('measured').test(figure.unit))
  const [read, added] = [figures.read.findLast(isCount), figures.added.findLast(isCount)]
  const last = read && added ? (read.at[0] > added.at[0] ? read : added) : (read ?? added)
  const start = sentenceStart(text, at[0])
  if (last && last.at[0] >= start) return last.unit
  return (
    pluralIn(text.slice(Math.max(start, at[0] - 300), at[0])) ??
    last?.unit ??
    pluralIn(text.slice(Math.max(0, start - 300), start))
  )
}

function sentenceStart(text: string, end: number): number {
  return Math.max(...['. ', '; ', '? ', '! ', '。', '；'].map((mark) => text.lastIndexOf(mark, end - 1) + 1))
}

/** The last plural of a text that can be counted. */
export function pluralIn(text: string): string | undefined {
  const found = [...text.matchAll(plural)].findLast(([word]) => isCounted(word) && !form('no-plural').test(word))
  return found && unitOf(found[0])
}
