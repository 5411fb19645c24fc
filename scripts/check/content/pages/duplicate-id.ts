import { sameFact } from '../../../../src/claims/same-fact.ts'
import type { Fault, Place } from '../../rule.ts'
import { claimFault, passagesOf, type Library, type PlacedClaim } from '../library.ts'

/**
 * Find two claims or two passages of one source, or two entries of one vocabulary file, that share an id.
 *
 * Two sources may share a claim's id only where they state the same fact, for a reader then sees them as one card.
 *
 * @rule duplicate-id
 * @remedy Change the id of the newer one, unless both say the same: then delete it. An id that is published never
 * changes.
 * @fails vocabulary/places.yaml
 *   - id: hainan
 *   - id: hainan
 * @passes vocabulary/places.yaml
 *   - id: hainan
 *   - id: boao
 */
export function duplicateId({ pages, vocabulary, claims }: Library): Fault[] {
  const claimsOf = Map.groupBy(claims, ({ page }) => page)
  return [
    ...pages.flatMap((page) => {
      const placed = (claimsOf.get(page) ?? []).map(({ id, path }) => ({
        id,
        placeOf: () => page.frontmatter?.placeOf([...path, 'id']),
      }))
      const passages = passagesOf(page).map(({ id, node }) => ({ id, placeOf: () => node.position }))
      return [...seconds(placed, 'claim', page.file), ...seconds(passages, 'passage', page.file)]
    }),
    ...otherFacts(claims),
    ...vocabulary.flatMap(({ file, frontmatter, entries }) => {
      const placed = entries.map((entry, index) => ({
        id: entry?.['id'],
        placeOf: () => frontmatter?.placeOf([index, 'id']),
      }))
      return [...seconds(placed, 'entry', file)]
    }),
  ]
}

function* otherFacts(claims: PlacedClaim[]): Generator<Fault> {
  const first = new Map<string, PlacedClaim>()
  for (const each of claims) {
    const before = first.get(each.id)
    if (!before) first.set(each.id, each)
    else if (before.page !== each.page && before.claim && each.claim && !sameFact(before.claim, each.claim)) {
      const other = before.page.file.path
      const why = `in \`${other}\` that id belongs to another fact: change one of the two`
      yield claimFault(each, ['id'], `Unexpected claim \`${each.id}\`, ${why}`)
    }
  }
}

function* seconds(all: { id: unknown; placeOf: () => Place }[], what: string, file: Fault['file']): Generator<Fault> {
  for (const [id, [first, ...others]] of Map.groupBy(all, ({ id }) => id)) {
    const why = `the first stands in line ${lineOf(first?.placeOf())}: remove one or change its id`
    const reason = `Unexpected second ${what} \`${String(id)}\`, ${why}`
    if (typeof id === 'string') for (const { placeOf } of others) yield { file, reason, place: placeOf() }
  }
}

function lineOf(place: Place): number | string {
  if (typeof place !== 'object') return '?'
  return 'start' in place ? place.start.line : place.line
}
