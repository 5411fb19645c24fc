import { globSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseFrontmatter } from '../../src/loader/content-page.ts'
import { withReview } from './record.ts'

const review = { by: 'A. Reader', role: 'neurologist', on: '2026-11-22', next: '2027-05-22' }
const line = "reviewed: { by: A. Reader, role: neurologist, on: '2026-11-22', next: '2027-05-22' }"

test('writes a first review behind the day of the check, and leaves the rest', () => {
  const page = (more: string) =>
    `---\n# Ours.\ntitle:   "A"\nsummary: >\n  Two\n  lines.\nchecked: { on: '1' } # kept\n${more}claims: []\n---\n\nText.\n`
  expect(withReview(page(''), review)).toBe(page(`${line}\n`))
  expect(withReview('---\ntitle: A\n---\n', review)).toBe(`---\ntitle: A\n${line}\n---\n`)
  expect(withReview('---\nsummary: |\n  A\n\nfor: B\n---\n', review)).toBe(
    `---\nsummary: |\n  A\n${line}\n\nfor: B\n---\n`,
  )
})

test('puts a later review in place of an earlier one, however that was written', () => {
  const page = (reviewed: string) => `---\ntitle: A\n${reviewed}\nfor: B\n---\n\nText.\n`
  expect(withReview(page(line), review)).toBe(page(line))
  expect(withReview(page("reviewed:\n  by: B\n  role: nurse\n  on: '2025-01-01'"), review)).toBe(page(line))
  expect(withReview(page('reviewed:'), review)).toBe(page(line))
})

test('writes nothing into a page that can’t be read', () => {
  expect(withReview('Text.', review)).toBeNull()
  expect(withReview('---\ntitle: a\ntitle: b\n---\n', review)).toBeNull()
})

test('changes nothing else of any page of the site', () => {
  for (const path of globSync('content/*/*.mdx')) {
    const text = readFileSync(path, 'utf8')
    const written = withReview(text, review) ?? ''
    expect(written.replace(`${line}\n`, '')).toBe(text)
    expect(parseFrontmatter(new VFile(written))?.value).toMatchObject({ reviewed: review })
  }
})
