import { expect, test } from 'vitest'
import type { Block } from '../segment/block.ts'
import { describedIn, withDescribed } from './described.ts'
import type { Mention } from './mention.ts'

const ids = new Set([
  'umbilical-cord-mesenchymal-stem-cells',
  'bone-marrow-mesenchymal-stem-cells',
  'bone-marrow-mononuclear-cells',
  'stem-cell-derived-cardiomyocytes',
  'allogeneic-haematopoietic-stem-cell-transplant',
])

function described(text: string): string[] {
  const block = { kind: 'prose', text, at: [0, text.length], line: 1 } as Block
  return withDescribed([], describedIn(block, ids)).map(({ id, at }) => `${id}: ${text.slice(...at)}`)
}

test.each([
  [
    'The cells come from donated umbilical cords.',
    ['umbilical-cord-mesenchymal-stem-cells: cells come from donated umbilical cords'],
  ],
  [
    'Stem cells from his own bone marrow were given.',
    ['bone-marrow-mesenchymal-stem-cells: Stem cells from his own bone marrow'],
  ],
  [
    'Mononuclear cells from the bone marrow were given.',
    ['bone-marrow-mononuclear-cells: Mononuclear cells from the bone marrow'],
  ],
  [
    'We take iPS cells and coax them into beating heart muscle.',
    ['stem-cell-derived-cardiomyocytes: iPS cells and coax them into beating heart muscle'],
  ],
  [
    'He needs a transplant from his sister.',
    ['allogeneic-haematopoietic-stem-cell-transplant: transplant from his sister'],
  ],
  ['Cells of the spinal cord die, and cord blood is stored.', []],
  ['Islets grown from stem cells make insulin.', []],
])('%s', (text, expected) => {
  expect(described(text)).toEqual(expected)
})

test('of therapies that overlap the longer one stays; other names stay in any case', () => {
  const long: Mention = { kind: 'therapy', id: 'long', at: [0, 20] }
  const short: Mention = { kind: 'therapy', id: 'short', at: [0, 5] }
  const source: Mention = { kind: 'term', id: 'source', at: [10, 20] }
  expect(withDescribed([short, source], [long])).toEqual([long, source])
})
