import type { Fault } from '../../rule.ts'
import { faultAt, type Library } from '../library.ts'
import { pagesInChinese, toldInChinese } from './told.ts'

/**
 * Find what a page in Chinese lacks: its name, a line of its answer, what we found on authorisation, a question; and
 * what it says that the page in English does not. A relative would know less than the patient, or something else.
 *
 * @rule chinese-missing
 * @remedy Add the Chinese in the field that the message names, or take the Chinese page away (`answer-zh`) until
 * somebody can write it.
 * @fails conditions/ms.mdx
 *   ---
 *   title: MS
 *   summary: A disease.
 *   area: unknown
 *   usual-care: unknown
 *   answer-zh: { works: 未证实。, harms: 没有说明。, law: 没有找到。, price: 没有价格。, next: 给医生看。 }
 *   ---
 * @passes conditions/ms.mdx
 *   ---
 *   title: MS
 *   summary: A disease.
 *   area: unknown
 *   usual-care: unknown
 *   zh: 多发性硬化
 *   answer-zh: { works: 未证实。, harms: 没有说明。, law: 没有找到。, price: 没有价格。, next: 给医生看。 }
 *   ---
 */
export function* chineseMissing(library: Library): Generator<Fault> {
  for (const page of pagesInChinese(library))
    if (page.fields['zh'] === undefined)
      yield faultAt(page, ['answer-zh'], 'Unexpected answer in Chinese without a name in Chinese, add `zh`')
  for (const { file, path, english, chinese } of toldInChinese(library)) {
    const field = path.filter((step) => typeof step === 'string').join('.')
    if (chinese === null)
      yield faultAt(file, path, `Unexpected text without its Chinese, add \`${field}\` for: ${english}`)
    if (english === null)
      yield faultAt(file, path, `Unexpected Chinese in \`${field}\` without its English, remove it or add the English`)
  }
}
