import { expect, test } from 'vitest'
import { readPage } from './page.ts'

const guide = (text: string) => readPage({ kind: 'guide', id: 'costs', path: 'content/guides/costs.mdx', text })

test('reads frontmatter by the schema of its kind and the body into parts', () => {
  expect(
    guide(`---
title: Costs
summary: Prices that the articles state.
for: people who were told a price
steps: unknown
questions: [Who pays?]
---

## Prices

<Claim id="price" />
`),
  ).toEqual({
    kind: 'guide',
    id: 'costs',
    path: 'content/guides/costs.mdx',
    facts: {
      title: 'Costs',
      summary: 'Prices that the articles state.',
      corrections: [],
      for: 'people who were told a price',
      steps: 'unknown',
      questions: ['Who pays?'],
    },
    sections: [
      {
        id: 'prices',
        heading: 'Prices',
        parts: [{ component: 'Claim', props: { id: 'price' }, children: [], line: 11 }],
      },
    ],
    faults: [],
  })
})

test('names all faults of a page with file, line and column', () => {
  expect(
    guide(`---
title: 3
summary: a
for: x
stepz: b
questions: []
---

## A

<Nope />
`).faults,
  ).toEqual([
    'content/guides/costs.mdx:2:1 Unexpected missing field `steps`, add it: ' +
      'a list (each line begins with `- `), or `unknown`',
    'content/guides/costs.mdx:2:8 Unexpected `3` in `title`, write it in quotation marks',
    'content/guides/costs.mdx:5:1 Unexpected field `stepz`, remove it or use one of `title`, `summary`, `search`, ' +
      '`reviewed`, `checked`, `changed`, `draft`, `publish`, `listed`, `corrections`, `for`, `steps`, `questions`, `answer`',
    'content/guides/costs.mdx:6:12 Unexpected list in `questions`, write a list of at least 1',
    'content/guides/costs.mdx:11:1 Unexpected component `<Nope>`, use one of `<Claim>`, `<Study>`, ' +
      '`<Passage>`, `<Helplines>`',
  ])
})

test('places a fault of YAML itself', () => {
  expect(guide('---\ntitle: a\ntitle: b\n---\n\n## A\n\na\n').faults).toEqual([
    "content/guides/costs.mdx:3:1 Unexpected YAML that can't be read (Map keys must be unique), correct it",
  ])
})

test('says where frontmatter is missing', () => {
  expect(guide('## A\n\na\n').faults).toEqual([
    'content/guides/costs.mdx:1:1 Unexpected page without frontmatter, begin it with `---`, its fields and `---`',
  ])
})
