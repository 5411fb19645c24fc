import { onOneLine } from '../../../../src/language/on-one-line.ts'
import type { Figure } from '../../../../src/schema/figure.ts'
import { change, type FigureValue } from './grammar.ts'

type Bounds = Pick<Figure, 'comparator' | 'approximate'>
type Comparator = NonNullable<Figure['comparator']>

const BETWEEN = onOneLine`
  (?:an? |the age of |age |(?:about|around|approximately|roughly|nearly|[$€£¥￥]|(?:RMB|USD|US\$|EUR|CNY)\s?
  |百分之) ?){0,2}`
const before: [RegExp, Comparator][] = (
  [
    [
      onOneLine`
        \bat least|\b(?:no|not) (?:less|fewer) than|\ba minimum of|\bminimum(?: of)?|\bgreater than or equal to|[≥⩾]
        |>=|至少|不少于|不低于|不小于`,
      'at-least',
    ],
    [
      onOneLine`
        \b(?:no|not) more than|\bwithin(?: the (?:first|next|last))?|\bup to|\bat most|\ba maximum of
        |\bmaximum(?: of)?|\bnot exceeding|\bas many as|\bas much as|\bless than or equal to|[≤⩽]|<=|最多|至多|不超过|不多于`,
      'up-to',
    ],
    [
      onOneLine`
        \bover|\bmore than|\bupwards? of|\babove|\bexceed(?:s|ed|ing)?|\bolder than|\bgreater than|[>＞]|超过|逾|大于|高于`,
      'over',
    ],
    [String.raw`\bunder|\bless than|\bfewer than|\bbelow|\byounger than|[<＜]|不到|少于|低于|小于|不足`, 'under'],
    [String.raw`\bstart(?:s|ing)? (?:at|from)|\bfrom|\bas (?:little|low|few) as`, 'from'],
  ] as const
).map(([words, comparator]) => [new RegExp(String.raw`(?:${words})\s?${BETWEEN}$`, 'i'), comparator])

const behind: [RegExp, Comparator][] = [
  [/^(?:\+(?!\s?[\d/])| (?:years )?(?:or|and) (?:more|over|above|older|longer|upwards?)\b|\s?及?以上)/i, 'at-least'],
  [/^(?: (?:years )?(?:or|and) (?:less|fewer|under|below|younger|shorter)\b|\s?及?(?:以下|以内|之内))/i, 'up-to'],
]
const about = new RegExp(
  onOneLine`
    (?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|ca\.|an estimated|close to)|[~～≈∼]
    |约|近)\s?(?:an? )?(?:[$€£¥￥]|(?:RMB|USD|US\$|EUR|CNY)\s?)?$`,
  'i',
)
const aboutBehind = /^\s?(?:左右|上下|or so\b)/

/**
 * What the words around a figure make of it: at least, over, from; about. `before` ends where its first number begins,
 * `within` is the figure from there on, `after` what follows.
 */
export function boundsOf(
  { kind, low, high }: FigureValue,
  text: { before: string; within: string; after: string },
): Bounds {
  if (kind === 'identifier') return {}
  const approximate = about.test(text.before) || aboutBehind.test(text.after)
  const bounded = kind !== 'date' && (low === high || kind === 'ratio')
  const comparator = bounded ? comparatorOf(kind, text) : undefined
  return { ...(comparator && { comparator }), ...(approximate && { approximate: true }) }
}

function comparatorOf(
  kind: FigureValue['kind'],
  text: { before: string; within: string; after: string },
): Comparator | undefined {
  const found = before.find(([pattern]) => pattern.test(text.before))?.[1]
  if (
    found === 'from' &&
    (kind !== 'money' ||
      change.test(text.before.replace(/(?<=\s)[$€£¥￥A-Z]{1,4}\s?$/, '')) ||
      /^\sto\b/.test(text.after))
  )
    return undefined
  if (found) return found
  const number =
    /^(?:[\d.,]{1,24}[十百千万亿]{0,2}|[零〇一二两三四五六七八九十百千万亿]{1,12}|\p{L}{1,12})/u.exec(
      text.within,
    )?.[0] ?? ''
  const rest = text.within.slice(number.length)
  if (isMore(kind, rest, text.after)) return 'over'
  const later = behind.find(([pattern]) => pattern.test(rest) || pattern.test(text.after))?.[1]
  if (later) return later
  return kind === 'money' && /\bstarting price\b[^.]{0,90}$/i.test(text.before) ? 'from' : undefined
}

/**
 * Whether 多 or 余 makes "more than" of a number: behind the number itself (`40多例`), or behind its own measure of time or
 * money (`三年多`). In `40例多发性硬化` it begins the next word.
 */
function isMore(kind: FigureValue['kind'], rest: string, after: string): boolean {
  if (/^\s?个?[多余]/.test(rest)) return true
  return (
    (kind === 'duration' || kind === 'age' || kind === 'money') &&
    /^[多余](?![发系种次数名例囊动中巴肽糖学器年月样形能重])/.test(after)
  )
}
