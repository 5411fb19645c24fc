import type { Span } from '../read/seed.ts'

/** What a block of an article can be; their order is that of the model's weights. */
export const blockKinds = [
  'title',
  'byline',
  'question',
  'answer',
  'row',
  'lead-in',
  'list-item',
  'label',
  'heading',
  'quotation',
  'record',
  'prose',
  'furniture',
  'tail',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A piece of an article: usually a line or a paragraph. */
export interface Block {
  kind: BlockKind
  /** Without list marks and heading marks. */
  at: Span
  text: string
  /** Line in the seed, from 1. */
  line: number
  /** The label before the colon, where the block has one. */
  label: Span | null
  /** The heading that the block stands under. */
  heading: Block | null
  /** The headings it stands under, outer to inner; the last is `heading`. A heading has those above it. */
  headings: readonly Block[]
  /** The lead-in whose list it belongs to, the question it answers, the head of its table or the label of its value. */
  lead: Block | null
  /** Cells of a row, in the order of its head's. */
  cells: readonly Span[]
  /** The likeliest kinds by its line alone, each with how likely it is. */
  read: readonly [kind: BlockKind, p: number][]
}

/** Kinds of block whose sentences are read for claims. */
export const toldKinds: ReadonlySet<BlockKind> = new Set([
  'label',
  'lead-in',
  'list-item',
  'answer',
  'quotation',
  'prose',
])

/** Whether a block's sentences are read: a row or the value of a record only where its head or label is known. */
export function isTold({ kind, lead }: Block): boolean {
  return toldKinds.has(kind) || ((kind === 'row' || kind === 'record') && lead !== null)
}
