import type { Library } from '../claims/library.ts'
import { changedWords } from './edition-words.ts'
import type { Page } from './page.ts'

/** Something that changed on a day: on one page, or on many at once. */
export interface Change {
  /** By which it is known for good, in an address too: `checked-2026-11-24`. */
  id: string
  on: string
  words: string
  /** The page it happened on; none where it happened on many. */
  page?: Page
}

/** What was wrong on a page and has been put right. */
export interface Correction {
  /** Page, day, and its place among the page's corrections of that day: `guide-costs-2026-11-23-1`. */
  id: string
  on: string
  was: string
  now: string
  page: Page
}

type Changing = Pick<Library, 'pages' | 'claims' | 'editions'>

/** Every correction, newest first. */
export function correctionsOf(pages: readonly Page[]): Correction[] {
  return pages
    .flatMap((page) => {
      const days = page.facts.corrections.map(({ on }) => on)
      return page.facts.corrections.map((correction, index) => {
        const place = days.slice(0, index + 1).filter((day) => day === correction.on).length
        return { id: `${page.kind}-${page.id}-${correction.on}-${place}`, ...correction, page }
      })
    })
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.page.id.localeCompare(b.page.id))
}

/**
 * The latest editions, corrections of pages and checks of claims, newest first. Checks of one day are one change; nothing depends
 * on the day of the build.
 */
export function changesOf({ pages, claims, editions }: Changing, most = 5): Change[] {
  const corrected = correctionsOf(pages).map(({ id, on, was, now, page }) => ({
    id,
    on,
    words: `said “${was}”. It now says “${now}”.`,
    page,
  }))
  const days = [...claims.values()].flatMap((shown) => [
    ...new Set(shown.flatMap(({ claim }) => claim.checks.map(({ on }) => on))),
  ])
  const checked = [...Map.groupBy(days, (on) => on)].map(([on, { length }]) => ({
    id: `checked-${on}`,
    on,
    words:
      length === 1
        ? '1 claim was checked against outside sources.'
        : `${length} claims were checked against outside sources.`,
  }))
  const released = editions.map(({ on, changes }) => ({
    id: `edition-${on}`,
    on,
    words: `A new edition: ${changedWords(changes)}.`,
  }))
  return [...released, ...corrected, ...checked].toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, most)
}
