import { expect, test } from 'vitest'
import { type Design, designNames } from '../../src/schema/evidence.ts'
import type { Vector } from '../ingest/models/features.ts'
import { kindAmong, kindsOfSentence, type KindOfSentence } from '../ingest/models/kind.ts'
import { likelihoods } from '../ingest/models/softmax.ts'
import type { BlockRead } from '../ingest/segment/blocks/kinds.ts'
import { readSeed } from '../ingest/read/read.ts'
import { readVocabulary } from '../ingest/read/vocabulary.ts'
import { indexNames } from '../ingest/recognise/names.ts'
import { recognise } from '../ingest/recognise/recognise.ts'
import { segment } from '../ingest/segment/segment.ts'
import { calibration } from './calibration.ts'
import { type DesignJudged, judgeDesigns, measureDesigns } from './evidence.ts'
import { type Example, examplesOf } from './examples.ts'
import { type Judged, judge, judgeFolds, trainKind } from './judge.ts'
import { labelledOf } from './labelled.ts'
import { contradictions, likelyOf, measure, reliability } from './measure.ts'
import { sharedIn, spread } from './shared.ts'
import { trainSoftmax } from './softmax.ts'

const { vocabulary } = readVocabulary('content/vocabulary')
const names = indexNames(vocabulary)
const article = [
  'Cells and Prices',
  'A course costs US$29,800. Hello and welcome to our page. It was free, and two people got worse. Who knows.',
  'A nurse in the ward looks at the camera and smiles.',
  'Price in May: 300 dollars were paid.',
  'Related posts',
  'The drug costs 5 dollars.',
].join('\n\n')
const labels = JSON.stringify({
  blocks: [
    { kind: 'title', text: 'Cells and Prices' },
    { kind: 'prose', text: 'A course costs US$29,800. Hello and welc' },
    { kind: 'furniture', text: 'A nurse in the ward looks at the camera ' },
    { kind: 'label', text: 'Price in May: 300 dollars were paid.' },
    { kind: 'heading', text: 'Related posts' },
    { kind: 'prose', text: 'The drug costs 5 dollars.' },
  ],
  claims: [
    { text: 'A course costs', kind: 'price' },
    { text: 'It was free', kind: 'price' },
    { text: 'two people got worse', kind: 'harm' },
    { text: 'Price in May: 300', kind: 'price' },
    { text: 'The drug costs', kind: 'price' },
  ],
  none: ['Hello and'],
})

test('labels are bound to the statements that are read, and one of which nothing is known is left out', () => {
  const { seed } = readSeed('a.txt', new TextEncoder().encode(article))
  if (!seed) throw new Error('the article can’t be read')
  const kinds = ['title', 'prose', 'prose', 'label', 'heading', 'heading'] as const
  const blocks = segment(seed, () => kinds.map((kind): BlockRead => [[kind, 1]]))
  const recognised = recognise(seed, blocks, '', names)
  const { examples, unread } = examplesOf(labelledOf('a.txt', article, labels), recognised, vocabulary)
  expect(examples.map(({ text, labels: kinds }) => [text, kinds])).toEqual([
    ['A course costs US$29,800.', ['price']],
    ['Hello and welcome to our page.', ['none']],
    ['It was free, and two people got worse.', ['price', 'harm']],
    ['A nurse in the ward looks at the camera and smiles.', ['none']],
    ['300 dollars were paid.', ['price']],
  ])
  expect(unread).toEqual(['price'])
})

test('labels of another form are refused with their place', () => {
  expect(() => labelledOf('a.txt', '', '{"blocks":[],"claims":[{"text":"x","kind":"joke"}]}')).toThrow(
    /^Unexpected labels of a\.txt[\s\S]*claims\[0\]\.kind$/,
  )
})

const vector = (...places: number[]): Vector => ({
  places: Int32Array.from(places),
  values: Float32Array.from(places, () => 1),
})

test('a model learns what parts its points, and the same points give the same weights', () => {
  const points = [
    { vector: vector(0, 2), shares: [1, 0] },
    { vector: vector(1, 2), shares: [0, 1] },
  ]
  const train = () => trainSoftmax(points, ['a', 'b'], 3, { rounds: 50, step: 0.5, decay: 0 })
  const model = train()
  expect(points.map((point) => Math.round(likelihoods(model, point.vector)[0] ?? 0))).toEqual([1, 0])
  expect(train()).toEqual(model)
})

test('what fewer than three articles hold teaches nothing', () => {
  const points = ['a', 'b', 'b', 'c'].map((article, at) => ({
    article,
    vector: vector(3, at === 3 ? 2 : 1),
    shares: [1],
  }))
  const shared = { places: [3], points: points.map(() => ({ vector: vector(0), shares: [1] })) }
  expect(sharedIn(points, 4)).toEqual(shared)
  const softmax = { names: ['a'], width: 1, weights: Int8Array.of(7), scale: 2 }
  expect(spread(softmax, [3], 4)).toEqual({ ...softmax, width: 4, weights: Int8Array.of(0, 0, 0, 7) })
})

