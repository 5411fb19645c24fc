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

  test('accepts a verdict beside its claim, and words that only look like one', () => {
    const files = {
      'conditions/ms/index.html': '<p class="found"><b>Disputed.</b></p>',
      '404.html': '<title>Page not found</title>',
    }
    expect(siteFaults('verdict-off-place', files)).toEqual([])
  })
})
