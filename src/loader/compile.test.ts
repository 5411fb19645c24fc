import { expect, test } from 'vitest'
import { compileBody } from './compile.ts'

test('compiles sections into finished HTML and typed component calls', () => {
  const body = `---
title: Costs
---

Before any heading.

## Price claimed

Some *text* -- with "quotes" and 5--10.

<Claim id="price-ms" />

<Study id="s" claims="a b" />

## Price claimed

- one
`
  expect(compileBody(body)).toEqual({
    sections: [
      { id: null, heading: null, parts: [{ html: '<p>Before any heading.</p>' }] },
      {
        id: 'price-claimed',
        heading: 'Price claimed',
        parts: [
          { html: '<p>Some <em>text</em> -- with "quotes" and 5--10.</p>' },
          { component: 'Claim', props: { id: 'price-ms' }, children: [], line: 11 },
          { component: 'Study', props: { id: 's', claims: ['a', 'b'] }, children: [], line: 13 },
        ],
      },
      { id: 'price-claimed-2', heading: 'Price claimed', parts: [{ html: '<ul>\n<li>one</li>\n</ul>' }] },
    ],
    faults: [],
  })
})

test('keeps the text of a passage as its children', () => {
  const { sections, faults } = compileBody(
    '<Passage id="7f3a9c" line="12">\n\nIt costs **85,000** US dollars.\n\n</Passage>\n\n<Passage id="aabbcc" line="14" />\n',
  )
  expect({ sections, faults }).toEqual({
    sections: [
      {
        id: null,
        heading: null,
        parts: [
          {
            component: 'Passage',
            props: { id: '7f3a9c', line: 12 },
            children: [{ html: '<p>It costs <strong>85,000</strong> US dollars.</p>' }],
            line: 1,
          },
          { component: 'Passage', props: { id: 'aabbcc', line: 14 }, children: [], line: 7 },
        ],
      },
    ],
    faults: [],
  })
})

test('lets a body mark Chinese words and nothing more', () => {
  const { sections } = compileBody('Ask for <span lang="zh-Hans">干细胞</span>.\n')
  expect(sections[0]?.parts).toEqual([{ html: '<p>Ask for <span lang="zh-Hans">干细胞</span>.</p>' }])
})

const faulty: [what: string, body: string, faults: [number, number, string][]][] = [
  [
    'an import',
    '\nimport a from "a"\n',
    [[2, 1, 'Unexpected `import` at the start of a paragraph, which MDX takes for code: write another word first']],
  ],
  [
    'an expression',
    'It is {1 + 1}.\n',
    [[1, 7, 'Unexpected expression `{1 + 1}`, write its text, or a backslash before the brace']],
  ],
  [
    'an unknown component',
    '<Nope />\n',
    [[1, 1, 'Unexpected component `<Nope>`, use one of `<Claim>`, `<Study>`, `<Passage>`, `<Helplines>`']],
  ],
  [
    'a wrong prop',
    '<Claim id="x" size="big" />\n',
    [[1, 1, 'Unexpected field `size`, remove it or use one of `id` (in `<Claim>`)']],
  ],
  [
    'a wrong id',
    '<Claim id="X" />\n',
    [[1, 1, 'Unexpected `X` in `id`, write lower-case letters, digits and single hyphens (in `<Claim>`)']],
  ],
  [
    'an expression attribute',
    '<Claim id={x} />\n',
    [[1, 1, 'Unexpected expression in `id` of `<Claim>`, write it as text in quotation marks']],
  ],
  [
    'a component inside a paragraph',
    'See <Claim id="x" />.\n',
    [[1, 5, 'Unexpected `<Claim>` inside a paragraph or list, put it on a line of its own']],
  ],
  [
    'text inside a claim',
    '<Claim id="x">\n\ntext\n\n</Claim>\n',
    [[1, 1, 'Unexpected text inside `<Claim>`, close it at once: `<Claim … />`']],
  ],
  [
    'raw HTML',
    '<div>a</div>\n',
    [[1, 1, 'Unexpected HTML element `<div>`, write it in Markdown (only abbr, br, span, sub, sup are known)']],
  ],
  [
    'an event attribute',
    'a <span onclick="x">b</span>\n',
    [[1, 3, 'Unexpected attribute `onclick` on `<span>`, remove it']],
  ],
  [
    'a script in an address',
    '[a](javascript:x)\n',
    [[1, 1, 'Unexpected address `javascript:x`, begin it with https://, mailto:, / or #']],
  ],
  ['a picture', '![a](b.png)\n', [[1, 1, 'Unexpected picture, remove it: pages hold text, tables and claims']]],
  [
    'an empty body',
    '---\ntitle: a\n---\n',
    [[3, 1, 'Unexpected empty body, write a section with text or claims, or delete the page']],
  ],
  [
    'a tag that is not closed',
    'a\n\n<Passage id="aabbcc" line="1">\n\ntext\n',
    [[3, 1, 'Expected a closing tag for `<Passage>` (3:1)']],
  ],
]

test.each(faulty)('refuses %s, with its place', (_, body, faults) => {
  expect(compileBody(body).faults).toEqual(faults.map(([line, column, reason]) => ({ line, column, reason })))
})

test('an address that is not written as a link stays text', () => {
  const [section] = compileBody(
    'See https://a.example/b, www.a.example, a@b.example and [there](https://a.example).\n',
  ).sections
  expect(section?.parts).toEqual([
    {
      html: '<p>See https://a.example/b, www.a.example, a@b.example and <a href="https://a.example">there</a>.</p>',
    },
  ])
})

test.each([
  'Plain *text* with `code`, 5--10 and a | b.',
  '<Claim id="a" />',
  '<Study id="s" claims="a b" />',
  '<Passage id="7f3a9c" line="12">\n\nText.\n\n</Passage>',
  '<Passage id="7f3a9c" line="12" />',
  'A <span lang="zh-Hans">干细胞</span>, <abbr title="a">b</abbr>, H<sub>2</sub>O.',
  'Text {/* a comment */} and more.',
  '- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |',
])('accepts %s', (body) => {
  expect(compileBody(body).faults).toEqual([])
})

test.each([
  '<Nope />',
  '<Claim />',
  '<Claim id="A" />',
  '<Claim id />',
  '<Claim id="a" x="b" />',
  '<Claim id={a} />',
  '<Claim {...a} />',
  '<Claim id="a">\n\ntext\n\n</Claim>',
  '<Claim id="a">b</Claim>',
  'See <Claim id="a" />.',
  '- <Claim id="a" />',
  '> <Claim id="a" />',
  '> <Passage id="7f3a9c" line="1">\n>\n> text\n>\n> </Passage>',
  '<Study id="s" claims="" />',
  '<Passage id="nothex" line="12" />',
  '<Passage id="7f3a9c" line="0" />',
  '<div>a</div>',
  'a <span onclick="x">b</span>',
  'a <span lang={x}>b</span>',
  '<script>alert(1)</script>',
  'import a from "a"',
  'export const a = 1',
  'It is {1 + 1}.',
  '![a](b.png)',
  '# Heading',
  '- [ ] a task',
])('refuses %s', (body) => {
  expect(compileBody(body).faults).not.toEqual([])
})
