import { expect, test } from 'vitest'
import { bodyComponents } from './body-components.ts'
import { faultsIn } from './fixture.ts'

const faults = (body: string) =>
  faultsIn(bodyComponents, { 'guides/costs.mdx': `---\ntitle: Costs\n---\n\n${body}\n` }).map((fault) =>
    fault.replace('guides/costs.mdx:', ''),
  )

test.each([
  [
    '<Clam id="a" />',
    '5:1: Unexpected component `<Clam>`, use one of `<Claim>`, `<Study>`, `<Passage>`, `<Helplines>`',
  ],
  ['<Claim id={a} />', '5:8: Unexpected expression in `id` of `<Claim>`, write it as text in quotation marks'],
  ['<Claim {...a} />', '5:8: Unexpected expression in `<Claim>`, write it as text in quotation marks'],
  ['<Claim />', '5:1: Unexpected missing field `id`, add it: text (in `<Claim>`)'],
  [
    '<Claim id="A" />',
    '5:1: Unexpected `A` in `id`, write lower-case letters, digits and single hyphens (in `<Claim>`)',
  ],
  ['<Claim id="a" x="b" />', '5:1: Unexpected field `x`, remove it or use one of `id` (in `<Claim>`)'],
  ['<Claim id="a">b</Claim>', '5:1: Unexpected text inside `<Claim>`, close it at once: `<Claim … />`'],
  ['See <Claim id="a" />.', '5:5: Unexpected `<Claim>` inside a paragraph or list, put it on a line of its own'],
  ['![a](b.png)', '5:1: Unexpected picture, remove it: pages hold text, tables and claims'],
  [
    'import a from "b"',
    '5:1: Unexpected `import` at the start of a paragraph, which MDX takes for code: write another word first',
  ],
  ['It costs {price}.', '5:10: Unexpected expression `{price}`, write its text, or a backslash before the brace'],
])('reports %s', (body, fault) => {
  expect(faults(body)).toEqual([fault])
})

test('reports MDX that cannot be read', () => {
  expect(faults('under <5 years')).toEqual([
    "5:8: Unexpected MDX that can't be read (Unexpected character `5` (U+0035) before name, expected a character that can start a name, such as a letter, `$`, or `_`), correct it or escape the sign with `\\`",
  ])
})

test('accepts every component as it is meant', () => {
  const body =
    '<Claim id="a" />\n\n<Study id="s" claims="a b" />\n\n<Passage id="7f3a9c" line="12">\n\nText.\n\n</Passage>'
  expect(faults(body)).toEqual([])
})
