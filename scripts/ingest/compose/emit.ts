import type { Root, RootContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import type { Options } from 'remark-stringify'
import type { Processor } from 'unified'
import { Document, isDocument, isMap, isScalar, isSeq, visit } from 'yaml'
import { headingOf, type ProposedSection } from './page.ts'

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
  return `${[headingOf(title), ...nodes].map((node) => plainText(node) ?? printNode(node)).join('\n\n')}\n`
}

function printNode(node: RootContent): string {
  return printer.stringify({ type: 'root', children: [node] } satisfies Root).trimEnd()
}

/** Text in which no sign means anything to MDX, wherever it stands. */
const plain = /^(?!import\b|export\b)[\p{L}"“](?:[\p{L}\p{N}"“”'’,.;%()$€£¥–—?。，、；）（]|[ -](?=[^ -]))*$/u
const plainProp = /^[\w .-]*$/

/** Headings, paragraphs and calls of components without a sign to escape, as the printer writes them; else `null`. */
function plainText(node: RootContent): string | null {
  if (node.type === 'heading' || node.type === 'paragraph') {
    const [text, more] = node.children
    if (text?.type !== 'text' || more || !plain.test(text.value) || text.value.includes('www.')) return null
    return node.type === 'heading' ? `${'#'.repeat(node.depth)} ${text.value}` : text.value
  }
  if (node.type !== 'mdxJsxFlowElement') return null
  const props = node.attributes.map((prop) =>
    prop.type === 'mdxJsxAttribute' && typeof prop.value === 'string' && plainProp.test(prop.value)
      ? ` ${prop.name}="${prop.value}"`
      : null,
  )
  const [child, more] = node.children
  const inside = child ? plainText(child) : ''
  if (props.includes(null) || more || inside === null || child?.type === 'mdxJsxFlowElement') return null
  return child ? `<${node.name}${props.join('')}>\n  ${inside}\n</${node.name}>` : `<${node.name}${props.join('')} />`
}

/** Keys whose value is short enough to stand on one line. */
const onOneLine = new Set([
  'about',
  'measure',
  'qualifiers',
  'evidence',
  'figures',
  'from',
  'with',
  'words',
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
const datelike = /^(?:--)?\d[\d-]*$/

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

/**
 * Print a value in the very bytes in which {@link yamlOf} prints it, many times faster: what needs no quotation marks
 * is put together here, everything else is left to the library.
 */
export function yamlTextOf(value: Record<string, unknown>): string {
  const text = mapText(value, '')
  return text?.concat('\n') ?? printYaml(yamlOf(value))
}

function printYaml(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** A map on lines of its own; `null` where it holds what only the library can print. */
function mapText(map: object, indent: string): string | null {
  const lines = fieldsOf(map).map(([key, value]) => {
    const onLine = onOneLine.has(key) || typeof value !== 'object' || value === null || isEmpty(value)
    const text = onLine ? flowText(value, false) : nestedText(value, indent)
    return text === null || !plainKey.test(key) ? null : `${key}:${onLine ? ' ' : ''}${text}`
  })
  return lines.includes(null) ? null : lines.join(`\n${indent}`)
}

/** What stands beneath its key, further in. */
function nestedText(value: object, indent: string): string | null {
  const inner = `${indent}  `
  if (!Array.isArray(value)) {
    const text = mapText(value, inner)
    return text === null ? null : `\n${inner}${text}`
  }
  const items = value.map((one: unknown) =>
    typeof one === 'object' && one !== null
      ? Array.isArray(one) || isEmpty(one)
        ? null
        : mapText(one, `${inner}  `)
      : flowText(one, false),
  )
  return items.includes(null) ? null : items.map((item) => `\n${inner}- ${item}`).join('')
}

/** A value on one line; `inFlow` where brackets and commas would be read as part of a list. */
function flowText(value: unknown, inFlow: boolean): string | null {
  if (typeof value === 'string') return scalarText(value, inFlow)
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value)
  if (typeof value === 'number') return /^-?\d{1,9}\.\d{1,6}$/.test(String(value)) ? String(value) : null
  if (typeof value !== 'object') return null
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((one) => flowText(one, true))
    : fieldsOf(value).map(([key, one]) => {
        const text = plainKey.test(key) ? flowText(one, true) : null
        return text === null ? null : `${key}: ${text}`
      })
  if (parts.includes(null)) return null
  const [open, close] = isList ? '[]' : '{}'
  return parts.length > 0 ? `${open} ${parts.join(', ')} ${close}` : `${open}${close}`
}

const plainKey = /^[a-z][a-z-]{0,40}$/
/** Begins with a letter or with a figure that goes on as words, and holds no sign that YAML reads in some place. */
const plainScalar =
  /^(?:[\p{L}$€£]|\d[\d.,]{0,20}(?=%|[ -]\p{L}))(?:[\p{L}\p{N}()[\]{}"“”'’,.;%$€£¥–—?!/+*=<>。，、；）（]|[ :-](?=[\p{L}\p{N}(]))*$/u
const wordOfYaml = /^(?:true|false|null)$/i

function scalarText(value: string, inFlow: boolean): string | null {
  if (datelike.test(value)) return `'${value}'`
  const isPlain = plainScalar.test(value) && !/:[ ]/.test(value) && !wordOfYaml.test(value)
  if (isPlain && !(inFlow && /[,[\]{}]/.test(value))) return value
  if (isPlain && !value.includes('"')) return `"${value}"`
  const printed = printYaml(yamlOf(inFlow ? { at: [value] } : { at: value }))
  if (printed.trimEnd().includes('\n')) return null
  return inFlow ? printed.slice('at: [ '.length, -' ]\n'.length) : printed.slice('at: '.length, -1)
}

function fieldsOf(map: object): [string, unknown][] {
  return Object.entries(map).filter(([, value]) => value !== undefined)
}

function isEmpty(value: object): boolean {
  return (Array.isArray(value) ? value : fieldsOf(value)).length === 0
}

/** Print a page: frontmatter between its fences, then the sections. */
export function printPage(frontmatter: Document | Record<string, unknown>, sections: string[]): string {
  const yaml = isDocument(frontmatter) ? printYaml(frontmatter) : yamlTextOf(frontmatter)
  return `---\n${yaml}---\n\n${sections.map((section) => section.trim()).join('\n\n')}\n`
}
