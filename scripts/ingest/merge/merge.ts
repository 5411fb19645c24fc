import type { RootContent } from 'mdast'
import { VFile } from 'vfile'
import { Document, isMap, isScalar, Pair, YAMLMap } from 'yaml'
import { parseContentPage, type Section } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { carryComments, hasAliases } from './comments.ts'
import type { Proposal } from '../compose/page.ts'
import { type Decide, mergeClaims, tidy } from './merge-claims.ts'
import { inPlace } from './order.ts'
import { machinePart } from './personal.ts'
import { printPage, printSection, yamlOf } from '../compose/emit.ts'
import { hashOf, type PageLock } from './lock.ts'

/** A page after a merge. */
export interface Merged {
  /** `null` where the page that stands there can't be read and is left alone. */
  text: string | null
  lock: PageLock
  /** Whether every block is as ingest wrote it, so that the same proposal would change nothing. */
  isSettled: boolean
  file: VFile
  /** What `text` is to say, however it is printed. */
  meant: MeantPage
}

/** What a page is to hold once it is read again. */
export interface MeantPage {
  frontmatter: Record<string, unknown>
  /** The nodes of a section that ingest wrote; `null` where a person did. */
  sections: { title: string; text: string; nodes: RootContent[] | null }[]
}

/** What becomes of a block; `orphaned`: it stays because a person wrote in it, though its seed makes it no longer. */
export type Fate = 'ours' | 'theirs' | 'gone' | 'orphaned'

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
  settled: Settled = nothingSettled,
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
  const value = page.frontmatter?.value
  if (!page.frontmatter || !page.body || !isReadable(value)) {
    const message = file.message('Unexpected page that can’t be read, correct it first; ingest has left it as it is', {
      place: { line: 1, column: 1 },
      ruleId: 'page-unreadable',
      source: 'ingest',
    })
    message.fatal = true
    return { text: null, lock, isSettled: false, file, meant: { frontmatter: {}, sections: [] } }
  }
  const nextLock: PageLock = {}
  const decided = new Set<string>()
  let isSettled = true
  const decide: Decide = (key, theirs, ours, show, place = { line: 1, column: 1 }, isTouched = false) => {
    const name = `${proposal.path.replace(/\.mdx$/, '')}#${key}`
    const fate = settle(fateOf(hashed(theirs), hashed(ours), lock[key], isTouched), hashed(theirs), name, settled)
    decided.add(key)
    if (fate.lock !== undefined) nextLock[key] = fate.lock
    const stays = fate.fate === 'theirs' ? hashed(theirs) : fate.fate === 'ours' ? hashed(ours) : null
    if (stays !== (fate.lock ?? null)) isSettled = false
    if (fate.conflict) {
      const reason = `Unexpected change on both sides of \`${key}\`, settle it with \`npm run ingest -- --keep-mine "${name}"\` or \`--accept-theirs "${name}"\``
      file.message(reason, { place, ruleId: 'merge-conflict', source: 'ingest' }).note = show()
    }
    return fate.fate
  }
  const lastOrder = (prefix: string) =>
    Object.keys(lock).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))

  const old = page.frontmatter.document()
  const document = new Document(new YAMLMap())
  document.commentBefore = old.commentBefore
  document.comment = old.comment
  const map = document.contents as unknown as YAMLMap
  const oldPairs = isMap(old.contents) ? (old.contents.items as Pair[]) : []
  const pairOf = (key: string) => oldPairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
  const keepsNodes = !hasAliases(old)
  const { placeOfKey } = page.frontmatter
  const meant: MeantPage = { frontmatter: {}, sections: [] }

  const fields = Object.keys(proposal.frontmatter).filter((key) => key !== 'claims')
  const ownFields = Object.keys(value).filter((key) => key !== 'claims')
  const fateOfField = new Map(
    union(fields, ownFields).map((key) => {
      const theirs = proposal.frontmatter[key]
      const show = () => `page: ${JSON.stringify(value[key])}\nseed: ${JSON.stringify(theirs)}`
      return [key, decide(`field:${key}`, theirs, value[key], show, key in value ? placeOfKey([key]) : undefined)]
    }),
  )
  for (const key of inPlace(fields, ownFields, lastOrder('field:'))) {
    const fate = fateOfField.get(key)
    if (fate === 'gone') continue
    const said = fate === 'theirs' ? proposal.frontmatter[key] : value[key]
    const oldPair = pairOf(key)
    const pair = fate !== 'theirs' && keepsNodes && oldPair ? oldPair : pairFor(key, said)
    if (pair !== oldPair && oldPair) {
      carryComments(oldPair.key, pair.key)
      carryComments(oldPair.value, pair.value)
    }
    map.add(pair)
    meant.frontmatter[key] = said
  }
  if ('claims' in proposal.frontmatter || 'claims' in value) {
    const { pair, claims } = mergeClaims({
      proposed: (proposal.frontmatter['claims'] ?? []) as Claim[],
      standing: (value['claims'] ?? []) as Claim[],
      node: pairOf('claims')?.value,
      keepsNodes,
      placeOf: page.frontmatter.placeOf,
      decide,
      lock,
      lastOrder: lastOrder('claim:'),
      file,
    })
    map.add(pair)
    meant.frontmatter['claims'] = claims
  }
  meant.frontmatter = plain(meant.frontmatter)

  const standing = keyed(existing, page.sections, lock)
  const ours = new Map([...standing].map(([key, { start, end }]) => [key, existing.slice(start, end)]))
  const fateOfSection = new Map(
    union([...printed.keys()], [...ours.keys()]).map((key) => {
      const show = () => `page:\n${ours.get(key)}\nseed:\n${printed.get(key)}`
      return [key, decide(`section:${key}`, printed.get(key), ours.get(key), show)]
    }),
  )
  for (const key of inPlace([...printed.keys()], [...ours.keys()], lastOrder('section:'))) {
    const fate = fateOfSection.get(key)
    const text = fate === 'gone' ? undefined : fate === 'theirs' ? printed.get(key) : ours.get(key)
    if (text === undefined || text.trim() === '') continue
    const proposed = proposal.sections.find(({ title }) => title === key)
    const isProposed = text.trim() === printed.get(key)?.trim()
    const title = standing.get(key)?.title ?? key
    meant.sections.push({ title, text, nodes: (isProposed && proposed?.nodes) || null })
  }
  // What a person deleted and no seed makes just now: it stays deleted when the seed makes it again.
  for (const [key, hash] of Object.entries(lock)) if (!decided.has(key)) nextLock[key] = hash
  const texts = meant.sections.map(({ text }) => text.trim())
  const isSame =
    hashOf(meant.frontmatter) === hashOf(value) &&
    texts.length === page.sections.length &&
    page.sections.every(({ start, end }, index) => existing.slice(start, end).trim() === texts[index])
  return { text: isSame ? existing : printPage(document, texts), lock: nextLock, isSettled, file, meant }
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

