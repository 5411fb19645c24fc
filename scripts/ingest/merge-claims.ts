import type { VFile } from 'vfile'
import { isSeq, type Node, Pair, YAMLSeq } from 'yaml'
import type { PlacedYaml, Place } from '../../src/lib/content-page.ts'
import type { Claim } from '../../src/schema/claim.ts'
import { yamlOf } from './emit.ts'
import type { PageLock } from './lock.ts'
import type { Fate } from './merge.ts'
import { inPlace } from './order.ts'
import { isTouched, machinePart, personalPart } from './personal.ts'

type Point = { line: number; column: number }

/** Decide on a block, from what ingest proposes and what the page holds; `show` tells both where they conflict. */
export type Decide = (key: string, theirs: unknown, ours: unknown, show: () => string, place?: Place | Point) => Fate

/** The claims of a source as its seed makes them and as its page holds them. */
interface Sides {
  proposed: Claim[]
  standing: Claim[]
  /** The page's claims as YAML nodes, so that a kept claim keeps its layout and comments. */
  node: unknown
  placeOf: PlacedYaml['placeOf']
  decide: Decide
  lock: PageLock
  file: VFile
}

/**
 * Merge the claims of a source, each by its id.
 *
 * An accepted claim that now says something else is `read` again (`claim-changed`). A claim that its seed no longer makes
 * goes (`claim-withdrawn`), unless a person checked or noted something on it (`claim-orphaned`).
 */
export function mergeClaims({ proposed, standing, node, placeOf, decide, lock, file }: Sides): Pair {
  const ours = new Map(
    standing.map((claim, index) => [
      claim.id,
      { claim, index, node: isSeq(node) ? (node.items[index] as Node) : undefined },
    ]),
  )
  const theirs = new Map(withoutDeleted(renamed(proposed, standing), ours, lock).map((claim) => [claim.id, claim]))
  const placeOfClaim = (id: string) => {
    const index = ours.get(id)?.index
    return index === undefined ? { line: 1, column: 1 } : placeOf(['claims', index])
  }
  const tell = (id: string, reason: string, ruleId: string) =>
    file.message(reason, { place: placeOfClaim(id), ruleId, source: 'ingest' })
  const seq = new YAMLSeq()
  for (const id of inPlace([...theirs.keys()], [...ours.keys()])) {
    const their = theirs.get(id)
    const our = ours.get(id)
    const fate = decide(
      `claim:${id}`,
      their && machinePart(their),
      our && machinePart(our.claim),
      () => bothTexts(our?.claim, their),
      placeOfClaim(id),
    )
    if (fate === 'theirs' && their) {
      const again = our?.claim.state === 'accepted' && saysOf(our.claim) !== saysOf(their)
      if (again)
        tell(
          id,
          `Unexpected new words in the accepted claim \`${id}\`; it is \`read\` again until you accept it`,
          'claim-changed',
        ).note = bothTexts(our.claim, their)
      seq.add(
        yamlOf(tidy({ ...their, ...(our && personalPart(our.claim)), ...(again && { state: 'read' as const }) }))
          .contents,
      )
    } else if (fate === 'ours' && our) {
      seq.add(our.node ?? yamlOf(tidy(our.claim)).contents)
    } else if (our && isTouched(our.claim)) {
      seq.add(our.node ?? yamlOf(tidy(our.claim)).contents)
      tell(
        id,
        `Unexpected claim \`${id}\` that its seed no longer makes; it holds what a person wrote, so it stays: move that to another claim and delete it`,
        'claim-orphaned',
      )
    } else if (our?.claim.state === 'accepted') {
      tell(
        id,
        `Unexpected loss of the accepted claim \`${id}\`: its seed no longer makes it, so it was withdrawn; see that no page needs it`,
        'claim-withdrawn',
      )
    }
  }
  return new Pair('claims', seq)
}

/** What a claim tells a reader. */
function saysOf({ says, words }: Claim): string {
  return JSON.stringify([says, [words ?? []].flat()])
}

function bothTexts(our: Claim | undefined, their: Claim | undefined): string {
  const shown = (claim: Claim | undefined) =>
    claim
      ? `${claim.says} (${[claim.words ?? 'no figure'].flat().join(', ')}; passage ${claim.from?.[0]?.passage})`
      : 'nothing'
  return `page: ${shown(our)}\nseed: ${shown(their)}`
}

/**
 * Let a claim keep the id under which it stands: the same words keep their id wherever the text moved them, and a new
 * statement never takes the id of another one that still stands.
 */
function renamed(proposed: Claim[], standing: Claim[]): Claim[] {
  const same = (claim: Claim) => standing.find((one) => one.kind === claim.kind && saysOf(one) === saysOf(claim))
  const used = new Set(proposed.flatMap((claim) => same(claim)?.id ?? []))
  const ids = new Map<string, string>()
  for (const claim of proposed) {
    const kept = same(claim)?.id
    let id = kept ?? claim.id
    if (kept === undefined) for (let time = 2; used.has(id); time++) id = `${claim.id}-${time}`
    used.add(id)
    ids.set(claim.id, id)
  }
  return proposed.map((claim) => ({
    ...claim,
    id: ids.get(claim.id) ?? claim.id,
    with: claim.with.map((id) => ids.get(id) ?? id),
  }))
}

/** A claim that a person deleted stands beside no other any more. */
function withoutDeleted(proposed: Claim[], ours: ReadonlyMap<string, unknown>, lock: PageLock): Claim[] {
  const isDeleted = (id: string) => !ours.has(id) && lock[`claim:${id}`] !== undefined
  return proposed.map((claim) => ({ ...claim, with: claim.with.filter((id) => !isDeleted(id)) }))
}

/** A claim without its empty lists. */
export function tidy(claim: Claim): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => !(Array.isArray(value) && value.length === 0)))
}
