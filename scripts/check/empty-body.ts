import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Warn when a page says nothing below its frontmatter, or nothing but headings.
 *
 * ```mdx
 * ---
 * title: Costs
 * ---
 *
 * ## What it costs
 * ```
 *
 * > Unexpected empty body, write a section with text or claims, or delete the page
 */
export function emptyBody({ pages }: Library): void {
  for (const { file, body } of pages) {
    if (!body || body.children.some(({ type }) => type !== 'heading')) continue
    const reason = 'Unexpected empty body, write a section with text or claims, or delete the page'
    report(file, reason, 'empty-body', { line: String(file).trimEnd().split('\n').length, column: 1 })
  }
}
