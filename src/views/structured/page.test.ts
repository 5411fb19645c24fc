import { expect, test } from 'vitest'
import { sampleCondition, sampleSource } from '../../claims/sample.fixture.ts'
import { facility, guide } from '../../schema/page.ts'
import type { Page } from '../page.ts'
import { chinesePageTells, pageTells } from './page.ts'
import { full } from './structured.fixture.ts'

const study = sampleSource('study', [], { published: '2024-05', publisher: 'A journal', kind: 'journal' })
const nothing = { names: new Map(), statuses: [], blocks: [] }
const cited = {
  ...nothing,
  blocks: [{ id: 'sources', heading: 'Sources', pieces: [{ shows: 'sources' as const, sources: [study] }] }],
}
const citation = [
  {
    '@type': 'CreativeWork',
    '@id': 'https://example.org/sources/study/#source',
    name: 'Title of study',
    publisher: { '@type': 'Organization', name: 'A journal' },
    datePublished: '2024-05',
  },
]
const common = { title: 'A title', summary: 'In short.' }
const patient = { '@type': 'Patient' }

test('the page of a condition is one of medicine for patients, with its sources and all names and codes', () => {
  const ms = sampleCondition('ms', 'Multiple sclerosis')
  const facts = {
    ...ms.facts,
    abbreviations: ['MS'],
    others: ['disseminated sclerosis'],
    zh: '多发性硬化',
    codes: { mesh: 'D009103', 'icd-10': 'G35', 'icd-11': '8A40', doid: 'DOID:2377' },
  }
  expect(pageTells({ ...ms, facts }, cited, full)).toEqual({
    page: {
      '@type': 'MedicalWebPage',
      name: 'Multiple sclerosis',
      audience: patient,
      citation,
      about: {
        '@type': 'MedicalCondition',
        '@id': 'https://example.org/conditions/ms/#condition',
        name: 'Multiple sclerosis',
        alternateName: ['MS', 'disseminated sclerosis', '多发性硬化'],
        code: [
          { '@type': 'MedicalCode', codeValue: 'D009103', codingSystem: 'MeSH' },
          { '@type': 'MedicalCode', codeValue: 'G35', codingSystem: 'ICD-10' },
          { '@type': 'MedicalCode', codeValue: '8A40', codingSystem: 'ICD-11' },
          { '@type': 'MedicalCode', codeValue: 'DOID:2377', codingSystem: 'DOID' },
        ],
      },
    },
  })
})

test('a page is reviewed by whom its frontmatter names, else by nobody', () => {
  const ms = sampleCondition('ms', 'MS')
  const bare = { '@type': 'MedicalCondition', '@id': 'https://example.org/conditions/ms/#condition', name: 'MS' }
  const told = { '@type': 'MedicalWebPage', name: 'MS', audience: patient, about: bare }
  expect(pageTells(ms, nothing, full)).toEqual({ page: told })
  const reviewed = { by: 'A. Reader', role: 'neurologist', on: '2026-11-22' }
  expect(pageTells({ ...ms, facts: { ...ms.facts, reviewed } }, nothing, full)).toEqual({
    page: {
      ...told,
      lastReviewed: '2026-11-22',
      reviewedBy: { '@type': 'Person', name: 'A. Reader', jobTitle: 'neurologist' },
    },
  })
})

test('a guide has its sources, and no questions with answers that it doesn’t give', () => {
  const facts = guide.parse({ ...common, for: 'All.', steps: 'unknown', questions: ['What does it cost?'] })
  const page: Page<'guide'> = { kind: 'guide', id: 'costs', path: '', facts, sections: [], faults: [] }
  expect(pageTells(page, cited, full)).toEqual({
    page: { '@type': 'MedicalWebPage', name: 'A title', audience: patient, citation },
  })
})

test('a hospital is an organisation with names, and nothing else is told of it', () => {
  const facts = facility.parse({
    ...common,
    kind: 'hospital',
    city: 'Shanghai',
    province: 'unknown',
    named: 'unknown',
    'looked-for': 'unknown',
    zh: '瑞金医院',
  })
  const page: Page<'facility'> = { kind: 'facility', id: 'ruijin', path: '', facts, sections: [], faults: [] }
  expect(pageTells(page, cited, full)).toEqual({
    page: {
      name: 'A title',
      about: {
        '@type': 'Organization',
        '@id': 'https://example.org/facilities/ruijin/#facility',
        name: 'A title',
        alternateName: ['瑞金医院'],
      },
    },
  })
})

test('the page in Chinese of a condition is a translation of the English one, and about the same', () => {
  expect(chinesePageTells('ms', '多发性硬化', full)).toEqual({
    page: {
      '@type': 'MedicalWebPage',
      name: '多发性硬化',
      audience: patient,
      about: { '@id': 'https://example.org/conditions/ms/#condition' },
      translationOfWork: { '@id': 'https://example.org/conditions/ms/#page' },
    },
  })
})
