import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { designNames } from '../../src/schema/evidence.ts'
import { claimKindNames } from '../../src/schema/claim.ts'

/** What a careful person marks in an article of the corpus; see tests/corpus/README.md. */
interface Labels {
  blocks: { kind: string; text: string }[]
  claims: { text: string; kind: string; about: Record<string, unknown>; figures: string[]; design?: string }[]
  none?: string[]
}

const articles = globSync('tests/corpus/*/*.txt')
  .toSorted()
  .map((path) => ({
    name: path,
    text: readFileSync(path, 'utf8'),
    labels: JSON.parse(readFileSync(path.replace(/txt$/, 'json'), 'utf8')) as Labels,
  }))
/** A line of signs alone is none. */
const isRead = (line: string) => /[\p{L}\p{N}]/u.test(line)
const linesOf = (text: string) =>
  text.split(/[\n\r\v\f\u0085\u2028]/).flatMap((line) => (isRead(line) ? line.trim() : []))

test('there are at least 150 articles with 3,000 claims', () => {
  expect(articles.length).toBeGreaterThanOrEqual(150)
  expect(articles.reduce((sum, { labels }) => sum + labels.claims.length, 0)).toBeGreaterThanOrEqual(3000)
})

test.each(articles)('each line of $name is a block, in order', ({ text, labels }) => {
  expect(labels.blocks.flatMap(({ text }) => (isRead(text) ? text.trim() : []))).toEqual(
    linesOf(text).map((line) => [...line].slice(0, 40).join('').trim()),
  )
})

test.each(articles)('each label of $name stands once in it and is of a known kind', ({ text, labels }) => {
  const labelled = [...labels.claims.map(({ text }) => text), ...(labels.none ?? [])]
  expect(labelled.filter((words) => text.split(words).length !== 2)).toEqual([])
  const known = new Set<string>([...claimKindNames, ...designNames])
  expect(labels.claims.filter(({ kind, design = 'none-stated' }) => !known.has(kind) || !known.has(design))).toEqual([])
  expect(labels.claims.flatMap(({ figures }) => figures.filter((figure) => !text.includes(figure)))).toEqual([])
  const subjects = ['condition', 'therapy', 'regulation', 'facility']
  expect(labels.claims.flatMap(({ about }) => Object.keys(about).filter((kind) => !subjects.includes(kind)))).toEqual(
    [],
  )
})
