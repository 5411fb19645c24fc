import { sameFact } from '../../src/lib/same-fact.ts'
import type { Draft } from './draft.ts'
import { wordSet } from './mentions.ts'

/**
 * Make one claim, with both places, of a fact that an article states twice.
 *
 * The words of the first place stay, for the figures' offsets count from it; evidence that only one place names holds
 * for both, and a reserve of either is kept. Equal figures alone are no sign of the same fact: the same result must be named,
 * or half the words must be the same.
 */
export function oncePerFact(drafts: Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    if (kept.some((one) => isSameStatement(one, draft))) continue
    const index = kept.findIndex((one) => statesAgain(one, draft))
    const first = kept[index]
    if (first) kept[index] = joined(first, draft)
    else kept.push(draft)
  }
  return kept
}

/** Two statements of one sentence that show a reader the same words and the same kind are one claim. */
function isSameStatement(one: Draft, other: Draft): boolean {
  return (
    one.from[0]?.passage === other.from[0]?.passage &&
    one.kind === other.kind &&
    one.says === other.says &&
    JSON.stringify(one.about) === JSON.stringify(other.about) &&
    String(one.words) === String(other.words) &&
    one.measure?.outcome === other.measure?.outcome
  )
}

function statesAgain(first: Draft, again: Draft): boolean {
  const passage = again.from[0]?.passage
  return (
    first.from.every((place) => place.passage !== passage) &&
    sameFact(first, again) &&
    first.denies === again.denies &&
    (first.attributed ?? again.attributed) === (again.attributed ?? first.attributed) &&
    sameGround(first, again) &&
    sameMeasure(first, again)
  )
}

function sameGround({ evidence: a }: Draft, { evidence: b }: Draft): boolean {
  return a.design === b.design || a.design === 'none-stated' || b.design === 'none-stated'
}

function sameMeasure(first: Draft, again: Draft): boolean {
  const agrees = (a: unknown, b: unknown) => a === b || a === null || b === null || a === 'none' || b === 'none'
  const { measure: a } = first
  const { measure: b } = again
  if (a && b && !(agrees(a.people, b.people) && agrees(a.after, b.after) && agrees(a.comparator, b.comparator)))
    return false
  return (a?.outcome ?? null) !== null || shareOfWords(first.statement, again.statement) >= 0.5
}

function shareOfWords(one: string, other: string): number {
  const a = wordSet(one)
  const b = wordSet(other)
  const both = [...a].filter((word) => b.has(word)).length
  return both / Math.max(1, Math.min(a.size, b.size))
}

function joined(first: Draft, again: Draft): Draft {
  const evidence = first.evidence.design === 'none-stated' ? again.evidence : first.evidence
  return {
    ...first,
    evidence,
    hedged: first.hedged || again.hedged,
    attributed: first.attributed ?? again.attributed,
    from: [...first.from, ...again.from],
  }
}
