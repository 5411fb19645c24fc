import type { RootContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import type { Options } from 'remark-stringify'
import type { Processor } from 'unified'
import { Document, isMap, isScalar, isSeq, visit } from 'yaml'
import { headingOf, type ProposedSection } from './page.ts'
import { isPlain } from './plain-text.ts'

/** Openings that MDX would run as code where a paragraph begins with them, and addresses in capitals. */
function escapeMore(this: Processor): void {
  const data = this.data()
  const extensions = (data.toMarkdownExtensions ??= [])
  const unsafe = [
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
    { character: ':', before: '[PS]', after: '\\/', inConstruct: 'phrasing' },
  ]
  extensions.push({ unsafe } as Options)
}

const printer = remark()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(escapeMore)
  .data('settings', { bullet: '-', rule: '-' })
  .freeze()

/** Print a section of a body as MDX: its heading and what stands under it. */
export function printSection({ title, nodes }: ProposedSection): string {
  const plain = nodes.map(printPlainCall)
  if (isPlain(title) && plain.every((call) => call !== null)) return `${[`## ${title}`, ...plain].join('\n\n')}\n`
  return printer.stringify({ type: 'root', children: [headingOf(title), ...nodes] })
}

/** Print a call with a paragraph of plain text or none; `null` where anything may have to be escaped. */
function printPlainCall(node: RootContent): string | null {
  if (node.type !== 'mdxJsxFlowElement') return null
  const [child, another] = node.children
  const props = node.attributes.map((one) => ('name' in one ? ` ${one.name}="${one.value}"` : ' {}')).join('')
  if (!/^(?: [a-z]+="[\w .:-]*")*$/.test(props) || another) return null
  if (!child) return `<${node.name}${props} />`
  const [text, more] = child.type === 'paragraph' ? child.children : []
  if (text?.type !== 'text' || more || !isPlain(text.value)) return null
  return `<${node.name}${props}>\n  ${text.value}\n</${node.name}>`
}

/** Keys whose value is short enough to stand on one line. */
export const onOneLine = new Set([
  'about',
  'measure',
  'qualifiers',
  'evidence',
  'figures',
  'from',
  'with',
  'words',
  'read',
  'codes',
  'others',
  'abbreviations',
  'usual-care',
  'routes',
  'cell-source',
  'authority',
  'places',
  'named',
  'at',
])

/** Dates and numbers that are words. */
export const datelike = /^(?:--)?\d[\d-]*$/

/** Put a value into a YAML document as ingest writes it: short maps on one line, dates in quotation marks. */
export function yamlOf(value: unknown): Document {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Pair(_key, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (onOneLine.has(key) && (isMap(pair.value) || isSeq(pair.value))) pair.value.flow = true
    },
    Scalar(_key, scalar) {
      if (typeof scalar.value === 'string' && datelike.test(scalar.value)) scalar.type = 'QUOTE_SINGLE'
    },
  })
  return document
}

/** Print a YAML document as ingest writes it: no line is broken for being long. */
export function printDocument(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** A page with its frontmatter, which begins at `offset`, printed anew; all else stays to the letter. */
export function withFrontmatter(text: string, offset: number, document: Document): string {
  const end = text.indexOf('\n---', offset - 1)
  return `${text.slice(0, offset)}${printDocument(document).trimEnd()}${text.slice(end)}`
}

/** Print a page: the YAML of its frontmatter between its fences, then the sections. */
export function printPage(yaml: string, sections: string[]): string {
  return `---\n${yaml}---\n\n${sections.map((section) => section.trim()).join('\n\n')}\n`
}
