import { expect, test } from 'vitest'
import { duplicateDomId } from './duplicate-dom-id.ts'
import { siteFaults } from './site.fixture.ts'

test('reports the second element with an id', () => {
  expect(siteFaults(duplicateDomId, { 'index.html': '<h2 id="prices">Prices</h2>\n<section id="prices">' })).toEqual([
    'index.html:2:1: Unexpected second element with the id `prices`, a link reaches only the first: change one of them',
  ])
})

test('accepts one id on two pages', () => {
  expect(siteFaults(duplicateDomId, { 'index.html': '<p id="a">', 'b/index.html': '<p id="a">' })).toEqual([])
})
