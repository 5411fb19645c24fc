import { claimsOf, type Library, type ShownClaim } from '../claims/library.ts'
import type { Page } from './page.ts'
import { withBase } from './routes.ts'
import type { Status } from '../schema/register.ts'

/**
 * Pages that have a date for their own words (in `src/pages/`, or where the page takes them from), with the day on
 * which these last changed. Set it when you change the words.
 */
export const ownPages: Record<string, string> = {
  '404/': '2026-11-30',
  'about/': '2026-11-22',
  'check-an-offer/': '2026-11-30',
  'compare/': '2026-11-26',
  'contact/': '2026-11-30',
  'corrections/': '2026-11-30',
  'data/': '2026-11-30',
  'download/': '2026-11-27',
  'glossary/': '2026-11-30',
  'how-we-check/': '2026-11-24',
  'offline/': '2026-11-27',
  'privacy/': '2026-11-27',
  'questions/': '2026-11-26',
  'search/': '2026-11-27',
  'styleguide/': '2026-11-26',
}

/** The day on which the words of such a page last changed, by its address; none for other pages. */
export function ownChange(address: string): string | undefined {
  return ownPages[address.slice(withBase('').length)]
}

/**
 * The day on which a content page last changed: the newest date in it. These are the day given by `changed`, of its
 * checks, review, publication and corrections, and of the claims that it shows. Not known where it holds none.
 */
export function changedOn(page: Page, library: Library): string | undefined {
  const { facts } = page
  const { shown, others } = claimsOf(page, library)
  return newest([
    facts.changed,
    facts.checked?.on,
    facts.reviewed?.on,
    facts.publish,
    ...facts.corrections.map(({ on }) => on),
    ...(page.kind === 'source' ? [retrievedOn(page)] : []),
    changedOfClaims([...shown, ...others]),
  ])
}

/** The day on which any of some pages last changed. */
export function changedOfPages(pages: readonly Page[], library: Library): string | undefined {
  return newest(pages.map((page) => changedOn(page, library)))
}

/** The edition of the site: the day of its newest content. */
export function editionOf(library: Library, statuses: readonly Status[]): string {
  const days = [
    changedOfPages(library.pages, library),
    ...statuses.map(({ checked }) => checked),
    ...library.editions.map(({ on }) => on),
    ...Object.values(ownPages),
  ]
  return newest(days) ?? ''
}

/** The day on which any of some claims was read, published or checked last. */
export function changedOfClaims(claims: Iterable<ShownClaim>): string | undefined {
  return newest(
    [...claims].flatMap((shown) =>
      shown.flatMap(({ claim, source }) => [
        retrievedOn(source),
        source.facts.publish,
        ...claim.checks.map(({ on }) => on),
      ]),
    ),
  )
}

/** A source's day of reading, where it is a whole date. */
function retrievedOn({ facts }: Page<'source'>): string | undefined {
  return facts.retrieved && /^\d{4}-\d\d-\d\d$/.test(facts.retrieved) ? facts.retrieved : undefined
}

/** What `/edition.json` says: by which a copy of the site is told from a later one. */
export interface Edition {
  /** The date of the newest content, `2026-11-22`; never the day of the build. */
  edition: string
}

/** The latest of some dates, `2026-11-22`. */
export function newest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1)
}
