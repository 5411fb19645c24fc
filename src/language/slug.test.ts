import { expect, test } from 'vitest'
import { slug, uniqueSlugs } from './slug.ts'

test.each([
  ['What we don’t know', 'what-we-dont-know'],
  ['干细胞', '干细胞'],
  ['!', ''],
])('turns “%s” into %s', (heading, id) => {
  expect(slug(heading)).toBe(id)
})

test('leaves Latin letters alone where asked', () => {
  expect(slug('Crohn’s 病, résumé', 'latin')).toBe('crohns-resume')
})

test('numbers headings that repeat, and names one without letters', () => {
  expect(uniqueSlugs(['!'])).toEqual(['section'])
  expect(uniqueSlugs(['Harms', 'Price', 'Harms'])).toEqual(['harms', 'price', 'harms-2'])
  expect(uniqueSlugs(['Risks', 'Risks (2)', 'risks', 'RISKS'])).toEqual(['risks', 'risks-2', 'risks-3', 'risks-4'])
})
