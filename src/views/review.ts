import type { PageKind } from '../schema/page.ts'

/** When a page's sources were checked, and when they are due again. */
export interface Checked {
  on: string
  next: string
}

/** Months from one check of a page's sources to the next, at most (PIF TICK). */
export const interval = { fast: 6, slow: 36 } as const

/**
 * The dates of a page that shows what changes fast, such as what is asked today: a price may have come onto it after an
 * editor set the next check.
 */
export function soonDue({ on, next }: Checked): Checked {
  const last = monthsAfter(on, interval.fast)
  return { on, next: next < last ? next : last }
}

/**
 * What is wrong with the day on which a page is due again, and what to write; `null` where nothing is. A rule is due
 * sooner than other pages.
 */
export function nextFault({ on, next }: Checked, kind: PageKind): string | null {
  const last = monthsAfter(on, kind === 'regulation' ? interval.fast : interval.slow)
  return on < next && next <= last ? null : `set it between ${on} and ${last}`
}

/** The same day so many months later, or the last of that month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
