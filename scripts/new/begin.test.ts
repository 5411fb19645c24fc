import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { sourceEntryOf } from '../ingest/merge/source-index.ts'
import { readSeed } from '../ingest/read/read.ts'
import { parseFrontmatter } from '../../src/loader/content-page.ts'
import { publishedFrom } from '../../src/views/published-from.ts'
import { pageKindNames, pageKinds } from '../../src/schema/page.ts'
import { contentFaults } from '../check/fixture.ts'
import { articleBegun, pageBegun } from './begin.ts'

const asked: Record<string, string[]> = {
  condition: ['title', 'summary'],
  therapy: ['title', 'summary'],
  regulation: ['title', 'summary'],
  facility: ['title', 'summary'],
  guide: ['title', 'summary', 'for'],
  source: ['title', 'summary', 'interest', 'rights'],
}

test.each(pageKindNames)('begins a %s as a draft that asks for what can’t be unknown, and for a text', (kind) => {
  const text = pageBegun(kind)
  const path = `${pageKinds[kind].folder}/a.mdx`
  const found = contentFaults('frontmatter-schema', { [path]: text })
  expect(found.map((message) => /in `([a-z]+)`/.exec(message)?.[1])).toEqual(asked[kind])
  expect(found.filter((message) => !message.includes('Unexpected empty value'))).toEqual([])
  expect(contentFaults('body-components', { [path]: text })[0]).toContain('Unexpected empty body')
  expect(publishedFrom(parseFrontmatter(new VFile(text))?.value as object)).toBe('9999-12-31')
})

test.each([...pageKindNames, 'article' as const])('says of each field of a %s what belongs there', (kind) => {
  const text = kind === 'article' ? articleBegun() : pageBegun(kind)
  expect(text).not.toContain('undefined')
  const lines = text.split('\n')
  const fields = lines.filter((line) => /^[a-z-]+:/.test(line) && !line.startsWith('draft:'))
  expect(fields.length).toBeGreaterThan(3)
  expect(fields.filter((field) => !lines[lines.indexOf(field) - 1]?.startsWith('# '))).toEqual([])
})

test('begins a source that stops no article from being read', () => {
  const { value } = parseFrontmatter(new VFile(pageBegun('source'))) ?? {}
  expect(sourceEntryOf('a', value).fault).toBeUndefined()
})

test('begins an article whose reader asks for what can’t be unknown, then for its text', () => {
  const reasons = (text: string) =>
    readSeed('seeds/a.txt', new TextEncoder().encode(text)).file.messages.map(({ reason }) => reason)
  expect(reasons(articleBegun()).map((reason) => /`([a-z]+)`/.exec(reason)?.[1])).toEqual([
    'title',
    'interest',
    'rights',
  ])
  const filled = articleBegun().replace('title:', 'title: A').replace('interest:', 'interest: none')
  expect(reasons(filled.replace('rights:', 'rights: own-words'))).toEqual([
    'Unexpected empty article, put its text into the file',
  ])
})
