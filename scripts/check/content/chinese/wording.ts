import type { Fault } from '../../rule.ts'
import { faultAt, type Library } from '../library.ts'
import { toldInChinese } from './told.ts'

/** What has no place in our Chinese, with what to do. */
const unwanted: readonly { pattern: RegExp; fault: (found: string) => string }[] = [
  {
    pattern:
      /治愈|根治|痊愈|神奇|奇迹|特效|突破|革命性|尖端|一流|保证|无副作用|(?<![未没不否][\p{Script=Han}]{0,4})安全/gu,
    fault: (word) => `\`${word}\` in our own voice, say what was measured, or that it is not shown`,
  },
  {
    pattern: /骗|忽悠|绝望|走投无路|受害者|黑心|无良|可疑/gu,
    fault: (word) => `\`${word}\` in our own voice, say what is known, without contempt`,
  },
  {
    pattern: /[療價藥國無與試驗細臨對門們說這個診問醫還過來時會後發關應該從間體種經統產規準項廠網頁]/gu,
    fault: (sign) => `traditional character \`${sign}\`, write simplified ones`,
  },
  {
    pattern: /(?<=\p{Script=Han})[,.;:?!()]|[,.;:?!()](?=\p{Script=Han})/gu,
    fault: (sign) => `half-width \`${sign}\` beside Chinese, write the full-width sign`,
  },
]

/**
 * Find Chinese that promises or looks down on anybody, traditional characters, and punctuation of English. The first
 * list is what our English may not say either (`cure-word`, `contempt-word`).
 */
export function chineseWording(library: Library): Fault[] {
  return toldInChinese(library).flatMap(({ file, path, chinese }) =>
    unwanted.flatMap(({ pattern, fault }) =>
      (chinese?.match(pattern) ?? []).map((found) => faultAt(file, path, `Unexpected ${fault(found)}`)),
    ),
  )
}
