import type { VFileMessage } from 'vfile-message'
import type { Claim, ClaimKind } from '../../../src/schema/claim.ts'
import type { Citation } from '../../../src/schema/source.ts'
import type { NumberLabel } from '../labels/labels.ts'
import type { Seed, Span } from '../read/seed.ts'
import type { Candidate } from '../recognise/candidates.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { toldKinds } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { type Coverage, coverageOf, type CoveredNumber } from './coverage.ts'

/**
 * What ingest made of one seed. Offsets count UTF-16 units from the start of the decoded file; a claim's own count from
 * its passage.
 */
export interface SeedReport {
  path: string
  title: string
  published: string
  kind: string
  /** Its page, such as `sources/my-article`; empty where none was written. */
  page: string
  blocks: { kind: string; at: readonly [number, number]; passage: string }[]
  figures: object[]
  mentions: { kind: string; id: string; at: readonly [number, number] }[]
  /** Names that no vocabulary holds, with the id and kind they would get. */
  candidates: Candidate[]
  /** Those of which the machine is least sure come first. */
  claims: (Claim & { page: string })[]
  numbers: ReadNumber[]
  messages: { reason: string; line: number | undefined; column: number | undefined; rule: string | undefined }[]
}

/** A number of the article, with what became of it and the words around it. */
export interface ReadNumber {
  as: Coverage
  line: number
  column: number
  words: string
}

/** What the report on a run says of one article: little enough to be kept of every article. */
export interface Digest extends Pick<SeedReport, 'path' | 'page'> {
  passages: number
  /** How many claims of each kind. */
  claims: Partial<Record<ClaimKind, number>>
  /** How many numbers became what. */
  numbers: Partial<Record<Coverage, number>>
  /** The first numbers that nothing explains. */
  unexplained: ReadNumber[]
  /** The claims of which the machine is least sure, the least sure first. */
  doubtful: DoubtfulClaim[]
}

/** A claim of which the machine is not sure, with the kinds that it may be. */
export interface DoubtfulClaim {
  p: number
  line: number
  kinds: string[]
  says: string
}

/** So many doubtful claims of an article are kept; below this likelihood a claim is one. */
const mostDoubtful = { claims: 5, p: 0.9 }

/** So many unexplained numbers of an article are kept. */
const mostUnexplained = 20

/** Say in few words what ingest made of a seed. */
export function digestOf(
  path: string,
  seed: Pick<Recognised, 'text' | 'pointOf' | 'passages'>,
  claims: readonly Claim[],
  numbers: CoveredNumber[],
  page: string,
): Digest {
  return {
    path,
    page,
    passages: seed.passages.filter(({ block }) => toldKinds.has(block.kind)).length,
    claims: tally(claims.map(({ kind }) => kind)),
    numbers: tally(numbers.map(({ as }) => as)),
    doubtful: doubtfulOf(seed, claims),
    unexplained: numbersIn(seed, numbers.filter(({ as }) => as === 'unexplained').slice(0, mostUnexplained)),
  }
}

function doubtfulOf(
  { passages, pointOf }: Pick<Recognised, 'passages' | 'pointOf'>,
  claims: readonly Claim[],
): DoubtfulClaim[] {
  const starts = new Map(passages.map(({ id, block }) => [id, block.at[0]]))
  return claims
    .flatMap(({ read, from, says }): DoubtfulClaim[] => {
      const start = starts.get(from[0]?.passage ?? '')
      if (!read || start === undefined || read.p >= mostDoubtful.p) return []
      return [{ p: read.p, line: pointOf(start + read.at[0]).line, kinds: read.kind.map(([kind]) => kind), says }]
    })
    .toSorted((a, b) => a.p - b.p)
    .slice(0, mostDoubtful.claims)
}

function tally<K extends string>(words: readonly K[]): Partial<Record<K, number>> {
  const numbers: Partial<Record<K, number>> = {}
  for (const word of words) numbers[word] = (numbers[word] ?? 0) + 1
  return numbers
}

/** Put together the report on a seed. */
export function reportOf(
  path: string,
  citation: Citation,
  seed: Recognised,
  claims: Claim[],
  numbers: CoveredNumber[],
  page: string,
  messages: VFileMessage[],
): SeedReport {
  return {
    path,
    title: citation.title,
    published: citation.published,
    kind: citation.kind,
    page,
    blocks: seed.passages.map(({ id, block }) => ({ kind: block.kind, at: block.at, passage: id })),
    figures: seed.figures,
    mentions: seed.mentions,
    candidates: seed.candidates,
    claims: claims.map((claim) => ({ ...claim, page })).toSorted((a, b) => (a.read?.p ?? 1) - (b.read?.p ?? 1)),
    numbers: numbersIn(seed, numbers),
    messages: messages.map(({ reason, line, column, ruleId }) => ({ reason, line, column, rule: ruleId })),
  }
}

/** Say of each number of an article what became of it. */
export function numbersOf(
  seed: Seed,
  { passages, figures }: Recognised,
  claims: readonly Claim[],
  asides: readonly NumberLabel[] = [],
): CoveredNumber[] {
  const blocks = passages.map(({ block }) => block)
  const starts = new Map(passages.map((passage) => [passage.id, passage.block.at[0]]))
  const settled = asides.flatMap(({ seed: id, passage, at }): Span[] => {
    const start = starts.get(passage)
    return id !== seed.id || start === undefined ? [] : [[start + at[0], start + at[1]]]
  })
  return coverageOf(seed, blocks, figures, claimedPlaces(seed.id, claims, passages), settled)
}

/** The places of the figures that claims state, from the start of the seed. */
function claimedPlaces(id: string, claims: readonly Claim[], passages: readonly Passage[]): Span[] {
  const starts = new Map(passages.map((passage) => [passage.id, passage.block.at[0]]))
  return claims.flatMap(({ figures, from }) => {
    const start = starts.get(from.find(({ seed }) => seed === id)?.passage ?? '')
    return start === undefined ? [] : figures.map(({ at }): Span => [start + at[0], start + at[1]])
  })
}

function numbersIn({ text, pointOf }: Pick<Recognised, 'text' | 'pointOf'>, numbers: CoveredNumber[]): ReadNumber[] {
  return numbers.map(({ as, at }) => ({ as, ...pointOf(at[0]), words: wordsAround(text, at) }))
}

/** A place with the words of its line that stand next to it. */
function wordsAround(text: string, [start, end]: Span): string {
  const before = text.slice(Math.max(0, start - 30), start)
  const after = text.slice(end, end + 30)
  const left = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  const right = after.split(/[\r\n]/, 1)[0] ?? ''
  return [
    left === before && start > 30 ? `…${left.replace(/^\S{0,30}\s/, '')}` : left,
    text.slice(start, end),
    right === after && right.length === 30 ? `${right.replace(/\s\S{0,30}$/, '')}…` : right,
  ]
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
