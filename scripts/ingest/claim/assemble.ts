import { type Claim, claim } from '../../../src/schema/claim.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { belonging } from './belongs.ts'
import type { Draft } from './draft.ts'
import { numbered, TakenIds } from './taken-ids.ts'

/**
 * Give each claim its id and bind it to the claims that must stand in view with it.
 *
 * An id is made of kind, subject, measure and qualifiers; claims alike in all of these get `-2`, `-3` in the order of
 * the text (merge keeps an id once it is published, whatever the order later), and so does a claim whose id another
 * source holds for another fact; for the same fact, sources share the id.
 */
export function assemble(drafts: Draft[], vocabulary: Vocabulary, others = new TakenIds()): Claim[] {
  const ids = idsFor(drafts, others)
  const together = belonging(drafts, vocabulary)
  return drafts.map((draft) => {
    const { key: _key, statement: _statement, provenance: _provenance, kind, says, about, ...rest } = draft
    const id = ids.get(draft) ?? 'claim'
    const beside = together.get(draft)?.flatMap((other) => ids.get(other) ?? []) ?? []
    return inOrder({ id, kind, says, about, ...rest, with: beside })
  })
}

function idsFor(drafts: Draft[], others: TakenIds): Map<Draft, string> {
  const used = new Set<string>()
  /** The last number given for each base, so that many like claims cost no more than few. */
  const last = new Map<string, number>()
  const ids = new Map<Draft, string>()
  for (const draft of drafts) {
    const base = [...new Set(draft.key)].join('-')
    const number = others.firstFor(base, draft, used, last.get(base) ?? 1)
    const id = numbered(base, number)
    last.set(base, Math.max(number, last.get(base) ?? 1))
    used.add(id)
    ids.set(draft, id)
  }
  return ids
}

/** Fields in the order of the schema, so that a page reads alike wherever a claim came from. */
function inOrder(fields: Claim): Claim {
  const keys = Object.keys(claim.shape) as (keyof Claim)[]
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]]))) as Claim
}
