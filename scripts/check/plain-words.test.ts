import { expect, test } from 'vitest'
import { faultsIn } from './fixture.ts'
import { plainWords, plainWordsOnSite } from './plain-words.ts'
import { siteFaults } from './site.fixture.ts'

const hard =
  'Internationally harmonised regulatory authorisation considerations concerning immunomodulatory interventions necessitate multidisciplinary evaluation.'
const summary = (text: string, more: Record<string, string> = {}) =>
  faultsIn(plainWords, { 'guides/a.mdx': `---\nsummary: ${text}\n---\n`, ...more })

test('reports a summary that is hard to read, and a long sentence', () => {
  expect(summary(hard)).toEqual([
    'guides/a.mdx:2:10: Unexpected grade 47.7 of a summary, write for grade 8: shorter sentences, shorter words',
  ])
  expect(summary(`We ${'look and '.repeat(15)}see.`)).toEqual([
    'guides/a.mdx:2:10: Unexpected sentence of 32 words, cut it to 30 at most',
    'guides/a.mdx:2:10: Unexpected grade 8.7 of a summary, write for grade 8: shorter sentences, shorter words',
  ])
})

test('takes the prose of a page together', () => {
  expect(faultsIn(plainWords, { 'guides/a.mdx': `---\ntitle: A\n---\n\n${hard}\n` })).toEqual([
    'guides/a.mdx:1:1: Unexpected grade 47.7 of this page’s own words, write for grade 10: shorter sentences, shorter words',
  ])
  const easy = 'Ask your own doctor first. '.repeat(30)
  expect(faultsIn(plainWords, { 'guides/a.mdx': `---\ntitle: A\n---\n\n${hard}\n\n${easy}\n` })).toEqual([])
})

test('leaves names out of the count', () => {
  const text = 'What people with amyotrophic lateral sclerosis should ask of those who offer them cells.'
  const vocabulary = { 'vocabulary/conditions.yaml': '- { id: als, name: amyotrophic lateral sclerosis }' }
  expect(summary(text)).toEqual([
    'guides/a.mdx:2:10: Unexpected grade 9.3 of a summary, write for grade 8: shorter sentences, shorter words',
  ])
  expect(summary(text, vocabulary)).toEqual([])
  const publisher = 'Guangdong Provincial Rehabilitation Hospital'
  expect(
    summary(`What ${publisher} says, passage by passage, with the evidence it names.`, {
      'sources/a.mdx': `---\npublisher: ${publisher}\n---\n`,
    }),
  ).toEqual([])
})

test('gives few words no grade', () => {
  expect(summary('An international accreditation organisation.')).toEqual([])
})

test('reads a built page', () => {
  expect(siteFaults(plainWordsOnSite, { 'index.html': `<main><p>${hard}</p></main>` })).toEqual([
    'index.html:1:1: Unexpected grade 47.7 of this page’s own words, write for grade 10: shorter sentences, shorter words',
  ])
  expect(
    siteFaults(plainWordsOnSite, { 'index.html': '<p>Ask your own doctor before you pay for any of it.</p>' }),
  ).toEqual([])
})
