import { expect, test } from 'vitest'
import type { BlockRead } from './kinds.ts'
import { readSeed } from '../../read/read.ts'
import { segment } from '../segment.ts'
import type { Line } from './line.ts'

const prose = 'It is not known how many people were treated there.'

/** Below each line of prose, the headings it stands under. */
function chainsOf(...lines: string[]) {
  const text = `---\ntitle: T\n---\n${lines.join('\n')}`
  const { seed } = readSeed('a.txt', new TextEncoder().encode(text))
  const kindsOf = (all: readonly Line[]) =>
    all.map(({ head }): BlockRead => [[head === prose ? 'prose' : 'heading', 1]])
  const blocks = seed ? segment(seed, kindsOf) : []
  return blocks.filter(({ kind }) => kind !== 'heading').map(({ headings }) => headings.map((heading) => heading.text))
}

test.each([
  ['marks', ['## Risks', prose, '### Fever', prose, '## Costs', prose], [['Risks'], ['Risks', 'Fever'], ['Costs']]],
  [
    'Chinese numbers',
    ['一、疗效', prose, '（一）短期', prose, '（二）长期', prose, '二、费用', prose],
    [['疗效'], ['疗效', '短期'], ['疗效', '长期'], ['费用']],
  ],
  [
    'numbers with dots',
    ['1. Methods', prose, '1.1 Cells', prose, '2. Results', prose],
    [['1. Methods'], ['1. Methods', '1.1 Cells'], ['2. Results']],
  ],
  [
    'capitals',
    ['RISKS AND HARMS', prose, 'Fever', prose, 'COSTS', prose],
    [['RISKS AND HARMS'], ['RISKS AND HARMS', 'Fever'], ['COSTS']],
  ],
  ['plain headings', ['Lupus', prose, 'Prices', prose], [['Lupus'], ['Prices']]],
  [
    'numbered headings below a plain one, which end with the next plain one',
    ['Conditions', prose, '1. Lupus', prose, '2. Ataxia', prose, 'How to choose', prose],
    [['Conditions'], ['Conditions', '1. Lupus'], ['Conditions', '2. Ataxia'], ['How to choose']],
  ],
  [
    'plain headings between numbers, and the same ones below the last number',
    ['1. Lupus', prose, 'Prices', prose, '2. Ataxia', prose, 'Prices', prose, 'How to choose', prose],
    [['1. Lupus'], ['1. Lupus', 'Prices'], ['2. Ataxia'], ['2. Ataxia', 'Prices'], ['How to choose']],
  ],
  [
    'a heading in two languages',
    ['治疗费用', 'Treatment fees', prose, '注意事项', 'Please note', prose],
    [
      ['治疗费用', 'Treatment fees'],
      ['注意事项', 'Please note'],
    ],
  ],
])('nests by %s', (_name, lines, chains) => {
  expect(chainsOf(...lines)).toEqual(chains)
})
