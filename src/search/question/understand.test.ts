import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexicon } from '../lexicon.fixture.ts'
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

test.each(['zzqxv', 'zzqxv price', 'zzqxv spine', '足球', '', '?!', '😀'])(
  '“%s” is nothing that the site has',
  (question) => {
    const { meant, words, isEmpty } = understand(question, lexicon)
    expect({ meant, words, isEmpty }).toEqual({ meant: [], words: [], isEmpty: true })
  },
)

test.each(['spin', 'paris'])('“%s”, a real word, is never taken for a word of the site', (word) => {
  const { corrected, unknown, isEmpty } = understand(word, lexicon)
  expect({ corrected, unknown, isEmpty }).toEqual({ corrected: [], unknown: [word], isEmpty: true })
})

test('“hospitality” is not a hospital', () => {
  expect(understand('hospitality', lexicon).isEmpty).toBe(true)
})

const said = (question: string) => {
  const { notLookedAt, isUncovered, named } = understand(question, lexicon)
  return { notLookedAt, isUncovered, named: named.map(({ a }) => a) }
}
const stem = 'therapies/stem-cell-therapy/'

test.each([
  ['heart failure', { notLookedAt: ['heart failure'], isUncovered: true, named: [] }],
  ['lung cancer stem cells', { notLookedAt: ['lung cancer'], isUncovered: true, named: [stem] }],
  ['my son is autistic', { notLookedAt: ['autism'], isUncovered: true, named: [] }],
  ['自闭症 干细胞', { notLookedAt: ['自闭症'], isUncovered: true, named: [stem] }],
  ['stem cells bradycardia', { notLookedAt: ['bradycardia'], isUncovered: true, named: [stem] }],
  ['无脑症', { notLookedAt: ['无脑症'], isUncovered: true, named: [] }],
  ['heart failure als', { notLookedAt: ['heart failure'], isUncovered: false, named: [als] }],
  ['cancer', { notLookedAt: [], isUncovered: false, named: ['conditions/cancer/'] }],
])('“%s” is told what was looked at and what was not', (question, expected) => {
  expect(said(question)).toEqual(expected)
})

test.each([
  ['can stem cells give you cancer', ['harms'], [stem]],
  ['cancer risk', ['harms'], []],
  ['is it safe for cancer patients', ['harms'], ['conditions/cancer/']],
  ['cancer after the injection', ['harms'], []],
  ['my cancer and stem cells', [], ['conditions/cancer/', stem]],
  ['变成癌症', ['harms'], []],
])('in “%s” a word that is also a disease is the harm where a harm is asked for', (question, asks, named) => {
  const understood = understand(question, lexicon)
  expect({ asks: understood.asks, named: understood.named.map(({ a }) => a) }).toEqual({ asks, named })
})

test.each([
  ['has anyone died', 'guides/risks/'],
  ['did somebody die from the cells', 'guides/risks/'],
  ['my niece paid the clinic in march', 'guides/already-treated/'],
  ['i want my money back', 'guides/already-treated/'],
  ['who are you', 'about/'],
  ['who is the doctor you are', undefined],
])('“%s” in everyday words means %s', (question, address) => {
  expect(first(question)).toBe(address)
})

test.each([
  ['therapy', ['therapy']],
  ['the patients', ['patients']],
  ['中国', []],
  ['als patients', []],
])('“%s” is told to stand on nearly every page: %j', (question, wide) => {
  const understood = understand(question, lexicon)
  expect(understood.wide).toEqual(wide)
})

test('a question that names nothing still leads on', () => {
  const found = (question: string) => understand(question, lexicon).meant.map(({ target }) => target.a)
  expect([found('is there nothing else for him'), found('what is it'), found('zzqxv is there for him')]).toEqual([
    ['questions/'],
    [],
    [],
  ])
})

test.each(['29 800 dollars', '29,800 dollars', '２９ ８００ dollars'])('“%s” is one number', (question) => {
  expect(understand(question, lexicon).words).toEqual([['29800']])
})

test('the prefix of a register belongs to its number, and another number is not taken for it', () => {
  expect(understand('NCT 06778265', lexicon).words).toEqual([['nct06778265']])
  expect(understand('NCT 06778266', lexicon).corrected).toEqual([])
})

test('a word is named as it was typed', () => {
  expect(['パーキンソン病', 'Zürzqxv'].map((word) => understand(word, lexicon).unknown)).toEqual([
    ['パーキンソン病'],
    ['Zürzqxv'],
  ])
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
    isEmpty: true,
    notLookedAt: [],
    isUncovered: false,
    wide: [],
  })
})

test('a treatment that the site only mentions is told apart from one that has a page', () => {
  const { mentioned, isEmpty } = understand('exosomes', lexicon)
  expect({ mentioned, isEmpty }).toEqual({ mentioned: ['exosomes'], isEmpty: false })
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
])('of 10,000 characters of %s the first 200 are read', (_, piece) => {
  const question = piece.repeat(10_000 / piece.length)
  expect(understand(question, lexicon)).toEqual(understand(question.slice(0, longestQuestion), lexicon))
})
