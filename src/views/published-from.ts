/** No day comes after it: from then on a draft is published. */
const never = '9999-12-31'

/**
 * The day from which a page is published, by its frontmatter; empty where it always is. A draft waits until somebody
 * takes `draft` away, whatever day it names.
 *
 * @example publishedFrom({ publish: '2027-01-15' }) // '2027-01-15'
 *
 * @example publishedFrom({ draft: true, publish: '2027-01-15' }) // '9999-12-31'
 */
export function publishedFrom({ draft, publish }: { draft?: unknown; publish?: unknown }): string {
  if (draft === true) return never
  return typeof publish === 'string' ? publish : ''
}

/** Whether a page is a draft, by the day from which it is published. */
export function isDraft(from: string): boolean {
  return from === never
}

/**
 * The day whose site is made: the one that is asked for (`PUBLISH_DAY`), else that of the last release. So the same
 * content and the same wish make the same site, whatever the clock says, and what was released once stays.
 *
 * Throws where what is asked for is no day.
 *
 * @example siteDay(undefined, ['2026-12-01', '2027-01-20']) // '2027-01-20'
 *
 * @example siteDay('2027-02-01', ['2026-12-01']) // '2027-02-01'
 */
export function siteDay(wanted: string | undefined, released: readonly string[]): string {
  if (wanted === undefined || wanted === '') return released.toSorted().at(-1) ?? ''
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(wanted)) return wanted
  throw new Error(`Unexpected PUBLISH_DAY \`${wanted}\`, write a day such as 2027-01-15`)
}
