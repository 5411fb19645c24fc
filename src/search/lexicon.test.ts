import { expect, test } from 'vitest'
import { telling } from './asking.ts'
import { lexicon, names as listed } from './lexicon.fixture.ts'
import { lexiconOf } from './lexicon.ts'

test.each([
  ['Stem cell therapy', ['stem', 'cell']],
  ['sham treatment', ['sham']],
  ['Parkinson’s disease', ['parkinson', 'disease']],
  ['Before you go', ['before', 'you', 'go']],
  ['into the spine', ['into', 'the', 'spine']],
  ['of the', ['of', 'the']],
])('the words of “%s” that tell are %j', (name, words) => {
  expect(telling(name, lexicon.idle).map(({ text }) => text)).toEqual(words)
})

test('a word of a name is told from a word of the text, and a whole name from a part', () => {
  expect([...(lexicon.words.get('nurown') ?? []), ...(lexicon.words.get('spine') ?? [])]).toEqual([
    { word: 'nurown', key: 'nurown', isName: true, isSeldom: false, isWhole: true },
    { word: 'spine', key: 'spine', isName: false, isSeldom: true },
  ])
})

test('a British word is also compared as Americans spell it', () => {
  const near = lexicon.known.filter(({ key }) => key === 'ischem').map(({ word }) => word)
  expect(near).toEqual(['ischaemic', 'ischemic'])
})

test('a name leads to its page by the keys of its words', () => {
  const found = lexicon.byName.get('lou gehrig diseas')?.map(({ target, isTitle }) => [target.a, isTitle])
  expect(found).toEqual([['conditions/amyotrophic-lateral-sclerosis/', false]])
})

test('Chinese names stand with the longest first', () => {
  const lengths = lexicon.chinese.map(({ text }) => text.length)
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
  const zh = listed.notLookedAt.flat().filter((name) => /\p{Script=Han}/u.test(name))
  expect(lexicon.chinese.length).toBe(listed.targets.flatMap(({ z = [] }) => z).length + zh.length)
})

test('without any name or word there is still a lexicon', () => {
  const none = { often: '', seldom: '', numbers: '', others: '', absent: [], mentioned: [], complete: true }
  const { names, longest, chinese } = lexiconOf({ ...listed, targets: [], notLookedAt: [] }, none)
  expect({ names, longest, chinese }).toEqual({ names: [], longest: 1, chinese: [] })
})
