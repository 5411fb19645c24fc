import { withDigits } from '../../../../src/language/han-numbers.ts'
import { months } from '../../../../src/language/months.ts'
import { numbersIn } from '../../../../src/language/numbers.ts'
import type { Fault } from '../../rule.ts'
import { faultAt, type Library } from '../library.ts'
import { toldInChinese } from './told.ts'

/**
 * Find Chinese that does not state the numbers of its English, written or made: none is added, none is lost. In
 * Chinese a number may stand in digits or not, 29,000, 2.9万 or 二万九千; a month of a year is its number.
 *
 * @rule chinese-figures
 * @remedy Correct the number in the Chinese, or in the English if that is wrong.
 * @fails registers/questions.yaml
 *   - id: doctor
 *     questions: [{ asks: Which of the 2 harms matter to me?, zh: 哪3种危害对我重要？ }]
 * conditions/ms.mdx
 *   ---
 *   title: MS
 *   summary: A disease.
 *   area: unknown
 *   usual-care: unknown
 *   zh: 多发性硬化
 *   answer-zh: { works: 未证实。, harms: 没有说明。, law: 没有找到。, price: 没有价格。, next: 给医生看。 }
 *   ---
 * @passes registers/questions.yaml
 *   - id: doctor
 *     questions: [{ asks: Which of the 2 harms matter to me?, zh: 哪2种危害对我重要？ }]
 * conditions/ms.mdx
 *   ---
 *   title: MS
 *   summary: A disease.
 *   area: unknown
 *   usual-care: unknown
 *   zh: 多发性硬化
 *   answer-zh: { works: 未证实。, harms: 没有说明。, law: 没有找到。, price: 没有价格。, next: 给医生看。 }
 *   ---
 */
export function* chineseFigures(library: Library): Generator<Fault> {
  for (const { file, path, english, chinese } of toldInChinese(library)) {
    if (english === null || chinese === null) continue
    const [wanted, stated] = [
      inWords(numbersOf(withMonths(english))),
      inWords(numbersOf(withDigits(withoutIdioms(chinese)))),
    ]
    const reason = `Unexpected ${stated} in Chinese where the English has ${wanted}, state the same: ${english}`
    if (wanted !== stated) yield faultAt(file, path, reason)
  }
}

const month = new RegExp(String.raw`\b(${months.join('|')})(?= \d{4}\b)|(?<=\b\d{1,2} )(${months.join('|')})\b`, 'g')

/** "in April 2025" as "in 4 / 2025". */
function withMonths(text: string): string {
  return text.replaceAll(month, (name) => `${months.indexOf(name) + 1} /`)
}

/** Without words that are written with the sign of a number and count nothing: 唯一 "only", 十分 "very". */
function withoutIdioms(text: string): string {
  return text.replaceAll(/唯一|统一|一致|一定|一样|一般|一直|万一|十分|第三方/g, '·')
}

/** The numbers of a text by their size; one thing is no number, "one review" is 一项综述 and often no more than "a". */
function numbersOf(text: string): number[] {
  return numbersIn(text)
    .map(({ value }) => value)
    .filter((value) => value !== 1)
    .toSorted((a, b) => a - b)
}

function inWords(numbers: number[]): string {
  return numbers.length === 0 ? 'no figure' : `\`${numbers.join(', ')}\``
}
