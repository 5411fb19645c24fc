import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexicon } from './lexicon.fixture.ts'
import { longestQuestion, understand } from './understand.ts'

const first = (question: string) => understand(question, lexicon).meant[0]?.target.a
const pd = 'conditions/parkinsons-disease/'
const als = 'conditions/amyotrophic-lateral-sclerosis/'
const cord = 'therapies/umbilical-cord-mesenchymal-stem-cells/'

test.each([
  ["Parkinson's disease", pd],
  ['PARKINSON’S DISEASE', pd],
  ['parkinsons', pd],
  ['ＰＤ', pd],
  ['parkinsin', pd],
  ['pakinson', pd],
  ['parkensens', pd],
  ['parkin', pd],
  ['park inson', pd],
  ['MND', als],
  ['lou gehrigs', als],
  ['amiotrophic lateral sclerosis', als],
  ['ischemic stroke', 'conditions/ischaemic-stroke/'],
  ['stem-cell therapy', 'therapies/stem-cell-therapy/'],
  ['stemcell', 'therapies/stem-cell-therapy/'],
  ['stem sell therapy', 'therapies/stem-cell-therapy/'],
  ['umbilical cord', cord],
  ['Parkinson´s disease', pd],
  ['Párkinson', pd],
  ['nurwn', 'therapies/nurown/'],
  ['multipel sclerosis', 'conditions/multiple-sclerosis/'],
  ['ischémic stroke', 'conditions/ischaemic-stroke/'],
  ['umbilicalcord', cord],
  ['umbil', cord],
  ['order818', 'regulations/order-818/'],
  ['puhua hosp', 'facilities/puhua/'],
  ['what is a placebo', 'glossary/#placebo'],
  ['安慰劑', 'glossary/#placebo'],
  ['duofaxing yinghua', 'conditions/multiple-sclerosis/'],
  ['nuro own', 'therapies/nurown/'],
  ['818', 'regulations/order-818/'],
  ['where is puhua', 'facilities/puhua/'],
  ['before you go', 'guides/before-you-go/'],
  ['do i need a visa', 'guides/before-you-go/'],
  ['clinical trail', 'glossary/#clinical-trial'],
  ['how much does it cost', 'guides/costs/'],
  ['is it legal', 'status/'],
  ['帕金森病', pd],
  ['帕金森', pd],
  ['帕金森病干细胞治疗多少钱', pd],
  ['漸凍症', als],
  ['脐带干细胞', cord],
  ['北京普华医院', 'facilities/puhua/'],
  ['pajinsen', pd],
  ['pà jīn sēn bìng', pd],
  ['gan xi bao', 'therapies/stem-cell-therapy/'],
])('“%s” means %s', (question, address) => {
  expect(first(question)).toBe(address)
})

test('a disease comes before the treatment that all others are kinds of', () => {
  const { named, words } = understand('stem cells for parkinsons', lexicon)
  expect({ named: named.map(({ a }) => a), words }).toEqual({ named: [pd, 'therapies/stem-cell-therapy/'], words: [] })
})

test.each([
  ['als price', ['price']],
  ['is it legal for als', ['law']],
  ['does it work for als', ['works']],
  ['als side effects', ['harms']],
  ['渐冻症 费用 合法吗', ['price', 'law']],
  ['als', []],
])('“%s” asks %j', (question, asks) => {
  expect(understand(question, lexicon).asks).toEqual(asks)
})

test('what is no name is left to be found in the text, in each form that the site has', () => {
  expect(understand('als nerves', lexicon).words).toEqual([['nerve']])
})

test('words that only say how one asks are left out, unless they stand in quotation marks', () => {
  expect(understand('the spine', lexicon).words).toEqual([['spine']])
  const { words, phrases } = understand('"in the spine"', lexicon)
  expect({ words: words.flat(), phrases }).toEqual({ words: ['in', 'the', 'spine'], phrases: ['in the spine'] })
})

test('a correction is told', () => {
  expect(understand('parkinsin price', lexicon).corrected).toEqual([{ from: 'parkinsin', to: 'parkinson' }])
})

