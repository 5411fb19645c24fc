import { expect, test } from 'vitest'
import { therapy } from '../../schema/page.ts'
import { status } from '../../schema/register.ts'
import type { Page } from '../page.ts'
import { full } from './structured.fixture.ts'
import { therapyThing } from './therapy.ts'

function therapyPage(id: string, fields: object): Page<'therapy'> {
  const facts = therapy.parse({
    title: 'Some cells',
    summary: 'In short.',
    'cell-type': 'unknown',
    'cell-source': 'unknown',
    donor: 'unknown',
    product: 'unknown',
    developer: 'unknown',
    trials: 'unknown',
    routes: 'unknown',
    ...fields,
  })
  return { kind: 'therapy', id, path: '', facts, sections: [], faults: [] }
}
const statusOf = (id: string, therapy: string) =>
  status.parse({
    id,
    therapy,
    condition: 'ms',
    place: 'hong-kong',
    standing: 'none-found',
    since: 'unknown',
    says: 'We found none.',
    looked: 'We read news.',
    sources: ['news'],
    checked: '2026-11-22',
  })
const known = {
  names: new Map(),
  statuses: [statusOf('msc-ms', 'msc'), statusOf('any-ms', 'any'), statusOf('cells-ms', 'stem-cell-therapy')],
}

test('a kind of cells has no legal status, whatever was found of it', () => {
  expect(therapyThing(therapyPage('msc', { abbreviations: ['MSC'], developer: 'A firm' }), known, full)).toEqual({
    '@type': 'MedicalTherapy',
    '@id': 'https://example.org/therapies/msc/#therapy',
    name: 'Some cells',
    alternateName: ['MSC'],
  })
})

test('a product is a drug, with its maker and the trials that are registered of it', () => {
  const page = therapyPage('x', { product: 'X Injection', developer: 'A firm', trials: ['NCT06778265'] })
  expect(therapyThing(page, known, full)).toEqual({
    '@type': 'Drug',
    '@id': 'https://example.org/therapies/x/#therapy',
    name: 'Some cells',
    study: [
      {
        '@type': 'MedicalTrial',
        '@id': 'https://example.org/therapies/x/#NCT06778265',
        identifier: 'NCT06778265',
        studySubject: { '@id': 'https://example.org/therapies/x/#therapy' },
      },
    ],
    manufacturer: { '@type': 'Organization', name: 'A firm' },
  })
})
