import { expect, test } from 'vitest'
import { facility, pageKindNames, therapy } from '../schema/page.ts'
import type { Disease } from './describing/disease.ts'
import type { Page } from './page.ts'
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

test('lets an editor’s words stand', () => {
  const page = sampleCondition('ms', 'Multiple sclerosis')
  const search = { title: 'Stem cells for MS', description: 'Not shown.' }
  const described = (own: Partial<typeof search>) =>
    describePage({ ...page, facts: { ...page.facts, search: own } }, { name: 'multiple sclerosis', lines: ['So.'] })
  expect(described(search)).toEqual({ title: 'Stem cells for MS · Cell Therapy, Checked', description: 'Not shown.' })
  expect(described({ description: 'Not shown.' })).toEqual({
    title: 'Stem cell therapy for multiple sclerosis in China',
    description: 'Not shown.',
  })
})

test('names the one disease of a product, in letters where its name is too long', () => {
  const facts = therapy.parse({
    ...{ title: 'NurOwn', summary: 'Cells.', 'cell-type': 'unknown', 'cell-source': 'unknown', donor: 'unknown' },
    ...{ product: 'NurOwn', developer: 'unknown', trials: 'unknown', routes: 'unknown' },
  })
  const page: Page<'therapy'> = { kind: 'therapy', id: 'nurown', path: 'nurown.mdx', facts, sections: [], faults: [] }
  const titleOf = (disease?: Disease) => describePage(page, { name: 'NurOwn', lines, disease }).title
  expect(titleOf()).toBe('NurOwn in China: does it help, harms, law, price')
  expect(titleOf({ name: 'cancer' })).toBe('NurOwn for cancer in China: does it help, harms, law, price')
  expect(titleOf({ name: 'amyotrophic lateral sclerosis', letters: 'ALS' })).toBe(
    'NurOwn for ALS in China: does it help, harms, law, price',
  )
})

test('titles a hospital by a shorter name where its own is too long', () => {
  const titleOf = (title: string, others: string[]) => {
    const facts = facility.parse({
      ...{ title, others, summary: 'A hospital.', kind: 'hospital', city: 'unknown', province: 'unknown' },
      ...{ named: 'unknown', 'looked-for': 'unknown' },
    })
    const page: Page = { kind: 'facility', id: 'one', path: 'one.mdx', facts, sections: [], faults: [] }
    return describePage(page, { name: title, lines }).title
  }
  const long = 'Nansha Hospital of Guangzhou First People’s Hospital'
  expect(titleOf('Ruijin Hospital', [])).toBe('Ruijin Hospital: what is said of its cell therapy')
  expect(titleOf('Beijing Puhua International Hospital', [])).toBe('Beijing Puhua International Hospital: what is said')
  expect(titleOf(long, ['Nansha Hospital'])).toBe('Nansha Hospital: what is said of its cell therapy')
  expect(titleOf(long, [])).toBe(long)
})

test('describes a source that others cite by what it found, or else by what it is', () => {
  const cited = (id: string, more: object = {}) =>
    sampleSource(id, [], {
      standing: 'cited',
      title: 'A trial of cells in multiple sclerosis, J Clin Med 2023 (Some and others)',
      ...more,
    })
  const page = cited('one')
  const described = (one: Page, ...pages: Page[]) => describePage(one, { name: '', lines: ['2023.'], pages })
  expect(described(page)).toEqual({
    title: 'A trial of cells in multiple sclerosis, J Clin Med 2023',
    description: 'What it says. 2023.',
  })
  expect(described(cited('one', { answer: { found: 'It missed its goal.' } })).description).toBe(
    'It missed its goal. 2023.',
  )
  expect(described(page, cited('two', { title: 'Another' })).description).toBe(
    `Our summary of “${page.facts.title}”. 2023.`,
  )
  expect(described(cited('ours', { kind: 'this-site', title: 'Trials' })).description).toBe(
    '“Trials”: what we found, with the works it rests on. 2023.',
  )
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
