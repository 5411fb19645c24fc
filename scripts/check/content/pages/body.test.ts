import { describe, expect, test } from 'vitest'
import { contentFaults } from '../../fixture.ts'

describe('body-components', () => {
  const faults = (body: string) =>
    contentFaults('body-components', { 'guides/costs.mdx': `---\ntitle: Costs\n---\n\n${body}\n` }).map((fault) =>
      fault.replace('guides/costs.mdx:', ''),
    )

  test.each([
    [
      '<Clam id="a" />',
      '5:1: Unexpected component `<Clam>`, use one of `<Claim>`, `<Study>`, `<Passage>`, `<Helplines>`',
    ],
    ['<Claim id={a} />', '5:1: Unexpected expression in `id` of `<Claim>`, write it as text in quotation marks'],
    ['<Claim {...a} />', '5:1: Unexpected expression in `<Claim>`, write it as text in quotation marks'],
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
})

describe('addresses', () => {
  const faults = (body: string) =>
    contentFaults('body-components', { 'guides/costs.mdx': `---\ntitle: Costs\n---\n\n${body}\n` })

  test.each([
    ['[a](javascript:x)', 'javascript:x'],
    ['[a](JavaScript:x)', 'JavaScript:x'],
    ['[a]\n\n[a]: vbscript:x', 'vbscript:x'],
    ['[a](//elsewhere.example/)', '//elsewhere.example/'],
    [String.raw`[a](/\\elsewhere.example/)`, String.raw`/\elsewhere.example/`],
    [String.raw`[a](https://here.example\\@elsewhere.example/)`, String.raw`https://here.example\@elsewhere.example/`],
    ['[a](/&#9;/elsewhere.example/)', '/\t/elsewhere.example/'],
    ['[a](ftp://elsewhere.example/)', 'ftp://elsewhere.example/'],
  ])('reports %s', (body, address) => {
    expect(faults(body)).toHaveLength(1)
    expect(faults(body)[0]).toMatch(`Unexpected address \`${address}\`, begin it with https://, mailto:, / or #`)
  })

  test.each(['[a](https://elsewhere.example/)', '[a](mailto:a@b.example)', '[a](/guides/risks/)', '[a](#prices)'])(
    'accepts %s',
    (body) => {
      expect(faults(body)).toEqual([])
    },
  )
})

describe('a body', () => {
  const page = (body: string) => ({ 'content/guides/costs.mdx': `---\ntitle: Costs\n---\n${body}` })

  test('reports a page of nothing but headings, at its end', () => {
    expect(contentFaults('body-components', page('\n## What it costs\n'))).toEqual([
      'content/guides/costs.mdx:5:1: Unexpected empty body, write a section with text or claims, or delete the page',
    ])
  })

  test('accepts a page with a claim', () => {
    expect(contentFaults('body-components', page('\n## What it costs\n\n<Claim id="price" />\n'))).toEqual([])
  })
})

test.each([
  ['#### Prices', ['4: Unexpected `<h4>` behind `<h1>`, leave out no rank (WCAG 1.3.1)']],
  ['## Prices\n\n#### In zones', ['6: Unexpected `<h4>` behind `<h2>`, leave out no rank (WCAG 1.3.1)']],
  ['## Prices\n\n### In zones\n\n## Trials', []],
])('accessible of %j', (body, reasons) => {
  const found = contentFaults('accessible', { 'guides/a.mdx': `---\ntitle: A\n---\n${body}\n` })
  expect(found).toEqual(reasons.map((reason) => `guides/a.mdx:${reason.replace(':', ':1:')}`))
})
