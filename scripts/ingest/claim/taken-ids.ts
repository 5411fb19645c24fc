import { factOf, type SameFact } from '../../../src/claims/same-fact.ts'
import { sha256 } from '../../../src/language/sha256.ts'

/** A claim's id with a short form of the fact that it states. */
export type HeldId = readonly [id: string, fact: string | null]

/** The id of a claim, as {@link TakenIds} keeps it. */
export function heldIdOf(claim: SameFact & { id: string }): HeldId {
  const fact = factOf(claim)
  return [claim.id, fact === null ? null : sha256(fact, 18)]
}

/**
 * The ids that claims of other sources hold, each with its fact: an id stands for one fact, whichever sources state it.
 *
 * Looking for a free id costs the same however many claims are alike.
 */
export class TakenIds {
  /** The fact behind each id, and how many sources state it. */
  readonly #held = new Map<string, { fact: string | null; sources: number }>()
  /** Ids by their fact. */
  readonly #ofFact = new Map<string, Set<string>>()
  /** A number for each base below which every id is held. */
  readonly #heldBelow = new Map<string, number>()

  add(ids: readonly HeldId[]): void {
    for (const [id, fact] of ids) {
      const held = this.#held.get(id)
      if (held) {
        held.sources++
        continue
      }
      this.#held.set(id, { fact, sources: 1 })
      if (fact === null) continue
      const same = this.#ofFact.get(fact)
      if (same) same.add(id)
      else this.#ofFact.set(fact, new Set([id]))
    }
  }

  remove(ids: readonly HeldId[]): void {
    for (const [id] of ids) {
      const held = this.#held.get(id)
      if (!held || --held.sources > 0) continue
      this.#held.delete(id)
      if (held.fact !== null) this.#ofFact.get(held.fact)?.delete(id)
      const [, base = '', number = ''] = /^(.+)-(\d{1,9})$/.exec(id) ?? []
      this.#heldBelow.delete(id)
      if ((this.#heldBelow.get(base) ?? 0) > Number(number)) this.#heldBelow.set(base, Number(number))
    }
  }

  /**
   * The number of the first of `base`, `base-2`, `base-3` … that is not used and that no other source holds for another
   * fact; `from` is a number below which none is free.
   */
  firstFor(base: string, claim: SameFact, used: ReadonlySet<string>, from: number): number {
    let number = this.#heldBelow.get(base) ?? 1
    while (this.#held.has(numbered(base, number))) number++
    this.#heldBelow.set(base, number)
    for (number = Math.max(number, from); this.#held.has(numbered(base, number)) || used.has(numbered(base, number));)
      number++
    const fact = factOf(claim)
    const shared = [...(fact === null ? [] : (this.#ofFact.get(sha256(fact, 18)) ?? []))]
      .filter((id) => !used.has(id))
      .map((id) => numberOf(id, base))
    return Math.min(number, ...shared)
  }
}

/** The id of a base with a number: the first is the base itself. */
export function numbered(base: string, number: number): string {
  return number > 1 ? `${base}-${number}` : base
}

/** Which of the ids of a base it is; infinite where it is none of them. */
function numberOf(id: string, base: string): number {
  if (id === base) return 1
  const number = id.startsWith(`${base}-`) ? id.slice(base.length + 1) : ''
  return /^(?:[2-9]|[1-9]\d{1,8})$/.test(number) ? Number(number) : Number.POSITIVE_INFINITY
}
