import { VFile } from 'vfile'
import { Document, YAMLMap } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { printPage, printSection, yamlOf } from '../compose/emit.ts'
import type { Proposal } from '../compose/page.ts'
import { hasAliases } from './comments.ts'
import { type Resolutions, unresolved } from './fate.ts'
import { hashOf, type PageLock } from './lock.ts'
import { mergeClaims, tidy } from './merge-claims.ts'
import { mergeFields, pairsIn } from './merge-fields.ts'
import type { BlockKind, MergedBlocks } from './merge-blocks.ts'
import type { Merged } from './merged.ts'
import { keyed, mergeSections } from './merge-sections.ts'
import { machinePart } from './personal.ts'

/**
 * Merge what ingest proposes with the page that stands there, block by block (a frontmatter field, a claim, a section).
 *
 * A block that nobody changed by hand is replaced; a hand-edited one stays; a deleted one stays deleted; what was added
 * by hand stays, and so does an order that was changed by hand. An accepted claim whose figure changes is `read` again
 * (`claim-changed`). Where both sides changed, the hand-edited block stays and `merge-conflict` tells both versions. A
 * claim that its seed no longer makes goes, with `claim-withdrawn`. A page that can't be read is left alone
 * (`page-unreadable`).
 */
export function merge(
  proposal: Proposal,
  existing: string | null,
  lock: PageLock,
  shownPath: string,
  resolutions: Resolutions = unresolved,
): Merged {
  const file = new VFile({ path: shownPath, value: existing ?? '' })
  const printed = new Map(proposal.sections.map((section) => [section.title, printSection(section)]))
  const fresh = freshPage(proposal, printed)
  if (existing === null) return { ...fresh, isSettled: true, file }
  if (existing === fresh.text) {
    const left = Object.entries(lock).filter(([key]) => !(key in fresh.lock))
    return { ...fresh, lock: { ...fresh.lock, ...Object.fromEntries(left) }, isSettled: true, file }
  }
  const page = parseContentPage(file)
  const { frontmatter } = page
  const value = frontmatter?.value
  if (!frontmatter || !page.body || !isReadable(value)) return leftAlone(file, lock)
  const old = frontmatter.document()
  const target = { name: proposal.path.replace(/\.mdx$/, ''), lock, resolutions, file }
  const [pairOf, keepsNodes] = [pairsIn(old), !hasAliases(old)]
  const fields = mergeFields(proposal.frontmatter, value, pairOf, keepsNodes, frontmatter.placeOfKey, target)
  const claims = mergeClaims({
    proposed: (proposal.frontmatter['claims'] ?? []) as Claim[],
    standing: (value['claims'] ?? []) as Claim[],
    node: pairOf('claims')?.value,
    keepsNodes,
    placeOf: frontmatter.placeOf,
    target,
  })
  const sections = mergeSections(proposal.sections, printed, existing, page.sections, target)

  const document = new Document(new YAMLMap())
  document.commentBefore = old.commentBefore
  document.comment = old.comment
  const hasClaims = 'claims' in proposal.frontmatter || 'claims' in value
  for (const pair of [...fields.pairs, ...(hasClaims ? [claims.pair] : [])])
    (document.contents as unknown as YAMLMap).add(pair)
  const meant = {
    frontmatter: plain({ ...fields.fields, ...(hasClaims && { claims: claims.claims }) }),
    sections: sections.sections,
  }
  const texts = meant.sections.map(({ text }) => text.trim())
  const isSame =
    hashOf(meant.frontmatter) === hashOf(value) &&
    texts.length === page.sections.length &&
    page.sections.every(({ start, end }, index) => existing.slice(start, end).trim() === texts[index])
  return {
    text: isSame ? existing : printPage(document, texts),
    lock: lockAfter(lock, { field: fields, claim: claims, section: sections }),
    isSettled: fields.isSettled && claims.isSettled && sections.isSettled,
    file,
    meant,
  }
}

/** A page that can't be read stays as it is (`page-unreadable`). */
function leftAlone(file: VFile, lock: PageLock): Merged {
  file.message('Unexpected page that can’t be read, correct it first; ingest has left it as it is', {
    place: { line: 1, column: 1 },
    ruleId: 'page-unreadable',
    source: 'ingest',
  }).fatal = true
  return { text: null, lock, isSettled: false, file, meant: { frontmatter: {}, sections: [] } }
}

/**
 * The lock of a merged page. What a person deleted and no seed makes just now stays deleted when the seed makes it
 * again.
 */
function lockAfter(lock: PageLock, merged: Record<BlockKind, MergedBlocks>): PageLock {
  const kinds = Object.entries(merged)
  const decided = new Set(kinds.flatMap(([kind, { fates }]) => fates.map(([key]) => `${kind}:${key}`)))
  const left = Object.entries(lock).filter(([key]) => !decided.has(key))
  return Object.assign({}, ...kinds.map(([, { lock: next }]) => next), Object.fromEntries(left))
}

/** Whether frontmatter is fields, and its claims are a list of fields. */
function isReadable(value: unknown): value is Record<string, unknown> {
  if (!isFields(value)) return false
  const { claims } = value
  return claims === undefined || claims === null || (Array.isArray(claims) && claims.every(isFields))
}

function isFields(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** A value as YAML holds it: nothing in it is undefined. */
function plain(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>
}

/** Whether every block of a page is as ingest last wrote it. */
export function isUntouched(existing: string, lock: PageLock): boolean {
  const page = parseContentPage(new VFile(existing))
  const fields = Object.entries((page.frontmatter?.value ?? {}) as object).filter(([key]) => key !== 'claims')
  const hashes = [
    ...fields.map(([key, value]) => [`field:${key}`, hashOf(value)] as const),
    ...[...keyed(existing, page.sections, lock)].map(
      ([key, { start, end }]) => [`section:${key}`, hashOf(existing.slice(start, end))] as const,
    ),
  ]
  return page.body !== null && hashes.every(([key, hash]) => lock[key] === hash)
}

/** A page as it is proposed, and its lock. */
function freshPage(
  { frontmatter, sections }: Proposal,
  printed: ReadonlyMap<string, string>,
): Pick<Merged, 'lock' | 'meant'> & { text: string } {
  const { claims, ...fields } = frontmatter
  const value = plain({ ...fields, ...(claims !== undefined && { claims: (claims as Claim[]).map(tidy) }) })
  const lock = Object.fromEntries([
    ...Object.entries(fields).map(([key, value]) => [`field:${key}`, hashOf(value)]),
    ...((claims ?? []) as Claim[]).map((claim) => [`claim:${claim.id}`, hashOf(machinePart(claim))]),
    ...[...printed].map(([key, text]) => [`section:${key}`, hashOf(text)]),
  ])
  const meant = {
    frontmatter: value,
    sections: sections.map((section) => ({ ...section, text: printed.get(section.title) ?? '' })),
  }
  return { text: printPage(yamlOf(value), [...printed.values()]), lock, meant }
}
