import { expect, test } from 'vitest'
import { pageKindNames } from '../schema/page.ts'
import { describeList, describePage, titled } from './describe.ts'
import { sampleCondition, sampleSource } from '../claims/sample.fixture.ts'
import { site, unnamed } from './site.ts'

const lines = [
  'Not shown.',
  'We found none authorised.',
  'About 30,000 US dollars, says a firm that sells help with the trip.',
]

test('titles a page with what people type, the fullest that is shown whole', () => {
  const titleOf = (title: string, name: string, letters: string[]) => {
    const page = sampleCondition('ms', title)
    return describePage({ ...page, facts: { ...page.facts, abbreviations: letters } }, { name, lines }).title
  }
  expect(titleOf('Multiple sclerosis', 'multiple sclerosis', ['MS'])).toBe(
    'Stem cell therapy for multiple sclerosis (MS) in China',
  )
  expect(titleOf('Amyotrophic lateral sclerosis', 'amyotrophic lateral sclerosis', ['ALS'])).toBe(
    'Stem cell therapy for ALS in China: what is known, cost, law',
  )
  expect(titleOf('Cancer', 'cancer', [])).toBe('Stem cell therapy for cancer in China: what is known')
})

test('describes a page by the lines of its answer, as many as are shown whole', () => {
  const page = sampleCondition('ms', 'Multiple sclerosis')
  const described = (some: string[]) => describePage(page, { name: 'multiple sclerosis', lines: some }).description
  expect(described(lines)).toBe(`Multiple sclerosis: ${lines.join(' ')}`)
  expect(described([...lines, 'Show this page to your own doctor before you pay.'])).toBe(
    `Multiple sclerosis: ${lines.join(' ')}`,
  )
  expect(described(['word '.repeat(40).trim()])).toBe(`Multiple sclerosis: ${'word '.repeat(27).trim()}…`)
})

test('tells articles of one title apart', () => {
  const pages = ['one', 'two'].map((id) => {
    const page = sampleSource(id, [])
    return { ...page, facts: { ...page.facts, title: 'A case' } }
  })
  expect(pages.map((page) => describePage(page, { name: 'A case', lines: ['A company.'], pages }))).toEqual(
    ['one', 'two'].map((id) => ({
      title: `A case (${id}) · Cell Therapy, Checked`,
      description: `Our summary of “A case (${id})”. A company.`,
    })),
  )
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
