import { expect, test } from 'vitest'
import { targetOf } from './links.ts'

const served = { base: '/reader/', origin: 'https://example.org' }

test.each([
  ['/reader/glossary/#placebo', 'https://example.org/reader/glossary/#placebo', 'glossary/', 'placebo'],
  ['#what', 'https://example.org/reader/conditions/als/#what', 'conditions/als/', 'what'],
  ['/reader/', 'https://example.org/reader/', '', ''],
  [
    '/reader/check-an-offer/?condition=als',
    'https://example.org/reader/check-an-offer/?condition=als',
    'check-an-offer/',
    '',
  ],
  [
    '#letter-0%E2%80%939',
    'https://example.org/reader/conditions/als/#letter-0%E2%80%939',
    'conditions/als/',
    'letter-0–9',
  ],
  ['https://pmc.ncbi.nlm.nih.gov/1', 'https://pmc.ncbi.nlm.nih.gov/1', null, ''],
  ['tel:+6421', 'tel:+6421', null, ''],
])('reads where %s leads to', (href, web, page, fragment) => {
  expect(targetOf(href, 'conditions/als/', served)).toEqual({ web, page, fragment })
})
