import { factOf } from '../../../src/claims/same-fact.ts'
import type { Draft } from './draft.ts'
import { wordSet } from '../recognise/mentions.ts'

/**
 * Make one claim, with both places, of a fact that an article states twice.
 *
 * The words of the first place stay, for the figures' offsets count from it; evidence that only one place names holds
 * for both, and a reserve of either is kept. Equal figures alone are no sign of the same fact: the same result must be
 * named, or half the words must be the same.
 */
export function oncePerFact(drafts: Draft[]): Draft[] {
  const kept: Draft[] = []
  const statements = new Set<string>()
  /** Where the claims of each fact stand among those kept. */
  const ofFact = new Map<string, number[]>()
  for (const draft of drafts) {
    const statement = statementOf(draft)
    if (statements.has(statement)) continue
    const fact = factOf(draft)
    const alike = fact === null ? [] : (ofFact.get(fact) ?? [])
    const index = alike.find((at) => kept[at] && statesAgain(kept[at], draft))
    const first = index === undefined ? undefined : kept[index]
    if (index !== undefined && first) {
      kept[index] = joined(first, draft)
      continue
    }
    statements.add(statement)
    if (fact !== null) ofFact.set(fact, [...alike, kept.length])
    kept.push(draft)
  }
  return kept
}

/** Two statements of one sentence that show a reader the same words and the same kind are one claim. */
function statementOf({ from, kind, says, about, words, measure }: Draft): string {
  return JSON.stringify([from[0]?.passage, kind, says, about, String(words), measure?.outcome])
}

/** Whether a claim states once more what another one of the same fact states. */
function statesAgain(first: Draft, again: Draft): boolean {
  const passage = again.from[0]?.passage
  return (
    first.from.every((place) => place.passage !== passage) &&
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
