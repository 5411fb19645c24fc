import { expect, test } from 'vitest'
import { readArticle } from '../read-article.ts'
import { readSeed } from '../read/read.ts'
import { readVocabulary } from '../read/vocabulary.ts'
import { indexNames } from '../recognise/names.ts'
import { statementsSeen } from './statements-seen.ts'

const { vocabulary } = readVocabulary('content/vocabulary')
const names = indexNames(vocabulary)

function seenIn(...lines: string[]) {
  const { seed } = readSeed('article.txt', new TextEncoder().encode(lines.join('\n\n')))
  if (!seed) throw new Error('the article can’t be read')
  return statementsSeen(readArticle(seed, vocabulary, names).recognised, vocabulary).map(({ seen }) => seen)
}

test('names and figures stand for their kind, with what stands over and before a sentence', () => {
  const page = ['page answer=none', 'page row=none', 'page record=none']
  const more = ['page list-item=many', 'page quotation=none', 'page prose=none']
  const texts = { question: '', heading: '', label: '', title: '' }
  expect(
    seenIn(
      '---\ntitle: Cells for Tremor\n---',
      'The clinic says:',
      '- A course of umbilical cord mesenchymal stem cells costs US$29,800. It takes two weeks.',
      '- Nobody knows.',
    ),
  ).toEqual([
    {
      texts: { ...texts, own: 'The clinic says:', before: '', lead: '' },
      facts: [
        'block=lead-in',
        'block=lead-in first',
        'long=4',
        'holds=nothing',
        'tenth=0',
        'after=nothing',
        ...page,
        ...more,
      ],
    },
    {
      texts: { ...texts, own: 'A course of <therapy> costs <money> .', before: '', lead: 'The clinic says:' },
      facts: [
        'block=list-item',
        'block=list-item first',
        'long=5',
        'holds=therapy',
        'holds=money',
        'tenth=3',
        'after=lead-in',
        ...page,
        ...more,
      ],
    },
    {
      texts: {
        ...texts,
        own: 'It takes <duration> .',
        before: 'A course of <therapy> costs <money> .',
        lead: 'The clinic says:',
      },
      facts: [
        'block=list-item',
        'block=list-item last',
        'long=4',
        'holds=duration',
        'tenth=3',
        'after=lead-in',
        ...page,
        ...more,
      ],
    },
    {
      texts: { ...texts, own: 'Nobody knows.', before: '', lead: 'The clinic says:' },
      facts: [
        'block=list-item',
        'block=list-item first',
        'long=4',
        'holds=nothing',
        'tenth=6',
        'after=list-item',
        ...page,
        ...more,
      ],
    },
  ])
})
