import { isDeepStrictEqual } from 'node:util'
import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { HastNode } from 'satteri'
import { VFile } from 'vfile'
import { attributesOf, callFaults } from '../../../src/loader/call-faults.ts'
import { parseContentPage, parseFrontmatter } from '../../../src/loader/content-page.ts'
import { isBareAddress, readBody, textOf } from '../../../src/loader/mdx.ts'
import type { MeantPage } from './merged.ts'
import { readPlainBody } from './plain-body.ts'

/** What a page holds in one place: a paragraph's text, a call, or the name of what ingest never writes. */
type Piece = { text: string } | { call: string; props: Record<string, string>; pieces: Piece[] } | { unknown: string }

/** Where a page would say something else than it is meant to. */
interface Difference {
  where: string
  meant: unknown
  read: unknown
}

/**
 * Read a page again before it is written, as the site and as the checks do, and fail it where it says anything else
 * than it is meant to (`unsafe-emission`, with both texts).
 *
 * In what ingest wrote, only paragraphs of plain text and calls of known components may stand, with the very text of
 * the seed; for what a person wrote `npm run check` has the rules.
 *
 * @rule unsafe-emission A page that would say something else than the article it was made from. It is not written.
 * @remedy Take out of the article what the message shows, and tell who keeps the code: no article should be able to do
 * this.
 * @tested scripts/ingest/merge/verify.test.ts
 */
export function verify(text: string, meant: MeantPage, file: VFile): void {
  for (const { where, meant: said, read } of differences(text, meant)) {
    const message = file.message(
      `Unexpected difference between the ${where} that was meant and what its page would show, ` +
        'take out of the seed what the note shows; this is a fault of ingest',
      { place: { line: 1, column: 1 }, ruleId: 'unsafe-emission', source: 'ingest' },
    )
    message.fatal = true
    message.note = bothTexts(JSON.stringify(said), JSON.stringify(read))
  }
}

/** Both texts from shortly before the place at which they part. */
function bothTexts(meant: string, read: string): string {
  let at = 0
  while (at < meant.length && meant[at] === read[at]) at++
  const from = Math.max(0, at - 40)
  return `meant: ${meant.slice(from, from + 160)}\nread:  ${read.slice(from, from + 160)}`
}

function differences(text: string, meant: MeantPage): Difference[] {
  const yaml = parseFrontmatter(new VFile(text))
  const frontmatter: unknown = JSON.parse(JSON.stringify(yaml?.value ?? null))
  if (!isDeepStrictEqual(frontmatter, meant.frontmatter))
    return [{ where: 'frontmatter', meant: meant.frontmatter, read: frontmatter }]
  const body = text.slice(text.indexOf('\n---\n') + 5).trim()
  const printed = meant.sections.map((section) => section.text.trim()).join('\n\n')
  if (body !== printed) return [{ where: 'body', meant: printed, read: body }]
  return differencesIn(meant.sections)
}

type MeantSection = MeantPage['sections'][number]

/** Compare sections as the checks part them, and as the site reads them; a plain body is the same for both. */
function differencesIn(sections: MeantSection[]): Difference[] {
  const printed = sections.map((section) => section.text.trim())
  const plain = readPlainBody(printed.join('\n\n'))
  if (plain && printed.every((section) => section.lastIndexOf('## ') === 0))
    return differencesAmong(sectionsOf(plain), sections)
  const text = `---\n---\n\n${printed.join('\n\n')}\n`
  const parted = parseContentPage(new VFile(text)).sections.map(({ start, end }) => text.slice(start, end).trim())
  if (!isDeepStrictEqual(parted, printed)) return [{ where: 'body', meant: printed, read: parted }]
  try {
    return differencesAmong(sectionsOf(readBody(text)), sections)
  } catch (error) {
    return [{ where: 'body', meant: 'MDX', read: String(error) }]
  }
}

function differencesAmong(read: ReadSection[], sections: MeantSection[]): Difference[] {
  const byTitle = Map.groupBy(read, ({ title }) => title)
  const found = sections.flatMap(({ title, nodes }) => {
    const section = byTitle.get(shown(title))?.shift()
    if (nodes === null) return []
    const [expected, pieces] = [nodes.map(meantPiece), section ? section.nodes.flatMap(readPieces) : null]
    return isDeepStrictEqual(pieces, expected) ? [] : [{ where: `section ${title}`, meant: expected, read: pieces }]
  })
  const more = sections.every(({ nodes }) => nodes !== null) ? [...byTitle.values()].flat() : []
  return [
    ...found,
    ...more.map(({ title, nodes }) => ({ where: `section ${title}`, meant: null, read: nodes.flatMap(readPieces) })),
  ]
}

interface ReadSection {
  title: string
  nodes: HastNode[]
}

function sectionsOf(nodes: HastNode[]): ReadSection[] {
  const sections: ReadSection[] = []
  for (const node of nodes) {
    const isHeading = node.type === 'element' && (node.tagName === 'h1' || node.tagName === 'h2')
    if (isHeading) sections.push({ title: shown(textOf(node)), nodes: [] })
    else if (!isSpace(node)) {
      if (sections.length === 0) sections.push({ title: '', nodes: [] })
      sections.at(-1)?.nodes.push(node)
    }
  }
  return sections
}

function meantPiece(node: RootContent): Piece {
  if (node.type === 'paragraph') return { text: shown(plainText(node)) }
  if (node.type === 'mdxJsxFlowElement')
    return { call: node.name ?? '', props: attributesOf(node), pieces: node.children.map(meantPiece) }
  return { unknown: node.type }
}

function readPieces(node: HastNode): Piece[] {
  if (isSpace(node)) return []
  if (node.type === 'mdxJsxFlowElement' && callFaults(node, true).length === 0)
    return [
      { call: node.name ?? '', props: attributesOf(node), pieces: (node.children as HastNode[]).flatMap(readPieces) },
    ]
  if (node.type === 'element' && node.tagName === 'p') {
    const other = node.children.find((child) => child.type !== 'text' && !isBareAddress(child))
    return other ? [{ unknown: nameOf(other) }] : [{ text: shown(textOf(node)) }]
  }
  return [{ unknown: nameOf(node) }]
}

/** Text as a page shows it: spaces beside a line end are not seen. */
function shown(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .join('\n')
}

/** The line ends between blocks. */
function isSpace(node: HastNode): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function nameOf(node: HastNode): string {
  return node.type === 'element' ? node.tagName : node.type
}
