import { expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

const body =
  '<Passage id="7f3a9c" line="1">\n\nIt costs *$29,000* to $35,000 for two sessions, said on January 2, 2025.\n\n</Passage>'
const faults = (more: string[], text = body) =>
  contentFaults('claim-figure-place', { 'sources/guide.mdx': sourcePage(claimYaml('price', more), text) })
const words = 'words: $29,000 to $35,000'
const money = (at: string, low = 29000) =>
  `figures: [{ kind: money, low: ${low}, high: 35000, currency: USD, at: ${at} }]`
const wrong = (column: number, there: string, written = '$29,000 to $35,000') =>
  `sources/guide.mdx:14:${column}: Unexpected ${there} where \`${written}\` of claim \`price\` should stand, ` +
  'run `npm run ingest` or correct its `words`'

test.each([
  ['other words', '[0, 8]', '`It costs`'],
  ['a start too early', '[8, 27]', '` $29,000 to $35,000`'],
  ['a start too late', '[10, 27]', '`29,000 to $35,000`'],
  ['an end too early', '[9, 26]', '`$29,000 to $35,00`'],
  ['an end too late', '[9, 28]', '`$29,000 to $35,000 `'],
  ['more than the figure', '[0, 40]', '`It costs $29,000 to $35,000 for two sess`'],
  ['a place beyond the passage', '[900, 905]', 'end of the passage'],
])('reports %s at the offsets', (_, at, there) => {
  expect(faults([words, money(at)])).toEqual([wrong(74, there)])
})

test('reports figures in another order than their words', () => {
  const figures =
    'figures: [{ kind: count, low: 2, high: 2, unit: sessions, at: [32, 44] }, { kind: money, low: ' +
    '29000, high: 35000, currency: USD, at: [9, 27] }]'
  expect(faults(["words: ['$29,000 to $35,000', two sessions]", figures])).toEqual([
    wrong(67, '`two sessions`'),
    wrong(138, '`$29,000 to $35,000`', 'two sessions'),
  ])
})

test('reports words without their figure, and a figure without its words', () => {
  const [none, one] = [faults(['words: $30,000']), faults([money('[9, 27]')])]
  expect([...none, ...one]).toEqual([
    'sources/guide.mdx:13:12: Unexpected 0 figures for 1 `words` of claim `price`, ' +
      'run `npm run ingest` or correct its `words`',
    'sources/guide.mdx:13:14: Unexpected 1 figures for 0 `words` of claim `price`, ' +
      'run `npm run ingest` or correct its `words`',
  ])
})

test('reports a figure whose numbers are not those of its words', () => {
  expect(faults([words, money('[9, 27]', 28000)])).toEqual([
    'sources/guide.mdx:14:35: Unexpected figure 28000 to 35000 for the words `$29,000 to $35,000` of claim ' +
      '`price`, run `npm run ingest` or correct the figure',
  ])
  const date = "figures: [{ kind: date, low: '2025-01-03', high: '2025-01-03', at: [54, 69] }]"
  expect(faults(['words: January 2, 2025', date])).toHaveLength(1)
  const single = money('[9, 27]').replace('high: 35000', 'high: 29000')
  expect(faults([words, single])).toHaveLength(1)
})

test.each([
  ['a range of money', [words, money('[9, 27]')]],
  [
    'a number word',
    ['words: two sessions', 'figures: [{ kind: count, low: 2, high: 2, unit: sessions, at: [32, 44] }]'],
  ],
  [
    'a date',
    ['words: January 2, 2025', "figures: [{ kind: date, low: '2025-01-02', high: '2025-01-02', at: [54, 69] }]"],
  ],
])('accepts %s in its place', (_, more) => {
  expect(faults(more)).toEqual([])
})

const whole = (text: string, figure: string) =>
  faults(
    [`words: ${text}`, `figures: [{ ${figure}, at: [0, ${text.length}] }]`],
    `<Passage id="7f3a9c" line="1">\n\n${text}\n\n</Passage>`,
  )

test.each([
  ['1×10^6 cells/kg', 'kind: dose, low: 1000000, high: 1000000, unit: cells/kg'],
  ['95% CI 30.6-50.2', 'kind: interval, low: 30.6, high: 50.2'],
  ['3 to 5 million yuan', 'kind: money, low: 3000000, high: 5000000, currency: CNY'],
  ['Oct 13', "kind: date, low: '--10-13', high: '--10-13'"],
  ['both patients', 'kind: count, low: 2, high: 2, unit: patients'],
  ['29万8千元', 'kind: money, low: 298000, high: 298000, currency: CNY'],
  ['百分之四十点四', 'kind: share, low: 40.4, high: 40.4, unit: percent'],
  ['四十至六十例', 'kind: count, low: 40, high: 60, unit: patients'],
  ['２９０００元', 'kind: money, low: 29000, high: 29000, currency: CNY'],
  ['7.4 × 10⁶ cells/kg', 'kind: dose, low: 7400000, high: 7400000, unit: cells/kg'],
  ['1–2 × 10^6 cells/kg', 'kind: dose, low: 1000000, high: 2000000, unit: cells/kg'],
  ['95% CI −0.4 to 5.0', 'kind: interval, low: -0.4, high: 5'],
  ['P = .09', 'kind: interval, low: 0.09, high: 0.09, unit: p'],
  ['214.6', 'kind: money, low: 214600000, high: 214600000, currency: USD'],
  ['16.5–18', 'kind: money, low: 165000, high: 180000, currency: CNY'],
  ['first quarter of 2027', "kind: date, low: '2027-01', high: '2027-03'"],
  ['Q4 2026', "kind: date, low: '2026-10', high: '2026-12'"],
  ['2026年下半年', "kind: date, low: '2026-07', high: '2026-12'"],
  ['UX-DA001', 'kind: identifier, low: UX-DA001, high: UX-DA001'],
  ['2Q 2025', "kind: date, low: '2025-04', high: '2025-06'"],
  ['2008–09', "kind: date, low: '2008', high: '2009'"],
  ['half a year', 'kind: duration, low: 0.5, high: 0.5, unit: years'],
  ['two and a half years', 'kind: duration, low: 2.5, high: 2.5, unit: years'],
  ['a month and a half', 'kind: duration, low: 1.5, high: 1.5, unit: months'],
  ['三年半', 'kind: duration, low: 3.5, high: 3.5, unit: years'],
  ['a decade', 'kind: duration, low: 10, high: 10, unit: years'],
  ['first fortnight', 'kind: duration, low: 2, high: 2, unit: weeks'],
  ['half of the patients', 'kind: share, low: 50, high: 50, unit: percent'],
  ['一半', 'kind: share, low: 50, high: 50, unit: percent'],
  ['三成半', 'kind: share, low: 35, high: 35, unit: percent'],
  ['a third', 'kind: ratio, low: 1, high: 3'],
  ['four fifths', 'kind: ratio, low: 4, high: 5'],
  ['20 per million', 'kind: ratio, low: 20, high: 1000000'],
  ['$6.5bn', 'kind: money, low: 6500000000, high: 6500000000, currency: USD'],
  ['$38m', 'kind: money, low: 38000000, high: 38000000, currency: USD'],
  ['450–500k RMB', 'kind: money, low: 450000, high: 500000, currency: CNY'],
  ['₹2.8 lakh and ₹4.5 lakhs', 'kind: money, low: 280000, high: 450000, currency: INR'],
  ['₹17,85,000', 'kind: money, low: 1785000, high: 1785000, currency: INR'],
  ['18.5 ± 3', 'kind: money, low: 185000, high: 185000, currency: CNY'],
  ['half a million dollars', 'kind: money, low: 500000, high: 500000, currency: USD'],
  ['5 crore live cells', 'kind: dose, low: 50000000, high: 50000000, unit: cells'],
  ['38 m', 'kind: count, low: 38, high: 38, unit: metres'],
  ['-3.6 mL/min/1.73 m²', 'kind: count, low: -3.6, high: -3.6, unit: mL/min/1.73m²'],
  ['−14.0%', 'kind: share, low: -14, high: -14, unit: percent'],
  ['a hundred and eighteen people', 'kind: count, low: 118, high: 118, unit: patients'],
])('accepts the figure of "%s"', (text, figure) => {
  expect(whole(text, figure)).toEqual([])
})

test.each([
  ['half a year', 'kind: duration, low: 50, high: 50, unit: years'],
  ['half a year', 'kind: duration, low: 1, high: 1, unit: years'],
  ['two and a half years', 'kind: duration, low: 2, high: 2, unit: years'],
  ['a decade', 'kind: duration, low: 20, high: 20, unit: years'],
  ['first fortnight', 'kind: duration, low: 14, high: 14, unit: weeks'],
  ['a third', 'kind: ratio, low: 1, high: 4'],
  ['third dose', 'kind: count, low: 3, high: 3, unit: doses'],
  ['$6.5bn', 'kind: money, low: 6500000, high: 6500000, currency: USD'],
  ['$6.5bn', 'kind: money, low: 6.5, high: 6.5, currency: USD'],
  ['₹85 lakh', 'kind: money, low: 85, high: 85, currency: INR'],
  ['₹17,85,000', 'kind: money, low: 17, high: 17, currency: INR'],
  ['38 m', 'kind: count, low: 38000000, high: 38000000, unit: metres'],
  ['-3.6 mL/min/1.73 m²', 'kind: count, low: -3.6, high: 2, unit: mL/min/1.73m²'],
  ['-14.0%', 'kind: share, low: 14, high: 14, unit: percent'],
  ['14.0%', 'kind: share, low: -14, high: -14, unit: percent'],
  ['三成', 'kind: share, low: 3, high: 3, unit: percent'],
  ['40 patients', 'kind: count, low: 40000, high: 40000, unit: patients'],
  ['2008–09', "kind: date, low: '2008', high: '2010'"],
])('refuses in "%s" what it does not say: %s', (text, figure) => {
  expect(whole(text, figure)).toHaveLength(1)
})

test('accepts a source whose words may not be shown', () => {
  expect(faults([money('[0, 8]')], '<Passage id="7f3a9c" line="1" />')).toEqual([])
})
