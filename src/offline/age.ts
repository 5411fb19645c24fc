/** What is older than so many days says so where there is no network. */
const staleAfter = 30

/** The days since a date, where they are too many to pass over; else `null`. */
export function staleDays(date: string, now: number): number | null {
  const days = Math.floor((now - Date.parse(date)) / 86_400_000)
  return days > staleAfter ? days : null
}
