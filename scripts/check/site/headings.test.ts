import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const faults = (html: string) => siteFaults('heading-order', { 'index.html': html })

test('reports a page without a first heading, and a second one', () => {
  expect(faults('<p>Text</p>')).toEqual([
    'index.html:1:1: Unexpected page without an `h1`, say in one what the page is about',
  ])
  expect(faults('<h1>Costs</h1>\n<h1>Prices</h1>')).toEqual([
    'index.html:2:1: Unexpected second `h1`, a page is about one thing: make it an `h2`',
  ])
})

test('reports a rank that is left out on the way down, at the top too', () => {
  expect(faults('<h2>A</h2>\n<h1>Costs</h1><h2>B</h2>\n<h4>C</h4>')).toEqual([
    'index.html:1:1: Unexpected `h2` at the top, who listens misses a rank: make it an `h1`',
    'index.html:3:1: Unexpected `h4` behind an `h2`, who listens misses a rank: make it an `h3`',
  ])
})

test('accepts ranks one below another, and any way up', () => {
  expect(faults('<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2>')).toEqual([])
})
