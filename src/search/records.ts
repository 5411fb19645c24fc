import { pageKinds } from '../schema/page.ts'
import { standings, type Status } from '../schema/register.ts'
import { cardOf } from '../claims/card.ts'
import { claimsOf, subjectsOf, type Library, type ShownClaim } from '../claims/library.ts'
import { deniesHarm } from '../claims/denied.ts'
import type { GlossaryEntry } from '../vocabulary/glossary.ts'
import type { Names } from '../vocabulary/names.ts'
import type { Page } from '../views/page.ts'
import { rowOf } from '../claims/register.ts'
import { statusesOf } from '../claims/status.ts'
import { capital, figureWords, listWords } from '../language/words.ts'
import { otherKinds, reassurance, type Facets } from './facets.ts'
import { addressOf } from './names.ts'

/** Something that is found without being a page: a claim, or an entry of the glossary. */
export interface SearchRecord extends Facets {
  /** Address below the base of the site. */
  address: string
  title: string
  /** What is searched, and what an excerpt is taken from. */
  content: string
  /** What a result shows beside its title. */
  shown: Record<string, string>
}

export interface RecordSources {
  library: Library
  names: Names
  statuses: Status[]
}

/** Facets of every page of `content/`, by its address. */
export function pageFacets(sources: RecordSources): Map<string, Facets> {
  return new Map(
    sources.library.pages.map((page) => [
      addressOf(page.kind, page.id),
      {
        kind: pageKinds[page.kind].one,
        about: aboutPage(page, sources),
        status: [...new Set(statusesOf(page, sources.statuses).map(({ standing }) => standings[standing]))],
      },
    ]),
  )
}

function aboutPage(page: Page, { library }: RecordSources): string[] {
  const { shown, others } = claimsOf(page, library)
  const subjects = [...shown, ...others].flatMap((sayings) => sayings.flatMap(({ claim }) => subjectsOf(claim)))
  const addresses = subjects
    .filter(({ kind, id }) => kind !== 'guide' && kind !== page.kind && library.byKey.has(`${kind}/${id}`))
    .map(({ kind, id }) => addressOf(kind, id))
  return [...new Set([addressOf(page.kind, page.id), ...addresses])]
}

/** A record for every claim. */
export function claimRecords(sources: RecordSources): SearchRecord[] {
  return [...sources.library.claims.values()].map((shown) => claimRecord(shown, sources))
}

function claimRecord(shown: ShownClaim, { library, names }: RecordSources): SearchRecord {
  const [{ claim, source }] = shown
  const row = rowOf(shown)
  const card = cardOf(shown, library, names)
  const subjects = shown
    .flatMap(({ claim }) => subjectsOf(claim))
    .flatMap(({ kind, id }) => library.byKey.get(`${kind}/${id}`) ?? [])
  const about = [...new Set([...subjects.map(({ kind, id }) => addressOf(kind, id)), addressOf('source', source.id)])]
  const called = [...new Set(subjects.map(({ facts }) => facts.title))]
  const figures = claim.figures.filter(({ kind }) => kind !== 'date' && kind !== 'identifier').map(figureWords)
  const verdict = row.found.split('; ')
  const evidence = card.evidence.words.replace(/\.$/, '')
  return {
    address: `${addressOf('source', source.id)}#${claim.id}`,
    title: claim.says,
    content: [claim.says, row.who, listWords(called), evidence, ...card.verdicts.map(({ finding }) => finding)]
      .filter(Boolean)
      .join(' · '),
    shown: {
      who: row.who,
      figure: listWords(figures),
      evidence,
      found: row.found,
    },
    kind: otherKinds.claim,
    about,
    evidence,
    verdict,
    says: deniesHarm(claim) ? reassurance : claim.kind,
  }
}

/** A record for every entry of the glossary that has no page of its own. */
export function termRecords(glossary: GlossaryEntry[]): SearchRecord[] {
  return glossary
    .filter(({ page }) => page === null)
    .map(({ id, name, others, abbreviations, definition }) => ({
      address: `glossary/#${id}`,
      title: capital(name),
      content: [name, definition, ...others, ...abbreviations].join(' · '),
      shown: { says: definition },
      kind: otherKinds.term,
      about: [`glossary/#${id}`],
    }))
}
