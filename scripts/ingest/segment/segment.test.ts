import { expect, test } from 'vitest'
import { findFigures } from '../recognise/figures.ts'
import { readSeed } from '../read/read.ts'
import { segment } from './segment.ts'

function blocksOf(text: string) {
  const { seed } = readSeed('a.txt', new TextEncoder().encode(text))
  return seed ? segment(seed) : []
}
const kinds = (text: string) => blocksOf(text).map(({ kind, text: shown }) => `${kind}: ${shown}`)

test('cuts the first line behind the date that it begins with', () => {
  expect(blocksOf(' date 2026-01-19 Hospitals are busy.').map(({ text }) => text)).toEqual([
    'date 2026-01-19',
    'Hospitals are busy.',
  ])
})

test('tells headings, labels, lead-ins and list items apart', () => {
  const text =
    '---\ntitle: T\n---\n## Risks\nPrice: It costs 5 US dollars.\nThe study found:\n- First thing.\n\n- Second thing.\n\n## Costs\nIt is not known.'
  expect(kinds(text)).toEqual([
    'heading: Risks',
    'label: Price: It costs 5 US dollars.',
    'lead-in: The study found:',
    'list-item: First thing.',
    'list-item: Second thing.',
    'heading: Costs',
    'prose: It is not known.',
  ])
  expect(blocksOf(text).map(({ lead }) => lead?.text ?? null)).toEqual([
    null,
    null,
    null,
    'The study found:',
    'The study found:',
    null,
    null,
  ])
  expect(
    blocksOf(text)
      .map(({ heading }) => heading?.text ?? null)
      .slice(1, 5),
  ).toEqual(Array(4).fill('Risks'))
})

test('a list of advice belongs to its lead-in', () => {
  expect(kinds('---\ntitle: T\n---\nPatients should:\nAsk a doctor.\nChoose with care.')).toEqual([
    'lead-in: Patients should:',
    'list-item: Ask a doctor.',
    'list-item: Choose with care.',
  ])
})

test('joins a sentence that goes on in the next line', () => {
  const [block] = blocksOf(
    '---\ntitle: T\n---\nA sentence that is quite long and does not end here but\ngoes on below.',
  )
  expect(block).toMatchObject({
    kind: 'prose',
    line: 4,
    text: 'A sentence that is quite long and does not end here but\ngoes on below.',
  })
})

test('a line of marks alone is no block, and old line ends are line ends', () => {
  expect(kinds('---\ntitle: T\n---\nOne thing is so.\r---\r***\rAnother is so.')).toEqual([
    'prose: One thing is so.',
    'prose: Another is so.',
  ])
})

test('counts places with line ends of LF, whatever the file has', () => {
  const text = '---\r\ntitle: T\r\n---\r\n\r\n- One thing.\r\n'
  const [block] = blocksOf(text)
  expect(block && text.replaceAll('\r\n', '\n').slice(...block.at)).toBe('One thing.')
})

test('tells questions, answers, quotations, rows, menus and tails apart', () => {
  const text =
    '---\ntitle: T\n---\nQ: Is it safe?\nA: Nobody knows.\n问：多少钱？\n答：不知道。\nCourse\tSessions\tPrice (USD)\nAdult\t4\t19,800\n一、Background\nRelated articles\nBird flu: what we know'
  expect(kinds(text)).toEqual([
    'question: Is it safe?',
    'answer: Nobody knows.',
    'question: 多少钱？',
    'answer: 不知道。',
    'row: Course\tSessions\tPrice (USD)',
    'row: Adult\t4\t19,800',
    'heading: Background',
    'tail: Related articles',
    'tail: Bird flu: what we know',
  ])
})

test('binds the cells of a row to the head of the table, and the value of a record to its label', () => {
  const blocks = blocksOf(
    '---\ntitle: T\n---\nCourse\tSessions\tPrice (USD)\nAdult\t4\t19,800\n\nTreatment\nMesenchymal stem cells\nPrice\nfrom USD 4,900 per session',
  )
  expect(blocks.map(({ kind, lead }) => [kind, lead?.text ?? null])).toEqual([
    ['row', null],
    ['row', 'Course\tSessions\tPrice (USD)'],
    ['record', null],
    ['record', 'Treatment'],
    ['record', null],
    ['record', 'Price'],
  ])
  expect(blocks.flatMap((block) => findFigures(block)).map(({ at: _at, ...figure }) => figure)).toEqual([
    { kind: 'count', unit: 'sessions', low: 4, high: 4 },
    { kind: 'money', currency: 'USD', low: 19_800, high: 19_800 },
    { kind: 'money', currency: 'USD', low: 4_900, high: 4_900, comparator: 'from' },
  ])
})
