import { ranged, type Ends, type Grammar } from './grammar.ts'
import { describe } from './nouns.ts'
import { NUMBER, PLAIN, QUANTITY, SPREAD, TO, valueOf, WORDS } from './numbers.ts'

const durationUnits = { mi: 'minutes', h: 'hours', d: 'days', w: 'weeks', mo: 'months', y: 'years' } as const
type DurationUnit = (typeof durationUnits)[keyof typeof durationUnits]
const UNIT = '(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?)'
const unitOf = (unit = ''): DurationUnit => {
  const written = unit.toLowerCase()
  return durationUnits[(/^m/.test(written) ? written.slice(0, 2) : written.slice(0, 1)) as keyof typeof durationUnits]
}
const times = (ends: Ends, factor: number): Ends => ({ low: ends.low * factor, high: ends.high * factor })

/** Words between "aged" and the number that bound it. */
const BOUND = String.raw`(?:(?:over|under|above|below|about|around|approximately|between|from|at least|up to|older than|younger than|[≥≤><~])\s?){0,2}`
const NO_UNIT = String.raw`(?!\s?[%％]|[\s-](?:to|and)\s\d|\s?-?(?:months?|weeks?|days?|hours?|minutes?|percent|per cent)\b)`
const PEOPLE = 'people|patients|adults|anyone|those|children|women|men|persons|participants|individuals'

const AGE = String.raw`[1-9]\d?(?![\d.,]\d|\d)|(?:${WORDS})`

