import { claimKinds } from '../schema/claim.ts'
import { claimIdsOf, type Library } from './claims.ts'
import { deniesHarm } from './denied.ts'
import type { Page, Part, Section } from './page.ts'
import { pageAddress } from './routes.ts'

/** The sections of a page as a reader sees them: without claims that nobody has accepted, and never silent on harms. */
export function shownSections(page: Page, library: Library): Section[] {
  const sections = page.sections
    .map((section) => ({ ...section, parts: section.parts.filter((part) => isShown(part, library)) }))
    .filter(
      ({ heading, parts }, index) => parts.length > 0 || (heading === null && page.sections[index]?.parts.length === 0),
    )
  return withHarms(page, sections, library)
}

function isShown(part: Part, { claims }: Library): boolean {
  if ('html' in part || part.component === 'Passage') return true
  return (part.component === 'Claim' ? [part.props.id] : part.props.claims).some((id) => claims.has(id))
}

const noneNamed =
  'Our sources name no harm here. That does not mean that there is none. Harms named for stem cell therapy at large:'

/**
 * Say plainly where no source names a harm, on a page of a condition or therapy that tells of results or of patients:
 * under the page's own heading on harms, or under one of its own behind the results.
 */
function withHarms(page: Page, sections: Section[], library: Library): Section[] {
  const claims = claimIdsOf(page).flatMap((id) => library.claims.get(id)?.[0].claim ?? [])
  const tells = claims.some(({ kind }) => kind === 'outcome' || kind === 'event')
  const named = claims.some((claim) => claim.kind === 'harm' && !deniesHarm(claim))
  if ((page.kind !== 'condition' && page.kind !== 'therapy') || !tells || named) return sections
  const part = { html: `<p>${noneNamed} <a href="${pageAddress('guide', 'risks', '/')}">Risks</a>.</p>` }
  if (sections.some(({ heading }) => heading === claimKinds.harm))
    return sections.map((section) =>
      section.heading === claimKinds.harm ? { ...section, parts: [part, ...section.parts] } : section,
    )
  const behind = sections.findIndex(({ heading }) => heading === claimKinds.outcome) + 1
  return sections.toSpliced(behind, 0, { id: 'harms', heading: claimKinds.harm, parts: [part] })
}
