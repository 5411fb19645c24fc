import type { VFile } from 'vfile'
import { common } from '../../src/schema/common.ts'
import { pageKinds } from '../../src/schema/page.ts'
import { unnamed, type Site } from '../../src/views/site.ts'
import { checkedOf, claimsShownOn } from './content/claims-shown.ts'
import { faultAt, type Library, type Page } from './content/library.ts'
import type { Fault, Rules } from './rule.ts'

/** What is released on a day; `file` is `src/views/site.ts`, so that a message can point at the field. */
export type Release = { day: string; site: Site; file: VFile; library: Library }

/** The rules that only a release must keep. */
export const releaseRules: Rules<Release> = {
  'release-placeholder': releasePlaceholder,
  'past-due-review': pastDueReview,
}

/**
 * Find what the site does not yet say about itself.
 *
 * @rule release-placeholder
 * @remedy Name the publisher, its address, its funding and a contact in `src/views/site.ts`.
 * @fails src/views/site.ts
 *   { "publisher": { "name": "A charity", "address": "A street", "funding": "Donations" }, "contact": { "email": null } }
 * @passes src/views/site.ts
 *   { "publisher": { "name": "A charity", "address": "A street", "funding": "Donations" }, "contact": { "email": "a@b.example" } }
 */
function releasePlaceholder({ site, file }: Release): Fault[] {
  return unnamed(site).map((field) => {
    const reason = `Unexpected placeholder for \`${field}\`, name it in \`${file.path}\` before a release`
    return { file, reason, place: { line: lineOf(field, String(file)), column: 1 } }
  })
}

/** The line of `contact: { email: null }` for `contact.email`, else the first. */
function lineOf(field: string, text: string): number {
  const [group = '', name = ''] = field.split('.')
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.includes(`${group}:`) && new RegExp(`\\b${name}: null`).test(line))
  return at === -1 ? 1 : at + 1
}

/**
 * Find published pages whose sources were never checked, or that are due again before the day of the release: their
 * sources, or their review (checklist, row 1).
 *
 * @rule past-due-review
 * @remedy Look at the sources of the page again, then set `checked` to the day and to the next.
 * @fails sources/guide.mdx
 *   ---
 *   checked: { on: '2020-01-10', next: '2020-07-10' }
 *   claims:
 *     - { id: price }
 *   ---
 * @passes sources/guide.mdx
 *   ---
 *   checked: { on: '2020-01-10', next: '2099-07-10' }
 *   claims:
 *     - { id: price }
 *   ---
 */
function* pastDueReview({ day, library }: Release): Generator<Fault> {
  for (const page of library.pages.filter((page) => isPublished(page, library))) {
    const next = common.reviewed.safeParse(page.fields['reviewed']).data?.next
    if (next !== undefined && next < day) {
      const remedy = `have it reviewed again: \`npm run review -- ${pageKinds[page.kind].folder}/${page.id}\``
      const reason = `Unexpected release on ${day} of a page whose review is due on ${next}, ${remedy}`
      yield faultAt(page, ['reviewed', 'next'], reason)
    }
    const checked = checkedOf(page, library)
    if (checked && checked.next >= day) continue
    const what = checked ? `due on ${checked.next}` : 'whose sources were never checked'
    const reason = `Unexpected release on ${day} of a page ${what}, check its sources and set \`checked\``
    yield checked ? faultAt(page, ['checked', 'next'], reason) : { file: page.file, reason }
  }
}

function isPublished(page: Page, library: Library): boolean {
  if (page.kind === 'source' && page.fields['standing'] === 'cited') return true
  return claimsShownOn(page, library).some(({ claim }) => claim?.state === 'accepted')
}
