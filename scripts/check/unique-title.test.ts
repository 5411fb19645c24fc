import { expect, test } from 'vitest'
import { siteFaults } from './site.fixture.ts'
import { uniqueTitle } from './unique-title.ts'

const page = (title: string, description: string) =>
  `<title>${title}</title><meta name="description" content="${description}"><svg><title>Icon</title></svg>`

test('reports a title and a description that another page has', () => {
  const files = {
    'guides/costs/index.html': page('Costs', 'What it costs.'),
    'index.html': page('Costs', 'What it costs.'),
  }
  expect(siteFaults(uniqueTitle, files)).toEqual([
    'index.html:1:1: Unexpected title `Costs` that `/guides/costs/` has too, tell the pages apart',
    'index.html:1:1: Unexpected description `What it costs.` that `/guides/costs/` has too, tell the pages apart',
  ])
})

test('reports a page without a title or a description', () => {
  expect(siteFaults(uniqueTitle, { 'index.html': '<p>Text</p>' })).toEqual([
    'index.html:1:1: Unexpected page without a title, give it one',
    'index.html:1:1: Unexpected page without a description, give it one',
  ])
})

test('accepts pages that tell themselves apart', () => {
  expect(siteFaults(uniqueTitle, { 'index.html': page('Home', 'All.'), 'a/index.html': page('A', 'One.') })).toEqual([])
})
