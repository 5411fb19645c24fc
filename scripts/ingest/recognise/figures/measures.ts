import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { type Ends, type Grammar, ranged, readForms } from './grammar.ts'
import { describe } from './nouns.ts'
import { QUANTITY, SPREAD, TO } from './numbers.ts'

const formsOf = readForms(new URL('measures.yaml', import.meta.url))

/** Ages: `aged 14`, `60 years old`, `a median age of 61`, `people over 60`, `the woman, 29,`. */
export const ages: Grammar[] = [
  {
    // "adults 20 to 55", "if you're 25 to 47", "volunteers must be between 30 and 65"
    pattern: new RegExp(
      onOneLine`
        (?<=\b(?:adults|people|patients|children|kids|volunteers|women|men|guests|candidates|you['’]re|you are|be)
        (?: from| between)? )(?<low>[1-9]\d?)(?:\s?[-–]\s?| to | and )(?<high>[1-9]\d)
        (?=[.,;)]|$|\s(?:who|with|may|can|and|have|are|were)\b)`,
      'giu',
    ),
    read: ({ groups = {}, input, index }) => {
      const [low, high] = [Number(groups['low']), Number(groups['high'])]
      const isPair = / and /.test(input.slice(index, index + 8)) && !/between $/.test(input.slice(0, index))
      return low < high && !isPair ? { kind: 'age', unit: 'years', low, high } : null
    },
  },
  ...formsOf('ages'),
]

/** Durations: `3–6 months`, `12-month`, `two and a half years`, `week 24`, and `a month` behind over, about, within. */
export const durations = formsOf('durations')

const times = (ends: Ends, factor: number): Ends => ({ low: ends.low * factor, high: ends.high * factor })

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const POWER = onOneLine`
  (?:\s?[×xX*]\s?10(?:\s?\^\s?|\*\*|E)?(?<power>\d{1,2}|[${raised}]{1,2})|[eE]\+?(?<exponent>\d{1,2}))(?!\d)`
const KILOGRAM = String.raw`(?<kg>\s?\/\s?(?:kg\b|公斤|千克)|\sper\s(?:kg|kilogram|kilo)\b)`
const CELLS = onOneLine`
  (?:\s?(?<between>(?:[\p{L}+-][\p{L}\d+-]{0,19}\s){0,3}?)(?<cells>(?:T-)?cells?|MSCs|hUC-MSCs|hUCMSCs|UC-MSCs|iPSCs
  |exosomes|particles|vg|vector genomes|IEQ|islet equivalents|个?\p{Script=Han}{0,6}细胞)(?:[\s-](?:count)\b)?)`
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

/** A cheap first test: what a text with a dose has. */
export const doseSigns =
  /cell|MSC|细胞|exosome|particle|islet|vg|IEQ|\d\s?(?:m[gcLl]|[µμ]g|g|IU|iu|毫|微)|gram|lit(?:re|er)|10(?:\s?\^|\*\*|E|[⁰¹²³⁴-⁹])|\/\s?kg|\d[eE]/i

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
      onOneLine`
        (?<![\p{L}\d.,]|[×xX*^]\s?)(?<low>${POWER_ALONE})(?:${TO}(?<high>${POWER_ALONE}))?(?:${CELLS}(?:${KILOGRAM})?
        |${KILOGRAM.replace('kg>', 'only>')})?(?!\d)`,
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
    (quantity) =>
      String.raw`${quantity}(?=\s)(?<=\b(?:million|billion|thousand|lakh|crore|\d,000))${CELLS}(?:${KILOGRAM})?\b`,
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
      // what is below nought is a change
      if (!groups?.['per'] && (ends.low < 0 || isTaken(match))) return { kind: 'count', ...ends, unit }
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

const TAKING = onOneLine`
  \b(?:drawn|drew|draw(?:s|ing)?|collect(?:s|ed|ing)?|harvest(?:s|ed|ing)?|aspirat(?:es?|ed|ing)|extract(?:s|ed|ing)?
  |remov(?:es?|ed|ing)|withdr[ae]wn?|taken (?:from|out))\b`
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
