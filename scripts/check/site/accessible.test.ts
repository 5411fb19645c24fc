import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const faults = (main: string) =>
  siteFaults('accessible', { 'index.html': `<html lang="en"><main><h1>Costs</h1>\n${main}</main></html>` })

test.each([
  ['<h3>Prices</h3>', '`<h3>` behind `<h1>`, leave out no rank (WCAG 1.3.1)'],
  ['<h1>Again</h1>', 'page without one `<h1>`, give it one (WCAG 2.4.6)'],
  ['<img src="a.png">', 'picture without `alt`, say what it shows (WCAG 1.1.1)'],
  ['<a href="/"></a>', '`<a>` without words, name it (WCAG 2.4.4)'],
  ['<input name="q">', '`<input>` without a label, add one (WCAG 1.3.1)'],
  [
    '<p tabindex="2">Text.</p>',
    '`tabindex` above 0, let the order of the page be the order of the keyboard (WCAG 2.4.3)',
  ],
  ['<p aria-labelledby="gone">Text.</p>', '`aria-labelledby` that leads nowhere on `<p>`, correct the id (WCAG 4.1.2)'],
  [
    '<table><tr><td>29,000</td></tr></table>',
    'table whose headings say nothing of rows or columns, add `<th scope>` (WCAG 1.3.1)',
  ],
])('reports %s', (main, reason) => {
  expect(faults(main)).toEqual([`index.html:2:1: Unexpected ${reason}`])
})

test('reports a page without a language and without a main part', () => {
  expect(siteFaults('accessible', { 'index.html': '<html><h1>Costs</h1></html>' })).toEqual([
    'index.html:1:1: Unexpected page without a language, add `lang` (WCAG 3.1.1)',
    'index.html:1:1: Unexpected page without one `<main>`, mark its main part (WCAG 1.3.1)',
  ])
})

test.each([
  '<h2>Prices</h2><h3>In zones</h3><h2>Trials</h2>',
  '<img src="a.png" alt="">',
  '<a href="/"><img src="a.png" alt="Home"></a>',
  '<label for="q">Search</label><input id="q"><label>Kind <select></select></label><input type="hidden">',
  '<p tabindex="-1" aria-labelledby="b">Text.</p><b id="b">B</b>',
  '<table><tr><th scope="row">Price</th><td>29,000</td></tr></table>',
])('accepts %s', (main) => {
  expect(faults(main)).toEqual([])
})
