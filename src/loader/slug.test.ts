import { expect, test } from 'vitest'
import { slug, uniqueSlugs } from './slug.ts'

test.each([
  ['What it is, in short', 'what-it-is-in-short'],
  ['What we don’t know', 'what-we-dont-know'],
  ['干细胞', '干细胞'],
  ['!', 'section'],
])('turns “%s” into %s', (heading, id) => {
  expect(slug(heading)).toBe(id)
})

test('numbers headings that repeat', () => {
  expect(uniqueSlugs(['Harms', 'Price', 'Harms'])).toEqual(['harms', 'price', 'harms-2'])
  expect(uniqueSlugs(['Risks', 'Risks (2)', 'risks', 'RISKS'])).toEqual(['risks', 'risks-2', 'risks-3', 'risks-4'])
})
