import { expect, test } from 'vitest'
import { known } from '../known.fixture.ts'
import type { Offer } from '../offer.ts'
import { besideOffer } from '../rules.ts'
import { asksOf, firstOf } from './first.ts'

const about = (offer: Offer) => firstOf(offer, known).map(({ about }) => about)
/** Each sentence with what stands with it. */
const told = (offer: Offer) => firstOf(offer, known).map(({ says, more }) => [says, ...more])
const usd = { price: 29_800, currency: 'USD' } as const

test('begins with authorisation, trials and price, then harms, whatever is told', () => {
  const all = ['Authorised in China?', 'What trials showed', 'The price', 'Harms on record']
  expect([about({}), about({ condition: 'als', cells: 'nurown', ...usd })]).toEqual([all, all])
})

test('says of an offer that names its cells what holds for them', () => {
  expect(told({ condition: 'als', cells: 'nurown', ...usd, basis: 'session' })).toEqual([
    ['We found no product authorised in China for ALS.'],
    ['A trial of NurOwn in ALS missed its main goal.'],
    [
      'That is the price that Sea Travel itself states, from about 29,800 US dollars for one session, for cells that it does not name.',
      'It gains by the journey, so that is no independent price.',
    ],
    ['Our sources name infection and tumour; how often, they do not say.', 'Tumour: One case.'],
  ])
})

test('says that an offer names no kind of cell, and tells of no one kind', () => {
  const open = ['The offer doesn’t name the kind of cell; whether stem cells help in ALS is not known.']
  for (const offer of [{}, { cells: 'not-said' }, { cells: 'stem-cell-therapy' }])
    expect(told({ condition: 'als', ...offer })[1]).toEqual(open)
  expect(told({ condition: 'ms' })[1]).toEqual([
    'The offer doesn’t name the kind of cell; we can set no trial beside it.',
  ])
})

test.each([
  [
    { condition: 'ms', cells: 'cord' },
    [
      'Mesenchymal stem cells have not been shown to help in MS: one trial saw no more than with salt water.',
      'What you are offered, umbilical cord cells, is one kind of these.',
      'We hold no trial with a comparison group that names it for multiple sclerosis.',
    ],
  ],
  [
    { condition: 'als', cells: 'msc' },
    [
      'Whether stem cells help in ALS is not known.',
      'We hold no trial with a comparison group that names mesenchymal stem cells for amyotrophic lateral sclerosis.',
      'There is one of a kind of them: NurOwn. Ask whether it is that.',
    ],
  ],
  [
    { condition: 'als', cells: 'exosomes' },
    ['We hold no trial with a comparison group that names exosomes for amyotrophic lateral sclerosis.'],
  ],
  [{ condition: 'als', cells: 'other' }, ['Our list does not name these cells, so we can set no trial beside them.']],
  [{ cells: 'msc' }, ['You left the disease open, so we can set no trial beside it.']],
] satisfies [Offer, string[]][])(
  'tells of a wider kind as such, and of a product among the cells only that it is there: %j',
  (offer, expected) => {
    expect(told(offer)[1]).toEqual(expected)
  },
)

test.each([
  [
    { condition: 'ms', cells: 'exosomes' },
    'Whether exosomes are authorised in China for multiple sclerosis: we have not looked.',
  ],
  [
    { condition: 'other', cells: 'other' },
    'Whether these cells are authorised in China for this disease: we have not looked.',
  ],
  [{}, 'You left the disease open; we found one product, for a complication of transplants.'],
  [{ condition: 'knee' }, 'In one zone a paid treatment exists.'],
] satisfies [Offer, string][])('says whether it is authorised: %j', (offer, expected) => {
  expect(told(offer)[0]).toEqual([expected])
})

test('says with it what we did not read, and what holds in a zone', () => {
  const looked = 'We read news. We did not read the list. Checked today.'
  const china = known.authorised.slice(0, 1).map((one) => ({ ...one, condition: 'knee', looked }))
  const [first] = firstOf({ condition: 'knee' }, { ...known, authorised: [...china, ...known.authorised] })
  expect(first).toEqual({
    about: 'Authorised in China?',
    says: 'We found no product authorised in China for ALS.',
    more: ['We did not read the list.', 'In one zone a paid treatment exists.'],
  })
})

