import type { VFile } from 'vfile'
import { sameFact } from '../../src/claims/same-fact.ts'
import { report } from './library.ts'
import type { FaultPlace, Library, Page, PlacedClaim } from './library.ts'
import { passagesOf } from './passages.ts'

type Named = { id: string; what: string; file: VFile; place: FaultPlace | undefined }

/**
 * Warn when two claims or two passages of one source, or two entries of one vocabulary file, share an id.
 *
 * ```yaml
 * claims:
 *   - id: improved-after-msc
 *   - id: improved-after-msc
 * ```
 *
 * > Unexpected second claim `improved-after-msc`, the first stands in line 2: remove one or change its id
 *
 * Two sources may share a claim's id only where they state the same fact, for a reader then sees them as one card.
 */
export function duplicateId({ pages, vocabulary, claims }: Library): void {
  for (const page of pages) {
    reportSeconds(
      claims
        .filter((claim) => claim.page === page)
        .map(({ id, path }) => named('claim', id, page, page.frontmatter?.placeOf([...path, 'id']))),
    )
    reportSeconds(passagesOf(page).map(({ id, node }) => named('passage', id, page, node.position)))
  }
  reportOtherFacts(claims)
  for (const { file, yaml, ids } of vocabulary) {
    reportSeconds(
      ids.flatMap((id, index) =>
        typeof id === 'string' ? [{ id, what: 'entry', file, place: yaml?.placeOf([index, 'id']) }] : [],
      ),
    )
  }
}

function reportOtherFacts(claims: PlacedClaim[]): void {
  const first = new Map<string, PlacedClaim>()
  for (const each of claims) {
    const before = first.get(each.id)
    if (!before) first.set(each.id, each)
    else if (before.page !== each.page && before.claim && each.claim && !sameFact(before.claim, each.claim)) {
      const reason = `Unexpected claim \`${each.id}\`, in \`${before.page.file.path}\` that id belongs to another fact: change one of the two`
      report(each.page.file, reason, 'duplicate-id', each.page.frontmatter?.placeOf([...each.path, 'id']))
    }
  }
}

function named(what: string, id: string, { file }: Page, place: FaultPlace | undefined): Named {
  return { what, id, file, place }
}

function reportSeconds(all: Named[]): void {
  const first = new Map<string, Named>()
  for (const each of all) {
    const before = first.get(each.id)
    if (!before) first.set(each.id, each)
    else {
      const reason = `Unexpected second ${each.what} \`${each.id}\`, the first stands in line ${lineOf(before.place)}: remove one or change its id`
      report(each.file, reason, 'duplicate-id', each.place)
    }
  }
}

function lineOf(place: FaultPlace | undefined): number | string {
  if (place && 'start' in place) return place.start.line
  return place && 'line' in place ? place.line : '?'
}
