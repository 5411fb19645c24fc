import { expect, test } from 'vitest'
import { pageKindNames } from '../schema/page.ts'
import { describeList, describePage, titled } from './describe.ts'
import { sampleCondition, sampleSource } from '../claims/sample.fixture.ts'
import { site, unnamed } from './site.ts'

test('describes a page so that its kind can be told', () => {
  expect(describePage(sampleCondition('ms', 'Multiple sclerosis'))).toEqual({
    title: 'Multiple sclerosis: cell therapy claims in China, and what stands behind them · Cell Therapy, Checked',
    description: 'Multiple sclerosis in short.',
  })
  expect(describePage(sampleSource('guide', [])).description).toBe('Our summary of “Title of guide”. What it says.')
})

test('tells articles of one title apart, and pages of one summary', () => {
  const [one, two] = [sampleSource('one', []), sampleSource('two', [])].map((page) => ({
    ...page,
    facts: { ...page.facts, title: 'A case' },
  }))
  const pages = [one, two].flatMap((page) => page ?? [])
  expect(pages.map((page) => describePage(page, pages))).toEqual(
    ['one', 'two'].map((id) => ({
      title: `A case (${id}): what this source claims · Cell Therapy, Checked`,
      description: `Our summary of “A case (${id})”. What it says.`,
    })),
  )
  const summary = 'A disease that an article names.'
  const named = [sampleCondition('a', 'Arachnoiditis'), sampleCondition('r', 'Rett syndrome')].map((page) => ({
    ...page,
    facts: { ...page.facts, summary },
  }))
  expect(named.map((page) => describePage(page, named).description)).toEqual([
    'Arachnoiditis: A disease that an article names.',
    'Rett syndrome: A disease that an article names.',
  ])
})

test('gives every list its own title and description', () => {
  const all = pageKindNames.map(describeList)
  expect(new Set(all.flatMap(({ title, description }) => [title, description])).size).toBe(2 * pageKindNames.length)
  expect(titled(site.name)).toBe(site.name)
})

test('knows what must be named before a release', () => {
  expect(unnamed({ ...site, contact: { email: 'a@example.org' } })).toEqual([
    'publisher.name',
    'publisher.address',
    'publisher.funding',
  ])
})
