import type { Root, Text, Yaml } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { componentsIn, type Library, type Named } from '../content/library.ts'
import { ownProse } from '../content/prose.ts'
import { siteProse } from '../site/prose.ts'
import type { BuiltSite } from '../site/site.ts'
import type { OwnText } from '../wording/wording.ts'

/** A text that readers read, and where it stands. */
export type ReadText = Pick<OwnText, 'text' | 'file' | 'place'>

/** What readers read of content: all that is said in our own voice, titles of our own, and the sentence of each claim. */
export function contentTexts(library: Library): ReadText[] {
  const claims = library.claims.flatMap(({ claim, page, path }) =>
    claim ? [{ text: claim.says, file: page.file, place: page.frontmatter?.placeOf([...path, 'says']) }] : [],
  )
  const titles = library.pages.flatMap(({ kind, fields, file, frontmatter }) => {
    const isOurs = kind !== 'source' || fields['kind'] === 'this-site'
    const { title } = fields
    return isOurs && typeof title === 'string' ? [{ text: title, file, place: frontmatter?.placeOf(['title']) }] : []
  })
  return [...titles, ...ownProse(library), ...claims]
}

/** What templates say on the built site, beside what content says; without titles of others' works and tables of data. */
export function templateTexts(site: BuiltSite): ReadText[] {
  const said = new Set(contentTexts(site.library).map(({ text }) => text))
  const titles = site.library.pages.flatMap(({ kind, fields }) =>
    kind === 'source' && fields['kind'] !== 'this-site' && typeof fields['title'] === 'string' ? fields['title'] : [],
  )
  return siteProse(site).filter(
    ({ text, file }) =>
      !said.has(text) &&
      !titles.some((title) => text.startsWith(title)) &&
      !(file.data['path'] as string).startsWith('data/'),
  )
}

/** Names that are spelt right: those of the vocabulary and the registers, of places and of publishers. */
export function namesOf({ vocabulary, registers, pages }: Named): string[] {
  const fields = ['name', 'others', 'variants', 'abbreviations', 'city', 'province']
  const entries = [...vocabulary, ...registers].flatMap((file) => file.entries)
  const names = entries.flatMap((entry) => fields.flatMap((field) => entry?.[field] ?? []))
  const publishers = pages.map(({ fields }) => fields['publisher'])
  return [...names, ...publishers].filter((name) => typeof name === 'string')
}

const markdown = remark().use(remarkFrontmatter).use(remarkGfm).freeze()
const mdx = remark().use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze()

/**
 * What readers read of a document in Markdown, MDX or of a seed: no code, no addresses. An article in others' words is
 * spelt as they spell it and gives nothing.
 */
export function documentTexts(file: VFile): ReadText[] {
  const tree = (file.extname === '.mdx' ? mdx : markdown).parse(file)
  if (isOthers(tree)) return []
  const texts: ReadText[] = componentsIn(tree).flatMap(({ node, props: { title, description } }) =>
    [title, description].flatMap((text) => (text ? [{ text, file, place: node.position }] : [])),
  )
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    const words: string[] = []
    visit(node, 'text', ({ value }: Text) => void words.push(value))
    texts.push({ text: words.join(' '), file, place: node.position })
  })
  return texts
}

function isOthers({ children: [first] }: Root): boolean {
  const header = first?.type === 'yaml' ? (first as Yaml).value : ''
  return /^rights:/m.test(header) && !/^rights: own-words$/m.test(header)
}
