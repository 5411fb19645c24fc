import { expect, test } from 'vitest'
import { claimFigurePlace } from './claim-figure-place.ts'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'

const body =
  '<Passage id="7f3a9c" line="1">\n\nIt costs *$29,000* to $35,000 for two sessions, said on January 2, 2025.\n\n</Passage>'
const faults = (more: string[], text = body) =>
  faultsIn(claimFigurePlace, { 'sources/guide.mdx': sourcePage(claimYaml('price', more), text) })
const money = (at: string) => `figures: [{ kind: money, low: 29000, high: 35000, currency: USD, at: ${at} }]`

test('reports what stands where the figure should, at the offsets', () => {
  expect(faults([money('[0, 8]')])).toEqual([
    'sources/guide.mdx:13:74: Unexpected `It costs` where 29000 to 35000 of claim `price` should stand, run `npm run ingest` or correct its `words`',
  ])
})

test('reports a figure beyond the end of its passage', () => {
  expect(faults([money('[900, 905]')])).toEqual([
    'sources/guide.mdx:13:74: Unexpected end of the passage where 29000 to 35000 of claim `price` should stand, run `npm run ingest` or correct its `words`',
  ])
})

test('reports words that are not the figure', () => {
  expect(faults([money('[9, 27]'), 'words: $30,000'])).toEqual([
    'sources/guide.mdx:14:12: Unexpected words `$30,000` that are no figure of claim `price`, write them as the passage does and run `npm run ingest`',
  ])
})

test.each([
  ['a range of money', [money('[9, 27]'), 'words: $29,000 to $35,000']],
  ['a number word', ['figures: [{ kind: count, low: 2, high: 2, unit: sessions, at: [32, 44] }]']],
  ['a date', ["figures: [{ kind: date, low: '2025-01-02', high: '2025-01-02', at: [54, 69] }]"]],
])('accepts %s in its place', (_, more) => {
  expect(faults(more)).toEqual([])
})

test('accepts a source whose words may not be shown', () => {
  expect(faults([money('[0, 8]')], '<Passage id="7f3a9c" line="1" />')).toEqual([])
})
