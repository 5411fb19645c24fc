import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { parseContentPage, parseYaml } from '../../src/loader/content-page.ts'
import type { ContentPage, PlacedYaml, YamlPath } from '../../src/loader/content-page.ts'
import { claim } from '../../src/schema/claim.ts'
import type { Claim } from '../../src/schema/claim.ts'
import { pageKindNames, pageKinds } from '../../src/schema/page.ts'
import type { PageKind } from '../../src/schema/page.ts'
import { registerKinds } from '../../src/schema/register.ts'
import type { RegisterKind } from '../../src/schema/register.ts'
import { askingKinds } from '../../src/schema/asking.ts'
import { vocabularyKinds } from '../../src/schema/vocabulary.ts'
import type { VocabularyKind } from '../../src/schema/vocabulary.ts'

export type Page = ContentPage & { kind: PageKind; id: string; file: VFile; fields: Record<string, unknown> }

/** A list of entries that the site knows by name; `ids` keeps the order of the file. */
export type VocabularyFile = { kind: VocabularyKind; file: VFile; yaml: PlacedYaml | null; ids: unknown[] }

/** A register that editors keep beside the pages. */
export type RegisterFile = { kind: RegisterKind; file: VFile; yaml: PlacedYaml | null }

/** A list of words by which the search understands a question. */
export type AskingFile = { kind: AskingKind; file: VFile; yaml: PlacedYaml | null }
type AskingKind = keyof typeof askingKinds

/** A claim at its place; `claim` is null where its fields break the schema, so that its id is still known. */
export type PlacedClaim = { id: string; claim: Claim | null; page: Page; path: YamlPath }

export type Component = MdxJsxFlowElement | MdxJsxTextElement

/** Everything in a content folder, parsed once for all rules. */
export type Library = {
  pages: Page[]
  vocabulary: VocabularyFile[]
  registers: RegisterFile[]
  asking: AskingFile[]
  claims: PlacedClaim[]
}

/** A rule about content: reports on the files of the library. */
export type ContentRule = (library: Library) => void

/**
 * Parse the files of a content folder, whose paths end in `<folder>/<id>.mdx`, `vocabulary/<kind>.yaml`, `registers/<kind>.yaml` or
 * `asking/<kind>.yaml`.
 *
 * Reports `unexpected-file` for a file that no kind of page reads, and what `parseContentPage` reports.
 */
export function libraryOf(files: VFile[]): Library {
  const folderOf = (file: VFile) => file.dirname?.split('/').at(-1)
  const listed = ['vocabulary', 'registers', 'asking']
  const pages = files.filter((file) => !listed.includes(folderOf(file) ?? '')).flatMap(pageOf)
  const vocabulary = files.filter((file) => folderOf(file) === 'vocabulary').flatMap(vocabularyOf)
  const registers = files.filter((file) => folderOf(file) === 'registers').flatMap(registerOf)
  const asking = files.filter((file) => folderOf(file) === 'asking').flatMap(askingOf)
  return {
    pages,
    vocabulary,
    registers,
    asking,
    claims: pages.filter(({ kind }) => kind === 'source').flatMap(claimsOf),
  }
}

/** List the components that a body calls, with the string attributes they carry. */
export function componentsIn(body: Root | null): { node: Component; props: Record<string, string> }[] {
  const found: { node: Component; props: Record<string, string> }[] = []
  if (!body) return found
  visit(body, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const component = node as Component
    const props = component.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    )
    found.push({ node: component, props: Object.fromEntries(props) })
  })
  return found
}

/** Split a list of ids as an attribute holds it. */
export function idsIn(list: string | undefined): string[] {
  return list?.split(/\s+/).filter(Boolean) ?? []
}

function pageOf(file: VFile): Page[] {
  const folder = file.dirname?.split('/').at(-1)
  const kind = pageKindNames.find((name) => pageKinds[name].folder === folder)
  if (!kind || file.extname !== '.mdx' || !file.stem) {
    const folders = pageKindNames.map((name) => `\`${pageKinds[name].folder}\``).join(', ')
    report(file, `Unexpected file \`${file.basename}\`, move it to one of ${folders} as \`.mdx\``, 'unexpected-file')
    return []
  }
  const page = parseContentPage(file)
  const value = page.frontmatter?.value
  const fields = typeof value === 'object' && value !== null ? { ...value } : {}
  return [{ ...page, kind, id: file.stem, file, fields }]
}

function vocabularyOf(file: VFile): VocabularyFile[] {
  const kinds = Object.entries(vocabularyKinds) as [VocabularyKind, { file: string }][]
  const kind = kinds.find(([, { file: name }]) => name === file.basename)?.[0]
  if (!kind) {
    const names = kinds.map(([, { file: name }]) => `\`${name}\``).join(', ')
    report(file, `Unexpected file \`${file.basename}\`, name it one of ${names}`, 'unexpected-file')
    return []
  }
  const yaml = parseYaml(file)
  const entries = Array.isArray(yaml?.value) ? yaml.value : []
  return [{ kind, file, yaml, ids: entries.map((entry: { id?: unknown } | null) => entry?.id) }]
}

function askingOf(file: VFile): AskingFile[] {
  const kinds = Object.entries(askingKinds) as [AskingKind, { file: string }][]
  const kind = kinds.find(([, { file: name }]) => name === file.basename)?.[0]
  if (kind) return [{ kind, file, yaml: parseYaml(file) }]
  const names = kinds.map(([, { file: name }]) => `\`${name}\``).join(', ')
  report(file, `Unexpected file \`${file.basename}\`, name it one of ${names}`, 'unexpected-file')
  return []
}

function registerOf(file: VFile): RegisterFile[] {
  const kinds = Object.entries(registerKinds) as [RegisterKind, { file: string }][]
  const kind = kinds.find(([, { file: name }]) => name === file.basename)?.[0]
  if (kind) return [{ kind, file, yaml: parseYaml(file) }]
  const names = kinds.map(([, { file: name }]) => `\`${name}\``).join(', ')
  report(file, `Unexpected file \`${file.basename}\`, name it one of ${names}`, 'unexpected-file')
  return []
}

function claimsOf(page: Page): PlacedClaim[] {
  const claims = Array.isArray(page.fields['claims']) ? page.fields['claims'] : []
  return claims.flatMap((fields: { id?: unknown } | null, index) => {
    const id = fields?.id
    if (typeof id !== 'string') return []
    return [{ id, claim: claim.safeParse(fields).data ?? null, page, path: ['claims', index] }]
  })
}

/** Where a fault stands; without one it is the first line. */
export type FaultPlace = Root['position'] | { line: number; column: number }

/** Report a fault on a file; every rule speaks through this. Each is an error, for `npm start` stops at any. */
export function report(file: VFile, reason: string, ruleId: string, place?: FaultPlace): void {
  file.message(reason, { place: place ?? { line: 1, column: 1 }, ruleId, source: 'check' }).fatal = true
}
