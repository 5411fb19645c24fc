import { readBySchema } from '../../src/loader/schema-faults.ts'
import { pageKinds } from '../../src/schema/page.ts'
import type { Library } from './library.ts'

/**
 * Warn when a page's frontmatter holds what its kind of page does not allow.
 *
 * In `content/guides/costs.mdx`:
 *
 * ```yaml
 * for: Anyone who was quoted a price
 * question: unknown
 * ```
 *
 * > Unexpected field `question`, remove it or use one of `title`, `summary`, `reviewed`, `for`, `steps`, `questions`
 */
export function frontmatterSchema({ pages }: Library): void {
  for (const { kind, file, frontmatter } of pages) {
    if (frontmatter) readBySchema(pageKinds[kind].schema, frontmatter, file, 'frontmatter-schema')
  }
}
