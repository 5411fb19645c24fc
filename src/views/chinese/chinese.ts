import type { Question, QuestionGroup, Status } from '../../schema/register.ts'
import { statusesOf } from '../../claims/status.ts'
import type { AnswerInChinese } from '../../schema/page.ts'
import { answerTerms, type AnswerLine } from '../../schema/answer.ts'
import type { AnswerShown } from '../answer.ts'
import { chineseTerms } from './in-chinese.ts'
import type { Page } from '../page.ts'

/** The page in Chinese of a condition: short enough to be read to the end, or held out to be pointed at. */
export interface ChinesePage {
  /** The name in Chinese. */
  name: string
  /** What a search engine and a browser's tab say of it: what people type, and the answer as far as it is shown. */
  title: string
  description: string
  /** The name in English, with its abbreviation. */
  english: string
  answer: AnswerShown
  statuses: Status[]
  /** One question on each matter to put to a clinic, with the others folded away. */
  clinic: { first: Question[]; others: Question[] }
  /** Questions for one's own doctor. */
  doctor: Question[]
}

/** Whether a page has a page in Chinese beside it: a condition with its name and its answer in Chinese. */
export function hasChinese(page: Page): page is Page<'condition'> {
  return page.kind === 'condition' && page.facts.zh !== undefined && page.facts['answer-zh'] !== undefined
}

/** Gather what the page in Chinese of a condition shows; `null` where an editor has written none. */
export function chineseOf(
  page: Page,
  { statuses, questions }: { statuses: Status[]; questions: QuestionGroup[] },
): ChinesePage | null {
  if (!hasChinese(page)) return null
  const { title, abbreviations, zh, 'zh-everyday': everyday, 'answer-zh': written } = page.facts
  if (!zh || !written) return null
  const name = everyday ? `${zh}（${everyday}）` : zh
  const { clinic = [], doctor = [] } = Object.groupBy(questions, ({ to }) => to)
  return {
    name: zh,
    title: `${name}干细胞治疗：已知什么`,
    description: describedBy(`${name}：`, written),
    english: abbreviations[0] ? `${title} (${abbreviations[0]})` : title,
    answer: {
      apart: written.apart ?? `用于${name}的细胞治疗`,
      lines: (Object.keys(answerTerms.condition) as AnswerLine<'condition'>[]).map((line) => ({
        line,
        term: chineseTerms[line],
        says: written[line],
      })),
    },
    statuses: statusesOf(page, statuses),
    clinic: {
      first: clinic.flatMap(({ questions }) => questions.slice(0, 1)),
      others: clinic.flatMap(({ questions }) => questions.slice(1)),
    },
    doctor: doctor.flatMap(({ questions }) => questions),
  }
}

/** The most characters of a description. A search engine may show fewer, so that what matters most stands first. */
const mostDescribed = 120

/** The lines of an answer that fit into a description, the plain answer and what is authorised first. */
function describedBy(name: string, { works, law, harms, price }: AnswerInChinese): string {
  return [works, law, harms, price].reduce(
    (told, line) => (told.length + line.length <= mostDescribed ? told + line : told),
    name,
  )
}

/**
 * A day in Chinese.
 *
 * @example dayInChinese('2026-11-02') // '2026年11月2日'
 */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
