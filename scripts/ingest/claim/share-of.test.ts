import { expect, test } from 'vitest'
import type { ClaimKind } from '../../../src/schema/claim.ts'
import { shareOf } from './share-of.ts'

function ofIn(text: string, kind: ClaimKind = 'outcome') {
  const share = /\d[\d.]*\s?%/.exec(text)
  if (!share) throw new Error('no share')
  return shareOf(text, [share.index, share.index + share[0].length], kind) ?? 'measurement'
}

test.each([
  ['40.4% of people with multiple sclerosis improved.', 'people'],
  ['In people with MS given mesenchymal stem cells, 40.4% improved on the scale.', 'people'],
  ['Of 120 patients treated, about 32.8% stayed stable.', 'people'],
  ['33% of the cell group could walk without a stick.', 'people'],
  ['Headache occurred in 57.6% of treated patients.', 'people'],
  ['The overall response rate was 72%.', 'people'],
  ['Five-year survival was 61%.', 'people'],
  ['40.4%的患者病情改善。', 'people'],
  ['Time in range was 43% after the infusion.', 'measurement'],
  ['HbA1c stood at 7.2% at one year.', 'measurement'],
  ['Lung function was 62% of the predicted value.', 'measurement'],
  ['The clinic names a success rate of 90%.', 'measurement'],
  ['Insulin use fell by 30% within a year.', 'change'],
  ['A 25% improvement in walking speed was seen.', 'change'],
  ['Parents say that he is 50% calmer.', 'change'],
  ['She had 40% less pain.', 'change'],
  ['The score dropped by an average of 18% in treated patients.', 'change'],
])('reads the share of %j', (text, of) => {
  expect(ofIn(text)).toBe(of)
})

test('takes a named harm in brackets for people', () => {
  expect([ofIn('Fever (53.1%) was the most common.', 'harm'), ofIn('Time in range (43%) rose.', 'outcome')]).toEqual([
    'people',
    'measurement',
  ])
})