test('asks whether an approval of one kind is of the cells that are offered', () => {
  const authorised = known.authorised.slice(0, 1).map((one) => ({ ...one, condition: 'ms', therapy: 'cord' }))
  const first = (cells: string) => firstOf({ condition: 'ms', cells }, { ...known, authorised })[0]
  const asks = ['Ask whether that is what you are offered.']
  expect(['not-said', 'msc', 'cord'].map((cells) => first(cells)?.more)).toEqual([asks, asks, []])
  expect(first('nurown')?.says).toBe(
    'Whether NurOwn are authorised in China for multiple sclerosis: we have not looked.',
  )
})

const neither = 'Neither price says how many sessions it is for.'
test.each([
  [
    { condition: 'ms', price: 30_000, currency: 'USD' },
    [
      '30,000 US dollars lies in the range that Sea Travel itself states, 29,000 to 35,000 US dollars.',
      'It gains by the journey, so that is no independent price.',
      neither,
    ],
  ],
  [
    { condition: 'als', price: 40_000, currency: 'USD', basis: 'session' },
    [
      'Yours is 40,000 US dollars, more than a stated one; the firm Sea Travel states from about 29,800 US dollars for one session.',
    ],
  ],
  [
    { condition: 'als', cells: 'cord', price: 100, currency: 'USD', basis: 'session' },
    [
      'Yours is 100 US dollars, less than a stated one; the firm Sea Travel states from about 29,800 US dollars for one session, for cells that it does not name.',
    ],
  ],
  [
    { condition: 'pd', price: 85_000, currency: 'USD', basis: 'session' },
    [
      'Yours is 85,000 US dollars; the firm Sea Travel states about 85,000 US dollars for 6 sessions.',
      'Your price is for one session, the price we hold for 6 sessions.',
    ],
  ],
  [
    { condition: 'knee', price: 36_000, currency: 'CNY' },
    ['Yours is 36,000 yuan; in April they asked 36,000 yuan in the zone.', neither],
  ],
  [{ condition: 'ms' }, ['The offer names no price; the firm Sea Travel states 29,000 to 35,000 US dollars.']],
  [{ condition: 'other' }, ['The offer names no price; we hold none for this disease and kind of cell.']],
  [
    { condition: 'ms', cells: 'exosomes', ...usd },
    ['We hold no price for this disease and kind of cell to set beside 29,800 US dollars.'],
  ],
  [usd, ['You left the disease open, so we can set no price beside 29,800 US dollars.']],
] satisfies [Offer, string[]][])('says how a price stands to stated ones: %j', (offer, expected) => {
  expect(told(offer)[2]).toEqual(expected)
})

test('says with a price for a trial that nobody may be charged for one', () => {
  const rule = 'Hospitals must not charge people who take part in research.'
  const last = (offer: Offer) => told(offer)[2]?.at(-1)
  expect(last({ ...usd, trial: 'yes' })).toBe(rule)
  expect(last({ trial: 'yes', payment: 'yes' })).toBe(rule)
  for (const offer of [
    { trial: 'yes' },
    { ...usd, trial: 'yes', payment: 'no' },
    { ...usd, trial: 'no' },
  ] satisfies Offer[])
    expect(last(offer)).not.toBe(rule)
})

test('asks for the kind of cell and the price first where they are open, and for no more than five things', () => {
  const asked = (offer: Offer) => asksOf(offer, besideOffer(offer, known))
  expect(asked({ condition: 'als' })).toEqual([
    'Which cells would I get, and how many?',
    'What is the full price, in writing?',
    'Which approval covers this treatment for my disease? What is its number, and who gave it?',
    'Which harms have your own patients had? Who counted them, and for how long?',
    'Who checks on me, how often, and for how long?',
  ])
  expect(asked({ condition: 'als', cells: 'nurown', ...usd, trial: 'yes' })[0]).toBe(
    'Under which number is the trial registered?',
  )
})

test('tells harms counted in the disease with what their counts lack, and that none on record is no promise', () => {
  expect(told({ condition: 'ms', cells: 'msc' })[3]?.slice(1, 2)).toEqual([
    'In studies of mesenchymal stem cells in this disease, no comparison group named: headache 57.6%. These shares do not add up.',
  ])
  expect(told({ condition: 'ms', cells: 'other' })[3]).toEqual([
    'We hold no claim on harms of these cells; that does not mean that there are none.',
  ])
})
