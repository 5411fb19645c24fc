import { claimIdsOf, type Library, type ShownClaim } from '../claims/library.ts'
import type { PassageClaims } from '../claims/beside-passage.ts'
import { isCut, type RecordGroup } from '../claims/record.ts'
import type { RegisterRow } from '../claims/register.ts'
import type { PagePicture } from '../pictures/of-page.ts'
import type { Names } from '../vocabulary/names.ts'
import type { Comparison, FollowUp, QuestionGroup, Status } from '../schema/register.ts'
import type { Meaning } from '../schema/page.ts'
import type { Carried } from './always.ts'
import type { Page, Part, Section } from './page.ts'
import { claimsAddress } from './routes.ts'

/** What stands under one heading of a page, piece by piece. */
export interface Block {
  id: string
  heading: string
  pieces: Piece[]
  /** Its heading stands in the page's body, where anybody may have written it. */
  written?: true
  /** Its heading alone is in view until a reader opens it, with these words behind it, such as "12 claims". */
  folded?: string
}

/** A piece of a block, named for what it shows. */
export type Piece =
  | { shows: 'names' }
  | { shows: 'facts' }
  | { shows: 'dates-of-rule' }
  | { shows: 'means'; means: Meaning[] }
  | { shows: 'words'; words: string }
  | { shows: 'steps'; steps: string[] }
  | { shows: 'pictures'; pictures: PagePicture[] }
  | { shows: 'parts'; parts: Part[]; most?: number }
  | { shows: 'folded'; words: string; pieces: Piece[] }
  | { shows: 'statuses'; statuses: Status[] }
  | { shows: 'carried'; carried: Carried }
  | { shows: 'link'; words: string; address: string }
  | { shows: 'record'; groups: RecordGroup[] }
  | { shows: 'reading'; reading: PassageClaims }
  | { shows: 'sources'; sources: Page<'source'>[] }
  | { shows: 'rows'; rows: RegisterRow[] }
  | { shows: 'pages'; pages: Page[] }
  | { shows: 'about' }

/** What pages are made from. */
export interface BlockSources {
  library: Library
  names: Names
  statuses: Status[]
  comparisons: Comparison[]
  followUps: FollowUp[]
  questions: QuestionGroup[]
}

/** A piece where it has something to show. */
export const some = <P extends Piece>(shown: readonly unknown[], piece: P): P[] => (shown.length > 0 ? [piece] : [])
export const pictured = (pictures: PagePicture[]) => some(pictures, { shows: 'pictures', pictures })
/** Parts of a body; of their claims `most` are in view. */
export const parted = (parts: Part[], most?: number) =>
  some(parts, { shows: 'parts', parts, ...(most !== undefined && { most }) })
/** Pieces that a reader opens by these words. */
export const folded = (words: string, ...pieces: Piece[]) => some(pieces, { shows: 'folded', words, pieces })
export const recorded = (groups: RecordGroup[]) => some(groups, { shows: 'record', groups })
export const listed = (steps: string[] | 'unknown') =>
  steps === 'unknown' ? [] : some(steps, { shows: 'steps', steps })

/** The sections of a body as blocks. */
export function bodyBlocks(sections: Section[]): Block[] {
  return sections.map(({ id, heading, parts }) => ({
    id: id ?? 'text',
    heading: heading ?? '',
    pieces: parted(parts),
    written: true,
  }))
}

/** Where every claim about a page stands, if the page itself can't list them all. */
export function allClaims(page: Page, library: Library): Piece[] {
  const words = `Every claim about ${page.facts.title}`
  return isCut(page, library) ? [{ shows: 'link', words, address: claimsAddress(page.kind, page.id) }] : []
}

/** The ids of the claims that parts of a body show. */
export function idsOf(...parts: Part[]): string[] {
  return claimIdsOf({ sections: [{ id: null, heading: null, parts }] })
}

/** The published claims that parts of a body show. */
export function namedIn(parts: Part[], claims: Library['claims']): ShownClaim[] {
  return idsOf(...parts).flatMap((id) => {
    const shown = claims.get(id)
    return shown ? [shown] : []
  })
}
