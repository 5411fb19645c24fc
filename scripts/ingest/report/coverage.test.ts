import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'
import { findFigures } from '../recognise/figures.ts'
import type { BlockRead } from '../segment/blocks/kinds.ts'
import { readSeed } from '../read/read.ts'
import type { BlockKind } from '../segment/block.ts'
import { segment } from '../segment/segment.ts'

/** Each number of an article with what became of it; `claimed` are the words that claims stand in. */
function covered(article: string, claimed: string[] = [], kinds: BlockKind[] = ['prose']): string[] {
  const { seed } = readSeed('a.txt', new TextEncoder().encode(article))
  if (!seed) return []
  const blocks = segment(seed, (lines) => lines.map((_, index): BlockRead => [[kinds[index] ?? 'prose', 1]]))
  const places = claimed.map((words): [number, number] => [
    article.indexOf(words),
    article.indexOf(words) + words.length,
  ])
  return coverageOf(
    seed,
    blocks,
    blocks.flatMap((block) => findFigures(block)),
    places,
  ).map(({ at, text, as }) => {
    expect(seed.text.slice(...at)).toBe(text)
    return `${text} ${as}`
  })
}

test('every number of an article is claimed, metadata, furniture, an identifier or unexplained', () => {
  const article = [
    '---',
    'published: 2025-03-01',
    '---',
    'A Guide for 2026',
    'By Lin Mao, 2 March 2026',
    '',
    'Of 40 patients in a phase 2 trial (NCT06778265), twenty-five improved. Nobody says why 9 did not.',
    '',
    '1. Ask about the price.',
    '',
    '© 2026 A Clinic. All rights reserved.',
    '',
    'Read next',
    'Ten myths about cells',
  ].join('\n')
  const kinds: BlockKind[] = ['title', 'byline', 'prose', 'list-item', 'furniture', 'tail', 'tail']
  expect(covered(article, ['Of 40 patients', 'twenty-five improved'], kinds)).toEqual([
    '2025 metadata',
    '03 metadata',
    '01 metadata',
    '2026 metadata',
    '2 metadata',
    '2026 metadata',
    '40 claimed',
    '2 identifier',
    '06778265 identifier',
    'twenty-five claimed',
    '9 unexplained',
    '1 identifier',
    '2026 furniture',
    'Ten furniture',
  ])
})

test('counts numbers in any script and in words, and "one" where it is no pronoun', () => {
  expect(
    covered(
      '---\ntitle: T\n---\nNo one knows. It took one month, 三十天 for both patients, half of ٤٠ beds, ½ a day, 二十 or two thirds.\n',
    ),
  ).toEqual([
    'one unexplained',
    '三十 unexplained',
    'both unexplained',
    'half unexplained',
    '40 unexplained',
    '½ unexplained',
    '二十 unexplained',
    'two unexplained',
  ])
})
