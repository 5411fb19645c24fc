import { VFile } from 'vfile'
import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import { parseFrontmatter } from '../../src/loader/content-page.ts'
import { claim as claimSchema, type Claim } from '../../src/schema/claim.ts'
import { withFrontmatter, yamlOf } from '../ingest/compose/emit.ts'
import { readText } from '../ingest/read/files.ts'
import { writeAtomically } from '../ingest/write/beside.ts'
import { type Folders, sourcePath } from './folders.ts'
import { Refusal, refuseIssues } from './refusal.ts'

/** What of a claim is to be otherwise; `undefined` takes a field away. */
export type Changes = { [K in keyof Claim]?: Claim[K] | undefined }

/**
 * Change fields of a claim on the page of its source; everything else on the page keeps its layout.
 *
 * Throws {@link Refusal} where there is no such claim or it would be none any more.
 */
export function editClaim(folders: Folders, page: string, id: string, changesOf: (claim: Claim) => Changes): void {
  editClaims(folders, page, (claims) => {
    const node = nodeOf(claims, page, id)
    const now = claimSchema.safeParse(node?.toJSON())
    if (!node || !now.data)
      throw new Refusal(`There is no claim \`${id}\` on the page of ${page}; read the article again.`)
    for (const [key, value] of Object.entries(changesOf(now.data))) {
      if (value === undefined || (Array.isArray(value) && value.length === 0)) node.delete(key)
      else node.set(key, yamlOf({ [key]: value }).get(key, true))
    }
    const { error } = claimSchema.safeParse(node.toJSON())
    refuseIssues(error)
  })
}

/** The claim with an id; throws {@link Refusal} where two have it, for nobody can tell which is meant. */
export function nodeOf({ items }: YAMLSeq, page: string, id: string): YAMLMap | undefined {
  const [node, other] = items.filter((item): item is YAMLMap => isMap(item) && item.get('id') === id)
  if (other) throw new Refusal(`Two claims on the page of ${page} have the id \`${id}\`; open the page and rename one.`)
  return node
}

/** Change the list of claims of a source's page. */
export function editClaims(folders: Folders, page: string, edit: (claims: YAMLSeq) => void): void {
  const path = sourcePath(folders, page)
  const text = readText(path)
  const frontmatter = text === null ? null : parseFrontmatter(new VFile({ path, value: text }))
  const document = frontmatter?.document()
  const claims = document?.get('claims', true)
  if (text === null || !frontmatter || !document || !isSeq(claims))
    throw new Refusal(`The page ${path} can’t be read; open it in the editor and correct it first.`)
  edit(claims)
  writeAtomically(path, withFrontmatter(text, frontmatter.offset, document))
}
