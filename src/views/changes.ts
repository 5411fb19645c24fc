import type { Library } from '../claims/library.ts'
import type { Page } from './page.ts'

/** Something that changed on a day: on one page, or on many at once. */
export interface Change {
  on: string
  words: string
  /** The page it happened on; none where it happened on many. */
  page?: Page
}

/**
 * The latest corrections of pages and checks of claims, newest first. Checks of one day are one change; nothing depends
 * on the day of the build.
 */
export function changesOf({ pages, claims }: Pick<Library, 'pages' | 'claims'>, most = 5): Change[] {
  const corrected = pages.flatMap((page) =>
    page.facts.corrections.map(({ on, was, now }) => ({ on, words: `said “${was}”. It now says “${now}”.`, page })),
  )
  const days = [...claims.values()].flatMap((shown) => [
    ...new Set(shown.flatMap(({ claim }) => claim.checks.map(({ on }) => on))),
  ])
  const checked = [...Map.groupBy(days, (on) => on)].map(([on, { length }]) => ({
    on,
    words:
      length === 1
        ? '1 claim was checked against outside sources.'
        : `${length} claims were checked against outside sources.`,
  }))
  return [...corrected, ...checked].toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, most)
}
