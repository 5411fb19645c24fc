import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { libraryOf } from './content/library.ts'
import { claimYaml, messagesOn, sourcePage } from './fixture.ts'
import { releaseRules } from './release.ts'
import { report } from './rule.ts'

const site = {
  name: 'Site',
  line: 'A site.',
  publisher: { name: 'N', address: 'A', funding: 'F' },
  contact: { email: 'a@b.example' },
  indexable: true,
}

function faults(page: string): string[] {
  const [file, guide] = [
    new VFile({ path: 'src/views/site.ts' }),
    new VFile({ path: 'sources/guide.mdx', value: page }),
  ]
  report(releaseRules, { day: '2026-11-22', site, file, library: libraryOf([guide]) })
  return messagesOn([file, guide])
}

const guide = (checked: string, state = 'accepted') =>
  faults(sourcePage(claimYaml('price', [`state: ${state}`])).replace('title:', `${checked}\ntitle:`))

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

test('reports a page whose review is due again, and accepts one that is due on the day itself', () => {
  const reviewed = (next: string) =>
    guide(
      `checked: { on: '2026-05-22', next: '2026-11-22' }\nreviewed: { by: A, role: B, on: '2025-01-01', next: '${next}' }`,
    )
  expect(reviewed('2026-11-21')).toEqual([
    'sources/guide.mdx:3:53: Unexpected release on 2026-11-22 of a page whose review is due on 2026-11-21, ' +
      'have it reviewed again: `npm run review -- sources/guide`',
  ])
  expect(reviewed('2026-11-22')).toEqual([])
})

test('accepts a page that is due on the day itself, and one that is not published', () => {
  expect(guide("checked: { on: '2026-05-22', next: '2026-11-22' }")).toEqual([])
  expect(guide('summary: A guide.', 'read')).toEqual([])
})
