import { expect, test } from 'vitest'
import { neighboursOf } from './neighbours.ts'
import { sampleCondition, sampleSource } from '../claims/sample.fixture.ts'

const pages = [
  sampleCondition('pd', 'Parkinson'),
  sampleCondition('als', 'ALS'),
  sampleSource('guide', []),
  sampleCondition('ms', 'Multiple sclerosis'),
]
const around = (id: string) => {
  const { before, after } = neighboursOf({ kind: 'condition', id }, { pages })
  return [before?.id, after?.id]
}

test('names the pages before and after by title, within a kind', () => {
  expect(['als', 'ms', 'pd', 'none'].map(around)).toEqual([
    [undefined, 'ms'],
    ['als', 'pd'],
    ['ms', undefined],
    [undefined, undefined],
  ])
})
