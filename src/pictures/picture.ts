import type { Saying } from '../claims/library.ts'
import type { Words } from '../claims/provenance.ts'
import { saidBy } from '../claims/said.ts'
import { claimAddress } from '../views/routes.ts'

/** The table behind a picture; the first cell of a row is its head. A cell holds words, some of them links. */
export interface PictureTable {
  columns: string[]
  rows: Words[][][]
}

/** What every picture has beside its drawing. */
export interface Picture {
  /** The id of its figure on a page. */
  id: string
  title: string
  /** What the picture shows, in one sentence, for those who don't see it and for those who do. */
  alternative: string
  /** What must be said beside it, in sentences. */
  notes: string[]
  table: PictureTable
}

/** A claim as a link to the place where its source states it. */
export function claimLink({ source, claim }: Saying): Words {
  return { words: claim.says, address: claimAddress(source.id, claim.id) }
}

/** The same with who says it before its words, as a cell of a table. */
export function saidLink(saying: Saying): Words[] {
  return [{ ...claimLink(saying), words: `${saidBy(saying).who}: ${saying.claim.says}` }]
}

/** The sentences that hold. */
export function holding(...sentences: (string | false)[]): string[] {
  return sentences.filter((sentence) => sentence !== false)
}

/** Plain words as a cell of a table. */
export function cell(words: string): Words[] {
  return [{ words }]
}
