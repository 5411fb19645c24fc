import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { ranged, type Grammar, type FigureValue } from './grammar.ts'
import { END, fractions, NUMBER, PLAIN, TO, valueOf, WORD } from './numbers.ts'

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
    // "(IQR 22–31)", "(range, 1 to 9)", "60% (46–72)": a pair in brackets behind an estimate, or named a spread
    pattern: new RegExp(
      onOneLine`
        (?<=\b(?:IQR|[Ii]nterquartile range|[Rr]ange|CI|CrI):?,?\s|\d(?:\s?%|\s[\p{L}/]{1,12})?\s?[[(])
        (${SIGNED})\s?%?(?:${TO}|,\s(?=\d))(${SIGNED})(?:\s?%)?(?=[\])]|[;,]\s|\.$|\.\s)(?<!(?:19|20)\d\d)`,
      'gu',
    ),
    read: ({ 1: low = '', 2: high = '', index, input }) =>
      /\bage[ds]?\b[^.;]{0,60}$|\bfrom $/i.test(input.slice(Math.max(0, index - 80), index))
        ? null
        : interval(low, high),
  },
  {
    // "(SMD 0.48, 0.21 to 0.75)": decimals behind an estimate
    pattern: new RegExp(
      String.raw`(?<=\d[,;]\s)((?:[-−–]\s?)?\d{1,4}\.\d{1,3})(?:${TO})((?:[-−–]\s?)?\d{1,4}\.\d{1,3})(?=\s?(?:[\]),;]|\.\s|\.?$))`,
      'g',
    ),
    read: ([, low = '', high = '']) => interval(low, high),
  },
  {
    pattern: new RegExp(
      onOneLine`
        (?<=\b(?<name>SMD|WMD|MD|SD|SE|AUC|P-scores?|SUCRA|(?:mean |standardi[sz]ed mean )?difference|effect size|ratio of \p{L}{2,6}
        |significance level|level|alpha|α|kappa|k|estimate|coefficient)(?:,| of| was|:|\s?=){0,2}\s|[(]k = )
        (?<low>${SIGNED})(?=\s?(?:[)\],;]|\.\s|\.?$|\sfor\b))`,
      'gu',
    ),
    read: ({ groups: { name = '', low = '' } = {} }) =>
      /^(?:level|k|SD|SE)$/.test(name) || low.includes('.')
        ? { kind: 'interval', ...(name && { unit: name }), low: signed(low), high: signed(low) }
        : null,
  },
  {
    pattern: new RegExp(
      onOneLine`
        \b[pP](?:[\s-]?values?)?(?:\s(?:for (?:the )?\p{L}{3,20}|something like|about|around|of|was|is)){0,2}
        (?:\s?[=<>≤≥＜＝]\s?|(?<=\s\p{L}{2,20})\s)(?<low>0?\.\d{1,6}|1\.0{1,3})(?!\d)`,
      'gu',
    ),
    read: ([, value = '']) => ({ kind: 'interval', unit: 'p', low: Number(value), high: Number(value) }),
  },
]

const POINTS = String.raw`(?:percentage|%)[\s-]points?\b|pp\b`
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
        (?! (?:an?|of (?:19|20)\d\d|way|full|the (?:time|way|year)|as|that|this)\b|-)
        |(?<!\b(?:first|second|last|latter|other|one|and a|better|an?|this|each|every|H1) )\bhalf
        (?=[.,;)]|$| (?:on|before|after|what|had|were|are|have|did|said|got|at|price|of (?:it|which|whom))\b)`,
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
    pattern: /\ba?(HR|RR|OR|IRR)(?: for [a-z]{3,14})?\s?[=:,]?\s?(\d{1,2}[.·]\d{1,3})(?!\d|[.,]\d|\s?%)/g,
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
        (?<low>${NUMBER}|${WORD}) (?:of|out of) (?:the |all |every |its |our |their |a planned )?(?:(?:first|last) )?(?<high>${END})\b
        (?![.,]?\d|\s?%)${TIME}${people}`,
      'giu',
    ),
    read: ({ groups }) => ratio(valueOf(groups?.['low'] ?? ''), valueOf(groups?.['high'] ?? '')),
  },
  {
    pattern: new RegExp(
      onOneLine`
        (?<low>${NUMBER}|${WORD})(?:\s(?:patient|person|adult|child|newborn|baby|birth|woman|man|couple|case|cell)s?
        |\speople|\schildren|\s(?!in\b)\p{Ll}{3,12}(?=\s\S{2,5}\s(?:an? )?\S{2,16}(?:[.,;)]|$|\s(?:of|is|are|was|were|has|have|had|needs?
        |needed|will|may|gets?|got|do|does|among|with|who|by|at)\b)))?(?:\s|-)(?:in|from|among|out of)(?:\s|-)
        (?:every |about |around |roughly )?(?!(?:19|20)\d\d\b)
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
        |one-(?:${PART})\b|(?<![-\w] ?once )(?<!\d(?:[km]|bn)? |(?:million|billion) )\b(an?)[\s-](?:third|fifth|quarter|tenth)(?=[.,;)]|$|\s(?:less|more|cheaper
        |lower|higher|shorter|died|did|had|were|have|got|as|in (?:an?|the|one)|on|a year|per)\b))(?! of (?:19|20)\d\d)`,
      'gi',
    ),
    read: ([whole = '', many]) => {
      const part = new RegExp(PART).exec(whole.toLowerCase())?.[0] ?? ''
      return { kind: 'ratio', low: many ? valueOf(many) : 1, high: fractions[part] ?? 1 }
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<low>${NUMBER}|${WORD}) per (?<high>hundred|thousand|million|hundred thousand|1,?000|10,000|100,000|1,000,000)\b(?! of\b)`,
      'giu',
    ),
    read: ({ groups }) => {
      const [low, high] = [valueOf(groups?.['low'] ?? ''), valueOf(groups?.['high'] ?? '')]
      return low < high ? { kind: 'ratio', low, high } : null
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