const exampleOf = (at: string, text: string, ...kinds: KindOfSentence[]): Example => ({
  article: at,
  text,
  labels: kinds,
  seen: { texts: { own: text }, facts: [] },
  claims: [],
})

test('a sentence is judged by what other articles taught', () => {
  const taught = ['a', 'b', 'c', 'd', 'e'].flatMap((at) => [
    exampleOf(at, 'It costs dollars.', 'price'),
    exampleOf(at, 'Good morning all.', 'none'),
  ])
  const alone = exampleOf('f', 'Nobody else says quokka.', 'harm')
  const others = ['g', 'h'].map((article) => ({ ...alone, article }))
  const bestOf = ({ read }: Judged) => read.all[0]?.[0]
  expect(judgeFolds([...taught, alone], []).map((one) => [one.example.text, bestOf(one)])).toContainEqual([
    'It costs dollars.',
    'price',
  ])
  expect(judgeFolds([alone], taught).map(bestOf)).not.toContain('harm')
  expect(judge(trainKind([...taught, alone, ...others]), [alone]).map(bestOf)).toEqual(['harm'])
})

const judgedOf = (example: Example, shares: Partial<Record<KindOfSentence, number>>): Judged => ({
  example,
  read: kindAmong(kindsOfSentence.map((kind) => shares[kind] ?? 0)),
})
const judged = [
  judgedOf(exampleOf('a', 'One', 'price'), { price: 0.95, none: 0.05 }),
  judgedOf(exampleOf('a', 'Two', 'harm', 'limit'), { limit: 0.6, none: 0.4 }),
  judgedOf(exampleOf('a', 'Three', 'none'), { price: 0.95, none: 0.05 }),
  judgedOf(exampleOf('a', 'Four', 'rule'), { rule: 0.3, none: 0.7 }),
]

test('measures what was found and what is right', () => {
  expect(measure(judged, 1)).toEqual({
    sentences: 4,
    claims: 5,
    found: 4 / 7,
    kind: 3 / 4,
    both: 2 / 5,
    sure: 2 / 3,
    sureRight: 1 / 2,
  })
})

test('says whether likelihoods hold, and by what to multiply the sums so that they do', () => {
  expect(reliability(judged).filter(({ sentences }) => sentences > 0)).toEqual([
    { from: 0.6, sentences: 1, said: 0.6, right: 1 },
    { from: 0.7, sentences: 1, said: 0.7, right: 0 },
    { from: 0.9, sentences: 2, said: 0.95, right: 0.5 },
  ])
  expect(calibration(judged.map(likelyOf))).toBeLessThan(1)
})

test('names the labels that the model doubts most', () => {
  expect(contradictions(judged, 1)).toEqual(['none read as price 0.95: Three (a)'])
})

test('evidence is judged by what other articles taught', () => {
  const claimOf = (at: string, text: string, design: Design): Example => ({
    ...exampleOf(at, text, 'outcome'),
    claims: [{ seen: { texts: { own: text }, facts: [text] }, design, sure: null }],
  })
  const examples = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].flatMap((at) => [
    claimOf(at, 'Drawn by lot.', 'randomised-trial'),
    claimOf(at, 'Nobody says.', 'none-stated'),
  ])
  const bestOf = ({ likely }: DesignJudged) => designNames[likely.indexOf(Math.max(...likely))]
  const judged = judgeDesigns(examples, [])
  expect(judged.map(bestOf)).toEqual(judged.map(({ label }) => label))
})

test('measures whose evidence was read right, and how often one was read where a label says none', () => {
  const likelyOfOne = (shares: Partial<Record<Design, number>>) => designNames.map((design) => shares[design] ?? 0)
  const one = (label: Design, shares: Partial<Record<Design, number>>, sure: Design | null = null): DesignJudged => ({
    label,
    sure,
    likely: likelyOfOne(shares),
  })
  const read = [
    one('cohort', { cohort: 0.4, 'none-stated': 0.6 }),
    one('cohort', { 'case-series': 0.4, cohort: 0.3, 'none-stated': 0.3 }),
    // a strong design must be likelier than not
    one('randomised-trial', { 'randomised-trial': 0.45, cohort: 0.2, 'none-stated': 0.35 }),
    one('systematic-review', { 'none-stated': 1 }, 'systematic-review'),
    one('none-stated', { 'expert-opinion': 0.2, 'none-stated': 0.8 }),
    one('none-stated', { 'price-list': 0.7, 'none-stated': 0.3 }),
  ]
  expect(measureDesigns(read, 1)).toEqual({ named: 4, right: 0.5, unnamed: 2, false: 0.5 })
})
