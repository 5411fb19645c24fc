import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseContentPage } from './content-page.ts'

const text = `---
title: Costs
claims:
  - id: price
    about: { guide: costs }
---

Before you pay.

## What it costs

<Claim id="price" />

- One list
`
const page = parseContentPage(new VFile(text))

test('reads the frontmatter and keeps the place of each value and key', () => {
  const { frontmatter } = page
  expect(frontmatter?.value).toEqual({ title: 'Costs', claims: [{ id: 'price', about: { guide: 'costs' } }] })
  const { start, end } = frontmatter?.placeOf(['claims', 0, 'about', 'guide']) ?? {}
  expect(text.slice(start?.offset, end?.offset)).toBe('costs')
  expect(start).toMatchObject({ line: 5, column: 21 })
  expect(frontmatter?.placeOfKey(['claims', 0, 'about']).start).toMatchObject({ line: 5, column: 5 })
  expect(frontmatter?.placeOf(['claims', 0, 'kind']).start).toMatchObject({ line: 4, column: 5 })
})

test('cuts the body into sections, each with its stretch of the file', () => {
  expect(page.sections.map(({ title, start, end }) => [title, text.slice(start, end)])).toEqual([
    ['', 'Before you pay.'],
    ['What it costs', '## What it costs\n\n<Claim id="price" />\n\n- One list'],
  ])
})

test('reads the frontmatter of a page whose body is broken, and says what is wrong with the body', () => {
  const file = new VFile({ path: 'a.mdx', value: '---\ntitle: Costs\n---\n\n<Claim>\n' })
  const { frontmatter, body } = parseContentPage(file)
  expect(frontmatter?.value).toEqual({ title: 'Costs' })
  expect(body).toBeNull()
  expect(file.messages.map(String)).toEqual([
    "a.mdx:5:1: Unexpected MDX that can't be read (Expected a closing tag for `<Claim>` (5:1-5:8)), correct it or escape the sign with `\\`",
  ])
})
