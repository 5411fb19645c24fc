import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { PEOPLE } from '../../../../src/language/nouns.ts'
import { type Grammar, ranged, type FigureValue } from './grammar.ts'
import { describe, isCounted, isNoOne, isNoun, isPeople, SINGULAR, unitOf } from './nouns.ts'
import { END, NUMBER, PLAIN, QUANTITY, SPREAD, TO, valueOf, WORD } from './numbers.ts'

const MORE = String.raw`(?:\s?\+| or (?:more|fewer|less)|[ -]odd| more| fewer| further| additional| extra)?`
/** A word that may describe what is counted; letters are said by what they are not, which an engine compiles faster. */
const WORD_BETWEEN = String.raw`[^\s\d.,;:!?()[\]%=<>|/。，；：（）、]{1,20}(?:\d[+-]?)?\s`
const BETWEEN = `(?<between>(?:${WORD_BETWEEN}){0,3}?)`
const OR = String.raw`(?:${TO}|\sor\s)`
const PLURAL = onOneLine`
  (?:people|children|(?:gentle)?women|(?:gentle)?men|criteria|loci|foci|emboli|thrombi|mice|staff|ppl|pts|folk|feet|[A-Z]{2,6}s
  |\p{L}\p{Ll}{2,20}(?<![suiy'’])s)`
const MEASURE = onOneLine`
  mg\/g|mg\/mmol|°\s?C|℃|°\s?F|degrees? (?:Celsius|centigrade|C|Fahrenheit|F)|mm\s?Hg|cmH2O|mmol\/L|µmol\/L|μmol\/L|mg\/d?[Ll]
  |[µμnp]mol\/[Ll]|[µμ]g\/[Ll]|g\/d[Ll]|g\/[Ll]|ng\/m[Ll]|pg\/m[Ll]|IU\/[Ll]|U\/[Ll]|cells\/[µμ][Ll]
  |m[Ll]\/min(?:\/1\.73\s?m[2²])?|IEQ(?:\/kg)?|kg\/m[2²]|m[2²]|cm[2²]|mm|cm|km|[µμ]m|nm|m|kg|kilos?|grams?|dB|Gy|bpm|kcal|ms|L
  |lit(?:re|er)s?|square (?:feet|met(?:re|er)s?)|(?:feet|foot)`
const metric: Record<string, string> = {
  L: 'litres',
  litre: 'litres',
  liter: 'litres',
  liters: 'litres',
  gram: 'grams',
  foot: 'feet',
  squarefeet: 'square feet',
  squaremetre: 'square metres',
  squaremeter: 'square metres',
  squaremetres: 'square metres',
  squaremeters: 'square metres',
  '℃': '°C',
  ...Object.fromEntries(['degreesCelsius', 'degreescentigrade', 'degreesC'].map((written) => [written, '°C'])),
  degreesFahrenheit: '°F',
  degreesF: '°F',
  mmHg: 'mm Hg',
  kilo: 'kg',
  m: 'metres',
  kilos: 'kg',
}

/** Scales by name, whose bare value is points: "EDSS was 5.5", "a score of 42". */
const SCALE = onOneLine`
  (?:EDSS|ALSFRS(?:-R)?|(?:MDS-)?UPDRS(?:[ -](?:part )?[IVX]{1,3})?|NIHSS|mRS|VAS|NRS|WOMAC|KOOS|IKDC|GCS|MMSE|MoCA
  |ADAS-Cog|FIM|ASIA|PDQ-39|MSIS-29|SNOT-22|MELD|Child-Pugh|SF-36|Barthel(?: [Ii]ndex)?|Lysholm
  |(?:[Pp]ain|[Mm]otor|[Dd]isability|[Ff]unction(?:al)?|[Ss]ymptom|[Kk]nee|[Ll]iver|[Mm]ean|[Mm]edian|[Tt]otal
  |[Aa]verage) scores?|(?<=\b[Aa] )scores?)(?: (?:scores?|scale|total|rating|index))?`
