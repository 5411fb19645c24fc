import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Known, StatementLabel } from '../labels/labels.ts'
import type { KindRead } from '../models/kind.ts'
import type { Span } from '../read/seed.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Recognised } from '../recognise/recognised.ts'
import type { Block } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import type { Alias } from './aliases.ts'
import type { Context } from './context.ts'
import type { EvidenceSeen } from './evidence/seen.ts'
import type { Found } from './found.ts'
import type { StatementSeen } from './statements-seen.ts'

/** A seed, with what is found in each of its blocks and what holds for the whole of it. */
export interface Article {
  seed: Recognised
  vocabulary: Vocabulary
  /** Roles of the people it names. */
  people: Map<string, string>
  /** What a statement claims. */
  kindOf: (statement: StatementSeen) => KindRead
  /** What people said of statements. */
  known: Known
  found: Found
  mentionsOf: (block: Block | null) => Mention[]
  /** What the article is about as a whole. */
  topic: Mention[]
  /** Every name in its title. */
  titled: Mention[]
  /** Names that the article makes for subjects of its own. */
  aliases: Alias[]
  /** What tells of the evidence for each statement. */
  evidence: ReadonlyMap<StatementSeen, EvidenceSeen>
}

/** A sentence with what was found in it. */
export interface Sentence {
  passage: Passage
  at: Span
  text: string
  mentions: Mention[]
  figures: Figure[]
}

/** The whole of a sentence, or a part of it that states something of its own, with what stands above and before it. */
export interface Statement {
  article: Article
  context: Context
  sentence: Sentence
  isWhole: boolean
  at: Span
  text: string
  /** What of the sentence's names and figures stands in it. */
  named: Mention[]
  figures: Figure[]
  /** What a person said of it. */
  known: StatementLabel | undefined
  /** The label of its block, as written. */
  label: string
}

/** A statement of which the kind is known. */
export interface Told extends Statement {
  kind: ClaimKind
  /** How likely that kind and others are. */
  read: KindRead
}

/** Kinds whose results one study can hold. */
export const results: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm'])

/** Whether a statement is a result that the study of its section can hold. */
export function isOfStudy({ kind, sentence }: Told): boolean {
  const block = sentence.passage.block.kind
  return results.has(kind) && block !== 'prose' && block !== 'lead-in'
}
