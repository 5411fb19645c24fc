import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isMadeSummary } from '../../../src/claims/source-summary.ts'
import type { YamlPath } from '../../../src/loader/content-page.ts'
import type { OwnText } from '../wording/wording.ts'
import { textsIn, type Library, type Page, type Placed } from './library.ts'

/**
 * List what content says in the site's own voice: summaries, definitions, what guides advise and ask, what rules mean,
 * findings, notes, registers, and the body of pages beside their claims; not what ingest made of other fields, for which there is nothing to correct there. Articles of our own count with all their
 * passages; passages told after somebody else's article are that publisher's statements and do not.
 */
export function ownProse({ pages, vocabulary, registers }: Library): OwnText[] {
  const definitions = new Set(vocabulary.flatMap(({ entries }) => entries.map((entry) => entry?.['definition'])))
  const isMade = ({ fields }: Page) => definitions.has(fields['summary']) || isMadeSummary(fields['summary'], fields)
  return [
    ...pages.flatMap((page) => [...fieldsOf(page, isMade(page)), ...bodyOf(page)]),
    ...vocabulary.flatMap((file) => entryTexts(file, ['definition', 'for', 'steps', 'questions', 'apart'])),
    ...registers.flatMap((file) =>
      entryTexts(file, ['title', 'says', 'looked', 'charge', 'does', 'read', 'questions']),
    ),
  ]
}

const summaries = new Set(['summary', 'definition'])
const pageFields = ['summary', 'search', 'for', 'steps', 'questions', 'looked-for', 'interest', 'answer', 'means']
const claimFields = ['finding', 'would-change', 'notes', 'short']

function fieldsOf(page: Page, isSummaryMade: boolean): OwnText[] {
  const names = isSummaryMade ? pageFields.filter((name) => name !== 'summary') : pageFields
  const own = Object.fromEntries(names.map((name) => [name, page.fields[name]]))
  const texts = textsIn(own).filter(({ path }) => !path.includes('claims'))
  return [...texts, ...textsUnder(claimFields, page.fields['claims'], ['claims'])].map((one) => placed(one, page))
}

function entryTexts(file: Placed, names: string[]): OwnText[] {
  const texts = textsUnder(names, file.frontmatter?.value).filter(({ path }) => !path.includes('zh'))
  return texts.map((one) => placed(one, file))
}

function placed({ text, path }: ReturnType<typeof textsIn>[number], { file, frontmatter }: Placed): OwnText {
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

function textsUnder(names: string[], value: unknown, path: YamlPath = []): ReturnType<typeof textsIn> {
  return textsIn(value, path).filter(({ path }) => path.some((step) => names.includes(String(step))))
}

function bodyOf({ kind, body, file, fields }: Page): OwnText[] {
  if (!body || (kind === 'source' && fields['kind'] !== 'this-site' && fields['standing'] !== 'cited')) return []
  const texts: OwnText[] = []
  visit(body, ['paragraph', 'heading', 'tableCell'], (node) => {
    texts.push({ text: textOf(node), kind: 'prose', file, place: node.position })
  })
  return texts
}
