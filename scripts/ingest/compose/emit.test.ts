import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { ProposedSection } from './page.ts'
import { printPage, printSection, yamlOf } from './emit.ts'

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
  const page = printPage(yamlOf({ title: 'T' }), [printSection(passage(text))])
  const file = new VFile(page)
  const body = parseContentPage(file).body
  expect(file.messages.map(String)).toEqual([])
  expect(body?.children.map(({ type }) => type)).toEqual(['heading', 'mdxJsxFlowElement'])
  expect(textOf(body?.children[1])).toBe(text)
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
