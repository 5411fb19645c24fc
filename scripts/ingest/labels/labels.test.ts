import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftClaims } from '../claim/claim.ts'
import { readSeed } from '../read/read.ts'
import { readVocabulary } from '../read/vocabulary.ts'
import { recogniseArticle } from '../read-article.ts'
import { indexNames } from '../recognise/names.ts'
import { knownOf, readLabels } from './labels.ts'

const evidence = { design: 'none-stated' as const, rule: 'no-cue' }
const file = (...lines: string[]) => {
  const path = join(mkdtempSync(join(tmpdir(), 'labels-')), 'labels.jsonl')
  writeFileSync(path, lines.join('\n'))
  return path
}

test('labels are those of statements and those of lines, and what was said last of a statement counts', () => {
  const path = file(
    '{"seed":"a","passage":"5de7f4","at":[0,12],"kind":"event"}',
    '{"seed":"a","line":3,"block":"heading"}',
    '{"seed":"a","passage":"5de7f4","at":[0,12],"kind":"limit","about":{"condition":"lupus"}}',
    '{"seed":"a","passage":"5de7f4","at":[0,2],"number":"aside"}',
    '',
  )
  const labels = readLabels(path)
  expect(labels.numbers).toEqual([{ seed: 'a', passage: '5de7f4', at: [0, 2], number: 'aside' }])
  expect(labels.lines).toEqual([{ seed: 'a', line: 3, block: 'heading' }])
  expect([...knownOf(labels).values()].flat()).toEqual([
    { seed: 'a', passage: '5de7f4', at: [0, 12], kind: 'limit', about: { condition: 'lupus' }, evidence },
  ])
})

test('no file holds no labels, and a line that is none is named with its place', () => {
  expect(readLabels(join(tmpdir(), 'no-such-labels.jsonl'))).toEqual({ statements: [], lines: [], numbers: [] })
  const path = file(
    '{"seed":"a","line":3,"block":"heading"}',
    '{"seed":"a","passage":"5de7f4","at":[0,12],"kind":"joke"}',
  )
  expect(() => readLabels(path)).toThrow(new RegExp(`^Unexpected label in line 2 of ${path}, correct it: `))
})

test('what a person said of a statement holds whenever its passage is read again', () => {
  const { vocabulary } = readVocabulary('content/vocabulary')
  const text = '---\ntitle: T\n---\nIn lupus, 12% improved after mesenchymal stem cells. It took two weeks.\n'
  const { seed } = readSeed('a.txt', new TextEncoder().encode(text))
  if (!seed) throw new Error('the article can’t be read')
  const recognised = recogniseArticle(seed, indexNames(vocabulary))
  const passage = recognised.passages[0]?.id ?? ''
  const known = knownOf({
    statements: [
      { seed: 'a', passage, at: [0, 52], kind: 'promotion', about: { therapy: 'exosomes' }, evidence },
      { seed: 'a', passage, at: [53, 71], kind: 'none', about: {}, evidence },
    ],
    lines: [],
    numbers: [],
  })
  const told = draftClaims(recognised, vocabulary, known).map(({ kind, about, read }) => [kind, about, read?.p])
  expect(told).toEqual([['promotion', expect.objectContaining({ therapy: 'exosomes' }), 1]])
  expect(told[0]?.[1]).not.toHaveProperty('condition')
})
