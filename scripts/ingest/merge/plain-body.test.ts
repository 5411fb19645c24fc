import fc from 'fast-check'
import type { HastNode } from 'satteri'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import { readBody } from '../../../src/loader/mdx.ts'
import { blockText } from '../read/nasty.fixture.ts'
import { readPlainBody } from './plain-body.ts'

/** What of a node counts: no places, and no line ends between blocks. */
function bare(node: HastNode): unknown {
  const { position: _position, data: _data, ...own } = node as HastNode & { position?: unknown; data?: unknown }
  return 'children' in own ? { ...own, children: (own.children as HastNode[]).filter(isSeen).map(bare) } : own
}

const isSeen = (node: HastNode) => !(node.type === 'text' && node.value.trim() === '')

const words = fc.array(
  fc.constantFrom(
    ...[
      'Plain',
      'cells',
      '4.5%',
      '–',
      '- a',
      '1.',
      '(see',
      'p)',
      '$5',
      '“so”',
      "it's",
      '"x"',
      'a/b',
      'http://a.b',
      'www.a.b',
    ],
    ...[
      'import',
      'export',
      'a:b',
      '细胞，',
      '...',
      '--',
      '#',
      '*a*',
      '_a_',
      '<b>',
      '{a}',
      '&amp;',
      '[a]',
      'a@b.c',
      '  ',
      '+',
      '=',
      '^2',
      '≥',
      '™',
      '\u00a0',
    ],
  ),
  { minLength: 1, maxLength: 6 },
)
const text = fc.oneof(
  words.map((all) => all.join(' ')),
  words.map((all) => all.join('')),
  blockText,
)
const block = fc.oneof(
  text.map((one) => `## ${one}`),
  text.map((one) => `<Passage id="abc123" line="3">\n  ${one}\n</Passage>`),
  fc.constantFrom('<Claim id="a-b" />', '<Study id="s" claims="a b" />', '<Passage id="a" line="1">\n  A\n</Claim>'),
  text,
)

test('a body that is read without the parser is read as by it', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      const body = blocks.join('\n\n')
      const nodes = readPlainBody(body)
      if (!nodes) return
      plain++
      const page = `---\n---\n\n${body}\n`
      expect(nodes.map(bare)).toEqual(readBody(page).filter(isSeen).map(bare))
      const headings = parseContentPage(new VFile(page)).sections.flatMap(({ heading }) => heading ?? [])
      expect(headings.map(({ depth }) => depth)).toEqual(blocks.flatMap((one) => (one.startsWith('## ') ? [2] : [])))
    }),
    { numRuns: 5000 },
  )
  expect(plain).toBeGreaterThan(300)
})
