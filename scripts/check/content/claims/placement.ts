import { subjects } from '../../../../src/claims/subjects.ts'
import { claimKinds, type ClaimKind } from '../../../../src/schema/claim.ts'
import type { Fault } from '../../rule.ts'
import { calledIds, isAbout } from '../claims-shown.ts'
import { componentsIn, type Library, type Page, type PlacedClaim } from '../library.ts'

/**
 * Find claims of a kind that a reader could take for a result where they stand: among the results of a study, or under
 * another heading than that of their kind (checklist, row 17).
 *
 * @rule mechanism-apart A claim on how a treatment is meant to work, among results: what cells do in a dish is no sign
 * that a person gets better (checklist, row 17).
 * @remedy Move it under `## How it is meant to work`.
 * @fails conditions/ms.mdx
 *   ---
 *   title: MS
 *   ---
 *
 *   ## What is claimed about results
 *
 *   <Claim id="repair" />
 * sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: repair, kind: mechanism }
 *   ---
 * @passes conditions/ms.mdx
 *   ---
 *   title: MS
 *   ---
 *
 *   ## How it is meant to work
 *
 *   <Claim id="repair" />
 * sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: repair, kind: mechanism }
 *   ---
 * @rule promotion-as-finding A sentence that advertises, among results: a reader would take it for one.
 * @remedy Move it under `## Promotion, kept for the record`.
 * @fails conditions/ms.mdx
 *   ---
 *   title: MS
 *   ---
 *
 *   ## Harms
 *
 *   <Claim id="leading" />
 * sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: leading, kind: promotion }
 *   ---
 * @passes conditions/ms.mdx
 *   ---
 *   title: MS
 *   ---
 *
 *   ## Promotion, kept for the record
 *
 *   <Claim id="leading" />
 * sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: leading, kind: promotion }
 *   ---
 */
export function* outsideItsSection({ pages, claims }: Library, kind: ClaimKind): Generator<Fault> {
  const ids = new Set(claims.filter(({ claim }) => claim?.kind === kind).map(({ id }) => id))
  for (const { file, sections } of pages) {
    for (const { title, nodes } of sections) {
      for (const { node, props } of componentsIn({ type: 'root', children: nodes })) {
        if (node.name === 'Claim' && title === claimKinds[kind]) continue
        const around = title ? `under \`${title}\`` : 'under no heading'
        const where = node.name === 'Study' ? 'among the results of a study' : around
        for (const id of calledIds(node, props).filter((id) => ids.has(id))) {
          const reason = `Unexpected ${kind} \`${id}\` ${where}, move it under \`## ${claimKinds[kind]}\``
          yield { file, reason, place: node.position }
        }
      }
    }
  }
}

/**
 * Find claims about the disease of somebody else on the page of a condition, therapy, rule or facility: a reader would
 * take it for their own.
 *
 * A claim about no disease is general and may stand on any page, and one about a therapy on that of a broader therapy;
 * guides and sources may show every claim.
 *
 * @rule foreign-claim
 * @remedy Take the claim off the page, or correct what it is `about` on the page of its source.
 * @fails conditions/multiple-sclerosis.mdx
 *   ---
 *   title: Multiple sclerosis
 *   ---
 *
 *   <Claim id="walked" />
 * sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: walked, about: { condition: parkinsons-disease } }
 *   ---
 * @passes conditions/multiple-sclerosis.mdx
 *   ---
 *   title: Multiple sclerosis
 *   ---
 *
 *   <Claim id="walked" />
 * sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: walked, about: { condition: multiple-sclerosis } }
 *   ---
 */
export function* foreignClaim({ pages, claims }: Library): Generator<Fault> {
  const therapies = pages.filter(({ kind }) => kind === 'therapy')
  const broader = new Map<unknown, unknown>(therapies.map(({ id, fields }) => [id, fields['broader']]))
  const byId = Map.groupBy(
    claims.filter(({ claim }) => claim !== null),
    ({ id }) => id,
  )
  for (const page of pages.filter(({ kind }) => kind !== 'guide' && kind !== 'source')) {
    for (const { node, props } of componentsIn(page.body)) {
      for (const id of calledIds(node, props)) {
        const named = byId.get(id) ?? []
        if (named.length === 0 || named.some((claim) => belongs(claim, page, broader))) continue
        const about = new Set(named.flatMap(({ claim }) => (claim ? subjects(claim, 'condition') : [])))
        const others = [...about].map((each) => `\`${each}\``).join(', ')
        const what = `claim \`${id}\` on the page of ${page.kind} \`${page.id}\``
        const reason = `Unexpected ${what}, it is about ${others}: remove it or correct its \`about\``
        yield { file: page.file, reason, place: node.position }
      }
    }
  }
}

function belongs(placed: PlacedClaim, page: Page, broader: ReadonlyMap<unknown, unknown>): boolean {
  if (!placed.claim) return false
  const isGeneral = subjects(placed.claim, 'condition').length === 0
  const isNarrower =
    page.kind === 'therapy' && subjects(placed.claim, 'therapy').some((id) => isKindOf(id, page.id, broader))
  return isGeneral || isNarrower || isAbout(placed, page)
}

function isKindOf(therapy: unknown, wanted: string, broader: ReadonlyMap<unknown, unknown>, steps = 9): boolean {
  if (therapy === undefined || steps === 0) return false
  return therapy === wanted || isKindOf(broader.get(therapy), wanted, broader, steps - 1)
}
