import { claimKinds, type Claim } from '../schema/claim.ts'
import { claimIdsOf, showsNoClaim, type Library } from '../claims/library.ts'
import { deniesHarm } from '../claims/denied.ts'
import type { QuestionGroup } from '../schema/register.ts'
import type { Page, Part, Section } from './page.ts'
import { pageAddress } from './routes.ts'
import { saidBy } from '../claims/said.ts'
import { unnamedTherapy } from '../claims/subjects.ts'
import { isShareOfPeople } from '../language/words.ts'

/** The most cards under one heading; the others stand in the list of every claim about the page. */
const mostCards = 25

/** The sections of a page as a reader sees them: without claims that nobody has accepted, and never silent on harms. */
export function shownSections(page: Page, library: Library, questions: QuestionGroup[]): Section[] {
  const sections = page.sections
    .map((section) => ({ ...section, parts: cut(section.parts.filter((part) => isShown(part, library))) }))
    .filter(
      ({ heading, parts }, index) => parts.length > 0 || (heading === null && page.sections[index]?.parts.length === 0),
    )
  return withHarms(page, sections, library, questions)
}

/** Whether a page has more cards under a heading than it shows. */
export function hasCutSection(page: Page, library: Library): boolean {
  return page.sections.some(
    ({ parts }) => parts.filter((part) => !showsNoClaim(part) && isShown(part, library)).length > mostCards,
  )
}

function cut(parts: Part[]): Part[] {
  let left = mostCards
  return parts.filter((part) => showsNoClaim(part) || left-- > 0)
}

function isShown(part: Part, { claims }: Library): boolean {
  if (showsNoClaim(part)) return true
  return (part.component === 'Claim' ? [part.props.id] : part.props.claims).some((id) => claims.has(id))
}

const noneNamed =
  'Our sources name no harm of this alone. That does not mean that there is none. ' +
  'Harms named for stem cell therapy at large:'
const fewNamed =
  'The harms below are named for stem cell therapy at large, not for the treatments above. All stand under'

/**
 * Never tell of results without harms, on a page of a condition or therapy. Where its sources name none, or fewer than
 * results, all harms named for treatments at large follow: under the page's own heading on harms, or under one of its
 * own behind the results. They never stand as harms of a treatment whose own are known: they stand apart, and are left
 * to Risks on the page of a therapy for which nobody who gains by it claims results. Where nobody says how many people
 * were harmed, the page says so. Reassurances come last.
 */
function withHarms(page: Page, sections: Section[], library: Library, questions: QuestionGroup[]): Section[] {
  if (page.kind !== 'condition' && page.kind !== 'therapy') return sections
  const ids = claimIdsOf(page)
  const claims = claimsNamed(ids, library)
  const isWide = (claim: Claim) => isAtLarge(claim) && page.id !== unnamedTherapy
  const harms = claims.filter(isHarm)
  const own = harms.filter((claim) => !isWide(claim))
  const results = claims.filter(({ kind }) => kind === 'outcome').length
  const tells = results > 0 || claims.some(({ kind }) => kind === 'event')
  if (!tells) return sections
  const left = page.kind === 'therapy' && own.length > 0 && !claimsGain(ids, library)
  const shown = harms.filter(isWide)
  const made = harms.length < results || own.length === 0 ? harmsAtLarge(library, ids) : []
  const atLarge = left ? [] : [...shown, ...made].toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ id }) => id)
  const risks = `<a href="${pageAddress('guide', 'risks', '/')}">Risks</a>.`
  const intro = `<p>${own.length > 0 ? fewNamed : noneNamed} ${risks}</p>`
  const added: Part[] = [
    ...(own.length === 0 || atLarge.length > 0 ? [{ html: intro }] : []),
    ...atLarge.map((id): Part => ({ component: 'Claim', props: { id }, children: [], line: 1 })),
  ]
  const uncounted = uncountedWords([...own, ...claimsNamed(atLarge, library)])
  const last: Part[] = [{ html: `${uncounted ? `<p>${uncounted}</p>` : ''}${askedOfHarms(questions)}` }]
  const heading = claimKinds.harm
  if (!sections.some((section) => section.heading === heading)) {
    const behind = sections.findIndex((section) => section.heading === claimKinds.outcome) + 1
    return sections.toSpliced(behind, 0, { id: 'harms', heading, parts: [...added, ...last] })
  }
  // A page's own harms come first, and reassurances last of all.
  const inOrder = (parts: Part[]) => {
    const [told, denied] = [false, true].map((is) => parts.filter((part) => denies(part, library) === is))
    return [...(told ?? []), ...added, ...last, ...(denied ?? [])]
  }
  const isOwn = (part: Part) =>
    !('component' in part && part.component === 'Claim' && shown.some(({ id }) => id === part.props.id))
  return sections.map((section) =>
    section.heading === heading ? { ...section, parts: inOrder(section.parts.filter(isOwn)) } : section,
  )
}

