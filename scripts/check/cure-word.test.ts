import { expect, test } from 'vitest'
import { cureWord, cureWordOnSite } from './cure-word.ts'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { siteFaults } from './site.fixture.ts'

const summary = (text: string) => faultsIn(cureWord, { 'guides/a.mdx': `---\nsummary: '${text}'\n---\n` })
const fault = (place: string, word: string) =>
  `${place}: Unexpected \`${word}\` in our own voice, say what was measured, or quote who says it`

test.each([
  ['A treatment that cures MS.', 'cures'],
  ['A breakthrough.', 'breakthrough'],
  ['This is not all. It is a proven treatment.', 'proven'],
  ['Food safety is one thing, a safe transplant another.', 'safe'],
])('reports %s', (text, word) => {
  expect(summary(text)).toEqual([fault('guides/a.mdx:2:10', word)])
})

test.each([
  'No cure is known.',
  'An unproven treatment outside food safety rules.',
  'Nobody has shown that it is safe.',
  'It hasn’t been proven.',
  'Whether it is safe is not known.',
  'Is it safe?',
  'The guide speaks of a “functional cure”.',
  'Secure, accurate, procured, safeguards, curettage.',
])('accepts %s', (text) => {
  expect(summary(text.replaceAll("'", "''"))).toEqual([])
})

test('leaves claims their words, and asks it of findings', () => {
  const check = '{ asks: holds, verdict: not-found, finding: A proven way., sources: [], on: "2026-11-22" }'
  const claims = claimYaml('improved', [`checks: [${check}]`]).replace('A price.', 'A proven cure.')
  expect(faultsIn(cureWord, { 'sources/guide.mdx': sourcePage(claims) })).toEqual([
    fault('sources/guide.mdx:13:58', 'proven'),
  ])
})

test('reads a built page, but for its claims, its quotations and the titles of sources', () => {
  const html = (words: string) => `<p>A ${words} cell.</p><article class="claim"><p>A ${words} cell.</p></article>
<blockquote><p>A ${words} cell.</p></blockquote><p><a href="/sources/x/">A ${words} cell.</a></p>`
  expect(siteFaults(cureWordOnSite, { 'index.html': html('safe') })).toEqual([fault('index.html:1:1', 'safe')])
  expect(siteFaults(cureWordOnSite, { 'index.html': html('blood') })).toEqual([])
})
