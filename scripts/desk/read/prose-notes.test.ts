import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proseNotes } from './prose-notes.ts'

const content = mkdtempSync(join(tmpdir(), 'content-'))
const folders = { content, seeds: '' }
const write = (path: string, text: string, on: Date) => {
  mkdirSync(join(content, path, '..'), { recursive: true })
  writeFileSync(join(content, path), text)
  utimesSync(join(content, path), on, on)
}
write('sources/a.mdx', '---\ntitle: A\npublisher: Zhonglun\n---\n', new Date(2026, 0, 1))

test('knows a name as soon as it is in the vocabulary', () => {
  const words = () => proseNotes(folders, '', 'Zhonglun says that Amimestrocel helps.').misspelt.map(({ word }) => word)
  write('vocabulary/therapies.yaml', '- { id: nurown, name: NurOwn }\n', new Date(2026, 0, 1))
  expect(words()).toEqual(['Amimestrocel'])
  write('vocabulary/therapies.yaml', '- { id: amimestrocel, name: amimestrocel }\n', new Date(2026, 0, 2))
  expect(words()).toEqual([])
})

test('looks at what readers read of a page, and tells where a word stands in the file', () => {
  const page = '---\ntitle: In hospitel\nsummary: Ask the hospitel.\n---\n\nThe hospitel said so again. It is.\n'
  const { longest, misspelt } = proseNotes(folders, 'guides/a.mdx', page)
  expect(misspelt.map(({ at }) => at)).toEqual(
    ['hospitel\n', 'hospitel.', 'hospitel said'].map((words) => page.indexOf(words)),
  )
  expect(longest).toEqual({ words: 5, sentence: 'The hospitel said so again.' })
})

test('takes a page that can’t be read for empty', () => {
  expect(proseNotes(folders, 'guides/a.mdx', '---\ntitle: "A\n---\n\n<Claim\n').misspelt).toEqual([])
})
