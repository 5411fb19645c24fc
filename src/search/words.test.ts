import { expect, test } from 'vitest'
import { names } from './lexicon.fixture.ts'
import type { NamedTarget } from './names.ts'
import { searchWordsOf, type WordSources } from './words.ts'

const nurown: NamedTarget = { a: 'therapies/nurown/', t: 'NurOwn', k: 'therapy' }
/** No names, and no word that says only how one asks. */
const none = {
  ...names,
  targets: [],
  notLookedAt: [],
  others: [],
  words: {
    ...names.words,
    asks: { price: [], law: [], works: [], harms: [] },
    harm: [],
    causes: [],
    has: [],
    alike: [],
    asking: 'and of the',
    everywhere: '',
  },
}
const list = (sources: Partial<WordSources>) =>
  searchWordsOf({ texts: [], names: none, english: [], most: 100, ...sources })

test('words of three pages and more are told from others, each stem once in its commonest form', () => {
  const texts = ['Nerves, nerve 2', 'nerves and 29,800', 'nerves of CD34 cells 干细胞']
  expect(list({ texts })).toEqual({
    often: 'nerves',
    seldom: 'cells',
    numbers: '2 29800 cd34',
    others: '',
    absent: [],
    mentioned: [],
    complete: true,
  })
})

test('words of names are not listed again', () => {
  expect(list({ texts: ['NurOwn and spine'], names: { ...none, targets: [nurown] } }).seldom).toBe('spine')
})

test('the rarest words are left out where there are too many, and that is told', () => {
  const { often, seldom, complete } = list({ texts: ['spine liver', 'spine liver', 'spine'], most: 1 })
  expect({ often, seldom, complete }).toEqual({ often: 'spine', seldom: '', complete: false })
})

test('words of English are listed where they would be taken for a word of the site', () => {
  expect(list({ texts: ['spine'], english: ['spin', 'spines', 'elephant', 'It’s'] }).others).toBe('spin')
})

test('names without a page are absent, mentioned, or neither where a word of theirs is not on the site', () => {
  const texts = ['The heart. A failure. Bone loss, autism.']
  const { absent, mentioned } = list({
    texts,
    names: { ...none, others: ['heart failure', 'bone loss', 'autism', 'gout', 'heart attack'] },
  })
  expect({ absent, mentioned }).toEqual({ absent: ['heart failure'], mentioned: ['bone loss', 'autism'] })
})
