import type { VFile } from 'vfile'
import { unnamed } from '../../src/views/site.ts'
import type { Site } from '../../src/views/site.ts'
import { report } from './library.ts'

/**
 * Warn, before a release, of what the site does not yet say about itself.
 *
 * ```ts
 * contact: { email: null },
 * ```
 *
 * > Unexpected placeholder for `contact.email`, name it in `src/views/site.ts` before a release
 *
 * `file` is `src/views/site.ts`, so that the message can point at the field.
 */
export function releasePlaceholder(site: Site, file: VFile): void {
  for (const field of unnamed(site)) {
    const reason = `Unexpected placeholder for \`${field}\`, name it in \`${file.path}\` before a release`
    report(file, reason, 'release-placeholder', { line: lineOf(field, String(file)), column: 1 })
  }
}

/** The line of `contact: { email: null }` for `contact.email`, else the first. */
function lineOf(field: string, text: string): number {
  const [group = '', name = ''] = field.split('.')
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.includes(`${group}:`) && new RegExp(`\\b${name}: null`).test(line))
  return at === -1 ? 1 : at + 1
}
