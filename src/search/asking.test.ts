import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import type { NotLookedAt, WayToAsk } from '../schema/asking.ts'
import { askingOf } from './asking.ts'

test('lists are gathered by what they are for, each in the order of its file', () => {
  const asking = askingOf([
    { kind: 'way-to-ask', entry: { id: 'guides/risks/', asked: ['deaths'] }, order: 1 },
    { kind: 'way-to-ask', entry: { id: 'about/', title: 'Who', asked: ['who are you'] }, order: 0 },
    { kind: 'question-words', entry: { id: 'price', words: ['how much'] }, order: 0 },
    { kind: 'question-words', entry: { id: 'asking', words: 'the of' }, order: 1 },
    { kind: 'question-words', entry: { id: 'alike', rows: ['doctor gp'] }, order: 2 },
    { kind: 'question-words', entry: { id: 'translated', pairs: { 药: 'medicine' } }, order: 3 },
    { kind: 'not-looked-at', entry: { name: 'gout', others: [], zh: ['痛风'] }, order: 0 },
  ])
  expect(asking).toEqual({
    pages: [
      { id: 'about/', title: 'Who', asked: ['who are you'] },
      { id: 'guides/risks/', asked: ['deaths'] },
    ],
    notLookedAt: [{ name: 'gout', others: [], zh: ['痛风'] }],
    words: {
      asks: { price: ['how much'], law: [], works: [], harms: [] },
      harm: [],
      causes: [],
      behind: [],
      has: [],
      field: [],
      asking: 'the of',
      everywhere: '',
      alike: ['doctor gp'],
      translated: { 药: 'medicine' },
      traditional: '',
    },
  })
})

const read = <T>(name: string) => load(readFileSync(`content/asking/${name}.yaml`, 'utf8')) as T[]

test('no page and no disease stands twice in its list', () => {
  const pages = read<WayToAsk>('ways-to-ask').map(({ id }) => id)
  const diseases = read<NotLookedAt>('not-looked-at').map(({ name }) => name.toLowerCase())
  for (const list of [pages, diseases]) expect(list.filter((one, place) => list.indexOf(one) < place)).toEqual([])
})