test('a word that the site has not is dropped and named beside a name', () => {
  const { unknown, meant, isEmpty } = understand('als zzqxv', lexicon)
  expect({ unknown, first: meant[0]?.target.a, isEmpty }).toEqual({ unknown: ['zzqxv'], first: als, isEmpty: false })
})

test.each(['zzqxv', 'zzqxv price', 'zzqxv spine', '足球', 'gout', '', '?!', '😀'])(
  '“%s” is nothing that the site has',
  (question) => {
    const { meant, words, isEmpty } = understand(question, lexicon)
    expect({ meant, words, isEmpty }).toEqual({ meant: [], words: [], isEmpty: true })
  },
)

test.each([
  ['spin', 'spine'],
  ['paris', undefined],
])('“%s”, a real word, is never taken for a word of the site; at most it is offered', (word, offered) => {
  const { corrected, suggested, isEmpty } = understand(word, lexicon)
  expect({ corrected, offered: suggested[0]?.to, isEmpty }).toEqual({ corrected: [], offered, isEmpty: true })
})

test('“hospitality” is not a hospital', () => {
  expect(understand('hospitality', lexicon).isEmpty).toBe(true)
})

test('a disease that the site never names is unknown, though it has each word of the name', () => {
  const { unknown, isEmpty } = understand('heart failure', lexicon)
  expect({ unknown, isEmpty }).toEqual({ unknown: ['heart failure'], isEmpty: true })
})

test('beside a disease that has a page, one that is absent is dropped and named', () => {
  const { unknown, named } = understand('heart failure als', lexicon)
  expect({ unknown, named: named.map(({ a }) => a) }).toEqual({ unknown: ['heart failure'], named: [als] })
})

test('two diseases in one question are both meant', () => {
  expect(understand('als or ms', lexicon).meant.map(({ target }) => target.a)).toEqual([
    als,
    'conditions/multiple-sclerosis/',
  ])
})

test('the price of a thing that the site has not is no question to it', () => {
  expect(understand('how much does zzqxv cost', lexicon)).toEqual({
    asks: [],
    meant: [],
    named: [],
    words: [],
    all: [],
    mentioned: [],
    phrases: [],
    corrected: [],
    unknown: ['zzqxv'],
    suggested: [],
    isEmpty: true,
  })
})

test('a disease that the site only mentions is told apart from one that has a page', () => {
  const { mentioned, isEmpty } = understand('autism', lexicon)
  expect({ mentioned, isEmpty }).toEqual({ mentioned: ['autism'], isEmpty: false })
})

test('a word that the list lacks and the index has is searched', () => {
  expect(understand('zzqxv', lexicon, new Set(['zzqxv'])).words).toEqual([['zzqxv']])
})

test('any text is understood as something or nothing, and at once', () => {
  const odd = fc.stringMatching(/^[<>/\\()[\]{}.*+?^$|"'“”🙏مש帕金als -]{0,60}$/u)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), odd), (question) => {
      const { isEmpty, meant, words, phrases } = understand(question, lexicon)
      if (isEmpty) expect({ meant, words, phrases: phrases.slice(0, 0) }).toEqual({ meant: [], words: [], phrases: [] })
    }),
  )
  expect(understand('als '.repeat(2500), lexicon).meant[0]?.target.a).toBe(als)
  expect(understand('a'.repeat(10_000), lexicon).isEmpty).toBe(true)
})

test.each([
  ['letters', 'stemcell'],
  ['words', 'parkinsin zzqxv '],
  ['regex characters', '(a+)+$[^]*\\\\'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['emoji', '👩‍🔬🧬'],
  ['right-to-left letters', 'مرض باركنسون שבץ '],
  ['Chinese', '脐带干细胞足球'],
  ['quotation marks', '"“'],
  ['accents', 'e\u0301\u0301'],
])('of 10,000 characters of %s the first 300 are read', (_, piece) => {
  const question = piece.repeat(10_000 / piece.length)
  expect(understand(question, lexicon)).toEqual(understand(question.slice(0, longestQuestion), lexicon))
})
