import { type Claim, type ClaimKind, claimKindNames } from '../../../src/schema/claim.ts'

const known = new Set('jkaxeu123456789')

/**
 * The key that is meant for the desk; `null` in a field, with a modifier, or where it means nothing. One that is held down
 * goes through the claims, and never accepts or takes out one after the other.
 */
export function keyOf(event: KeyboardEvent): string | null {
  const { target, key } = event
  if (event.repeat && key !== 'j' && key !== 'k') return null
  if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) {
    if (key === 'Escape') target.blur()
    return null
  }
  return event.ctrlKey || event.metaKey || event.altKey || !known.has(key) ? null : key
}

/** Kinds of claim, those first that the machine thinks likely: a digit chooses one of the first nine. */
export function kindsInOrder({ kind, read }: Pick<Claim, 'kind' | 'read'>): ClaimKind[] {
  const likely = (read?.kind ?? []).map(([one]) => one as ClaimKind)
  return [...new Set([...likely, kind, ...claimKindNames])].filter((one) => claimKindNames.includes(one))
}