const VALUE = onOneLine`
  -?\d{1,3}(?:\.\d{1,2})?(?![\d%]|\.\d|\s?(?:%|\/|(?:per ?cent|points?|patients|people|days?|weeks?|months?|years?
  |out of|of \d)\b))`
const SAID = onOneLine`
  (?:(?<=[A-Z]) |(?: (?:at baseline|at entry|on average|then|now|still|before treatment|at \p{L}{3,10}))?
  (?:,|:|\s?=|\s(?:was|were|is|of|at|between|stood at|fell|rose|dropped|declined|increased|decreased|improved
  |worsened|went|changed|moved|reached|averaged|scored|by|from|above|below|over|under|up to|down to|least
  |to)){1,3}\s)`
/** A sum of money near by. */
const priced = /[$€£¥￥]\s?\d|\d\s?(?:USD|RMB|CNY|EUR|yuan|dollars|euros|US dollars)\b/
/** A body's heat by its word: "a fever of 39.2". */
const HEAT = onOneLine`
  (?:fevers?|temperatures?)(?: (?:of|was|were|is|reached|rose|went|climbed|up|to|above|over|at|between|hit|as high as
  |about|around|nearly)){1,3} `

/** A reader of one number, in a unit that is not written. */
const valued =
  (unit: string) =>
  ({ groups }: RegExpExecArray): FigureValue => {
    const low = valueOf(groups?.['low'] ?? '')
    return { kind: 'count', unit, low, high: low }
  }

/** Numbers that stand behind the name of what they measure and leave out its unit. */
const bare: Grammar[] = [
  ...[String.raw`(?:\s?[-–]\s?|\s(?:to|and)\s)(?<high>${VALUE})`, ''].map((end) => ({
    pattern: new RegExp(String.raw`(?<=\b${SCALE}${SAID})(?<low>${VALUE})${end}`, 'gu'),
    read: ({ groups, input, index }: RegExpExecArray): FigureValue | null => {
      const [low, high] = [valueOf(groups?.['low'] ?? ''), valueOf(groups?.['high'] ?? groups?.['low'] ?? '')]
      const isRange = groups?.['high'] === undefined || !/\bfrom $/.test(input.slice(Math.max(0, index - 6), index))
      return isRange && low <= high ? { kind: 'count', unit: 'points', low, high } : null
    },
  })),
  {
    // "fell from 38 to 31": the second value of a change
    pattern: new RegExp(
      String.raw`(?<=\b${SCALE}${SAID}(?:an? (?:mean|median|average) of )?${VALUE} to )(?<low>${VALUE})`,
      'gu',
    ),
    read: valued('points'),
  },
  {
    // "scored 4 on the scale"
    pattern: new RegExp(String.raw`(?<=\bscor(?:ed|es|ing) (?:an? )?)(?<low>${VALUE})(?= on (?:the|an?) )`, 'gu'),
    read: valued('points'),
  },
  {
    pattern: new RegExp(
      onOneLine`
        (?<=\b${HEAT})(?<low>(?:3[5-9]|4[0-2])(?:\.\d)?)(?![\d%]|\.\d|\s?[°℃%]|\s(?:per|patients|people|of|days?
        |hours?|weeks?|degrees)\b)`,
      'giu',
    ),
    read: valued('°C'),
  },
]

/**
 * Counts with what they count: `six sessions`, `two recent cases`, `both patients`, `9.3 points`, `39.1 °C`,
 * `12,000 square metres`. People count as patients.
 */