/** Ages: `aged 14`, `60 years old`, `a median age of 61`, `people over 60`, `the woman, 29,`. */
export const ages: Grammar[] = [
  {
    pattern:
      /(?<=\b(?:woman|man|girl|boy|patient|mother|father|daughter|son|wife|husband|\p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,20}|(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}\p{Ll}{1,20}), )(?<low>\d{1,2})(?=,)/gu,
    read: ([, age = '']) => ({ kind: 'age', unit: 'years', low: valueOf(age), high: valueOf(age) }),
  },
  {
    // "was three when", "is 9 and a half now", "turned 40 in May", "will be six in March"
    pattern: new RegExp(
      String.raw`(?<=\b(?:[Hh]e|[Ss]he|I|who|(?!(?:It|This|That|There|Price|Dose|Day|Week)\b)\p{Lu}\p{Ll}{1,20}|daughter|son|mother|father|wife|husband|boy|girl|child|brother|sister) (?:was|is|am|turned|turns|had turned|has turned|had just turned|will be) (?:only |just |then |now |barely |about |nearly |almost )?)(?<low>${AGE})(?= when\b| at the time\b| (?:now|then|today)\b|(?<=\bturn(?:ed|s) \S{1,14})(?=[.,;)]| (?:in|last|this|on|when|and)\b|$)|(?<=\b(?:[Hh]e|[Ss]he|I) (?:was|is|am) \S{1,14})(?=, (?:an?|and|the|with)\b))`,
      'gu',
    ),
    read: ([, age = '']) => ({ kind: 'age', unit: 'years', ...one(age) }),
  },
  {
    // "must be 18 or older", "diagnosed at 29", "her son, now nineteen,", "eight at the time", "Anna Brandt (44) runs"
    pattern: new RegExp(
      [
        String.raw`(?<=\b(?:be|is|are|were|was|been) )(?<low>${AGE})(?= (?:years )?(?:or|and) (?:older|over|above|younger|under)\b| (?:now|today|at the time)\b)`,
        String.raw`(?<=\b(?:diagnosed|treated|transplanted|operated|died|ill|paralysed|retired|married|cells|symptoms|walking|began|started)\b[^.;,\d]{0,40}\bat )(?<after>${AGE})(?=[.,;)]|$|\s(?:and|but|with|after|from)\b)`,
        String.raw`(?<=, now (?:aged )?)(?<now>${AGE})(?=,)`,
        String.raw`(?<=\b\p{Lu}\p{Ll}{1,20} (?!(?:Hospital|University|Cent(?:re|er)|Institute|Medicine|Kong|Street|Road|China|Clinic|Journal|Trial|Study|Group)\b)\p{Lu}\p{Ll}{1,20} \()(?<bracketed>[1-9]\d)(?=\) \p{Ll}{2})`,
      ].join('|'),
      'gu',
    ),
    read: ([age = '']) => ({ kind: 'age', unit: 'years', ...one(age) }),
  },
  ...ranged(
    (quantity) => String.raw`(?<=\b[Aa]ge[ds]?\b[^.;()]{0,60}\((?:range|IQR)[:,]? )${quantity}${NO_UNIT}`,
    (ends) => (ends.high < 120 ? { kind: 'age', unit: 'years', ...ends } : null),
    { flags: 'gu', quantity: NUMBER, end: PLAIN },
  ),
  {
    // "he is over 75", "if you are under 18", "not for anyone above 80"
    pattern:
      /(?<=\b(?:am|is|are|was|were|be|being|turned|anyone|anybody|everyone|someone|nobody|those|all|if|aged|adults|people|patients|children|men|women) (?:not )?(?:over|under|above|below|older than|younger than)\s)(?<low>[1-9]\d)\b(?=[.,;)]|$|\s(?:and|or|but|who|were|was|are|is|may|can|cannot|had|have|should|must|with|at|when)\b)(?!\.\d|,\d)/giu,
    read: ({ groups }) => ({ kind: 'age', unit: 'years', ...one(groups?.['low']) }),
  },
  {
    // "says Mette, 54, a cook", "– Ramón, 63, Chile", "I'm 58,", "He Lanying, who is 47 now"
    pattern:
      /(?<=\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}\p{Ll}{1,20}, )(?<low>[1-9]\d)(?=, (?:a|(?!pp?\b|nos?\b|vol|issue|and\b|or\b|to\b|days?\b|months?\b)\p{Ll}{2,20})[ .,;]|(?= (?:and|from)\b)(?<=\b(?:said|says|told|asked|asks|adds|added|recalls?|explains?) \p{Lu}\p{Ll}{1,20}, \d\d))|(?<=[–—-] ?\p{Lu}\p{Ll}{1,20}, )[1-9]\d(?=, \p{Lu}|$)|(?<=\b(?:I['’]m|[Hh]e['’]s|[Ss]he['’]s) (?:only |just |now )?)[1-9]\d(?=[,.]| and\b| now\b)|(?<=\bwho (?:is|was|turned) (?:only |just |then |now )?)(?<later>[1-9]\d)(?=[,.]| (?:now|then|today|when|at the time)\b)/gu,
    read: ([age = '']) => ({ kind: 'age', unit: 'years', low: valueOf(age), high: valueOf(age) }),
  },
  ...ranged(
    (quantity) => String.raw`${quantity}(?:[\s-]years?[\s-]olds?\b| years? of age\b| ?y\/o\b| ?yo\b)`,
    (ends) => ({ kind: 'age', unit: 'years', ...ends }),
    { quantity: QUANTITY + SPREAD },
  ),
  ...ranged(
    (quantity) => String.raw`\b(?:aged|ages?)[:,]? ${BOUND}${quantity}(?:\s?(?:years|yrs)\b)?${NO_UNIT}`,
    (ends) => (ends.high < 120 ? { kind: 'age', unit: 'years', ...ends } : null),
    { quantity: NUMBER + SPREAD, end: PLAIN, to: String.raw`(?:${TO}|\sand\s)` },
  ),
  ...ranged(
    (quantity) =>
      String.raw`\bages?(?: (?:of|was|is|were|at \p{L}{1,14}|range|limit|group|being)|\s?[:=≥≤><]|,|\s?\((?:years|range|SD|IQR|mean|median)\)){1,3}\s?${BOUND}${quantity}(?:\s?(?:years|yrs)\b)?${NO_UNIT}`,
    (ends) => (ends.high < 120 ? { kind: 'age', unit: 'years', ...ends } : null),
    { quantity: QUANTITY + SPREAD, end: PLAIN },
  ),
  {
    pattern: new RegExp(
      String.raw`\b(?:${PEOPLE})\s(?:aged\s|who are\s)?(?:over|under|above|below|older than|younger than)\s(?:the age of\s)?(?<low>[1-9]\d?)\b(?![.,]\d)${NO_UNIT}`,
      'gi',
    ),
    read: ({ groups }) => ({ kind: 'age', unit: 'years', ...one(groups?.['low']) }),
  },
]

const one = (text = ''): Ends => ({ low: valueOf(text), high: valueOf(text) })
const KIND = '(?:working |business |calendar |consecutive |full |additional |further |extra |more |long )?'
const NOT_AGE = String.raw`(?![\s-](?:olds?\b|of age|walk))`
/** "One day she hopes to walk": some day, and no length of time. */
const NOT_SOME_DAY = String.raw`(?!\b[Oo]ne day(?:,? (?:in|last|this|she|he|it|we|they|I|you|the|a|an|be|become|may|might|will|could|would|soon|perhaps|have|replace|offer|help|cure|treat|walk)\b|,))(?!(?<=\b(?:may|might|will|could|would|can|should|hopes?|to|that|perhaps|maybe) )[Oo]ne day\b(?! (?:after|before|later|of|in|per)\b))`

/** Durations: `3–6 months`, `12-month`, `two and a half years`, `week 24`, and `a month` behind over, about, within. */
export const durations: Grammar[] = [
  {
    pattern: new RegExp(String.raw`(?<low>${QUANTITY})[\s-]and[\s-]a[\s-]half[\s-]${UNIT}\b${NOT_AGE}`, 'giu'),
    read: ({ groups }) => {
      const value = valueOf(groups?.['low'] ?? '') + 0.5
      return { kind: 'duration', unit: unitOf(groups?.['unit']), low: value, high: value }
    },
  },
  {
    pattern: new RegExp(String.raw`(?<low>${QUANTITY}) ${UNIT} and a half\b`, 'giu'),
    read: ({ groups }) => {
      const value = valueOf(groups?.['low'] ?? '') + 0.5
      return { kind: 'duration', unit: unitOf(groups?.['unit']), low: value, high: value }
    },
  },
  {
    pattern: new RegExp(String.raw`\b(?:an?|one) ${UNIT} and a half\b`, 'gi'),
    read: ({ groups }) => ({ kind: 'duration', unit: unitOf(groups?.['unit']), low: 1.5, high: 1.5 }),
  },
  {
    pattern: new RegExp(String.raw`\bhalf(?: |-)an? ${UNIT}\b`, 'gi'),
    read: ({ groups }) => ({ kind: 'duration', unit: unitOf(groups?.['unit']), low: 0.5, high: 0.5 }),
  },
  ...ranged(
    (quantity) =>
      String.raw`${NOT_SOME_DAY}${quantity}(?: or (?:more|less|longer|fewer))?[\s-]?${KIND}${UNIT}\b${NOT_AGE}`,
    (ends, { groups }) => ({ kind: 'duration', unit: unitOf(groups?.['unit']), ...ends }),
    { quantity: QUANTITY + SPREAD },
  ),
  ...ranged(
    (quantity) => String.raw`${quantity}\s?(?:h|hr)\b`,
    (ends) => ({ kind: 'duration', unit: 'hours', ...ends }),
    { flags: 'gu', quantity: NUMBER, end: PLAIN },
  ),
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:over|about|around|within|after|than|nearly|almost|(?:stay|stays|stayed|takes|took|lasts|lasted) (?:for )?) )(?<low>an?)\s${UNIT}\b`,
      'gi',
    ),
    read: ({ groups }) => ({ kind: 'duration', unit: unitOf(groups?.['unit']), low: 1, high: 1 }),
  },
  ...ranged(
    (quantity) =>
      String.raw`(?<!\b(?:every|each|per|an?|one|last|next|this|that|first|the|\d{1,4})[\s-])\b(?<unit>weeks?|months?|days?|years?) ${quantity}(?![\d%]|[.,]\d|\s(?:patients|people|participants|adults|children|cases|percent|per cent)\b)`,
    (ends, { groups }) => (ends.high < 1000 ? { kind: 'duration', unit: unitOf(groups?.['unit']), ...ends } : null),
    { quantity: String.raw`\d{1,3}(?!\d)`, end: String.raw`\d{1,3}(?!\d)` },
  ),
  {
    pattern:
      /(?<=\b(?<unit>weeks|months|days|years) \d{1,3}(?:,? (?:and |or )?\d{1,3}|, \d{1,3}){0,6}(?:, (?:and |or )?| and | or ))(?<low>\d{1,3})(?![\d%]|[.,]\d|\s(?:\p{Ll}{1,20} )?(?:patients|people|participants|adults|children|cases|percent|per cent)\b)/giu,
    read: ({ groups }) => ({ kind: 'duration', unit: unitOf(groups?.['unit']), ...one(groups?.['low']) }),
  },
]

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const POWER = String.raw`(?:\s?[×xX*]\s?10(?:\s?\^\s?|\*\*|E)?(?<power>\d{1,2}|[${raised}]{1,2})|[eE]\+?(?<exponent>\d{1,2}))(?!\d)`
const KILOGRAM = String.raw`(?<kg>\s?\/\s?(?:kg\b|公斤|千克)|\sper\s(?:kg|kilogram|kilo)\b)`
const CELLS = String.raw`(?:\s?(?<between>(?:[\p{L}+-][\p{L}\d+-]{0,19}\s){0,3}?)(?<cells>(?:T-)?cells?|MSCs|hUC-MSCs|hUCMSCs|UC-MSCs|iPSCs|exosomes|particles|个?\p{Script=Han}{0,6}细胞)(?:[\s-](?:count)\b)?)`
const powerOf = (power: string) =>
  Number([...power].map((digit) => (raised.includes(digit) ? raised.indexOf(digit) : digit)).join(''))
const cellsOf = (cells: string | undefined, kg: string | undefined) => {
  const counted = !cells || /cell|MSC|细胞/i.test(cells) ? (cells ? 'cells' : '') : cells.toLowerCase()
  return kg ? (counted ? `${counted}/kg` : 'per kg') : counted
}
const MASS = `(?:(?<mass>mg|µg|μg|mcg|IU|iu|mL|ml|g)|(?<long>milligrams?|micrograms?|millilit(?:re|er)s?|毫升|毫克|微克))`
const massUnits: Record<string, string> = {
  milligram: 'mg',
  microgram: 'µg',
  millilitre: 'ml',
  milliliter: 'ml',
  mL: 'ml',
  毫升: 'ml',
  毫克: 'mg',
  微克: 'µg',
  mcg: 'µg',
  μg: 'µg',
  iu: 'IU',
}

const POWER_ALONE = String.raw`10(?:\s?(?:\^|\*\*)\s?\d{1,2}|[${raised}]{1,2})`
const valueOfPower = (text: string) => 10 ** powerOf(text.replace(/^10|[\s^*]/g, ''))

/** Doses: `1×10^6 cells/kg`, `10⁶ cells`, `2 million cells per kilogram`, `1 x 10⁶`, `50 mg/kg`, `100 ml`. */
export const doses: Grammar[] = [
  ...ranged(
    // digits behind a plain 10 are a power only where its mark or its size was kept
    (quantity) => `${quantity}${POWER}(?:${CELLS}(?:${KILOGRAM})?|${KILOGRAM.replace('kg>', 'only>')})?`,
    (ends, match) => {
      const { 0: whole, groups } = match
      if (groups?.['exponent'] === undefined && !/10(?:\s?\^|\*\*|E|[⁰-⁹¹²³])/.test(whole)) return null
      const factor = 10 ** powerOf(groups?.['power'] ?? groups?.['exponent'] ?? '')
      const unit = cellsOf(groups?.['cells'], groups?.['kg'] ?? groups?.['only']) || cellsNear(match)
      return unit && describe(groups?.['between'] ?? '')
        ? { kind: 'dose', ...rounded(times(ends, factor)), unit }
        : null
    },
    { to: String.raw`(?:\s?[×xX*]\s?10\s?(?:\^\s?\d{1,2}|[${raised}]{1,2}))?(?:${TO})` },
  ),
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,]|[×xX*^]\s?)(?<low>${POWER_ALONE})(?:${TO}(?<high>${POWER_ALONE}))?(?:${CELLS}(?:${KILOGRAM})?|${KILOGRAM.replace('kg>', 'only>')})?(?!\d)`,
      'gu',
    ),
    read: (match) => {
      const { groups = {} } = match
      const low = valueOfPower(groups['low'] ?? '')
      const high = groups['high'] === undefined ? low : valueOfPower(groups['high'])
      const unit = cellsOf(groups['cells'], groups['kg'] ?? groups['only']) || cellsNear(match)
      return unit && low <= high && describe(groups['between'] ?? '') ? { kind: 'dose', low, high, unit } : null
    },
  },
  ...ranged(
    (quantity) => String.raw`${quantity}(?=\s)(?<=\b(?:million|billion|thousand|\d,000))${CELLS}(?:${KILOGRAM})?\b`,
    (ends, { groups }) =>
      describe(groups?.['between'] ?? '')
        ? { kind: 'dose', ...ends, unit: cellsOf(groups?.['cells'], groups?.['kg']) }
        : null,
  ),
  ...ranged(
    (quantity) => String.raw`${quantity}[\s-]?${MASS}(?<per>\s?\/\s?(?:kg|m2|m²|day|d|dose))?(?![A-Za-z\d]|\s?\/)`,
    (ends, match) => {
      const { groups } = match
      const written = groups?.['mass'] ?? groups?.['long']?.replace(/s$/, '') ?? ''
      const unit = massUnits[written] ?? written
      if (!groups?.['per'] && isTaken(match)) return { kind: 'count', ...ends, unit }
      return { kind: 'dose', ...ends, unit: `${unit}${groups?.['per']?.replaceAll(' ', '') ?? ''}` }
    },
    { flags: 'gu', quantity: QUANTITY + SPREAD },
  ),
]

