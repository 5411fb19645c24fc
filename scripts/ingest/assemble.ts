import type { Claim } from '../../src/schema/claim.ts'
import { belonging } from './belongs.ts'
import type { Draft } from './claim.ts'

/**
 * Give each claim its id and bind it to the claims that must stand in view with it.
 *
 * An id is made of kind, subject, measure and qualifiers; claims alike in all of these get `-2`, `-3` in the order of
 * the text (merge keeps an id once it is published, whatever the order later).
 */
export function assemble(drafts: Draft[]): Claim[] {
  const ids = idsFor(drafts)
  return drafts.map((draft) => {
    const { key: _key, statement: _statement, kind, says, about, ...rest } = draft
    const together = belonging(draft, drafts).flatMap((other) => ids.get(other) ?? [])
    const id = ids.get(draft) ?? 'claim'
    return inOrder({ id, kind, says, about, ...rest, with: together })
  })
}

function idsFor(drafts: Draft[]): Map<Draft, string> {
  const times = new Map<string, number>()
  const ids = new Map<Draft, string>()
  for (const draft of drafts) {
    const base = [...new Set(draft.key)].join('-')
    const time = (times.get(base) ?? 0) + 1
    times.set(base, time)
    ids.set(draft, time > 1 ? `${base}-${time}` : base)
  }
  return ids
}

/** Fields in the order of the schema, so that a page reads alike wherever a claim came from. */
function inOrder(claim: Claim): Claim {
  const {
    id,
    kind,
    says,
    about,
    words,
    figures,
    measure,
    qualifiers,
    evidence,
    study,
    hedged,
    attributed,
    from,
    with: together,
    state,
    checks,
    notes,
  } = claim
  return {
    id,
    kind,
    says,
    about,
    ...(words !== undefined && { words }),
    figures,
    ...(measure && { measure }),
    ...(qualifiers && { qualifiers }),
    evidence,
    ...(study && { study }),
    hedged,
    attributed,
    from,
    with: together,
    state,
    checks,
    notes,
  }
}
