import { expect, test } from 'vitest'
import { contentFaults } from '../../fixture.ts'

const guide = (fields: string, body = 'Text.') => `---\ntitle: A\n${fields}---\n\n${body}\n`
const link = 'See [there](/guides/b/#costs).'
const faults = (from: string, to: string) =>
  contentFaults('unpublished-link', { 'guides/a.mdx': guide(from, link), 'guides/b.mdx': guide(to) })
const fault = (when: string) => [
  `guides/a.mdx:5:5: Unexpected link to \`/guides/b/\`, which is ${when}: publish it first, or link to it once it is`,
]

test('reports a link to a draft, and to a page that is published later', () => {
  expect(faults('', 'draft: true\n')).toEqual(fault('a draft'))
  const fields = "publish: '2027-01-15'\n"
  expect(faults('', fields)).toEqual(fault('published from 2027-01-15 on'))
})

test('accepts one to a page that is published as soon', () => {
  expect(faults("publish: '2027-01-15'\n", "publish: '2027-01-14'\n")).toEqual([])
  expect(faults('draft: true\n', 'draft: true\n')).toEqual([])
  expect(faults('', '')).toEqual([])
})
