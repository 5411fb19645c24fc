/** The order of the stages from an article to its claims, for every command that reads articles. */
import type { Claim } from '../../src/schema/claim.ts'
import type { Citation } from '../../src/schema/source.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { assemble } from './claim/assemble.ts'
import { cite } from './claim/cite.ts'
import { draftClaims } from './claim/claim.ts'
import type { Draft } from './claim/draft.ts'
import type { TakenIds } from './claim/taken-ids.ts'
import { oncePerFact } from './claim/twice.ts'
import type { Known } from './labels/labels.ts'
import type { Seed } from './read/seed.ts'
import { noteLostSigns, noteUnsettled } from './recognise/figures/lost-signs.ts'
import type { Names } from './recognise/names.ts'
import { recognise } from './recognise/recognise.ts'
import type { Recognised } from './recognise/recognised.ts'
import { segment } from './segment/segment.ts'

/** An article as it was read. */
export interface Article {
  citation: Citation
  recognised: Recognised
  /** What each of the claims was made from, in their order. */
  drafts: Draft[]
  /** As the article says them, before rights decide in whose words they are told. */
  claims: Claim[]
}

/**
 * Read an article. `names` is the index of the vocabulary; `others` are the ids that claims of other sources hold,
 * `known` what people said of its statements.
 */
export function readArticle(
  seed: Seed,
  vocabulary: Vocabulary,
  names: Names,
  others?: TakenIds,
  known?: Known,
): Article {
  return claimsIn(recogniseArticle(seed, names), vocabulary, others, known)
}

/** The stages behind those of {@link recogniseArticle}. */
export function claimsIn(
  recognised: Recognised & { citation: Citation },
  vocabulary: Vocabulary,
  others?: TakenIds,
  known?: Known,
): Article {
  const drafts = oncePerFact(draftClaims(recognised, vocabulary, known))
  const claims = assemble(drafts, vocabulary, others)
  return { citation: recognised.citation, recognised, drafts, claims }
}

/** The stages before the claims: blocks, names and figures. */
export function recogniseArticle(seed: Seed, names: Names): Recognised & { citation: Citation } {
  const blocks = segment(seed)
  noteLostSigns(blocks, seed)
  noteUnsettled(blocks, seed)
  const citation = cite(seed, blocks)
  return { ...recognise(seed, blocks, citation.publisher, names), citation }
}
