import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const section = (heading: string, words: number) =>
  `<section><h2>${heading}</h2><p>${'word '.repeat(words)}</p></section>`
const results = section('What is claimed about results', 95)
const faults = (html: string) => siteFaults('harms-weaker', { 'conditions/ms/index.html': html })

test.each([
  ['no harms', results, 'results without `Harms`, add the section behind them'],
  [
    'harms elsewhere',
    results + section('Prices', 9) + section('Harms', 90),
    'harms away from the results, put them directly behind',
  ],
  [
    'folded harms',
    `${results}<details><summary>More</summary>${section('Harms', 90)}</details>`,
    'harms inside a closed `<details>`, show them as the results',
  ],
  ['few words', results + section('Harms', 48), '49 words on harms behind 100 on results, tell at least half as much'],
  [
    'words that nobody sees at first',
    `${results}<section><h2>Harms</h2><details><summary>More</summary>${'word '.repeat(90)}</details></section>`,
    '2 words on harms behind 100 on results, tell at least half as much',
  ],
])('reports %s', (_, html, reason) => {
  expect(faults(html).map((fault) => fault.replace(/^\S+ /, ''))).toEqual([`Unexpected ${reason}`])
})

test('accepts harms at half the words, and a page without results', () => {
  expect(faults(results + section('Harms', 49))).toEqual([])
  expect(faults(section('What it is', 90))).toEqual([])
})