/** The unit of a power of ten whose cells are named further on ("0.5×10⁶ or 1×10⁶ CAR-T cells/kg") or before. */
function cellsNear({ 0: whole, index, input }: RegExpExecArray): string | null {
  const behind = /^[^.;]{0,30}(?:\d\.\d[^.;]{0,30}){0,3}?\b(?:cells|MSCs)\b(\s?\/\s?kg\b| per kg\b)?/.exec(
    input.slice(index + whole.length, index + whole.length + 120),
  )
  if (behind) return behind[1] ? 'cells/kg' : 'cells'
  return /\b(?:cells|MSCs)\b/.test(input.slice(Math.max(0, index - 80), index)) ? 'cells' : null
}

const TAKING = String.raw`\b(?:drawn|drew|draw(?:s|ing)?|collect(?:s|ed|ing)?|harvest(?:s|ed|ing)?|aspirat(?:es?|ed|ing)|extract(?:s|ed|ing)?|remov(?:es?|ed|ing)|withdr[ae]wn?|taken (?:from|out))\b`
const takingInChinese = /(?:采集|抽取|提取|吸取|采)\p{Script=Han}{0,8}(?:约|共)?$/u
const takenBehind = new RegExp(String.raw`^\)?(?:\s(?!and\b|with\b|in\b)[\p{L}-]{1,20}){0,6}?\s${TAKING}`, 'iu')
const takingBefore = new RegExp(String.raw`${TAKING}\s(?:(?:about|around|approximately|some|up to|only)\s)?$`, 'iu')

/** Whether the blood, marrow or fat that is measured was taken from a body: "60 mL of marrow was drawn". */
function isTaken({ 0: whole, index, input }: RegExpExecArray): boolean {
  const end = index + whole.length
  const before = input.slice(Math.max(0, index - 40), index)
  return takenBehind.test(input.slice(end, end + 120)) || takingBefore.test(before) || takingInChinese.test(before)
}

function rounded({ low, high }: Ends): Ends {
  return { low: Number(low.toPrecision(15)), high: Number(high.toPrecision(15)) }
}
