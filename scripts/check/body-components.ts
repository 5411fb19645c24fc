import { bodyFaults } from '../../src/loader/body-faults.ts'
import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Warn when a body calls a component that does not exist, calls one wrongly, or holds code, HTML or a picture.
 *
 * ```mdx
 * <Clam id="improved-after-msc" />
 * ```
 *
 * > Unexpected component `<Clam>`, use one of `<Claim>`, `<Study>`, `<Passage>`, `<Helplines>`
 *
 * ```mdx
 * <Claim id={improved} />
 * ```
 *
 * > Unexpected expression in `id` of `<Claim>`, write it as text in quotation marks
 */
export function bodyComponents({ pages }: Library): void {
  for (const { body, file } of pages) {
    for (const { reason, position } of body ? bodyFaults(body) : []) report(file, reason, 'body-components', position)
  }
}
