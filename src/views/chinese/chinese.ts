import type { Question, QuestionGroup, Status } from '../../schema/register.ts'
import { statusesOf } from '../../claims/status.ts'
import { answerTerms, type AnswerLine } from '../../schema/answer.ts'
import type { AnswerShown } from '../answer.ts'
import { chineseTerms } from './in-chinese.ts'
import type { Page } from '../page.ts'

/** The page in Chinese of a condition: short enough to be read to the end, or held out to be pointed at. */
export interface ChinesePage {
  /** The name in Chinese. */
  name: string
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
  const { title, abbreviations, zh, 'answer-zh': written } = page.facts
  if (!zh || !written) return null
  const { clinic = [], doctor = [] } = Object.groupBy(questions, ({ to }) => to)
  return {
    name: zh,
    english: abbreviations[0] ? `${title} (${abbreviations[0]})` : title,
    answer: {
      apart: written.apart ?? `用于${zh}的细胞治疗`,
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

/**
 * A day in Chinese.
 *
 * @example dayInChinese('2026-11-02') // '2026年11月2日'
 */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
