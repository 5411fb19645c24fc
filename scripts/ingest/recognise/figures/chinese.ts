import { type Ends, type Grammar, ranged, type FigureValue } from './grammar.ts'
import { CHINESE, CHINESE_END, chineseValue } from './chinese-numbers.ts'

const TO = String.raw`\s?[-–—~至到]\s?`

type Duration = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'
const chineseUnits: Readonly<Record<string, Duration>> = {
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
  企业: 'companies',
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
/** Measure words that tell by themselves what is counted. */
const measures: Record<string, string> = {
  倍: 'times',
  针: 'injections',
  支: 'vials',
  盒: 'boxes',
  瓶: 'vials',
  袋: 'bags',
  克: 'grams',
  公斤: 'kg',
  平方米: 'square metres',
  平米: 'square metres',
  间: 'rooms',
  张: 'beds',
  件: 'cases',
  起: 'cases',
  株: 'strains',
  只: 'animals',
  篇: 'papers',
  份: 'samples',
  岗: 'posts',
  种: 'kinds',
  座: 'buildings',
  条: 'entries',
  户: 'households',
  批: 'batches',
}
const MORE = '[多余]?'
/** `一项研究` is "a study": `一` before a noun counts nothing. */
const isArticle = ({ groups }: RegExpExecArray) => groups?.['low'] === '一' && groups['high'] === undefined
/** "Among them one", "only one": there `一` does count. */
const picksOut = ({ index, input }: RegExpExecArray) => /(?:其中|另有?|仅有?|只有)$/.test(input.slice(0, index))
const numbers = { flags: 'gu', quantity: CHINESE, end: CHINESE_END, to: TO }

/** Both ends of a match, or `null` where one of them is no number. */
function endsIn({ groups }: RegExpExecArray): Ends | null {
  const low = chineseValue(groups?.['low'] ?? '')
  const high = groups?.['high'] === undefined ? low : chineseValue(groups['high'])
  return low <= high ? { low, high } : null
}

/** A way to write a figure in Chinese; `read` says what the numbers of a match count. */
function counted(
  pattern: (quantity: string) => string,
  read: (match: RegExpExecArray) => (Pick<FigureValue, 'kind'> & { unit: string }) | null,
  options: Partial<typeof numbers> = {},
): Grammar[] {
  return ranged(
    pattern,
    (_, match) => {
      const ends = endsIn(match)
      const unit = ends && read(match)
      return unit ? ({ ...unit, ...ends } as FigureValue) : null
    },
    { ...numbers, ...options },
  )
}

const PART = String.raw`(?:\d{1,3}(?:\.\d{1,4})?|[零一二三四五六七八九十百]{1,5}(?:点[零〇一二三四五六七八九]{1,4})?)`
const TIME = String.raw`月(?!\d)|天|工作日|自然日|周(?!岁)|星期|年(?!\d|级|代)|小时|分钟|(?<!月\d{1,2})日(?=内|后|前|以)`
const half: Readonly<Record<string, Duration>> = { 年: 'years', 个月: 'months', 天: 'days', 小时: 'hours' }

/** Shares, ratios, ages, durations and counts in Chinese: `百分之三十`, `18至65岁`, `12个月`, `三十例`, `2次`, `5家医院`. */
export const chinese: Grammar[] = [
  ...counted(
    (quantity) => `百分之${quantity}`,
    () => ({ kind: 'share', unit: 'percent' }),
    { quantity: PART, end: `(?:百分之)?${PART}` },
  ),
  {
    pattern:
      /(?<![一二三四五六七八九十百千万])(?<tenths>[一二三四五六七八九])成(?<half>半)?(?=左右|以上|多|的?(?:患者|病人|受试者|参与者|人)|[，。；、,;.)）]|$|是|来自|女|男|报|需|会|能|可)/gu,
    read: ({ groups }) => {
      const share = chineseValue(groups?.['tenths'] ?? '') * 10 + (groups?.['half'] ? 5 : 0)
      return { kind: 'share', unit: 'percent', low: share, high: share }
    },
  },
  {
    pattern: /(?<!另)一半|半数/gu,
    read: () => ({ kind: 'share', unit: 'percent', low: 50, high: 50 }),
  },
  {
    // "the fifth week", "day 83"
    pattern: /第\s?(?<low>\d{1,3}|[一二三四五六七八九十]{1,3})(?<unit>天|日|周|个月|年)(?!度|级)/gu,
    read: ({ groups = {} }) => {
      const low = chineseValue(groups['low'] ?? '')
      const unit = chineseUnits[(groups['unit'] ?? '').replace('个', '')] ?? 'days'
      return Number.isNaN(low) ? null : { kind: 'duration', unit, low, high: low }
    },
  },
  {
    pattern: /(?<high>[二三四五六七八九十百千]{1,4}|\d{1,4})分之(?<low>[一二三四五六七八九十]{1,3}|\d{1,4})/g,
    read: ({ groups }) => ({
      kind: 'ratio',
      low: chineseValue(groups?.['low'] ?? ''),
      high: chineseValue(groups?.['high'] ?? ''),
    }),
  },
  ...counted(
    (quantity) => `${quantity}${MORE}\\s?(?:周岁|岁)`,
    () => ({ kind: 'age', unit: 'years' }),
  ),
  {
    pattern: new RegExp(
      `(?:(?<low>${CHINESE})\\s?(?<unit>年|个月|天|小时)半|(?<whole>${CHINESE})个半(?<month>月|小时)|半(?<one>年|个月|天|小时))(?![场路夜])`,
      'gu',
    ),
    read: ({ groups = {} }) => {
      const value = chineseValue(groups['low'] ?? groups['whole'] ?? '零') + 0.5
      const unit = groups['unit'] ?? groups['one'] ?? (groups['month'] === '月' ? '个月' : '小时')
      return Number.isNaN(value) ? null : { kind: 'duration', unit: half[unit] ?? 'days', low: value, high: value }
    },
  },
  ...counted(
    (quantity) => `${quantity}${MORE}\\s?个?${MORE}(?<unit>${TIME})(?!\\d)`,
    (match) => {
      const unit = match.groups?.['unit'] ?? ''
      const isMonth = unit === '月' && !match[0].includes('个')
      return isMonth ? null : { kind: 'duration', unit: chineseUnits[unit] ?? 'days' }
    },
  ),
  ...counted(
    (quantity) => `${quantity}${MORE}\\s?(?:例|名|位|人(?!民|员|体|类|工|参)|个(?:患者|病人|病例))`,
    (match) => (isArticle(match) && !picksOut(match) ? null : { kind: 'count', unit: 'patients' }),
  ),
  ...counted(
    (quantity) => `${quantity}${MORE}(?!\\s?[级型期类线年月日天周岁次项家])\\s?\\p{Script=Han}{0,6}?(?:患者|病人)`,
    (match) => (isArticle(match) ? null : { kind: 'count', unit: 'patients' }),
  ),
  ...counted(
    (quantity) =>
      `${quantity}${MORE}\\s?(?:[家个项种所款]\\p{Script=Han}{0,6}?)?(?<noun>${Object.keys(nouns).join('|')})`,
    (match) => (isArticle(match) ? null : { kind: 'count', unit: nouns[match.groups?.['noun'] ?? ''] ?? '' }),
  ),
  ...counted(
    (quantity) =>
      `${quantity}${MORE}\\s?(?<measure>平方米|平米|公斤|[${Object.keys(measures)
        .join('')
        .replace(/平方米|平米|公斤/g, '')}])(?![内人体毒药的]?[一-龥]?率)`,
    (match) => (isArticle(match) ? null : { kind: 'count', unit: measures[match.groups?.['measure'] ?? ''] ?? '' }),
  ),
  ...counted(
    (quantity) =>
      `${quantity}(?<step>[家项款个])(?=$|[，。；、,;）)]|\\svs|增|减|上|下|左|针对|涉及|已|为|是|未|正|用于|来自|位于|在|获|均|仍)`,
    (match) => {
      const unit = isArticle(match) ? undefined : namedBefore(match)
      return unit ? { kind: 'count', unit } : null
    },
  ),
]

/** What a count without its noun counts: the last thing named before it, "9项研究，其中4项", "把医院增加到8家". */
function namedBefore({ index, input, groups }: RegExpExecArray): string | undefined {
  const before = input.slice(Math.max(0, index - 60), index)
  const all = Object.keys(nouns)
    .filter((noun) =>
      (groups?.['step'] === '家'
        ? /^(?:医院|机构|诊所|公司|企业|中心)$/
        : /^(?!.*(?:医院|机构|诊所|公司|企业|次|中心))/
      ).test(noun),
    )
    .map((noun) => ({ noun, at: before.lastIndexOf(noun) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)
  return nouns[all[0]?.noun ?? '']
}
