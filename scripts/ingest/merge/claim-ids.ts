import type { Claim } from '../../../src/schema/claim.ts'
import { numbered } from '../claim/taken-ids.ts'
import { hashOf, type PageLock } from './lock.ts'
import { machinePart } from './personal.ts'

/** The claims of a page, and what tells which of them a proposed claim is. */
interface Page {
  standing: readonly Claim[]
  lock: PageLock
  /** The new id of each passage that was changed, by its old one. */
  moved: ReadonlyMap<string, string>
}

/** How to find the id of a claim among those that are not given yet. */
type Way = (claim: Claim, isFree: (id: string) => boolean) => string | undefined

/**
 * Let each proposed claim keep the id of the claim that it is, whatever its own id became: the one under which it was
 * last written, as long as that stands; then that of a claim with its words, or with its figures in its passage,
 * wherever the text moved them. What a person deleted stays known as that. A new statement never takes the id of another
 * one that still stands.
 */
export function withStandingIds(proposed: readonly Claim[], page: Page): Claim[] {
  const ids = new Map<Claim, string>()
  const used = new Set<string>()
  const isFree = (id: string) => !used.has(id)
  for (const way of waysOf(proposed, page))
    for (const claim of proposed) {
      if (ids.has(claim)) continue
      const id = way(claim, isFree)
      if (id === undefined || used.has(id)) continue
      ids.set(claim, id)
      used.add(id)
    }
  const newIds = new Map([...ids].map(([claim, id]) => [claim.id, id]))
  return proposed.map((claim) => ({
    ...claim,
    id: ids.get(claim) ?? claim.id,
    with: claim.with.map((id) => newIds.get(id) ?? id),
  }))
}

function waysOf(proposed: readonly Claim[], { standing, lock, moved }: Page): Way[] {
  const written = Object.keys(lock).flatMap((key) => (key.startsWith('claim:') ? [key.slice('claim:'.length)] : []))
  const stands = new Set(standing.map(({ id }) => id))
  const ingested = standing.filter(({ id }) => written.includes(id))
  const last = (among: readonly string[]): Way[] => {
    const near = [
      (claim: Claim, id: string) => id === claim.id,
      (claim: Claim, id: string) => id.startsWith(`${claim.id}-`),
      () => true,
    ]
    const wasWritten = (claim: Claim, id: string) => lock[`claim:${id}`] === hashOf(machinePart({ ...claim, id }))
    return near.map(
      (isNear): Way =>
        (claim, isFree) =>
          among.find((id) => isFree(id) && isNear(claim, id) && wasWritten(claim, id)),
    )
  }
  const like = (among: readonly Claim[], isLike: (one: Claim, claim: Claim) => boolean): Way[] =>
    [true, false].map(
      (sameId): Way =>
        (claim, isFree) =>
          among.find((one) => isFree(one.id) && (!sameId || one.id === claim.id) && isLike(one, claim))?.id,
    )
  const sameWords = (one: Claim, claim: Claim) => one.kind === claim.kind && saysOf(one) === saysOf(claim)
  const inPassage = (one: Claim, claim: Claim) => passageOf(one, moved) === passageOf(claim)
  const sameFigures = (one: Claim, claim: Claim) =>
    inPassage(one, claim) && claim.figures.length > 0 && figuresOf(one) === figuresOf(claim)
  /** Read from the same words of a passage that is as it was, whatever kind or figures a person gave it since. */
  const sameStatement = (one: Claim, claim: Claim) =>
    passageOf(one) === passageOf(claim) &&
    one.read !== undefined &&
    claim.read !== undefined &&
    overlaps(one.read.at, claim.read.at)
  /** What a person accepted is what the reader was told of it (so that it is sure): its kind and its subjects. */
  const sameLabel = (one: Claim, claim: Claim) =>
    inPassage(one, claim) &&
    one.state === 'accepted' &&
    claim.read?.p === 1 &&
    one.kind === claim.kind &&
    subjectsOf(one) === subjectsOf(claim)
  /** The only claim without figures of its kind in its passage, on both sides. */
  const alone: Way = (claim, isFree) => {
    const isLike = (one: Claim) => one.kind === claim.kind && inPassage(one, claim) && !one.figures?.length
    const [one, another] = standing.filter(isLike)
    const isOnly = one && !another && !claim.figures.length && proposed.filter(isLike).length === 1
    return isOnly && written.includes(one.id) && isFree(one.id) ? one.id : undefined
  }
  const byFigures = (among: readonly Claim[]) => [
    ...like(among, (one, claim) => one.kind === claim.kind && sameFigures(one, claim)),
    ...like(among, sameFigures),
  ]
  return [
    ...last(written.filter((id) => stands.has(id))),
    ...like(ingested, sameWords),
    ...like(ingested, sameStatement),
    ...byFigures(ingested),
    ...like(ingested, sameLabel),
    (claim, isFree) => (stands.has(claim.id) && isFree(claim.id) ? claim.id : undefined),
    alone,
    ...last(written),
    ...like(standing, sameWords),
    ...byFigures(standing),
    ({ id }) => id,
    ({ id }, isFree) => {
      let time = 2
      while (!isFree(numbered(id, time))) time++
      return numbered(id, time)
    },
  ]
}

/** Whether two places share most of their letters. */
function overlaps([from, to]: readonly [number, number], [start, end]: readonly [number, number]): boolean {
  return Math.min(to, end) - Math.max(from, start) > 0.7 * Math.max(to - from, end - start)
}

function subjectsOf({ about: { condition, therapy } }: Claim): string {
  return JSON.stringify([[condition ?? []].flat(), [therapy ?? []].flat()])
}

/** What a claim tells a reader. */
export function saysOf({ says, words }: Partial<Claim>): string {
  return JSON.stringify([says, [words ?? []].flat()])
}

/** The figures of a claim, whatever their places. */
export function figuresOf({ figures }: Partial<Claim>): string {
  return hashOf((figures ?? []).map(({ at: _at, ...figure }) => figure))
}

function passageOf({ from }: Claim, moved?: ReadonlyMap<string, string>): string | null {
  const passage = from?.[0]?.passage ?? null
  return moved?.get(passage ?? '') ?? passage
}