/**
 * Sections by their title. Where a person wrote a title a second time, the one that ingest last wrote has it, or else the
 * first; the others are `title (2)` and on.
 */
function keyed(text: string, sections: Section[], lock: PageLock): Map<string, Section> {
  const isLast = ({ title, start, end }: Section) => lock[`section:${title}`] === hashOf(text.slice(start, end))
  const owner = new Map<string, Section>()
  for (const section of sections) if (isLast(section) && !owner.has(section.title)) owner.set(section.title, section)
  for (const section of sections) if (!owner.has(section.title)) owner.set(section.title, section)
  const byKey = new Map<string, Section>()
  for (const section of sections) {
    let key = section.title
    for (let time = 2; owner.get(section.title) !== section && (time === 2 || byKey.has(key)); time++)
      key = `${section.title} (${time})`
    byKey.set(key, section)
  }
  return byKey
}

function union(proposed: string[], standing: string[]): string[] {
  return [...new Set([...proposed, ...standing])]
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

/** What a person decided on conflicts, each named `page#block`: `sources/a#claim:one`. */
export interface Settled {
  mine: ReadonlySet<string>
  theirs: ReadonlySet<string>
}

const nothingSettled: Settled = { mine: new Set(), theirs: new Set() }

type Decided = { fate: Fate; lock?: string; conflict?: true }

/** Let a person's decision stand: mine keeps the page's block, theirs takes what the seed says, deleted or not. */
function settle(decided: Decided, theirs: string | null, name: string, { mine, theirs: taken }: Settled): Decided {
  if (theirs !== null && taken.has(name)) return { fate: 'theirs', lock: theirs }
  if (theirs !== null && decided.conflict && mine.has(name)) return { fate: 'ours', lock: theirs }
  return decided
}

/**
 * Decide on one block from three hashes: what ingest proposes, what the page holds, what ingest last wrote. What a person
 * deleted or changed keeps the last hash, so that it is known for that however often the seed changes.
 */
function fateOf(theirs: string | null, ours: string | null, last: string | undefined, isTouched: boolean): Decided {
  if (ours === null) {
    if (last !== undefined) return { fate: 'gone', lock: last }
    return theirs === null ? { fate: 'gone' } : { fate: 'theirs', lock: theirs }
  }
  if (theirs === null) {
    if (last === undefined) return { fate: 'ours' }
    return ours === last && !isTouched ? { fate: 'gone' } : { fate: 'orphaned', lock: last }
  }
  if (ours === theirs) return { fate: 'ours', lock: theirs }
  if (ours === last) return { fate: 'theirs', lock: theirs }
  if (theirs === last) return { fate: 'ours', lock: last }
  return { fate: 'ours', ...(last !== undefined && { lock: last }), conflict: true }
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
  return { text: printPage(value, [...printed.values()]), lock, meant }
}

function hashed(block: unknown): string | null {
  return block === undefined ? null : hashOf(block)
}

function pairFor(key: string, value: unknown): Pair {
  const contents = yamlOf({ [key]: value }).contents
  const pair = isMap(contents) ? contents.items[0] : undefined
  return pair ?? new Pair(key, value)
}
