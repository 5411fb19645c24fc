import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { markdown } from './markdown.ts'

test('packs the Markdown of every page that is carried into the same bytes each time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'markdown-'))
  mkdirSync(join(folder, 'conditions'))
  writeFileSync(join(folder, 'index.md'), '# Home')
  writeFileSync(join(folder, 'conditions/als.md'), '# ALS')
  const pages = ['', '404.html', 'conditions/als/'].map((address) => ({ address, title: '', html: '' }))
  const site = { folder, base: '/', origin: 'https://example.org', edition: { edition: '2026-11-22' }, pages }
  const make = () => markdown.make(site, () => {})
  const packed = () => readFileSync(join(folder, 'editions/cell-therapy-checked-markdown.zip'))
  expect(await make()).toEqual([
    { path: 'editions/cell-therapy-checked-markdown.zip', says: 'Every page as plain text (Markdown)' },
  ])
  const first = packed()
  await make()
  expect(packed().equals(first)).toBe(true)
  const texts = Object.entries(unzipSync(first)).map(([path, text]) => [path, strFromU8(text)])
  expect(texts).toEqual([
    ['conditions/als.md', '# ALS'],
    ['index.md', '# Home'],
  ])
})
