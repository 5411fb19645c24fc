import type { Fault } from '../../rule.ts'
import { faultAt, type Library } from '../library.ts'
import { toldInChinese } from './told.ts'

/** What has no place in our Chinese, with what to do. */
const unwanted: readonly {
  pattern: RegExp
  fault: (found: string) => string
  rewrite?: (written: string) => string
}[] = [
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
    rewrite: withFullWidth,
  },
]

const fullWidth: Readonly<Record<string, string>> = Object.fromEntries(
  [...',;:?!()'].map((sign) => [sign, String.fromCharCode(sign.charCodeAt(0) + 0xfee0)]),
)

/** A full stop is one behind Chinese alone; before it, it may belong to a number. */
function withFullWidth(written: string): string {
  return written
    .replaceAll(/(?<=\p{Script=Han})[,;:?!()]|[,;:?!()](?=\p{Script=Han})/gu, (sign) => fullWidth[sign] ?? sign)
    .replaceAll(/(?<=\p{Script=Han})\./gu, '。')
}

/**
 * Find Chinese that promises or looks down on anybody, traditional characters, and punctuation of English. The first
 * list is what our English may not say either (`cure-word`, `contempt-word`).
 *
 * @rule chinese-wording
 * @remedy Say what was measured, or that it is not shown. `npm run check -- --fix` sets the full-width signs.
 * @fails conditions/ms.mdx
 *   ---
 *   title: MS
 *   summary: A disease.
 *   area: unknown
 *   usual-care: unknown
 *   zh: 多发性硬化
 *   answer-zh: { works: 这种细胞可以治愈疾病。, harms: 没有说明。, law: 没有找到。, price: 没有价格。, next: 给医生看。 }
 *   ---
 * @passes conditions/ms.mdx
 *   ---
 *   title: MS
 *   summary: A disease.
 *   area: unknown
 *   usual-care: unknown
 *   zh: 多发性硬化
 *   answer-zh: { works: 这种细胞的疗效未证实。, harms: 没有说明。, law: 没有找到。, price: 没有价格。, next: 给医生看。 }
 *   ---
 */
export function chineseWording(library: Library): Fault[] {
  return toldInChinese(library).flatMap(({ file, path, chinese }) =>
    unwanted.flatMap(({ pattern, fault, rewrite }) =>
      (chinese?.match(pattern) ?? []).map((found) => ({
        ...faultAt(file, path, `Unexpected ${fault(found)}`),
        ...(rewrite && { rewrite }),
      })),
    ),
  )
}
