import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { ProposedSection } from './page.ts'
import { printDocument, printPage, printSection, yamlOf } from './emit.ts'
import { printFields } from './print-fields.ts'

const passage = (text: string): ProposedSection => ({
  title: 'A',
  nodes: [
    {
      type: 'mdxJsxFlowElement',
      name: 'Passage',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: 'abc123' }],
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    },
  ],
})

test.each([
  'import fs from "fs"',
  'export const x = 1',
  'a {1 + 1} b',
  '<script>alert(1)</script> and <3',
  '--- and *stars* and _lines_ and `ticks`',
  '# no heading',
  '1. no list',
  '| a | b |',
  'see https://example.org/a_b_c and a@b.example',
  '&amp; &lt; \\ ${x} !!js',
  'two\nlines',
])('text comes back as it was: %j', (text) => {
  const page = printPage(printFields({ title: 'T' }), [printSection(passage(text))])
  const file = new VFile(page)
  const body = parseContentPage(file).body
  expect(file.messages.map(String)).toEqual([])
  expect(body?.children.map(({ type }) => type)).toEqual(['heading', 'mdxJsxFlowElement'])
  expect(textOf(body?.children[1])).toBe(text)
})

test('a section of plain text is printed as the library prints it', () => {
  const words = fc.array(
    fc.constantFrom(...'a B 4.5% – (x) $5 “so” it\'s " a/b = ^2 + ≥ 中 # * _ : , . … import www'.split(' ')),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      words.map((all) => all.join(' ')),
      (text) => {
        const { nodes } = passage(text)
        // a section that holds one call more, with a text that is escaped, is left to the library as a whole
        const library = printSection({ title: text, nodes: [...nodes, ...passage('*').nodes] })
        expect(`${printSection({ title: text, nodes })}${library.slice(library.lastIndexOf('\n\n') + 1)}`).toBe(library)
      },
    ),
    { numRuns: 2000 },
  )
})

test('dates and numbers of a page stay strings for every YAML reader', () => {
  expect(yamlOf({ published: '--10-13', on: '2026-11-22', passage: '740572', year: '2025' }).toString()).toBe(
    "published: '--10-13'\non: '2026-11-22'\npassage: '740572'\nyear: '2025'\n",
  )
})

test('calls of components, headings and paragraphs stand on lines of their own, whatever must be escaped', () => {
  const nodes = [...passage('Plain words – 4.5% of them.').nodes, ...passage('*Stars* at 3 < 4.').nodes]
  expect(printSection({ title: 'What is [known]', nodes })).toBe(
    '## What is \\[known]\n\n<Passage id="abc123">\n  Plain words – 4.5% of them.\n</Passage>\n\n<Passage id="abc123">\n  \\*Stars\\* at 3 \\< 4.\n</Passage>\n',
  )
})

test('fields are printed as the library prints them', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...`aé中Z09.+-–?:#,[]{}&*!|>'"%@\`~ \\`, '…', '\u{1F600}'), maxLength: 9 }),
    fc.constantFrom(
      'no',
      'true',
      'NULL',
      '.inf',
      '0x1f',
      '0o7',
      '1e5',
      '2025-01',
      '--10-13',
      'two\nlines',
      '\u2028',
      '',
    ),
    fc.string({ unit: 'binary' }),
  )
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(text, fc.constantFrom('about', 'at', 'words')), tie('value'), { maxKeys: 3 }),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('title', 'claims', 'others', 'codes'), value), (fields) => {
      const plain = JSON.parse(JSON.stringify({ name: 'T', ...fields })) as Record<string, unknown>
      expect(printFields(plain)).toBe(printDocument(yamlOf(plain)))
    }),
    { numRuns: 3000 },
  )
})
