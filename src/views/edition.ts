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
