import { subjects } from '../../../src/claims/subjects.ts'
import { capital } from '../../../src/language/words.ts'
import { type ClaimKind, type SubjectKind, subjectKinds } from '../../../src/schema/claim.ts'
import type { Entry, Vocabulary } from '../../../src/schema/vocabulary.ts'
import { broadens, isWidest } from '../../../src/vocabulary/broader.ts'
import { fieldsOf } from './fields.ts'
import { pathOf, type Proposal } from './page.ts'
import { sectionsOf } from './sections.ts'
import type { ToldClaim } from './told-claim.ts'

/** A page of a subject: where it lies, and how to write it when it is needed. */
export interface SubjectPage {
  path: string
  compose: () => Proposal
}

/** Find the pages to write: one for every entry of the vocabulary that a claim is about. */
export function composeSubjects(claims: ToldClaim[], vocabulary: Vocabulary): SubjectPage[] {
  const general = claims.filter((claim) => subjects(claim, 'condition').length === 0)
  return subjectKinds.flatMap((kind) => {
    const shelf = shelved(claims, kind, vocabulary)
    return vocabulary[kind].flatMap((entry) => {
      const own = shelf.get(entry.id)
      if (!own) return []
      const compose = (): Proposal => {
        const wide = widerThan(own, vocabulary)
        const beside = (wide.size > 0 ? bearing[kind] : []).flatMap((bears) =>
          general.filter((claim) => claim.kind === bears && subjects(claim, 'therapy').some((id) => wide.has(id))),
        )
        return {
          kind,
          id: entry.id,
          path: pathOf(kind, entry.id),
          frontmatter: frontmatterOf(kind, entry, own, vocabulary),
          sections: sectionsOf(kind, [...own, ...beside]),
        }
      }
      return [{ path: pathOf(kind, entry.id), compose }]
    })
  })
}

/** What the head of a subject's page says, by its entry and its claims. */
export function frontmatterOf(
  kind: SubjectKind,
  { id, name, definition }: Entry,
  claims: ToldClaim[],
  vocabulary: Vocabulary,
): Record<string, unknown> {
  return { title: capital(name), summary: definition, ...fieldsOf(kind, id, claims, vocabulary) }
}

/** The pages that claims can stand on, by path: where one of them changes, these are written again. */
export function pagesWith(claims: ToldClaim[], vocabulary: Vocabulary): Set<string> {
  const isGeneral = (claim: ToldClaim, kind: SubjectKind) =>
    bearing[kind].includes(claim.kind) && subjects(claim, 'condition').length === 0
  return new Set(
    subjectKinds.flatMap((kind) =>
      claims.some((claim) => isGeneral(claim, kind))
        ? vocabulary[kind].map(({ id }) => pathOf(kind, id))
        : [...shelved(claims, kind, vocabulary).keys()].map((id) => pathOf(kind, id)),
    ),
  )
}

/**
 * The claims about each entry of a kind, by the entry's id and in their order; a narrower therapy stands with its wider
 * ones too.
 */
function shelved(claims: ToldClaim[], kind: SubjectKind, vocabulary: Vocabulary): Map<string, ToldClaim[]> {
  const wider = new Map(
    kind === 'therapy'
      ? vocabulary.therapy.map(({ id }) => [
          id,
          vocabulary.therapy.filter((entry) => isWithin(id, entry.id, vocabulary)).map((entry) => entry.id),
        ])
      : [],
  )
  const filed = claims.flatMap((claim) => {
    const ids = new Set(subjects(claim, kind).flatMap((one) => [one, ...(wider.get(one) ?? [])]))
    return [...ids].map((id) => ({ id, claim }))
  })
  const shelf = Map.groupBy(filed, ({ id }) => id)
  return new Map([...shelf].map(([id, own]) => [id, own.map(({ claim }) => claim)]))
}

/** Kinds of general claim that a page shows beside its own. */
const bearing: Record<SubjectKind, ClaimKind[]> = {
  condition: ['harm', 'status'],
  therapy: ['status'],
  regulation: [],
  facility: [],
  guide: [],
}

/**
 * The widest names of the therapies that accepted claims speak of. A claim that names no disease bears on the
 * treatments of one: a harm of the wider therapy, or what is authorised of it. It stays filed under no disease and is
 * only shown there too.
 */
function widerThan(own: ToldClaim[], vocabulary: Vocabulary): Set<string> {
  const offered = [
    ...new Set(own.filter(({ state }) => state === 'accepted').flatMap((one) => subjects(one, 'therapy'))),
  ]
  const widest = vocabulary.therapy.map(({ id }) => id).filter((id) => isWidest(id, vocabulary))
  return new Set(widest.filter((wide) => offered.some((id) => id === wide || broadens(wide, id, vocabulary))))
}

/** Whether a therapy is a narrower one of an entry; the widest entries keep to their own claims. */
function isWithin(id: string, entry: string, vocabulary: Vocabulary): boolean {
  return !isWidest(entry, vocabulary) && broadens(entry, id, vocabulary)
}
