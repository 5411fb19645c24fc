import { getCollection } from 'astro:content'
import { claimsOf, libraryOf, unknownClaims, type Library } from '../claims/library.ts'
import { askingOf, type Asking, type AskingEntry } from '../search/asking.ts'
import { namesOf, type Names } from '../vocabulary/names.ts'
import type { FaultyPage, Page } from '../views/page.ts'
import { publishedFrom, siteDay } from '../views/published-from.ts'
import { soonDue } from '../views/review.ts'
import type { PublishedEdition } from '../schema/edition.ts'
import type { RegisterEntry, RegisterKind } from '../schema/register.ts'
import type { Entry, VocabularyKind } from '../schema/vocabulary.ts'

/** Everything that templates read from: what is published, the names in use, and (in development) pages with faults. */
export interface Book {
  library: Library
  /** The day whose site this is; empty before the first release. */
  day: string
  names: Names
  /** What we found on authorisation, in the order of its file. */
  statuses: RegisterEntry<'status'>[]
  /** Where sources disagree, in the order of its file. */
  conflicts: RegisterEntry<'conflict'>[]
  /** Which claims are the groups of one trial. */
  comparisons: RegisterEntry<'comparison'>[]
  /** What trials showed, in a sentence each. */
  shown: RegisterEntry<'shown'>[]
  /** Which claims tell how long people were followed, or an effect is claimed to last. */
  followUps: RegisterEntry<'follow-up'>[]
  /** Bodies to talk to, in the order of their file. */
  helplines: RegisterEntry<'helpline'>[]
  /** What plays a part of its own in the rules on an offer. */
  offerRoles: RegisterEntry<'offer-role'>[]
  /** Questions to ask, in the order of their file. */
  questions: RegisterEntry<'questions'>[]
  /** Addresses that moved. */
  moved: RegisterEntry<'moved'>[]
  /** What the search understands beside names. */
  asking: Asking
  faulty: FaultyPage[]
}

let kept: Promise<Book> | undefined

/**
 * Read the data store once a build, and anew for each request in development. A build holds what is published on the
 * day of its site; development shows drafts and what is to come as well.
 */
export function openBook(): Promise<Book> {
  if (import.meta.env.DEV) return read()
  return (kept ??= read())
}

async function read(): Promise<Book> {
  const [released] = await getCollection('editions')
  const { editions = [] } = (released?.data ?? {}) as { editions?: PublishedEdition[] }
  const every = (await getCollection('pages')).map(({ data }) => data as Page | FaultyPage)
  const day = siteDay(
    process.env['PUBLISH_DAY'],
    editions.map(({ on }) => on),
  )
  const stored = import.meta.env.DEV ? every : every.filter((page) => fromOf(page) <= day)
  const vocabulary = (await getCollection('vocabulary')).map(
    ({ data }) => data as { kind: VocabularyKind; entry: Entry },
  )
  const registers = (await getCollection('registers')).map(
    ({ data }) => data as { kind: RegisterKind; entry: RegisterEntry; order: number },
  )
  const entriesOf = <K extends RegisterKind>(kind: K) =>
    registers
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => a.order - b.order)
      .map(({ entry }) => entry as RegisterEntry<K>)
  const pages = stored.filter(isSound)
  const strays = unknownClaims(pages, every.filter(isSound))
  if (strays.length > 0 && !import.meta.env.DEV)
    throw new Error(`Pages that show unknown claims:\n${strays.join('\n')}`)
  const withStrays = (page: Page) => strays.filter((stray) => stray.startsWith(`${page.path}:`))
  const faulty = pages.flatMap((page): FaultyPage[] => {
    const [first, ...others] = withStrays(page)
    return first === undefined ? [] : [{ ...page, from: fromOf(page), faults: [first, ...others] }]
  })
  const statuses = entriesOf('status')
  return {
    library: libraryOf(dueInTime(pages.filter((page) => withStrays(page).length === 0)), statuses, editions),
    day,
    names: namesOf(vocabulary),
    statuses,
    conflicts: entriesOf('conflict'),
    comparisons: entriesOf('comparison'),
    shown: entriesOf('shown'),
    followUps: entriesOf('follow-up'),
    helplines: entriesOf('helpline'),
    offerRoles: entriesOf('offer-role'),
    questions: entriesOf('questions'),
    moved: entriesOf('moved'),
    asking: askingOf((await getCollection('asking')).map(({ data }) => data as AskingEntry)),
    faulty: [...faulty, ...stored.filter((page): page is FaultyPage => page.faults.length > 0)],
  }
}

function isSound(page: Page | FaultyPage): page is Page {
  return page.faults.length === 0
}

/** The day from which a page is published. */
function fromOf(page: Page | FaultyPage): string {
  return isSound(page) ? publishedFrom(page.facts) : page.from
}

/** Pages with the day on which each is due: sooner where claims brought a price onto it. */
function dueInTime(pages: Page[]): Page[] {
  const library = libraryOf(pages)
  const isPriced = (page: Page) =>
    page.kind !== 'source' &&
    Object.values(claimsOf(page, library))
      .flat()
      .some(([{ claim }]) => claim.kind === 'price')
  return pages.map((page) =>
    page.facts.checked && isPriced(page)
      ? ({ ...page, facts: { ...page.facts, checked: soonDue(page.facts.checked) } } as Page)
      : page,
  )
}
