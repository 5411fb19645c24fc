import { expect, test } from 'vitest'
import { readSeed } from '../../read/read.ts'
import { linesOf } from './lines.ts'
import { openingsOf } from './openings.ts'
import { zonesOf } from './zones.ts'

function linesIn(...lines: string[]) {
  const { seed } = readSeed('a.txt', new TextEncoder().encode(lines.join('\n\n')))
  return seed ? linesOf(seed) : []
}
const paragraph =
  'It is not known how many people were treated there in all these years, nor how many of them came to harm.'

test('a line stands above, among or below the paragraphs of a page, and behind what opened its tail', () => {
  const lines = linesIn('Home', 'Cells and Prices', paragraph, 'Costs', paragraph, 'Related posts', 'A new ward')
  const zone = zonesOf(lines)
  expect(lines.map((_, index) => [zone(index)[0], zone(index)[2], zone(index).includes('tail open')])).toEqual([
    ['zone=above', 'zone=above 2', false],
    ['zone=above', 'zone=above 1', false],
    ['zone=among', 'zone=among 0', false],
    ['zone=among', 'zone=among 0', false],
    ['zone=among', 'zone=among 0', false],
    ['zone=below', 'zone=below 1', true],
    ['zone=below', 'zone=below 2', true],
  ])
})

test('lines that open alike by more than a word are told from those that don’t', () => {
  const lines = linesIn('R1. We advise it.', 'R12. We advise against it.', 'We met in May.', '2025 was dry.')
  const opening = openingsOf(lines)
  expect(lines.map((line) => opening(line))).toEqual([
    ['opening=1', 'opening=. 1', 'opening=1 stop'],
    ['opening=1', 'opening=. 1', 'opening=1 stop'],
    [],
    [],
  ])
})
