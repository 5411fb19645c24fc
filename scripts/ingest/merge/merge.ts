import { isDeepStrictEqual } from 'node:util'
import { VFile } from 'vfile'
import { Document, YAMLMap } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { printDocument, printPage, printSection } from '../compose/emit.ts'
import type { Proposal } from '../compose/page.ts'
import { printFields } from '../compose/print-fields.ts'
import { hasAliases } from './comments.ts'
import { hashOf, type PageLock } from './lock.ts'
import type { MergedBlocks, Resolutions, Standing } from './merge-blocks.ts'
import { mergeClaims, tidy } from './merge-claims.ts'
import type { Merged } from './merged.ts'
import { mergeFields, pairsIn } from './merge-fields.ts'
import { keyed, mergeSections } from './merge-sections.ts'
import { machinePart } from './personal.ts'

/** What is known of the passages and the sentences of a source. */
export type Known = Partial<Pick<Standing, 'reread' | 'passageBefore' | 'isUnwritten'>>

/**
 * Merge what ingest proposes with the page that stands there, block by block (a frontmatter field, a claim, a section).
 *
 * A block that nobody changed by hand is replaced; a hand-edited one stays; a deleted one stays deleted; what was added
 * by hand stays, and so does an order that was changed by hand. An accepted claim that changes, or whose passage does,
 * is `read` again (`claim-changed`). Where both sides changed, the hand-edited block stays and `merge-conflict` tells both versions. A
 * claim that its seed no longer makes goes, with `claim-withdrawn`. A page that can't be read is left alone
 * (`page-unreadable`).
 */
export function merge(
  proposal: Proposal,
  existing: string | null,
  lock: PageLock,
  shownPath: string,
  resolutions: Resolutions = { mine: new Set(), theirs: new Set() },
  { reread, passageBefore = (claim) => claim.from?.[0]?.passage ?? null, isUnwritten = () => false }: Known = {},
): Merged {
  const file = new VFile({ path: shownPath, value: existing ?? '' })
  const printed = new Map(proposal.sections.map((section) => [section.title, printSection(section)]))
  const fresh = freshPage(proposal, printed)
  if (existing === null) return { ...fresh, isSettled: true, file }
  if (existing === fresh.text)
    return { ...fresh, lock: { ...fresh.lock, ...lock, ...fresh.lock }, isSettled: true, file }
  const { frontmatter: yaml, body, sections: standingSections } = parseContentPage(file)
  const value = yaml?.value
  if (!yaml || !body || !isReadable(value)) return leftAlone(file, lock)
  const old = yaml.document()
  const page: Standing = {
    ...{ name: proposal.path.replace(/\.mdx$/, ''), text: existing, yaml, fields: value, sections: standingSections },
    ...{ pairOf: pairsIn(old), keepsNodes: !hasAliases(old), lock, resolutions, file },
    ...{ reread, passageBefore, isUnwritten },
  }
  const fields = mergeFields(proposal.frontmatter, page)
  const claims = mergeClaims(claimsIn(proposal.frontmatter), claimsIn(value), page)
  const sections = mergeSections(proposal.sections, printed, page)

  const hasClaims = 'claims' in proposal.frontmatter || 'claims' in value
  const contents = new YAMLMap()
  contents.items = [...fields.pairs, ...(hasClaims ? [claims.pair] : [])]
  const document = new Document(contents)
  document.commentBefore = old.commentBefore
  document.comment = old.comment
  const meant = {
    frontmatter: plain({ ...fields.fields, ...(hasClaims && { claims: claims.claims }) }),
    sections: sections.sections,
  }
  const texts = meant.sections.map(({ text }) => text.trim())
  const standing = page.sections.map(({ start, end }) => existing.slice(start, end).trim())
  const isSame = hashOf(meant.frontmatter) === hashOf(value) && isDeepStrictEqual(texts, standing)
  const merged = { field: fields, claim: claims, section: sections }
  return {
    text: isSame ? existing : printPage(printDocument(document), texts),
    lock: lockAfter(lock, merged),
    isSettled: Object.values(merged).every((blocks) => blocks.isSettled),
    file,
    meant,
  }
}

function claimsIn({ claims }: Record<string, unknown>): Claim[] {
  return (claims ?? []) as Claim[]
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
function lockAfter(lock: PageLock, merged: Record<string, MergedBlocks>): PageLock {
  const kinds = Object.entries(merged)
  const decided = new Set(kinds.flatMap(([kind, { fates }]) => fates.map(([key]) => `${kind}:${key}`)))
  const left = Object.entries(lock).filter(([key]) => !decided.has(key) && !key.startsWith('was:'))
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

/** A page that no claim is about any more. */
interface Emptied {
  /** The page without the sections that ingest wrote; `null` where it can't be read. */
  text: string | null
  lock: PageLock
  /** What a person wrote in it, such as `answer` and `## Risks`. */
  byHand: string[]
}

/** Take out of a page what ingest wrote of claims, and say what is left that a person wrote. */
export function emptied(path: string, existing: string, lock: PageLock): Emptied {
  const page = parseContentPage(new VFile(existing))
  if (page.body === null) return { text: null, lock, byHand: ['its text'] }
  const fields = (page.frontmatter?.value ?? {}) as Record<string, unknown>
  const sections = [...keyed(existing, page.sections, lock)]
  const texts = sections.map(([key, { start, end }]) => [key, existing.slice(start, end)] as const)
  const hashes = Object.entries(hashesOf({ ...fields, claims: [] }, texts))
  const byHand = new Set(hashes.flatMap(([key, hash]) => (lock[key] === hash ? [] : key)))
  const frontmatter = Object.fromEntries(Object.entries(fields).filter(([key]) => !byHand.has(`field:${key}`)))
  const { text, lock: left } = merge({ kind: 'source', id: '', path, frontmatter, sections: [] }, existing, lock, path)
  const named = [...byHand].map((key) => key.replace(/^field:/, '').replace(/^section:/, '## '))
  return { text, lock: left, byHand: named }
}

/** A page as it is proposed, and its lock. */
function freshPage(
  { frontmatter, sections }: Proposal,
  printed: ReadonlyMap<string, string>,
): Pick<Merged, 'lock' | 'meant'> & { text: string } {
  const { claims, ...fields } = frontmatter
  const value = plain({ ...fields, ...(claims !== undefined && { claims: claimsIn(frontmatter).map(tidy) }) })
  return {
    text: printPage(printFields(value), [...printed.values()]),
    lock: hashesOf(frontmatter, printed),
    meant: {
      frontmatter: value,
      sections: sections.map((section) => ({ ...section, text: printed.get(section.title) ?? '' })),
    },
  }
}

/** The hash of each block of a page. */
function hashesOf(frontmatter: Record<string, unknown>, sections: Iterable<readonly [string, string]>): PageLock {
  const fields = Object.entries(frontmatter).filter(([key]) => key !== 'claims')
  return Object.fromEntries([
    ...fields.map(([key, value]) => [`field:${key}`, hashOf(value)]),
    ...claimsIn(frontmatter).map((claim) => [`claim:${claim.id}`, hashOf(machinePart(claim))]),
    ...[...sections].map(([key, text]) => [`section:${key}`, hashOf(text)]),
  ])
}
