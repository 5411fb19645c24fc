import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { libraryOf } from './content/library.ts'
import { claimYaml, messagesOn, sourcePage } from './fixture.ts'
import { releaseRules } from './release.ts'
import { report } from './rule.ts'

const named = {
  name: 'Site',
  line: 'A site.',
  publisher: { name: 'N', address: 'A', funding: 'F' },
  contact: { email: 'a@b.example' as string | null },
  indexable: true,
}

function faults({ site = named, page = '' }): string[] {
  const value = 'export const site = {\n  contact: { email: null },\n}'
  const files = [
    new VFile({ path: 'src/views/site.ts', value }),
    ...(page ? [new VFile({ path: 'sources/guide.mdx', value: page })] : []),
  ]
  const [file, ...content] = files
  if (file) report(releaseRules, { day: '2026-11-22', site, file, library: libraryOf(content) })
  return messagesOn(files)
}

test('reports what the site does not name, at the field, and accepts a site that names all', () => {
  expect(faults({ site: { ...named, contact: { email: null } } })).toEqual([
    'src/views/site.ts:2:1: Unexpected placeholder for `contact.email`, name it in `src/views/site.ts` before ' +
      'a release',
  ])
  expect(faults({})).toEqual([])
})

const guide = (checked: string, state = 'accepted') =>
  faults({
    page: sourcePage(claimYaml('price', [`state: ${state}`])).replace('title:', `${checked}\ntitle:`),
  })

test('reports a published page that is past its date, or that nobody has checked', () => {
  expect(guide("checked: { on: '2026-01-10', next: '2026-07-10' }")).toEqual([
    'sources/guide.mdx:2:36: Unexpected release on 2026-11-22 of a page due on 2026-07-10, ' +
      'check its sources and set `checked`',
  ])
  expect(guide('summary: A guide.')).toEqual([
    'sources/guide.mdx:1:1: Unexpected release on 2026-11-22 of a page whose sources were never checked, ' +
      'check its sources and set `checked`',
  ])
})

test('accepts a page that is due on the day itself, and one that is not published', () => {
  expect(guide("checked: { on: '2026-05-22', next: '2026-11-22' }")).toEqual([])
  expect(guide('summary: A guide.', 'read')).toEqual([])
})
