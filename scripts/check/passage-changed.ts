import { passageHash } from '../../src/claims/passage-hash.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'
import { passagesOf } from './passages.ts'

/**
 * Warn when the text of a passage is not the one its id was made of: the first six hex digits of its SHA-256.
 *
 * ```mdx
 * <Passage id="7f3a9c" line="12">
 *
 * After the treatment, 44.4% of the people improved.
 * ```
 *
 * > Unexpected text in passage `7f3a9c`, it was changed by hand: put it back, change the seed and run `npm run ingest`
 *
 * A text that comes again on a page has `-2`, `-3` behind its id. A passage without text can't be judged.
 */
export function passageChanged({ pages }: Library): void {
  for (const page of pages.filter(({ kind }) => kind === 'source')) {
    for (const { id, text, node } of passagesOf(page)) {
      if (text === '' || id.replace(/-\d+$/, '') === passageHash(text)) continue
      const reason = `Unexpected text in passage \`${id}\`, it was changed by hand: put it back, change the seed and run \`npm run ingest\``
      report(page.file, reason, 'passage-changed', node.position)
    }
  }
}
