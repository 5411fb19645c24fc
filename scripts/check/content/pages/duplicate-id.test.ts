import { expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

const passage = '<Passage id="7f3a9c" line="1" />'

test('reports the second claim and the second passage of a source', () => {
  const page = sourcePage(`${claimYaml('a')}\n${claimYaml('a')}`, `${passage}\n\n${passage}`)
  expect(contentFaults('duplicate-id', { 'sources/guide.mdx': page })).toEqual([
    'sources/guide.mdx:13:9: Unexpected second claim `a`, the first stands in line 4: remove one or change its id',
    'sources/guide.mdx:26:1: Unexpected second passage `7f3a9c`, the first stands in line 24: ' +
      'remove one or change its id',
  ])
})

const priced = (low: number) =>
  sourcePage(
    claimYaml('a', [`figures: [{ kind: money, low: ${low}, high: 35000, currency: USD, at: [9, 27] }]`]),
    passage,
  )

test('reports one id for two facts of two sources', () => {
  expect(
    contentFaults('duplicate-id', { 'sources/guide.mdx': priced(29000), 'sources/other.mdx': priced(30000) }),
  ).toEqual([
    'sources/other.mdx:4:9: Unexpected claim `a`, in `sources/guide.mdx` that id belongs to another fact: ' +
      'change one of the two',
  ])
})

test('accepts one id in two sources: it is the same measure of the same subject', () => {
  expect(
    contentFaults('duplicate-id', { 'sources/guide.mdx': priced(29000), 'sources/other.mdx': priced(29000) }),
  ).toEqual([])
})
