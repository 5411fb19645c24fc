import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { Claim } from '../../../src/schema/claim.ts'
import type { KindOfSentence } from '../models/kind.ts'
import { readArticle } from '../read-article.ts'
import { readVocabulary } from '../read/vocabulary.ts'
import { indexNames } from '../recognise/names.ts'
import { explain, type Explained } from './explain.ts'
import { numbersOf } from './report.ts'

const { vocabulary } = readVocabulary('content/vocabulary')
const names = indexNames(vocabulary)

const explained = (
  text: string,
  start = 0,
  toldAs: (claim: Claim) => string | null = ({ says }) => says,
): Explained => {
  const file = new VFile({ path: 'seeds/a.txt', value: text })
  const { toPoint } = location(file)
  const pointOf = (offset: number) => toPoint(offset) ?? { line: 1, column: 1 }
  const seed = { id: 'a', text, unsettled: [], start, header: { title: 'T' }, file, pointOf }
  const { recognised, drafts, claims } = readArticle(seed, vocabulary, names)
  const numbers = numbersOf(seed, recognised, claims)
  return { seed, recognised, drafts, claims, numbers, toldAs }
}

const article =
  '---\ntitle: T\n---\n## Costs\n\nPrice: In Beijing one session for multiple sclerosis costs $10,000.\n\n***\n\nSo let us look at what all this means for you.\n'
const start = article.indexOf('## Costs')

const read = [
  ['label', 0.9],
  ['prose', 0.1],
]

test('a line is told with its block, the kinds that it may be, what is behind each claim, and each sentence with its names, figures and claims', () => {
  const whole = explained(article, start)
  for (const { block } of whole.recognised.passages) Object.assign(block, { read })
  const drafts = whole.drafts.map((draft) => ({
    ...draft,
    provenance: {
      ...draft.provenance,
      kind: {
        kind: 'price' as const,
        p: 0.9,
        all: [['price', 0.9] as [KindOfSentence, number], ['event', 0.1] as [KindOfSentence, number]],
      },
      subject: {},
    },
  }))
  expect(explain([6], { ...whole, drafts }, false)).toBe(`seeds/a.txt:6
  Read as: label (passage 5de7f4)
    label “Price”
    under the heading “Costs” (line 4)
  Likely: label 0.90, prose 0.10

  Sentence 6:8 In Beijing one session for multiple sclerosis costs $10,000.
  Names
    6:11     Beijing → place beijing
    6:35     multiple sclerosis → condition multiple-sclerosis
    6:54     costs → guide costs
  Figures
    6:19     one session → count, 1 session
    6:60     $10,000 → money, 10,000 US dollars
  Claim price-ms
    kind     price 0.90, event 0.10
    about    condition multiple-sclerosis; guide costs
    words    one session; $10,000
    measure  place beijing; sessions 1
    evidence a price list (rule cue-price)
    said by  the source itself`)
})

test('lines of which nothing is read say why', () => {
  const told = explain([2, 5, 8, 10], explained(article, start), false).split('\n')
  expect(told.filter((line) => !/^ {2}(?:Figures|Read as|Likely)|^ {4}/.test(line))).toEqual([
    'seeds/a.txt:2',
    '  Part of the citation at the top: it says who published the article, and is no part of its text.',
    '',
    'seeds/a.txt:5',
    '  An empty line.',
    '',
    'seeds/a.txt:8',
    '  Nothing was read here: the line belongs to no passage, because it holds neither a letter nor a number.',
    '',
    'seeds/a.txt:10',
    '',
    '  Sentence 10:1 So let us look at what all this means for you.',
    '  No claim: it is likelier to claim nothing than to claim something.',
  ])
})

test('a paragraph over several lines is told once', () => {
  const text =
    '## Multiple sclerosis\n\nMultiple sclerosis is a disease of the nervous system which\nis found in many countries.\n'
  expect(explain([3, 4], explained(text), false).match(/^\s{2}Sentence/gm)).toHaveLength(1)
  expect(explain([4], explained(text), false)).toContain('Sentence 3:1 Multiple sclerosis is a disease')
})

test('what is told in place of the article’s own words stands with the claim, and so does that nothing is', () => {
  expect(
    explain(
      [6],
      explained(article, start, () => 'A price.'),
      false,
    ),
  ).toContain('    told as  A price.')
  expect(
    explain(
      [6],
      explained(article, start, () => null),
      false,
    ),
  ).toContain('    told as  left out: it holds no')
})
