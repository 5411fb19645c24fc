import { expect, test } from 'vitest'
import { siteFaults } from './site.fixture.ts'
import { structuredData } from './structured-data.ts'

const faults = (data: string, page: string) =>
  siteFaults(structuredData, { 'index.html': `<script type="application/ld+json">${data}</script>${page}` })
const told =
  '{"@context":"https://schema.org","@graph":[{"lastReviewed":"2026-11-22","reviewedBy":"N"},{"@type":"ClaimReview"}]}'

test('reports what is told to programs alone', () => {
  expect(faults(told, '<p>No clinician has reviewed this page.</p>')).toEqual([
    'index.html:1:1: Unexpected `lastReviewed` 2026-11-22 for programs alone, show it on the page or leave it out',
    'index.html:1:1: Unexpected `reviewedBy` on a page that nobody has reviewed, leave it out',
    'index.html:1:1: Unexpected `ClaimReview` on a page without a verdict, leave it out',
  ])
})

test.each(['{', '[]', '{"name":"x"}'])('reports %s, which is no JSON-LD', (data) => {
  expect(faults(data, '')).toEqual(['index.html:1:1: Unexpected script that is no JSON-LD, correct it'])
})

test('accepts what the page tells its readers too', () => {
  const page = '<time datetime="2026-11-22">Then</time><p>Reviewed by N.</p><p class="found">Supported.</p>'
  expect(faults(told, page)).toEqual([])
})
