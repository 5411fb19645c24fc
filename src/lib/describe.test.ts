import { expect, test } from 'vitest'
import { pageKindNames } from '../schema/page.ts'
import { describeList, describePage, titled } from './describe.ts'
import { sampleCondition, sampleSource } from './sample.fixture.ts'
import { site, unnamed } from './site.ts'

test('describes a page so that its kind can be told', () => {
  expect(describePage(sampleCondition('ms', 'Multiple sclerosis'))).toEqual({
    title: 'Multiple sclerosis: cell therapy claims in China, and what stands behind them · Cell Therapy, Checked',
    description: 'Multiple sclerosis in short.',
  })
  expect(describePage(sampleSource('guide', [])).description).toBe('Our summary of “Title of guide”. What it says.')
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
