import { expect, test } from 'vitest'
import { findFigures } from '../recognise/figures.ts'
import type { BlockRead } from './blocks/kinds.ts'
import { readSeed } from '../read/read.ts'
import { cellsIn } from './blocks/forms.ts'
import type { Line } from './blocks/line.ts'
import { segment } from './segment.ts'

/** Rows where a line has cells, prose where it is a sentence, and headings else: what a line shows alone. */
const byForm = (lines: readonly Line[]) =>
  lines.map((line): BlockRead => [[cellsIn(line) > 0 ? 'row' : line.head.endsWith('.') ? 'prose' : 'heading', 1]])

function blocksOf(...lines: string[]) {
  const text = `---\ntitle: T\n---\n${lines.join('\n')}`
  const { seed } = readSeed('a.txt', new TextEncoder().encode(text))
  return seed
    ? segment(seed, byForm).map((block) => ({ ...block, cells: block.cells.map((cell) => text.slice(...cell)) }))
    : []
}
const rowsOf = (...lines: string[]) =>
  blocksOf(...lines)
    .filter(({ kind }) => kind === 'row')
    .map(({ cells, lead }) => [cells, lead !== null])

test.each([
  ['tabs', 'Course\tPrice', 'Adult\t19,800'],
  ['bars', 'Course | Price', 'Adult | 19,800'],
  ['bars of markdown', '| Course | Price |', '|---|---|', '| Adult | 19,800 |'],
  ['dots', 'Course ....... Price', 'Adult ........ 19,800'],
  ['wide gaps', 'Course          Price', 'Adult           19,800'],
])('cuts a row into cells at %s', (_name, ...lines) => {
  expect(rowsOf(...lines)).toEqual([
    [['Course', 'Price'], false],
    [['Adult', '19,800'], true],
  ])
})

test('puts rows together whose cells stand on lines of their own, and gives figures the unit of their column', () => {
  const lines = ['Hospital', 'City', 'Price (USD)', 'Yunhe', 'Beijing', '29,800', 'Bohai', 'Tianjin', '35,000']
  expect(rowsOf('Prices', ...lines)).toEqual([
    [['Hospital', 'City', 'Price (USD)'], false],
    [['Yunhe', 'Beijing', '29,800'], true],
    [['Bohai', 'Tianjin', '35,000'], true],
  ])
  const seed = readSeed('a.txt', new TextEncoder().encode(`---\ntitle: T\n---\n${lines.join('\n')}`)).seed
  expect(
    (seed ? segment(seed, byForm) : []).flatMap((block) => findFigures(block)).map(({ at: _at, ...figure }) => figure),
  ).toEqual([
    { kind: 'money', currency: 'USD', low: 29_800, high: 29_800 },
    { kind: 'money', currency: 'USD', low: 35_000, high: 35_000 },
  ])
})

test.each([
  ['labels that end in a colon', ['Stay:', 'Shared room', 'Meals:', 'Breakfast only'], ['Stay:', 'Meals:']],
  ['values with figures', ['Price', 'USD 4,900', 'Dose', '50 million cells'], ['Price', 'Dose']],
])('binds values to %s', (_name, lines, labels) => {
  const blocks = blocksOf(...lines)
  expect(blocks.map(({ kind }) => kind)).toEqual(lines.map(() => 'record'))
  expect(blocks.flatMap(({ lead }) => (lead ? [lead.text] : []))).toEqual(labels)
})

test('a label known from one record makes a record of one line elsewhere', () => {
  const blocks = blocksOf(
    'Knee',
    '',
    'Treatment',
    'fat cells',
    'Price',
    'USD 4,900',
    '',
    'Autism',
    '',
    'Treatment',
    'Suspended in 2025',
  )
  expect(blocks.slice(-3).map(({ kind, text, lead }) => [kind, text, lead?.text ?? null])).toEqual([
    ['heading', 'Autism', null],
    ['record', 'Treatment', null],
    ['record', 'Suspended in 2025', 'Treatment'],
  ])
})

test('labels over whole sentences make a record where they come again or a value is no sentence', () => {
  const sheet = (...values: string[]) =>
    ['What is done', 'Stay', 'Harms'].flatMap((label, index) => [label, values[index] ?? ''])
  const kinds = (...lines: string[]) => blocksOf(...lines).map(({ kind }) => kind)
  const done = 'Cells are taken out of the blood and given back after mild chemotherapy.'
  const harms = 'Fever came in 11 patients, and one of them had a fit in the second week.'
  const stay = 'Most people stay in the hospital for three weeks after the infusion.'
  expect(kinds(...sheet(done, '4 to 6 weeks', harms))).toEqual(Array(6).fill('record'))
  expect(kinds(...sheet(done, stay, harms), '', ...sheet(harms, stay, done))).toEqual(Array(12).fill('record'))
  expect(kinds(...sheet(done, stay, harms))).toEqual(Array(3).fill(['heading', 'prose']).flat())
})
