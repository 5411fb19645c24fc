import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { ranged, type Grammar, type FigureValue } from './grammar.ts'
import { END, NUMBER, PLAIN, TO, valueOf, WORD } from './numbers.ts'

const SIGNED = String.raw`(?:[-−–]\s?)?${PLAIN}`
const CI = String.raw`(?:CI|CrI|(?:confidence|credible) intervals?)\b(?:\s?\([A-Z]{2,3}\))?`
const signed = (text: string) => (/^[-−–]/.test(text) ? -valueOf(text.replace(/^[-−–]\s?/, '')) : valueOf(text))
const interval = (low: string, high: string): FigureValue | null =>
  signed(low) <= signed(high) ? { kind: 'interval', low: signed(low), high: signed(high) } : null

/** Confidence intervals and p-values: `95% CI 30.6-50.2`, `p = 0.04`, `p<0.001` (the value stands at both ends). */
export const intervals: Grammar[] = [
  {
    pattern: new RegExp(
      onOneLine`
        \b(?:\d{2}(?:\.\d)?\s?%\s?-?${CI}|CI\s?\d{2}\s?%)\s?[:,=]?\s?(?:of |was |from )?[[(]?(${SIGNED})\s?%?
        (?:${TO}|,\s?|;\s?)(${SIGNED})(?:\s?%)?`,
      'g',
    ),
    read: ([, low = '', high = '']) => interval(low, high),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[[(])(${SIGNED})\s?%?(?:${TO}|,\s?)(${SIGNED})\s?%?(?=[,;]\s?\d{2}\s?%\s?CI\b)`,
      'g',
    ),
    read: ([, low = '', high = '']) => interval(low, high),
  },
  {
    pattern: /\b[pP](?:[\s-]?values?)?\s?(?:[=<>≤≥＜＝]|of|was)\s?(?<low>0?\.\d{1,6}|1\.0{1,3})(?!\d)/g,
    read: ([, value = '']) => ({ kind: 'interval', unit: 'p', low: Number(value), high: Number(value) }),
  },
]

const POINTS = String.raw`(?:percentage|%)[\s-]points?\b|pp\b`
const fractions: Record<string, number> = { third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }
const PART = Object.keys(fractions).join('|')

/**
 * Shares, in percent as written: `40.4%`, `40 to 50 per cent`, `half of the patients`. Percentage points are counted.
 */
export const shares: Grammar[] = [
  ...ranged(
    (quantity) => String.raw`${quantity}[\s-]?(?:${POINTS})`,
    (ends) => ({ kind: 'count', unit: 'percentage points', ...ends }),
  ),
  ...ranged(
    (quantity) =>
      String.raw`${quantity}(?:\s?[%％](?!-?\s?(?:CI|CrI|confidence|credible)\b)|[\s-](?:per cent|percent|pct)\b)`,
    (ends) => ({ kind: 'share', unit: 'percent', ...ends }),
    { to: String.raw`\s?[%％]?(?:${TO})` },
  ),
  {
    pattern: new RegExp(
      onOneLine`
        (?<!\b(?:first|second|last|latter|other|one|and a|better) )\bhalf
        (?= (?:of (?:the|all|these|those|them|our|their|its|patients|people|participants)
        |the (?:patients|people|participants|group|women|men|children))\b(?! (?:year|month|time|way|day)\b))
        |(?<=\b(?:about|around|nearly|almost|roughly|over|approximately|(?:more|less|fewer) than|only|just) )half\b
        (?! (?:an?|of (?:19|20)\d\d|way|full|the (?:time|way|year)|as|that|this)\b|-)`,
      'gi',
    ),
    read: () => ({ kind: 'share', unit: 'percent', low: 50, high: 50 }),
  },
]

const people = String.raw`(?:\s(?:[^\s\d.,;:()]{1,20} )?(?:patients|people|participants|adults|children|women|men)\b)?`
const TIME = String.raw`(?![\s-](?:minutes?|hours?|days?|weeks?|months?|years?)\b)`
const measures: Record<string, string> = { HR: 'hazard', RR: 'risk', OR: 'odds', IRR: 'rate' }
const ratio = (low: number, high: number): FigureValue | null => (low <= high ? { kind: 'ratio', low, high } : null)

/** Ratios: `3 of 17 patients`, `3/17`, `one in four`, `2 in every 1,000`, `2:1`, `two-thirds`, `hazard ratio 0.61`. */
export const ratios: Grammar[] = [
  {
    pattern: new RegExp(
      onOneLine`
        \b(hazard|risk|odds|rate|relative risk) ?(?:ratios?)?(?:,? \(?[A-Z]{2,3}\)?)?,?(?: of| was|:|\s?=)?\s?
        (?<low>\d{1,2}[.·]\d{1,3})(?!\d|[.,]\d|\s?%)`,
      'gi',
    ),
    read: ([whole = '', name = '', value = '']) =>
      /ratio|relative/i.test(whole)
        ? {
            kind: 'ratio',
            unit: /relative/i.test(name) ? 'relative risk' : `${name.toLowerCase()} ratio`,
            low: valueOf(value),
            high: valueOf(value),
          }
        : null,
  },
  {
    pattern: /\ba?(HR|RR|OR|IRR)\s?[=:,]?\s?(\d{1,2}[.·]\d{1,3})(?!\d|[.,]\d|\s?%)/g,
    read: ([, name = '', value = '']) => ({
      kind: 'ratio',
      unit: `${measures[name]} ratio`,
      low: valueOf(value),
      high: valueOf(value),
    }),
  },
  {
    pattern: new RegExp(
      onOneLine`
        (?<low>${NUMBER}|${WORD}) (?:of|out of) (?:the |all |every )?(?:(?:first|last) )?(?<high>${END})\b
        (?![.,]?\d|\s?%)${TIME}${people}`,
      'giu',
    ),
    read: ({ groups }) => ratio(valueOf(groups?.['low'] ?? ''), valueOf(groups?.['high'] ?? '')),
  },
  {
    pattern: new RegExp(
      onOneLine`
        (?<low>${NUMBER}|${WORD})(?:\s(?:patient|person|adult|child|newborn|baby|birth|woman|man|couple|case)s?
        |\speople|\schildren)?(?:\s|-)in(?:\s|-)(?:every |about |around |roughly )?(?!(?:19|20)\d\d\b)
        (?<high>${END})\b(?![.,]?\d|\s?%)${TIME}`,
      'giu',
    ),
    read: ({ groups }) => {
      const [low, high] = [valueOf(groups?.['low'] ?? ''), valueOf(groups?.['high'] ?? '')]
      return low < high ? { kind: 'ratio', low, high } : null
    },
  },
  {
    pattern: new RegExp(
      onOneLine`
        \b(?:(one|two|three|four)[\s-](?:${PART})s\b|(one|an?)[\s-](?:${PART})(?= of\b(?! (?:19|20)\d\d))
        |one-(?:${PART})\b)(?! of (?:19|20)\d\d)`,
      'gi',
    ),
    read: ([whole = '', many]) => {
      const part = new RegExp(PART).exec(whole.toLowerCase())?.[0] ?? ''
      return { kind: 'ratio', low: many ? valueOf(many) : 1, high: fractions[part] ?? 1 }
    },
  },
  {
    pattern: /(?<![\d:.,])(\d{1,4})\s?[:：]\s?(\d{1,4})(?![\d:]|[.,]\d)/g,
    read: ([whole = '', low = '', high = '']) =>
      /\s/.test(whole) && !/\s[:：]\s/.test(whole) ? null : { kind: 'ratio', low: Number(low), high: Number(high) },
  },
  {
    pattern: new RegExp(String.raw`(?<![\w/.,-])(\d{1,4})\/(\d{1,4})(?![\d/%A-Za-z]|[.,-]\d)(?:${people})`, 'gu'),
    read: ([, low = '', high = '']) =>
      Number(high) > 1 && !/^(?:19|20)\d\d$/.test(low) ? ratio(Number(low), Number(high)) : null,
  },
]
