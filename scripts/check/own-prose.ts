import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { PlacedYaml, YamlPath } from '../../src/loader/content-page.ts'
import type { FaultPlace, Library, Page } from './library.ts'

/** A text that the site says in its own voice: not a claim, not a source's title, not a passage of an article. */
export type OwnText = {
  text: string
  /** `summary`: what introduces a page or a name; `prose`: everything else. */
  kind: 'summary' | 'prose'
  file: VFile
  place: FaultPlace | undefined
}

/**
 * List what content says in the site's own voice: summaries, definitions, what guides advise and ask, what rules mean,
 * findings, notes, registers, and the body of pages beside their claims. Articles of our own count with all their
 * passages; passages told after somebody else's article are that publisher's statements and do not.
 */
export function ownProse({ pages, vocabulary, registers }: Library): OwnText[] {
  return [
    ...pages.flatMap((page) => [...fieldsOf(page), ...bodyOf(page)]),
    ...vocabulary.flatMap(({ yaml, file }) => textsIn(yaml, file, ['definition', 'for', 'steps', 'questions'])),
    ...registers.flatMap(({ yaml, file }) =>
      textsIn(yaml, file, ['title', 'says', 'looked', 'charge', 'does', 'read']),
    ),
  ]
}

const summaries = new Set(['summary', 'definition'])
const pageFields = ['summary', 'for', 'steps', 'questions', 'looked-for', 'interest', 'answer', 'means']
const claimFields = ['finding', 'would-change', 'notes', 'short']

function fieldsOf({ frontmatter, file, fields }: Page): OwnText[] {
  if (!frontmatter) return []
  const own = Object.fromEntries(pageFields.map((name) => [name, fields[name]]))
  const claims = Array.isArray(fields['claims']) ? fields['claims'] : []
  return [
    ...stringsIn(own, pageFields)
      .filter(([, path]) => !path.includes('claims'))
      .map(([text, path]) => placed(text, path, frontmatter, file)),
    ...stringsIn(claims, claimFields).map(([text, path]) => placed(text, ['claims', ...path], frontmatter, file)),
  ]
}

function textsIn(yaml: PlacedYaml | null, file: VFile, names: string[]): OwnText[] {
  return yaml ? stringsIn(yaml.value, names).map(([text, path]) => placed(text, path, yaml, file)) : []
}

function placed(text: string, path: YamlPath, yaml: PlacedYaml, file: VFile): OwnText {
  const kind = path.some((step) => summaries.has(String(step))) ? 'summary' : 'prose'
  return {
    text,
    kind,
    file,
    get place() {
      return yaml.placeOf(path)
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