export const counts: Grammar[] = [
  ...bare,
  {
    pattern: /\b[nN]\s?[=＝]\s?(?<low>\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?!\d|[.,]\d)/g,
    read: ([, low = '']) => ({ kind: 'count', unit: 'patients', low: valueOf(low), high: valueOf(low) }),
  },
  ...ranged(
    (quantity) => String.raw`${quantity}\s?(?<unit>${MEASURE})(?![\p{L}\d]|\swon\b)`,
    (ends, { groups }) => {
      const unit = (groups?.['unit'] ?? '').replace(/\s/g, '')
      return { kind: 'count', unit: metric[unit] ?? unit, ...ends }
    },
    { flags: 'gu', quantity: QUANTITY + SPREAD },
  ),
  ...ranged(
    (quantity) =>
      onOneLine`
        ${quantity}${MORE}(?:\s${BETWEEN}(?<noun>${PLURAL})|-(?<one>${SINGULAR}|point(?!\s(?:scale|Likert)))s?)\b
        (?!['’]?-)`,
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
  // how often, and how many times as much: "three times a week", "twice daily", "up to 20 times", "200-fold", "11×"
  ...ranged(
    (quantity) => String.raw`${quantity}(?:[\s-]times\b(?!-)|-fold\b|[x×](?![\p{L}\d]|\s?\d))`,
    (ends) => ({ kind: 'count', unit: 'times', ...ends }),
  ),
  {
    pattern: /(?<!\d\s?|\p{L})[×x](?<low>\d{1,3})(?![\d.,]?\d|\s?[×x^])(?=[\s.,;:)]|$)/gu,
    read: valued('times'),
  },
  {
    pattern:
      /\b(?<low>[Oo]nce|[Tt]wice)(?=\s(?:an?|per|each|every|daily|weekly|monthly|yearly)\b)(?! an? (?:\p{L}{3,20} )?(?!day|week|month|year|hour|quarter|lifetime|fortnight)\p{L})/gu,
    read: ({ 0: word }) => {
      const low = /^o/i.test(word) ? 1 : 2
      return { kind: 'count', unit: 'times', low, high: low }
    },
  },
  {
    pattern: new RegExp(String.raw`\b(?<low>[Zz]ero)\s${BETWEEN}(?<noun>${PLURAL})\b`, 'gu'),
    read: ({ groups: { between = '', noun = '' } = {} }) =>
      describe(between) && isCounted(noun) ? { kind: 'count', unit: unitOf(noun), low: 0, high: 0 } : null,
  },
  {
    // "a 40,000-square-foot plant"
    pattern: new RegExp(String.raw`(?<low>${NUMBER})-square-(?<noun>foot|feet|met(?:re|er)s?)\b`, 'gu'),
    read: (match) => valued(/^f/.test(match.groups?.['noun'] ?? '') ? 'square feet' : 'square metres')(match),
  },
  {
    // one of a kind that has no list: "one amputation", "one deep wound healed"
    pattern: new RegExp(
      onOneLine`
        (?<!\b(?:no|any|the|this|that|every|each|which|or|at|as|another|only|in|to|for|through|under|on|least) )\b(?<low>[Oo]ne)\s
        ${BETWEEN}(?<noun>\p{Ll}{3,16})(?=[.,;:)]|$|\s(?:in|with|of|had|has|died|and|was|were|is|who|that|which|required|needed
        |each|out|for|at|after|on|before|every|may|might|from|came|could|or|but|to|against|over|because|saw|told|per|(?!called|named|based)\p{Ll}{3,14}ed|only|will|does|did|would|remains?)\b)`,
      'gu',
    ),
    read: ({ groups: { between = '', noun = '' } = {} }) =>
      describe(between) && !isNoOne(noun) && isNoun(noun)
        ? { kind: 'count', unit: unitOf(noun), low: 1, high: 1 }
        : null,
  },
  {
    // what a price is for: "$29,800 for a single session"
    pattern: /\b(?<low>[Aa] single|[Ss]ingle) (?<noun>session|course|treatment|infusion|injection|dose|package)\b/g,
    read: ({ groups, index, input }) =>
      priced.test(input.slice(Math.max(0, index - 80), index + 90))
        ? { kind: 'count', unit: unitOf(groups?.['noun'] ?? ''), low: 1, high: 1 }
        : null,
  },
  {
    pattern: new RegExp(String.raw`\b(?<low>both|dual)[\s-]${BETWEEN}(?<noun>(?:${SINGULAR})s?|${PEOPLE})\b`, 'giu'),
    read: ({ groups }) =>
      describe(groups?.['between'] ?? '') && isCounted(groups?.['noun'] ?? '')
        ? { kind: 'count', unit: unitOf(groups?.['noun'] ?? ''), low: 2, high: 2 }
        : null,
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
