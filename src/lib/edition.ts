import { libraryDates } from './changed.ts'
import type { Library } from './claims.ts'

/** What `/edition.json` says: by which a copy of the site is told from a later one. */
export interface Edition {
  /** The date of the newest content, `2026-11-22`; never the day of the build. */
  edition: string
}

/** The edition of a site: the date of its newest content. */
export function editionOf(library: Library): Edition {
  return { edition: newest(libraryDates(library)) ?? '' }
}

/** The latest of some dates. */
export function newest(dates: (string | undefined)[]): string | undefined {
  return dates.filter((date) => date !== undefined).toSorted().at(-1)
}
