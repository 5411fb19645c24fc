import { expect, test } from 'vitest'
import { emptyBody } from './empty-body.ts'
import { faultsIn } from './fixture.ts'

const page = (body: string) => ({ 'content/guides/costs.mdx': `---\ntitle: Costs\n---\n${body}` })

test('reports a page of nothing but headings, at its end', () => {
  expect(faultsIn(emptyBody, page('\n## What it costs\n'))).toEqual([
    'content/guides/costs.mdx:5:1: Unexpected empty body, write a section with text or claims, or delete the page',
  ])
})

test('accepts a page with a claim', () => {
  expect(faultsIn(emptyBody, page('\n## What it costs\n\n<Claim id="price" />\n'))).toEqual([])
})
