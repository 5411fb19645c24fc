import { canonical, withBase } from '../routes.ts'

/** The file in which a host says whom to tell of a weakness, below the base. */
export const securityFile = '.well-known/security.txt'

/**
 * Say whom to tell of a weakness of the site (RFC 9116). It holds for a year from the newest content, whatever day it
 * is today: a site that nobody has touched for so long should not promise that somebody reads.
 */
export function securityOf(edition: string, address: URL | string): string {
  const full = (path: string) => canonical(withBase(path), address)
  return `Contact: ${full('contact/')}
Expires: ${yearAfter(edition)}T00:00:00Z
Preferred-Languages: en
Canonical: ${full(securityFile)}
`
}

/** The same day a year later; the first of March after a leap day. */
function yearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}
