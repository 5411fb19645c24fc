import { expect, test } from 'vitest'
import { figureWithoutClaim } from './figure-without-claim.ts'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'

const claims = claimYaml('price', [
  'words: $29,000',
  'measure: { outcome: null, scale: null, people: 54, comparator: none, after: one month }',
])
const faults = (body: string, fields = '') =>
  faultsIn(figureWithoutClaim, {
    'guides/costs.mdx': `---\ntitle: Costs\n${fields}---\n\n${body}\n`,
    'sources/guide.mdx': sourcePage(claims),
  })

test('reports a number in prose that no claim of the page states, at the number', () => {
  expect(faults('Plan for *at least* $31,500 in all.')).toEqual([
    'guides/costs.mdx:5:22: Unexpected figure `31,500` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test('reports a number word that counts something', () => {
  expect(faults('It takes three visits.')).toEqual([
    'guides/costs.mdx:5:10: Unexpected figure `three` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test('reports a number in the summary, at the field', () => {
  expect(faults('Text.', 'summary: About 12 weeks.\n')).toEqual([
    'guides/costs.mdx:3:10: Unexpected figure `12` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test.each([
  'Plan for $29,000, in 54 people.',
  'Under Order 818, for the 2nd time, UX-DA001 and NCT01234567.',
  'One of them, and these two. Ask two or more doctors.',
  'We checked on 22 November 2026.',
  '## 3. Before you go',
])('accepts: %s', (body) => {
  expect(faults(body)).toEqual([])
})

test('says nothing of a page that shows no accepted claim, for it is not published', () => {
  expect(faultsIn(figureWithoutClaim, { 'guides/costs.mdx': '---\ntitle: Costs\n---\n\nPlan for 31,500.\n' })).toEqual(
    [],
  )
})

test('accepts the date and the title of an article on its own page', () => {
  const page = "---\ntitle: A 2026 guide\npublished: '--10-13'\n---\n\nA 2026 guide of 13 October.\n"
  expect(faultsIn(figureWithoutClaim, { 'sources/guide.mdx': page })).toEqual([])
})
