import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import {
  parseContentPage,
  parseYaml,
  type ContentPage,
  type PlacedYaml,
  type YamlPath,
} from '../../../src/loader/content-page.ts'
import { askingKinds } from '../../../src/schema/asking.ts'
import { claim, type Claim } from '../../../src/schema/claim.ts'
import { pageKindNames, pageKinds, type PageKind } from '../../../src/schema/page.ts'
import { registerKinds, type RegisterKind } from '../../../src/schema/register.ts'
import { publishedFrom } from '../../../src/views/published-from.ts'
import { vocabularyKinds, type VocabularyKind } from '../../../src/schema/vocabulary.ts'
import { reportFault, type Fault } from '../rule.ts'

export type Page = ContentPage & { kind: PageKind; id: string; file: VFile; fields: Record<string, unknown> }

/** A file with what its YAML says. */
export type Placed = { file: VFile; frontmatter: PlacedYaml | null }

/** A file of entries, in its order; an entry may break its schema. */
export type EntryFile<Kind extends string> = Placed & { kind: Kind; entries: (Record<string, unknown> | null)[] }

/** A claim at its place; `claim` is null where its fields break the schema, so that its id is still known. */
export type PlacedClaim = { id: string; claim: Claim | null; page: Page; path: YamlPath }

export type Component = MdxJsxFlowElement | MdxJsxTextElement

/** A passage of a source page; `text` is empty where the source's words may not be shown. */
export type PagePassage = { id: string; text: string; node: Component }

/** Everything in a content folder, parsed once for all rules. */
export type Library = {
  pages: Page[]
  /** What the site knows by name. */
  vocabulary: EntryFile<VocabularyKind>[]
  /** What editors keep beside the pages. */
  registers: EntryFile<RegisterKind>[]
  /** The words by which the search understands a question. */
  asking: EntryFile<keyof typeof askingKinds>[]
  claims: PlacedClaim[]
  /** Pages that are not published on the day that is looked at; no rule but one that names them sees them or their claims. */
  unpublished: { pages: Page[]; claims: PlacedClaim[] }
}

/**
 * Parse the files of a content folder, whose paths end in `<folder>/<id>.mdx`, `vocabulary/<kind>.yaml`,
 * `registers/<kind>.yaml` or `asking/<kind>.yaml`.
 *
 * Reports `unexpected-file` for a file that no kind of page reads, and what `parseContentPage` reports.
 */
export function libraryOf(files: VFile[]): Library {
  const folders = Map.groupBy(files, (file) => file.dirname?.split('/').at(-1) ?? '')
  const entriesIn = <Kind extends string>(folder: string, kinds: Record<Kind, { file: string }>) =>
    (folders.get(folder) ?? []).flatMap((file) => listOf(file, kinds))
  const vocabulary = entriesIn('vocabulary', vocabularyKinds)
  const registers = entriesIn('registers', registerKinds)
  const asking = entriesIn('asking', askingKinds)
  const lists = ['vocabulary', 'registers', 'asking']
  const pages = [...folders].flatMap(([folder, held]) => (lists.includes(folder) ? [] : held.flatMap(pageOf)))
  const unpublished = { pages: [], claims: [] }
  return { pages, vocabulary, registers, asking, claims: pages.flatMap(claimsOf), unpublished }
}

/** What of a whole library is published on a day. */
export function publishedOn(day: string, whole: Library): Library {
  const [pages, later] = parted(whole.pages, ({ fields }) => publishedFrom(fields) <= day)
  const [claims, unseen] = parted(whole.claims, ({ page }) => publishedFrom(page.fields) <= day)
  return { ...whole, pages, claims, unpublished: { pages: later, claims: unseen } }
}

function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))]
}

/** The entries of one kind, as written. */
export function entriesOf<Kind extends string>(files: EntryFile<Kind>[], wanted: Kind): EntryFile<Kind>['entries'] {
  return files.flatMap(({ kind, entries }) => (kind === wanted ? entries : []))
}

/** What names are taken from: lists, and the publishers that pages name. */
export type Named = Pick<Library, 'vocabulary' | 'registers'> & { pages: Pick<Page, 'fields'>[] }

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

/** Every text in a value of YAML, itself or however deep in it, with its path. */
export function textsIn(value: unknown, path: YamlPath = []): { text: string; path: YamlPath }[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** List the passages of a source page with their plain text, in which the figures of claims have their offsets. */
export function passagesOf({ body }: Page): PagePassage[] {
  return componentsIn(body).flatMap(({ node, props }) =>
    node.name === 'Passage' ? [{ id: props['id'] ?? '', text: textOf(node), node }] : [],
  )
}

/** A fault at a field of a file. */
export function faultAt({ file, frontmatter }: Placed, path: YamlPath, reason: string): Fault {
  return { file, reason, place: frontmatter?.placeOf(path) }
}

/** A fault at a field of a claim. */
export function claimFault({ page, path }: PlacedClaim, field: YamlPath, reason: string): Fault {
  return faultAt(page, [...path, ...field], reason)
}

function pageOf(file: VFile): Page[] {
  const folder = file.dirname?.split('/').at(-1)
  const kind = pageKindNames.find((name) => pageKinds[name].folder === folder)
  if (!kind || file.extname !== '.mdx' || !file.stem) {
    const folders = listed(pageKindNames.map((name) => pageKinds[name].folder))
    return reportUnexpected(file, `move it to one of ${folders} as \`.mdx\``)
  }
  const page = parseContentPage(file)
  const value = page.frontmatter?.value
  const fields = typeof value === 'object' && value !== null ? { ...value } : {}
  return [{ ...page, kind, id: file.stem, file, fields }]
}

function listOf<Kind extends string>(file: VFile, kinds: Record<Kind, { file: string }>): EntryFile<Kind>[] {
  const kind = (Object.keys(kinds) as Kind[]).find((name) => kinds[name].file === file.basename)
  if (!kind) {
    const names = Object.values<{ file: string }>(kinds).map((each) => each.file)
    return reportUnexpected(file, `name it one of ${listed(names)}`)
  }
  const frontmatter = parseYaml(file)
  return [{ kind, file, frontmatter, entries: Array.isArray(frontmatter?.value) ? frontmatter.value : [] }]
}

/**
 * @rule unexpected-file A file in a folder of `content/` that nothing reads: what it says would be on no page, and
 * nobody would notice.
 * @remedy Give the file the name that the message lists, or move it to the folder of its kind.
 * @fails vocabulary/place.yaml
 *   - id: hainan
 * @passes vocabulary/places.yaml
 *   - id: hainan
 */
function reportUnexpected(file: VFile, remedy: string): [] {
  reportFault({ file, reason: `Unexpected file \`${file.basename}\`, ${remedy}` }, 'unexpected-file')
  return []
}

function listed(names: string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

function claimsOf(page: Page): PlacedClaim[] {
  const claims = page.kind === 'source' && Array.isArray(page.fields['claims']) ? page.fields['claims'] : []
  return claims.flatMap((fields: { id?: unknown } | null, index) => {
    const id = fields?.id
    if (typeof id !== 'string') return []
    return [{ id, claim: claim.safeParse(fields).data ?? null, page, path: ['claims', index] }]
  })
}
