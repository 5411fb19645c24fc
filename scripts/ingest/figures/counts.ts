import { ranged, type Grammar } from './grammar.ts'
import { describe, isCounted, isPeople, PEOPLE, SINGULAR, unitOf } from './nouns.ts'
import { END, NUMBER, PLAIN, QUANTITY, SPREAD, TO, valueOf, WORD } from './numbers.ts'

const MORE = String.raw`(?:\s?\+| or (?:more|fewer|less))?`
/** A word that may describe what is counted; letters are said by what they are not, which an engine compiles faster. */
const WORD_BETWEEN = String.raw`[^\s\d.,;:!?()[\]%=<>|/。，；：（）、]{1,20}(?:\d[+-]?)?\s`
const BETWEEN = `(?<between>(?:${WORD_BETWEEN}){0,3}?)`
const OR = String.raw`(?:${TO}|\sor\s)`
const PLURAL = String.raw`(?:people|children|women|men|criteria|mice|staff|[A-Z]{2,6}s|\p{Ll}{2,20}(?<![suiy'’])s)`
const MEASURE = String.raw`°\s?C|℃|°\s?F|mm\s?Hg|cmH2O|mmol\/L|µmol\/L|μmol\/L|mg\/d[Ll]|g\/d[Ll]|g\/[Ll]|ng\/m[Ll]|pg\/m[Ll]|IU\/[Ll]|U\/[Ll]|cells\/[µμ][Ll]|mm|cm|km|kg|kilos?|dB|Gy|bpm|kcal`
const metric: Record<string, string> = { '℃': '°C', mmHg: 'mm Hg', kilo: 'kg', kilos: 'kg' }

/**
 * Counts with what they count: `six sessions`, `two recent cases`, `both patients`, `9.3 points`, `39.1 °C`,
 * `12,000 square metres`. People count as patients.
 */
export const counts: Grammar[] = [
  {
    pattern: /\b[nN]\s?[=＝]\s?(?<low>\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?!\d|[.,]\d)/g,
    read: ([, low = '']) => ({ kind: 'count', unit: 'patients', low: valueOf(low), high: valueOf(low) }),
  },
  ...ranged(
    (quantity) => String.raw`${quantity}\s?(?<unit>${MEASURE})(?![\p{L}\d])`,
    (ends, { groups }) => {
      const unit = (groups?.['unit'] ?? '').replace(/\s/g, '')
      return { kind: 'count', unit: metric[unit] ?? unit, ...ends }
    },
    { flags: 'gu', quantity: QUANTITY + SPREAD },
  ),
  ...ranged(
    (quantity) =>
      String.raw`${quantity}${MORE}(?:\s${BETWEEN}(?<noun>${PLURAL})|-(?<one>${SINGULAR}|point(?!\s(?:scale|Likert)))s?)\b(?!['’]?-)`,
    (ends, { groups }) => {
      const { between = '', noun, one = '' } = groups ?? {}
      if (!describe(between) || !isCounted(noun ?? one) || (noun && ends.high === 1 && !isPeople(noun))) return null
      const area = /\b(square|cubic)\s$/.exec(between)?.[1]
      return { kind: 'count', unit: area ? `${area} ${noun}` : unitOf(noun ?? one), ...ends }
    },
    { flags: 'gu', quantity: QUANTITY + SPREAD, end: END, to: OR },
  ),
  ...ranged(
    (quantity) => String.raw`${quantity}[\s-]${BETWEEN}(?<noun>${SINGULAR})\b(?!['’]?-)`,
    (ends, { groups }) =>
      ends.high === 1 && describe(groups?.['between'] ?? '')
        ? { kind: 'count', unit: unitOf(groups?.['noun'] ?? ''), ...ends }
        : null,
    { quantity: `${NUMBER}|${WORD}`, end: PLAIN },
  ),
  {
    pattern: new RegExp(String.raw`\b(?<low>both|dual)[\s-]${BETWEEN}(?<noun>(?:${SINGULAR})s?|${PEOPLE})\b`, 'giu'),
    read: ({ groups }) =>
      describe(groups?.['between'] ?? '') && isCounted(groups?.['noun'] ?? '')
        ? { kind: 'count', unit: unitOf(groups?.['noun'] ?? ''), low: 2, high: 2 }
        : null,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\b(?:before|until|since|after) (?:the|its|their|a) )\b(?<low>first)\s${BETWEEN}(?<noun>patient)\b`,
      'gi',
    ),
    read: ({ groups }) =>
      describe(groups?.['between'] ?? '') ? { kind: 'count', unit: 'patients', low: 1, high: 1 } : null,
  },
  {
    pattern: new RegExp(
      String.raw`(?<low>${QUANTITY}) of (?:the|our|its)\s${BETWEEN}(?<noun>${PLURAL})\b(?!['’])`,
      'gu',
    ),
    read: ({ groups }) => {
      const low = valueOf(groups?.['low'] ?? '')
      const noun = groups?.['noun'] ?? ''
      return low > 1 && isCounted(noun) && describe(groups?.['between'] ?? '')
        ? { kind: 'count', unit: unitOf(noun), low, high: low }
        : null
    },
  },
]
