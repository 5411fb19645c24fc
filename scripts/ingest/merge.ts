import { VFile } from 'vfile'
import { Document, isMap, isScalar, Pair, YAMLMap } from 'yaml'
import { parseContentPage } from '../../src/lib/content-page.ts'
import type { Claim } from '../../src/schema/claim.ts'
import type { Proposal } from './page.ts'
import { type Decide, mergeClaims, tidy } from './merge-claims.ts'
import { inPlace } from './order.ts'
import { machinePart } from './personal.ts'
import { printPage, printSection, yamlOf } from './emit.ts'
import { hashOf, type PageLock } from './lock.ts'

/** A page after a merge. */
export interface Merged {
  /** `null` where the page that stands there can't be read and is left alone. */
  text: string | null
  lock: PageLock
  file: VFile
}

/** What becomes of a block. */
export type Fate = 'ours' | 'theirs' | 'gone'

/**
 * Merge what ingest proposes with the page that stands there, block by block (a frontmatter field, a claim, a section).
 *
 * A block that nobody changed by hand is replaced; a hand-edited one stays; a deleted one stays deleted; what was added
 * by hand stays. An accepted claim whose figure changes is `read` again (`claim-changed`). Where both sides changed, the hand-edited block stays and `merge-conflict` tells both versions. A claim
 * that its seed no longer makes goes, with `claim-withdrawn`. A page that can't be read is left alone (`page-unreadable`).
 */
export function merge(
  proposal: Proposal,
  existing: string | null,
  lock: PageLock,
  shownPath: string,
  settled: Settled = nothingSettled,
): Merged {
  const file = new VFile({ path: shownPath, value: existing ?? '' })
  if (existing === null) return { text: freshPage(proposal), lock: locksOf(proposal), file }
  const page = parseContentPage(file)
  const value = page.frontmatter?.value
  if (!page.frontmatter || !page.body || value === null || typeof value !== 'object') {
    const message = file.message('Unexpected page that can’t be read, correct it first; ingest has left it as it is', {
      place: { line: 1, column: 1 },
      ruleId: 'page-unreadable',
      source: 'ingest',
    })
    message.fatal = true
    return { text: null, lock, file }
  }
  const nextLock: PageLock = {}
  const decide: Decide = (key, theirs, ours, show, place = { line: 1, column: 1 }) => {
    const name = `${proposal.path.replace(/\.mdx$/, '')}#${key}`
    const fate = settle(fateOf(hashed(theirs), hashed(ours), lock[key]), hashed(theirs), name, settled)
    if (fate.lock !== undefined) nextLock[key] = fate.lock
    if (fate.conflict) {
      const reason = `Unexpected change on both sides of \`${key}\`, settle it with \`npm run ingest -- --keep-mine "${name}"\` or \`--accept-theirs "${name}"\``
      file.message(reason, { place, ruleId: 'merge-conflict', source: 'ingest' }).note = show()
    }
    return fate.fate
  }

  const fields = value as Record<string, unknown>
  const document = new Document(new YAMLMap())
  const map = document.contents as unknown as YAMLMap
  const old = page.frontmatter.document()
  const oldPairs = isMap(old.contents) ? (old.contents.items as Pair[]) : []
  const { placeOfKey } = page.frontmatter
  const pairOf = (key: string) => oldPairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
  const keys = inPlace(Object.keys(proposal.frontmatter), Object.keys(fields)).filter((key) => key !== 'claims')
  for (const key of keys) {
    const theirs = proposal.frontmatter[key]
    const fate = decide(
      `field:${key}`,
      theirs,
      fields[key],
      () => `page: ${JSON.stringify(fields[key])}\nseed: ${JSON.stringify(theirs)}`,
      key in fields ? placeOfKey([key]) : undefined,
    )
    if (fate === 'theirs') map.add(pairFor(key, theirs))
    if (fate === 'ours') map.add(pairOf(key) ?? pairFor(key, fields[key]))
  }
  if ('claims' in proposal.frontmatter || 'claims' in fields)
    map.add(
      mergeClaims({
        proposed: (proposal.frontmatter['claims'] ?? []) as Claim[],
        standing: (Array.isArray(fields['claims']) ? fields['claims'] : []) as Claim[],
        node: pairOf('claims')?.value,
        placeOf: page.frontmatter.placeOf,
        decide,
        lock,
        file,
      }),
    )

  const ours = new Map(page.sections.map((section) => [section.title, existing.slice(section.start, section.end)]))
  const theirs = new Map(proposal.sections.map((section) => [section.title, printSection(section)]))
  const sections = inPlace([...theirs.keys()], [...ours.keys()]).flatMap((title) => {
    const fate = decide(
      `section:${title}`,
      theirs.get(title),
      ours.get(title),
      () => `page:\n${ours.get(title)}\nseed:\n${theirs.get(title)}`,
    )
    const text = fate === 'theirs' ? theirs.get(title) : fate === 'ours' ? ours.get(title) : undefined
    return text === undefined || text.trim() === '' ? [] : [text]
  })
  const text = printPage(document, sections)
  return { text: sameContent(text, existing, fields) ? existing : text, lock: nextLock, file }
}

