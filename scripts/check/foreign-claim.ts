import { subjects } from '../../src/claims/subjects.ts'
import { calledIds, isAbout } from './claims-shown.ts'
import { componentsIn, report } from './library.ts'
import type { Library, Page, PlacedClaim } from './library.ts'

/**
 * Warn when the page of a condition, therapy, rule or facility shows a claim about the disease of somebody else.
 *
 * In `content/conditions/multiple-sclerosis.mdx`:
 *
 * ```mdx
 * <Claim id="price-pd" />
 * ```
 *
 * > Unexpected claim `price-pd` on the page of condition `multiple-sclerosis`, it is about `parkinsons-disease`: remove it or correct its `about`
 *
 * A claim about no disease is general and may stand on any page, and one about a therapy on that of a broader therapy;
 * guides and sources may show every claim.
 */
export function foreignClaim({ pages, claims }: Library): void {
  const broader = new Map(
    pages.flatMap(({ kind, id, fields }) => (kind === 'therapy' ? [[id, fields['broader']] as const] : [])),
  )
  for (const page of pages.filter(({ kind }) => kind !== 'guide' && kind !== 'source')) {
    for (const { node, props } of componentsIn(page.body)) {
      for (const id of calledIds(node, props)) {
        const named = claims.filter((claim) => claim.id === id && claim.claim !== null)
        if (named.length === 0 || named.some((claim) => belongs(claim, page, broader))) continue
        const about = named.flatMap(({ claim }) => (claim ? subjects(claim, 'condition') : []))
        const reason = `Unexpected claim \`${id}\` on the page of ${page.kind} \`${page.id}\`, it is about ${[...new Set(about)].map((each) => `\`${each}\``).join(', ')}: remove it or correct its \`about\``
        report(page.file, reason, 'foreign-claim', node.position)
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
