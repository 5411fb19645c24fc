import { expect, test } from 'vitest'
import { citation } from '../../../src/schema/source.ts'
import { readVocabulary } from '../read/vocabulary.ts'
import { composeSource } from './compose-source.ts'

const { vocabulary } = readVocabulary('content/vocabulary')

test.each([
  ['company', 'What A Company says, passage by passage, with the evidence it names.'],
  ['this-site', 'What we found, passage by passage, with the works it rests on.'],
] as const)('sums up a page of the kind %s', (kind, summary) => {
  const cited = citation.parse({
    title: 'An article',
    publisher: 'A Company',
    kind,
    interest: 'none',
    url: 'unknown',
    published: 'unknown',
    retrieved: 'unknown',
    rights: 'own-words',
  })
  expect(composeSource('article', cited, '', [], [], vocabulary).frontmatter['summary']).toBe(summary)
})
