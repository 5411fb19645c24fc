import { expect, test } from 'vitest'
import type { Block } from '../../segment/block.ts'
import { figuresIn, findFigures } from '../figures.ts'

/** What a text counts, each figure as kind, value and unit. */
const shown = (figures: ReturnType<typeof figuresIn>) =>
  figures.map((figure) => {
    const unit = 'currency' in figure ? figure.currency : 'unit' in figure ? figure.unit : ''
    return `${figure.kind} ${figure.low} ${unit}`.trim()
  })

test.each([
  ['Trials grew from 14 in 2017 to over 200 today', ['count 14 trials', 'date 2017', 'count 200 trials']],
  ['314 patients were randomised (157 to each group)', ['count 314 patients', 'count 157 patients']],
  [
    'Of 212 collections, tingling happened in 96, fainting in 11 and a bleed in two.',
    ['count 212 collections', 'count 96 collections', 'count 11 collections', 'count 2 collections'],
  ],
  ['a BMI below 30, FSH of 92', ['count 30 BMI', 'count 92 FSH']],
  ['The bleeding rate fell from 8.9 to 0.7', ['count 8.9 rate', 'count 0.7 rate']],
  [
    'We call 310 patient. 248 say the pain is less, 41 say same.',
    ['count 310 patients', 'count 248 patients', 'count 41 patients'],
  ],
  ['It cost 15,400 dollars in 2021 and now 22,300.', ['money 15400 USD', 'date 2021', 'money 22300 USD']],
  ['Forty-one trials (19 from China, 6 from India)', ['count 41 trials', 'count 19 trials', 'count 6 trials']],
  ['Windows 10, subject 03, ss 18 and 29 of the law, 21 CFR 1271.3, dial 12360', []],
  ['Nobody knows the 7', []],
])('reads numbers that leave out what they count: %s', (text, expected) => {
  expect(shown(figuresIn(text))).toEqual(expected)
})

test('takes what is counted from the text before', () => {
  expect(shown(figuresIn('three held no cells', 0, 'Of the vials tested:'))).toEqual(['count 3 vials'])
  expect(shown(figuresIn('Two flared by month 8.', 0, 'We saw the patients again.'))).toEqual([
    'count 2 patients',
    'duration 8 months',
  ])
})

/** A row below its head in an article that begins with `before`. */
function rowOf(before: string, head: string, text: string): ReturnType<typeof findFigures> {
  const article = `${before}\n${head}\n${text}`
  const cellsOf = (line: string) => {
    const start = article.indexOf(line)
    return [...line.matchAll(/[^|]+/g)].map(({ 0: cell, index }): [number, number] => {
      const from = start + index + (cell.length - cell.trimStart().length)
      return [from, from + cell.trim().length]
    })
  }
  const block = (line: string, lead: Block | null): Block => ({
    kind: 'row',
    at: [article.indexOf(line), article.indexOf(line) + line.length],
    text: line,
    line: 1,
    label: null,
    heading: null,
    headings: [],
    lead,
    cells: cellsOf(line),
    read: [],
  })
  return findFigures(block(text, block(head, null)), article)
}

test.each([
  ['Prices below are ceilings in yuan (元).', 'Item | Ceiling', 'Bone marrow harvest | 1,850', ['money 1850 CNY']],
  [
    'Summary of results (KRW million)',
    'Item | 2Q 2025 | Change',
    'Operating result | -3,120 | -20.4%',
    ['money -3120000000 KRW', 'share -20.4 percent'],
  ],
  ['The trials registered in the region:', 'country | 2015', 'Japan | 2', ['count 2 trials']],
  ['', 'RMB in millions | Q3 2025', 'Net loss | (63.2)', ['money 63200000 CNY']],
  ['', 'Outcome | Cells (n=122) | p', 'Death | 10 | 0.85', ['count 10 patients', 'interval 0.85 p']],
  ['', 'Comparison | HR (95% CI)', 'MSC vs MNC | 0.78 (0.51–1.20)', ['interval 0.78 HR', 'interval 0.51']],
  ['What it cost us in the end.', 'What | Paid', 'Flights | 2,860', []],
])('reads a cell by what tells its unit around the table: %s %s', (before, head, text, expected) => {
  expect(shown(rowOf(before, head, text))).toEqual(expected)
})
