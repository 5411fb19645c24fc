import { expect, test } from 'vitest'
import { faultsIn } from './fixture.ts'
import { frontmatterSchema } from './frontmatter-schema.ts'

const page = (fields: string) => ({ 'content/guides/costs.mdx': `---\n${fields}\n---\n\nText.\n` })
const good = 'title: Costs\nsummary: What it costs.\nfor: Anyone with a quote\nsteps: unknown\nquestions: unknown'

test('says what stands in place of an unknown field, at the field', () => {
  expect(faultsIn(frontmatterSchema, page(good.replace('questions', 'question')))).toEqual([
    'content/guides/costs.mdx:2:1: Unexpected missing field `questions`, add it: a list (each line begins with `- `), or `unknown`',
    'content/guides/costs.mdx:6:1: Unexpected field `question`, remove it or use one of `title`, `summary`, `reviewed`, `checked`, `changed`, `corrections`, `for`, `steps`, `questions`',
  ])
})

test('says what type a field wants, at the value', () => {
  expect(faultsIn(frontmatterSchema, page(good.replace('Costs', '2026')))).toEqual([
    'content/guides/costs.mdx:2:8: Unexpected `2026` in `title`, write it in quotation marks',
  ])
})

test('reports YAML that cannot be read', () => {
  expect(faultsIn(frontmatterSchema, page(`${good}\ntitle: Again`))).toEqual([
    "content/guides/costs.mdx:7:1: Unexpected YAML that can't be read (Map keys must be unique), correct it",
  ])
})

test('reports a page without frontmatter and a file in no folder', () => {
  expect(faultsIn(frontmatterSchema, { 'content/guides/costs.mdx': 'Text.\n', 'content/odd/x.mdx': '' })).toEqual([
    'content/guides/costs.mdx:1:1: Unexpected page without frontmatter, begin it with `---`, its fields and `---`',
    'content/odd/x.mdx:1:1: Unexpected file `x.mdx`, move it to one of `conditions`, `therapies`, `regulations`, `facilities`, `guides`, `sources` as `.mdx`',
  ])
})

test('accepts a page that keeps its schema', () => {
  expect(faultsIn(frontmatterSchema, page(good))).toEqual([])
})
