import { ranged, type Grammar } from './grammar.ts'
import { NUMBER, PLAIN, valueOf } from './numbers.ts'

const digits = '零一二三四五六七八九'
/** A digit stands alone or before its step: `两三天` is two or three days and no number. */
const HAN_DIGITS = '(?:[一二两三四五六七八九]?[十百千]|[一二两三四五六七八九](?![零〇一二两三四五六七八九]))'
const HAN_NUMBER = `(?:${HAN_DIGITS}{1,6})`
const ANY = String.raw`(?:${NUMBER}\s?(?:[百千]?万|亿)?|(?<![第零〇一二两三四五六七八九十百千])${HAN_NUMBER}(?:万|亿)?)`
const LAST = String.raw`(?:${PLAIN}\s?(?:[百千]?万|亿)?|${HAN_NUMBER}(?:万|亿)?)`
const TO = String.raw`\s?[-–—~～至到]\s?`
const scales: Record<string, number> = { 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }
const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** The value of a number in a Chinese text: `1.2万` is 12000, `三十` is 30, `两` is 2. */
function valueIn(text: string): number {
  const scale = /(?:百万|千万|万|亿)$/.exec(text)?.[0]
  const written = (scale ? text.slice(0, -scale.length) : text).trim()
  const value = /\d/.test(written) ? valueOf(written) : hanValue(written)
  return Number((value * (scale ? (scales[scale] ?? 1) : 1)).toPrecision(15))
}

function hanValue(text: string): number {
  let total = 0
  let digit = 0
  for (const character of text) {
    const step = steps[character]
    if (step) {
      total += (digit || 1) * step
      digit = 0
    } else digit = character === '两' ? 2 : digits.indexOf(character)
  }
  return total + digit
}

const chineseUnits: Record<string, 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'> = {
  月: 'months',
  天: 'days',
  日: 'days',
  工作日: 'days',
  自然日: 'days',
  周: 'weeks',
  星期: 'weeks',
  年: 'years',
  小时: 'hours',
  分钟: 'minutes',
}
const nouns: Record<string, string> = {
  次: 'sessions',
  医院: 'hospitals',
  机构: 'institutions',
  诊所: 'clinics',
  公司: 'companies',
  临床试验: 'trials',
  试验: 'trials',
  研究: 'studies',
  疗程: 'courses',
  中心: 'centres',
  产品: 'products',
  项目: 'projects',
  药物: 'drugs',
  国家: 'countries',
  省份: 'provinces',
  城市: 'cities',
}
const MORE = '(?:多|余)?'
/** `一项研究` is "a study": `一` before a noun counts nothing. */
const isArticle = ({ groups }: RegExpExecArray) => groups?.['low'] === '一' && groups['high'] === undefined
const numbers = { flags: 'gu', quantity: ANY, end: LAST, to: TO }
const endsIn = ({ groups }: RegExpExecArray) => ({
  low: valueIn(groups?.['low'] ?? ''),
  high: valueIn(groups?.['high'] ?? groups?.['low'] ?? ''),
})

/** Shares, ratios, ages, durations and counts in Chinese: `百分之三十`, `18至65岁`, `12个月`, `三十例`, `2次`, `5家医院`. */
export const chinese: Grammar[] = [
  ...ranged(
    (quantity) => `百分之${quantity}`,
    (_, match) => ({ kind: 'share', unit: 'percent', ...endsIn(match) }),
    {
      ...numbers,
      quantity: String.raw`(?:\d{1,3}(?:\.\d{1,4})?|${HAN_NUMBER})`,
      end: String.raw`(?:百分之)?(?:\d{1,3}(?:\.\d{1,4})?|${HAN_NUMBER})`,
    },
  ),
  {
    pattern: new RegExp(`(?<high>${HAN_NUMBER})分之(?<low>${HAN_NUMBER})`, 'g'),
    read: ({ groups }) => ({
      kind: 'ratio',
      low: valueIn(groups?.['low'] ?? ''),
      high: valueIn(groups?.['high'] ?? ''),
    }),
  },
  ...ranged(
    (quantity) => `${quantity}${MORE}\\s?(?:周岁|岁)`,
    (_, match) => ({ kind: 'age', unit: 'years', ...endsIn(match) }),
    numbers,
  ),
  ...ranged(
    (quantity) =>
      `${quantity}${MORE}\\s?个?(?<unit>月(?!\\d)|天|工作日|自然日|周(?!岁)|星期|年(?!\\d|级|代)|小时|分钟|(?<!月\\d{1,2})日(?=内|后|前|以))(?!\\d)`,
    (_, match) => {
      const unit = match.groups?.['unit'] ?? ''
      const isMonth = unit === '月' && !match[0].includes('个')
      return isMonth ? null : { kind: 'duration', unit: chineseUnits[unit] ?? 'days', ...endsIn(match) }
    },
    numbers,
  ),
  ...ranged(
    (quantity) => `${quantity}${MORE}\\s?(?:例|名|位|人(?!民|员|体|类|工|参)|个(?:患者|病人|病例))`,
    (_, match) => (isArticle(match) ? null : { kind: 'count', unit: 'patients', ...endsIn(match) }),
    numbers,
  ),
  ...ranged(
    (quantity) =>
      `${quantity}${MORE}\\s?(?:[家个项种所款]\\p{Script=Han}{0,6}?)?(?<noun>${Object.keys(nouns).join('|')})`,
    (_, match) =>
      isArticle(match) ? null : { kind: 'count', unit: nouns[match.groups?.['noun'] ?? ''] ?? '', ...endsIn(match) },
    numbers,
  ),
  ...ranged(
    (quantity) =>
      `${quantity}(?<step>[家项款])(?=$|[，。；、,;）)]|针对|涉及|已|为|是|未|正|用于|来自|位于|在|获|均|仍)`,
    (_, match) => {
      const unit = isArticle(match) ? undefined : namedBefore(match)
      return unit ? { kind: 'count', unit, ...endsIn(match) } : null
    },
    numbers,
  ),
]

/** What a count without its noun counts: the last thing named before it, "9项研究，其中4项", "把医院增加到8家". */
function namedBefore({ index, input, groups }: RegExpExecArray): string | undefined {
  const before = input.slice(Math.max(0, index - 60), index)
  const all = Object.keys(nouns)
    .filter((noun) =>
      (groups?.['step'] === '家' ? /^(?:医院|机构|诊所|公司|中心)$/ : /^(?!.*(?:医院|机构|诊所|公司|次|中心))/).test(
        noun,
      ),
    )
    .map((noun) => ({ noun, at: before.lastIndexOf(noun) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)
  return nouns[all[0]?.noun ?? '']
}
