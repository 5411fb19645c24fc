import { describe, expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

describe('unique-title', () => {
  const page = (title: string, description: string) =>
    `<title>${title}</title><meta name="description" content="${description}"><svg><title>Icon</title></svg>`

  test('reports a title and a description that another page has', () => {
    const files = {
      'guides/costs/index.html': page('Costs', 'What it costs.'),
      'index.html': page('Costs', 'What it costs.'),
    }
    expect(siteFaults('unique-title', files)).toEqual([
      'index.html:1:1: Unexpected title `Costs` that `/guides/costs/` has too, tell the pages apart',
      'index.html:1:1: Unexpected description `What it costs.` that `/guides/costs/` has too, tell the pages apart',
    ])
  })

  test('reports a page without a title or a description', () => {
    expect(siteFaults('unique-title', { 'index.html': '<p>Text</p>' })).toEqual([
      'index.html:1:1: Unexpected page without a title, give it one',
      'index.html:1:1: Unexpected page without a description, give it one',
    ])
  })

  test('accepts pages that tell themselves apart', () => {
    expect(
      siteFaults('unique-title', { 'index.html': page('Home', 'All.'), 'a/index.html': page('A', 'One.') }),
    ).toEqual([])
  })
})

describe('verdict-off-place', () => {
  test('reports a verdict in a title and in descriptions', () => {
    const html =
      '<title>Price: Contradicted</title><meta name="description" content="Disputed."><meta property="og:title" content="Correctly quoted">'
    expect(siteFaults('verdict-off-place', { 'index.html': html })).toEqual([
      'index.html:1:1: Unexpected verdict `Contradicted` in the title, leave it beside its claim',
      'index.html:1:1: Unexpected verdict `Disputed` in the description, leave it beside its claim',
      'index.html:1:1: Unexpected verdict `Correctly quoted` in the description, leave it beside its claim',
    ])
  })

  test('reports a verdict on the page of a hospital', () => {
    expect(
      siteFaults('verdict-off-place', { 'facilities/a/index.html': '<p class="found"><b>Disputed.</b> No.</p>' }),
    ).toEqual([
      'facilities/a/index.html:1:1: Unexpected verdict `Disputed` on the page of a hospital or company, leave it beside its claim',
    ])
  })

  test('accepts a verdict beside its claim, and words that only look like one', () => {
    const files = {
      'conditions/ms/index.html': '<p class="found"><b>Disputed.</b></p>',
      '404.html': '<title>Page not found</title>',
    }
    expect(siteFaults('verdict-off-place', files)).toEqual([])
  })
})

describe('structured-data', () => {
  const faults = (data: string, page: string) =>
    siteFaults('structured-data', { 'index.html': `<script type="application/ld+json">${data}</script>${page}` })
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
})
