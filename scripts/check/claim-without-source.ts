import { report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Warn when a published claim has no passage that states it.
 *
 * ```yaml
 *     from: [{ seed: medbridge-nz-2026-guide, passage: null }]
 * ```
 *
 * > Unexpected claim `improved-after-msc` without its passage, run `npm run ingest` or correct its `words`
 */
export function claimWithoutSource({ claims }: Library): void {
  for (const { id, claim, page, path } of claims) {
    if (claim?.state !== 'accepted' || claim.from.some(({ passage }) => passage !== null)) continue
    const reason = `Unexpected claim \`${id}\` without its passage, run \`npm run ingest\` or correct its \`words\``
    report(page.file, reason, 'claim-without-source', page.frontmatter?.placeOf([...path, 'from']))
  }
}
