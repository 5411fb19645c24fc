import { expect, test } from 'vitest'
import { rolesIn, speakerIn } from './attribution.ts'

test.each([
  ['“We must wait,” said Dr. Ye Qinghe, head of rheumatology.', 'Ye Qinghe'],
  ['Wounds closed in 19 patients, said Mu Tianrui, who directs the hospital.', 'Mu Tianrui'],
  ['That is too early, Mu predicted.', 'Mu Tianrui'],
  ['“It is small,” she added.', 'he'],
  ['Hospital officials said that nobody was charged.', 'hospital officials'],
  ['The fee is 90 yuan.', null],
])('%s', (text, speaker) => {
  expect(speakerIn(text, 'unknown', new Map([['Mu Tianrui', 'who directs the hospital']]))).toBe(speaker)
})

test('finds what speakers are', () => {
  const text =
    'Hanna Berg, a vascular surgeon in Malmö, said no. Mu Tianrui, who directs a hospital. Dr. Bao Yiming doubts it.'
  expect([...rolesIn(text)]).toEqual([
    ['Hanna Berg', 'vascular surgeon in Malmö'],
    ['Bao Yiming', 'doctor'],
    ['Mu Tianrui', 'who directs a hospital'],
  ])
})