/** Whether every block of a page is as ingest last wrote it. */
export function isUntouched(existing: string, lock: PageLock): boolean {
  const page = parseContentPage(new VFile(existing))
  const fields = Object.entries((page.frontmatter?.value ?? {}) as object).filter(([key]) => key !== 'claims')
  const hashes = [
    ...fields.map(([key, value]) => [`field:${key}`, hashOf(value)] as const),
    ...page.sections.map(({ title, start, end }) => [`section:${title}`, hashOf(existing.slice(start, end))] as const),
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

/** Decide on one block from three hashes: what ingest proposes, what the page holds, what ingest last wrote. */
function fateOf(theirs: string | null, ours: string | null, last: string | undefined): Decided {
  if (ours === null) {
    if (theirs === null) return { fate: 'gone' }
    return last === undefined ? { fate: 'theirs', lock: theirs } : { fate: 'gone', lock: last }
  }
  if (theirs === null) return ours === last ? { fate: 'gone' } : { fate: 'ours' }
  if (ours === theirs) return { fate: 'ours', lock: theirs }
  if (ours === last) return { fate: 'theirs', lock: theirs }
  if (theirs === last) return { fate: 'ours', lock: last }
  return { fate: 'ours', ...(last !== undefined && { lock: last }), conflict: true }
}

function freshPage(proposal: Proposal): string {
  const claims = proposal.frontmatter['claims'] as Claim[] | undefined
  const value = { ...proposal.frontmatter, ...(claims && { claims: claims.map(tidy) }) }
  return printPage(yamlOf(value), proposal.sections.map(printSection))
}

function locksOf(proposal: Proposal): PageLock {
  const { claims, ...fields } = proposal.frontmatter
  return Object.fromEntries([
    ...Object.entries(fields).map(([key, value]) => [`field:${key}`, hashOf(value)]),
    ...((claims ?? []) as Claim[]).map((claim) => [`claim:${claim.id}`, hashOf(machinePart(claim))]),
    ...proposal.sections.map((section) => [`section:${section.title}`, hashOf(printSection(section))]),
  ])
}

function hashed(block: unknown): string | null {
  return block === undefined ? null : hashOf(block)
}

function pairFor(key: string, value: unknown): Pair {
  const contents = yamlOf({ [key]: value }).contents
  const pair = isMap(contents) ? contents.items[0] : undefined
  return pair ?? new Pair(key, value)
}

/** Whether a merged page says the same as the one that stands there, so that its bytes may stay. */
function sameContent(merged: string, existing: string, fields: unknown): boolean {
  const page = parseContentPage(new VFile(merged))
  const body = (text: string) => text.slice(text.indexOf('\n---', 3) + 4).replace(/\s+/g, ' ')
  return hashOf(page.frontmatter?.value) === hashOf(fields) && body(merged) === body(existing)
}
