import type { Claim } from '../../src/schema/claim.ts'
import type { Citation } from '../../src/schema/source.ts'
import type { VFileMessage } from 'vfile-message'
import type { Candidate } from './candidates.ts'
import type { Recognised } from './claim.ts'

/** What ingest made of one seed. Offsets count UTF-16 units from the start of the decoded file; a claim's own count from its passage. */
export interface SeedReport {
  path: string
  title: string
  published: string
  kind: string
  blocks: { kind: string; at: readonly [number, number]; passage: string }[]
  figures: object[]
  mentions: { kind: string; id: string; at: readonly [number, number] }[]
  /** Names that no vocabulary holds, with the id and kind they would get. */
  candidates: Candidate[]
  claims: (Claim & { page: string })[]
  messages: { reason: string; line: number | undefined; column: number | undefined; rule: string | undefined }[]
}

/** Put together the report on a seed. */
export function reportOf(
  path: string,
  citation: Citation,
  seed: Recognised,
  claims: Claim[],
  page: string,
  messages: VFileMessage[],
): SeedReport {
  return {
    path,
    title: citation.title,
    published: citation.published,
    kind: citation.kind,
    blocks: seed.passages.map(({ id, block }) => ({ kind: block.kind, at: block.at, passage: id })),
    figures: seed.figures,
    mentions: seed.mentions,
    candidates: seed.candidates,
    claims: claims.map((claim) => ({ ...claim, page })),
    messages: messages.map(({ reason, line, column, ruleId }) => ({ reason, line, column, rule: ruleId })),
  }
}
