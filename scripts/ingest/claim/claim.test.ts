import { expect, test } from 'vitest'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { BlockRead } from '../segment/blocks/kinds.ts'
import { readSeed } from '../read/read.ts'
import { readVocabulary } from '../read/vocabulary.ts'
import { indexNames } from '../recognise/names.ts'
import { recognise } from '../recognise/recognise.ts'
import type { BlockKind } from '../segment/block.ts'
import type { Line } from '../segment/blocks/line.ts'
import { segment } from '../segment/segment.ts'
import { assemble } from './assemble.ts'
import { cite } from './cite.ts'
import { draftClaims } from './claim.ts'
import type { Draft } from './draft.ts'
import { oncePerFact } from './twice.ts'

const vocabulary: Vocabulary = readVocabulary('content/vocabulary').vocabulary
const names = indexNames(vocabulary)

/** What a line is by its form alone: these tests are about claims, whatever the model makes of so short a page. */
function kindOf({ head, mark, label }: Line, index: number): BlockKind {
  if (index === 0) return 'title'
  if (/^(?:By |Published )/.test(head)) return 'byline'
  if (mark?.kind === 'question' || mark?.kind === 'answer') return mark.kind
  if (mark) return 'list-item'
  if (/[:：]$/.test(head)) return 'lead-in'
  return label && /[.。]$/.test(head) ? 'label' : /[.。]["”]?$/.test(head) ? 'prose' : 'heading'
}

function draftsIn(...lines: string[]): Draft[] {
  const { seed } = readSeed('article.txt', new TextEncoder().encode(lines.join('\n\n')))
  if (!seed) throw new Error('the article can’t be read')
  const blocks = segment(seed, (all) => all.map((line, index): BlockRead => [[kindOf(line, index), 1]]))
  return draftClaims(recognise(seed, blocks, cite(seed, blocks).publisher, names), vocabulary)
}
const tellingOf = (drafts: Draft[], words: string) => {
  const found = drafts.find(({ says }) => says.includes(words))
  const { kind, about, provenance, evidence } = found ?? {}
  return { kind, about: { condition: about?.condition, therapy: about?.therapy }, by: provenance?.subject, evidence }
}
const byline = 'By Lin Mao\n\nPublished 3 March 2026'

test('a title that names two diseases gives neither to general text, and both to “both diseases”', () => {
  const drafts = draftsIn(
    'Stem Cells for Lupus and Crohn’s Disease',
    byline,
    'Hospitals take patients from overseas. For both diseases results beyond two years are missing.',
  )
  expect(tellingOf(drafts, 'take patients').about.condition).toBeUndefined()
  expect(tellingOf(drafts, 'For both').about.condition).toEqual(['lupus', 'crohns-disease'])
})

test('a wider name in the title is narrowed to the one kind of which the article speaks', () => {
  const drafts = draftsIn(
    'A year after stroke',
    byline,
    'In May 2023 an ischaemic stroke took the use of his arm. The cells were given through a vein.',
    'Nobody knows whether it helped.',
  )
  const { kind, provenance } = drafts.find(({ says }) => says.includes('Nobody knows')) ?? {}
  const nearest = provenance?.names.condition.filter(({ seen }) => seen.facts.includes('condition chosen=true'))
  expect([kind, nearest?.map(({ id }) => id)]).toEqual(['limit', ['ischaemic-stroke']])
})

test('the one therapy of a section holds for what follows in it, and not beyond', () => {
  const drafts = draftsIn(
    'Stem Cell Treatment for Spinal Cord Injury',
    byline,
    'What Is Offered',
    'The hospital gives umbilical cord mesenchymal stem cells to adults.',
    'A stay lasts 18 days.',
    'Prices',
    'A course costs US$19,800.',
  )
  expect(tellingOf(drafts, 'A stay')).toMatchObject({
    kind: 'duration',
    about: { condition: 'spinal-cord-injury', therapy: 'umbilical-cord-mesenchymal-stem-cells' },
    by: { condition: 'topic', therapy: 'section' },
  })
  expect(tellingOf(drafts, 'A course').about.therapy).not.toBe('umbilical-cord-mesenchymal-stem-cells')
})

test('a question tells what its answer is about', () => {
  const drafts = draftsIn(
    'Questions and Answers on Cell Treatments in the Zone',
    byline,
    'Hospitals treat knee osteoarthritis and type 1 diabetes with stem cells.',
    'Q: What does the treatment for the knee cost?',
    'A: The approved price is 36,000 yuan.',
  )
  expect(tellingOf(drafts, 'approved price')).toMatchObject({
    kind: 'price',
    about: { condition: 'knee-osteoarthritis' },
    by: { condition: 'question' },
  })
})

test('a product’s code stands for the disease with which it was named', () => {
  const drafts = draftsIn(
    'A Company Reports Progress Across Its Pipeline',
    byline,
    '• AB-NC02, mesenchymal stem cells for Parkinson’s disease: cleared for a trial in May 2025.',
    '• AB-RT11 for macular degeneration: under review.',
    'AB-NC02: First Data',
    'After a year the motor score of the patients had improved by nine points.',
  )
  expect(tellingOf(drafts, 'motor score').about).toEqual({
    condition: 'parkinsons-disease',
    therapy: 'mesenchymal-stem-cells',
  })
})

test('the article’s design holds for its own results, and not for studies that it cites', () => {
  const drafts = draftsIn(
    'Bone Marrow Mesenchymal Stromal Cells in Amyotrophic Lateral Sclerosis: A Randomised Trial',
    byline,
    'BACKGROUND: Earlier open-label work suggested that mesenchymal stromal cells slow decline.',
    'RESULTS: Median survival did not differ.',
  )
  expect(tellingOf(drafts, 'Earlier')).toMatchObject({
    about: { therapy: 'mesenchymal-stem-cells' },
    evidence: { design: 'none-stated' },
  })
  expect(tellingOf(drafts, 'Median survival')).toMatchObject({
    about: { therapy: 'bone-marrow-mesenchymal-stem-cells' },
    evidence: { design: 'randomised-trial', rule: 'cue-randomised-trial-inherited' },
  })
})

test('what is said of one patient is not carried to others', () => {
  const drafts = draftsIn(
    'Safety Notice on Stem Cell Injections',
    byline,
    'Eleven had multiple sclerosis and four had Parkinson’s disease.',
    'The patient who died was a 52-year-old man with multiple sclerosis. Most of the others recovered.',
  )
  expect(tellingOf(drafts, 'The patient who died').about.condition).toBe('multiple-sclerosis')
  expect(tellingOf(drafts, 'others recovered').about.condition).toBeUndefined()
})

test('a disease that is only counted is not the subject', () => {
  const drafts = draftsIn(
    'Stem Cells for Liver Cirrhosis',
    byline,
    'No difference was seen in the incidence of liver cancer. Eight patients reported fever.',
  )
  expect(drafts.map(({ about }) => about.condition)).toEqual(['liver-cirrhosis', 'liver-cirrhosis'])
})

test('results of the comparison group are marked as such', () => {
  const [drafts] = draftsIn(
    'Stem Cells for Type 1 Diabetes',
    byline,
    'In the control group the insulin dose fell in 21.8%.',
  )
  expect(drafts?.qualifiers).toEqual({ arm: 'control' })
  expect(drafts?.measure?.comparator).toBe('control')
})

test('shares at several times are one result', () => {
  const drafts = draftsIn(
    'Stem Cells for Multiple Sclerosis',
    byline,
    'At 3, 6 and 12 months, 34%, 27% and 14% of patients, respectively, had improved.',
  )
  expect(drafts.map(({ kind, words }) => [kind, [words].flat().filter((word) => word?.endsWith('%'))])).toEqual([
    ['outcome', ['34%', '27%', '14%']],
  ])
})

test('a fact that an article states twice is one claim with two places', () => {
  const claims = assemble(
    oncePerFact(
      draftsIn(
        'Stem Cells for Multiple Sclerosis',
        byline,
        'A course of treatment for multiple sclerosis costs 90,000 yuan in Beijing.',
        'The flight takes nine hours.',
        'To sum up: treatment for multiple sclerosis costs 90,000 yuan for a course in Beijing.',
        'A second hospital asks 90,000 yuan for a room.',
      ),
    ),
    vocabulary,
  )
  const prices = claims.filter(({ kind }) => kind === 'price')
  expect(prices.map(({ from, says }) => [from.length, says.slice(0, 8)])).toEqual([
    [2, 'A course'],
    [1, 'A second'],
  ])
  expect(new Set(prices[0]?.from.map(({ passage }) => passage)).size).toBe(2)
})

test('a disease that is named as the harm is no subject, in a sentence, a list or a label', () => {
  const drafts = draftsIn(
    'What can go wrong',
    byline,
    'Stroke is a risk of stem cell therapy for multiple sclerosis.',
    "A man with Parkinson's disease had a stroke two days after stem cell therapy.",
    'Risks of stem cell therapy for multiple sclerosis include:\n- stroke in the first days\n- cancer',
    "Side effects: stroke, after stem cell therapy for Parkinson's disease.",
  )
  expect(new Set(drafts.map(({ about }) => about.condition))).toEqual(
    new Set(['multiple-sclerosis', 'parkinsons-disease']),
  )
})

test('a rule of another country is none of China’s', () => {
  const rulesOf = (sentence: string) =>
    draftsIn('Cells in the News', byline, sentence).map(({ about }) => about.regulation)
  expect([
    rulesOf('Japan gave the sheet a conditional approval in March 2026.'),
    rulesOf('China gave the product a conditional approval in January 2025.'),
  ]).toEqual([[undefined], ['conditional-approval-2025']])
})
