import { countWords } from '../../src/language/words.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'
import { sentencesOf } from './reading.ts'

/** Words that a card has room for. */
const most = 22

/**
 * Warn when the first sentence of a finding, which is all that a card shows of it, is longer than 22 words.
 *
 * > Unexpected 25 words in the first sentence of the finding on claim `improved`, say it in 22 at most
 */
export function findingTooLong({ claims }: Library): void {
  for (const { id, claim, page, path } of claims) {
    for (const [at, { finding }] of (claim?.checks ?? []).entries()) {
      const words = countWords(sentencesOf(finding)[0] ?? '')
      if (words <= most) continue
      const reason = `Unexpected ${words} words in the first sentence of the finding on claim \`${id}\`, say it in ${most} at most`
      report(page.file, reason, 'finding-too-long', page.frontmatter?.placeOf([...path, 'checks', at, 'finding']))
    }
  }
}
