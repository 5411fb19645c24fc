import { expect, test } from 'vitest'
import { sampleClaim } from '../../../src/claims/sample.fixture.ts'
import { readVocabulary } from '../read/vocabulary.ts'
import { tell } from './tell.ts'

const { vocabulary } = readVocabulary('content/vocabulary')

test('tells a change from its start, whichever figure its passage gives first', () => {
  const text = 'The score fell to 31 points from 38.'
  const points = (value: number, at: [number, number]) =>
    ({ kind: 'count', unit: 'points', low: value, high: value, at }) as const
  const claim = sampleClaim({ id: 'fell', about: {}, figures: [points(31, [18, 27]), points(38, [33, 35])] })
  expect(tell(claim, text, vocabulary)).toBe('The source states a result: from 38 to 31 points.')
})