/** Whether a part says of a harm that there was none. */
function denies(part: Part, { claims }: Library): boolean {
  const claim = 'component' in part && part.component === 'Claim' ? claims.get(part.props.id)?.[0].claim : undefined
  return claim !== undefined && deniesHarm(claim)
}

/** Why a list of harms is too short, and what to ask of them, under every such list. */
function askedOfHarms(groups: QuestionGroup[]): string {
  const asked = groups.flatMap((group) => (group['under-harms'] ? group.questions : []))
  const items = asked.map(({ asks }) => `<li>${asks}</li>`).join('')
  return `<details class="fold"><summary>Why harms are missed, and what to ask</summary><p>${howCounted}</p><ul>${items}</ul></details>`
}

function claimsNamed(ids: string[], { claims }: Library): Claim[] {
  return ids.flatMap((id) => claims.get(id)?.[0].claim ?? [])
}

/** Whether somebody who gains by it claims a result. */
function claimsGain(ids: string[], { claims }: Library): boolean {
  const results = ids.flatMap((id) => claims.get(id) ?? []).filter(({ claim }) => claim.kind === 'outcome')
  return results.some((saying) => saidBy(saying).gains !== null)
}

function isHarm(claim: Claim): boolean {
  return claim.kind === 'harm' && !deniesHarm(claim)
}

function isAtLarge({ about: { condition, therapy = unnamedTherapy, regulation, facility } }: Claim): boolean {
  return !condition && !regulation && !facility && therapy === unnamedTherapy
}

/** Harms that sources name without a disease, and that a page does not show itself. */
function harmsAtLarge({ claims }: Library, shown: string[]): Claim[] {
  return [...claims].flatMap(([id, [{ claim }]]) =>
    isHarm(claim) && isAtLarge(claim) && !shown.includes(id) ? [claim] : [],
  )
}

/** Harms that an independent look bore out come first, those of which nobody says what they are last. */
function rankOf({ measure, checks }: Claim): number {
  if (checks.some(({ asks, verdict }) => asks === 'holds' && verdict === 'supported')) return 0
  return measure?.outcome ? 1 : 2
}

const howCounted =
  'A harm that comes late is missed by a study that ends early. A harm that nobody asks about is not counted. ' +
  'What a study did not see says little of a clinic outside studies. ' +
  'Ask the clinic how many people it has followed, for how long, who counted the harms, ' +
  'and what became of those who did not come back.'

const notInDoubt = '“Not checked yet” does not mean that a harm is in doubt.'

function uncountedWords(harms: Claim[]): string | null {
  const without = harms.filter(
    ({ measure, figures }) =>
      !measure?.people && !figures.some((figure) => isShareOfPeople(figure) || figure.kind === 'count'),
  )
  if (without.length === 0) return null
  if (harms.length === 1) return `Our sources don’t say how many people had this harm. ${notInDoubt}`
  const few = without.length === harms.length ? 'these' : `${without.length} of these ${harms.length}`
  return `For ${few} harms our sources don’t say how many people had them. ${notInDoubt}`
}
