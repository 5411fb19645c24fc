import { load } from 'js-yaml'
import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { VFileMessage } from 'vfile-message'
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml'

/** Where something stands in a file: lines and columns from 1, offsets in UTF-16 units from 0. */
export type Place = { start: Point; end: Point }
type Point = { line: number; column: number; offset: number }

/** A path into frontmatter, as zod writes it: `['claims', 0, 'figures', 1, 'at']`. */
export type YamlPath = readonly PropertyKey[]

/** YAML as a value, with the way back to the place of each part of it. */
export type PlacedYaml = {
  value: unknown
  /** The YAML document with positions; offsets count from `offset`. Parsed when first asked for. */
  document: () => Document.Parsed
  /** Where the YAML starts in the file. */
  offset: number
  /** Find the value at a path, or the nearest part around it that exists. */
  placeOf: (path: YamlPath) => Place
  /** Find the key at a path: where a field that does not belong there is named. */
  placeOfKey: (path: YamlPath) => Place
}

/** A stretch of a body under one `## Heading`; what stands before the first heading has `heading: null`. */
export type Section = { heading: Heading | null; title: string; nodes: RootContent[]; start: number; end: number }

export type ContentPage = {
  /** `null` where the page has none or it can't be read. */
  frontmatter: PlacedYaml | null
  /** The MDX body, positions counted in the whole file; `null` where it can't be read. */
  body: Root | null
  sections: Section[]
}

const markdown = remark().use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze()

/**
 * Read a content page: its frontmatter and its MDX body, each part with its place in the file.
 *
 * Reports `frontmatter-missing`, `yaml-syntax` and `mdx-syntax` on the file; what can still be read is returned.
 */
export function parseContentPage(file: VFile): ContentPage {
  const tree = mdxTree(file)
  const frontmatter = parseFrontmatter(file)
  const body: Root | null = tree && { ...tree, children: tree.children.filter((node) => node.type !== 'yaml') }
  return { frontmatter, body, sections: body ? sectionsOf(body) : [] }
}

/** The block between two `---` lines at the top of a page. */
const fenced = /^(\uFEFF?---[ \t]*\r?\n)(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/

/**
 * Read the frontmatter of a page, keeping places; its body may be broken.
 *
 * Reports `frontmatter-missing` and `yaml-syntax` on the file.
 *
 * @rule frontmatter-missing A page without the block of fields at its top, which tells its title and all that the site
 * shows of it.
 * @remedy Begin the page with a line `---`, its fields, and a line `---`.
 * @fails guides/costs.mdx
 *   Ask for a quote in writing.
 * @passes guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   Ask for a quote in writing.
 */
export function parseFrontmatter(file: VFile): PlacedYaml | null {
  const [, open = '', yaml = ''] = fenced.exec(String(file)) ?? []
  if (open !== '') return parseYaml(file, yaml, open.length)
  file.message('Unexpected page without frontmatter, begin it with `---`, its fields and `---`', {
    place: { line: 1, column: 1 },
    ruleId: 'frontmatter-missing',
    source: 'check',
  })
  return null
}

/**
 * Read YAML that starts at `offset` of a file, keeping places.
 *
 * Reports `yaml-syntax` and returns `null` where it can't be read.
 *
 * @rule yaml-syntax Fields that can’t be read: mostly a colon inside a text, a quotation mark that is not closed, a
 * line set in too far, or a field that stands twice.
 * @remedy Put a text with a colon in quotation marks, and close each mark; the message names the place.
 * @fails guides/costs.mdx
 *   ---
 *   title: Costs: what is asked
 *   ---
 * @passes guides/costs.mdx
 *   ---
 *   title: 'Costs: what is asked'
 *   ---
 */
export function parseYaml(file: VFile, yaml = String(file), offset = 0): PlacedYaml | null {
  const places = location(file)
  const point = (at: number) => places.toPoint(at + offset) as Point
  const rangePlace = (start: number, end: number): Place => ({ start: point(start), end: point(end) })
  let parsed: Document.Parsed | undefined
  const document = () => (parsed ??= parseDocument(yaml))
  const placeOf = (path: YamlPath) => rangePlace(...rangeOf(document(), path))
  const placeOfKey = (path: YamlPath) => rangePlace(...keyRangeOf(document(), path))

  try {
    return { value: load(yaml), document, offset, placeOf, placeOfKey }
  } catch (error) {
    for (const fault of faultsOf(error, document())) {
      file.message(fault.reason, { place: rangePlace(...fault.range), ruleId: 'yaml-syntax', source: 'check' })
    }
    return null
  }
}

/**
 * @rule mdx-syntax A text that can’t be read because of a sign that pages use for something else: `<` and `{`.
 * @remedy Write it in words (“under 5 years”), or a backslash before the sign.
 * @fails guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   For children <5 years.
 * @passes guides/costs.mdx
 *   ---
 *   title: Costs
 *   ---
 *
 *   For children under 5 years.
 */
function mdxTree(file: VFile): Root | null {
  try {
    return markdown.parse(file)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    const reason = `Unexpected MDX that can't be read (${error.reason}), correct it or escape the sign with \`\\\``
    file.message(reason, { place: error.place ?? placeNamedIn(error.reason), ruleId: 'mdx-syntax', source: 'check' })
    return null
  }
}

/** A fault found at the end of a page names its place only in words: "(5:1-5:8)". */
function placeNamedIn(reason: string): { line: number; column: number } {
  const [, line = 1, column = 1] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? []
  return { line: Number(line), column: Number(column) }
}

function sectionsOf(body: Root): Section[] {
  const sections: Section[] = []
  for (const node of body.children) {
    const isHeading = node.type === 'heading' && node.depth <= 2
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const last = sections.at(-1)
    if (isHeading || !last) {
      const heading = isHeading ? node : null
      sections.push({ heading, title: heading ? textOf(heading) : '', nodes: isHeading ? [] : [node], start, end })
    } else {
      last.nodes.push(node)
      last.end = end
    }
  }
  return sections
}

type Range = [start: number, end: number]

function rangeOf(document: Document.Parsed, path: YamlPath): Range {
  let node: Node | null = document.contents
  let range = rangeOfNode(node)
  for (const step of path) {
    node = childOf(node, step, document)
    if (!node) break
    range = rangeOfNode(node)
  }
  return range
}

function keyRangeOf(document: Document.Parsed, path: YamlPath): Range {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return pair && isNode(pair.key) ? rangeOfNode(pair.key) : rangeOf(document, path)
}

function childOf(node: Node | null, step: PropertyKey, document: Document.Parsed): Node | null {
  const target = isAlias(node) ? (node.resolve(document) ?? null) : node
  const child = isMap(target) || isSeq(target) ? target.get(step, true) : undefined
  return isNode(child) ? child : null
}

function rangeOfNode(node: Node | null): Range {
  const [start, end] = node?.range ?? [0, 0]
  return [start, end]
}

/** js-yaml is quick but says little about a fault; `yaml` says more. */
function faultsOf(error: unknown, document: Document.Parsed): { reason: string; range: Range }[] {
  if (document.errors.length > 0) {
    return document.errors.map(({ message, pos }) => ({ reason: yamlReason(message.split('\n')[0] ?? ''), range: pos }))
  }
  return [{ reason: yamlReason(error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''), range: [0, 0] }]
}

function yamlReason(detail: string): string {
  return `Unexpected YAML that can't be read (${detail.replace(/ at line \d+, column \d+:$/, '')}), correct it`
}
