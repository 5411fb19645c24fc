import { expect, test } from 'vitest'
import { libraryOf } from '../../claims/library.ts'
import { sampleClaim, sampleCondition, sampleSource } from '../../claims/sample.fixture.ts'
import { compareRows, type Row } from '../../claims/compare/rows.ts'
import { comparison } from '../../schema/register.ts'
import { glossaryOf } from '../../vocabulary/glossary.ts'
import { namesOf } from '../../vocabulary/names.ts'
import { glossaryTells } from './glossary.ts'
import { full } from './structured.fixture.ts'
import { comparePageTells } from './trial.ts'

test('the glossary is a set of terms by name and address', () => {
  const entry = { others: [], abbreviations: [], variants: [], definition: 'A scale.', role: 'scale' as const }
  const names = namesOf([{ kind: 'term', entry: { id: 'edss', name: 'disability scale', ...entry } }])
  const glossary = glossaryOf(names, () => null)
  expect(glossaryTells(glossary, full)).toEqual({
    page: {
      mainEntity: {
        '@type': 'DefinedTermSet',
        '@id': 'https://example.org/glossary/#terms',
        name: 'Glossary',
        hasDefinedTerm: [
          { '@type': 'DefinedTerm', '@id': 'https://example.org/glossary/#edss', name: 'Disability scale' },
        ],
      },
    },
  })
})

test('the page of treatments side by side tells the trials that it shows, without what they showed', () => {
  const trial = { condition: 'ms', therapy: 'msc', counted: 'Improved', 'follow-up': 'unknown', claims: ['big'] }
  const comparisons = [
    comparison.parse({ ...trial, id: 'largest', title: 'The largest', sources: ['study', 'lost'] }),
    comparison.parse({ ...trial, id: 'unseen', title: 'Shown elsewhere', sources: ['study'] }),
  ]
  const library = libraryOf([sampleCondition('ms', 'MS'), sampleSource('study', [sampleClaim({ id: 'big' })])])
  const cell = { trials: [{ id: 'largest' }] } as Row['cells'][number]
  const rows: Row[] = [{ id: 'trials', ...compareRows.trials, cells: [cell] }]
  const about = { '@id': 'https://example.org/conditions/ms/#condition' }
  expect(comparePageTells({ id: 'ms', rows }, { library, comparisons }, full)).toEqual({
    page: {
      about,
      mentions: [
        {
          '@type': 'MedicalTrial',
          '@id': 'https://example.org/compare/ms/#largest',
          healthCondition: about,
          subjectOf: [{ '@id': 'https://example.org/sources/study/#source' }],
        },
      ],
    },
  })
  expect(comparePageTells({ id: 'ms', rows: [] }, { library, comparisons }, full)).toEqual({ page: { about } })
})
