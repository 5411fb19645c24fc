import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { YamlPath } from '../../../src/loader/content-page.ts'
import type { OwnText } from '../wording/wording.ts'
import type { Library, Page, Placed } from './library.ts'

/**
 * List what content says in the site's own voice: summaries, definitions, what guides advise and ask, what rules mean,
 * findings, notes, registers, and the body of pages beside their claims. Articles of our own count with all their
 * passages; passages told after somebody else's article are that publisher's statements and do not.
 */
export function ownProse({ pages, vocabulary, registers }: Library): OwnText[] {
  return [
    ...pages.flatMap((page) => [...fieldsOf(page), ...bodyOf(page)]),
    ...vocabulary.flatMap((file) => entryTexts(file, ['definition', 'for', 'steps', 'questions'])),
    ...registers.flatMap((file) => entryTexts(file, ['title', 'says', 'looked', 'charge', 'does', 'read'])),
  ]
}

const summaries = new Set(['summary', 'definition'])
const pageFields = ['summary', 'for', 'steps', 'questions', 'looked-for', 'interest', 'answer', 'means']
const claimFields = ['finding', 'would-change', 'notes', 'short']

function fieldsOf(page: Page): OwnText[] {
  const own = Object.fromEntries(pageFields.map((name) => [name, page.fields[name]]))
  const claims = Array.isArray(page.fields['claims']) ? page.fields['claims'] : []
  return [
    ...stringsIn(own, pageFields).filter(([, path]) => !path.includes('claims')),
    ...stringsIn(claims, claimFields, ['claims']),
  ].map(([text, path]) => placed(text, path, page))
}

function entryTexts(file: Placed, names: string[]): OwnText[] {
  return stringsIn(file.frontmatter?.value, names).map(([text, path]) => placed(text, path, file))
}

function placed(text: string, path: YamlPath, { file, frontmatter }: Placed): OwnText {
  const kind = path.some((step) => summaries.has(String(step))) ? 'summary' : 'prose'
  return {
    text,
    kind,
    file,
    get place() {
      return frontmatter?.placeOf(path)
    },
  }
}

/** Every text under a field of one of these names, however deep, with its path. */
function stringsIn(value: unknown, names: string[], path: YamlPath = []): [text: string, path: YamlPath][] {
  if (typeof value === 'string') return path.some((step) => names.includes(String(step))) ? [[value, path]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    stringsIn(child, names, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function bodyOf({ kind, body, file, fields }: Page): OwnText[] {
  if (!body || (kind === 'source' && fields['kind'] !== 'this-site' && fields['standing'] !== 'cited')) return []
  const texts: OwnText[] = []
  visit(body, ['paragraph', 'heading', 'tableCell'], (node) => {
    texts.push({ text: textOf(node), kind: 'prose', file, place: node.position })
  })
  return texts
}
