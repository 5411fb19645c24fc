import { isSeq, type Node, Pair, Scalar, YAMLSeq } from 'yaml'
import type { PlacedYaml } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { yamlOf } from '../compose/emit.ts'
import { keepComments } from './comments.ts'
import { type MergedBlocks, mergeBlocks, type Target } from './merge-blocks.ts'
import { hashOf, type PageLock } from './lock.ts'
import { isTouched, machinePart, personalPart } from './personal.ts'

/** The claims of a source as its seed makes them and as its page holds them. */
interface ClaimSides {
  proposed: Claim[]
  standing: Claim[]
  /** The page's claims as YAML nodes, so that a kept claim keeps its layout and comments. */
  node: unknown
  /** Whether these nodes may be used again. */
  keepsNodes: boolean
  placeOf: PlacedYaml['placeOf']
  target: Target
}

/** What is told of a claim, by the rule. */
const reasons = {
  'claim-changed': (id: string) =>
    `Unexpected new words in the accepted claim \`${id}\`; it is \`read\` again until you accept it`,
  'claim-orphaned': (id: string) =>
    `Unexpected claim \`${id}\` that its seed no longer makes; it holds what a person wrote, so it stays: move that to another claim and delete it`,
  'claim-withdrawn': (id: string) =>
    `Unexpected loss of the accepted claim \`${id}\`: its seed no longer makes it, so it was withdrawn; see that no page needs it`,
}

/**
 * Merge the claims of a source, each by its id.
 *
 * An accepted claim that now says something else is `read` again (`claim-changed`). A claim that its seed no longer
 * makes goes (`claim-withdrawn`), unless a person checked or noted something on it (`claim-orphaned`).
 */
export function mergeClaims({ proposed, standing, node, keepsNodes, placeOf, target }: ClaimSides): MergedBlocks & {
  pair: Pair
  claims: Record<string, unknown>[]
} {
  const { lock, file } = target
  const ours = new Map(
    [...keyed(standing)].map(([id, claim], index) => [
      id,
      { claim, index, node: isSeq(node) ? (node.items[index] as Node) : undefined },
    ]),
  )
  const theirs = new Map(
    withoutDeleted(renamed(proposed, standing, lock), ours, lock).map((claim) => [claim.id, claim]),
  )
  const placeOfClaim = (id: string) => {
    const index = ours.get(id)?.index
    return index === undefined ? { line: 1, column: 1 } : placeOf(['claims', index])
  }
  const tell = (id: string, ruleId: keyof typeof reasons) =>
    file.message(reasons[ruleId](id), { place: placeOfClaim(id), ruleId, source: 'ingest' })
  const sidesOf = (id: string) => {
    const [their, our] = [theirs.get(id), ours.get(id)?.claim]
    return {
      theirs: their && machinePart(their),
      ours: our && machinePart(our),
      show: () => bothTexts(our, their),
      place: placeOfClaim(id),
      isTouched: our !== undefined && isTouched(our),
    }
  }
  const merged = mergeBlocks('claim', [...theirs.keys()], [...ours.keys()], sidesOf, target)
  const seq = new YAMLSeq()
  const claims: Record<string, unknown>[] = []
  const add = (claim: Record<string, unknown>, kept?: Node, old?: Node) => {
    const contents = kept ?? yamlOf(claim).contents
    if (contents !== old) keepComments(old, contents)
    seq.add(contents)
    claims.push(claim)
  }
  for (const [id, fate] of merged.fates) {
    const their = theirs.get(id)
    const our = ours.get(id)
    if (fate === 'theirs' && their) {
      const again = our?.claim.state === 'accepted' && saysOf(our.claim) !== saysOf(their)
      if (again) tell(id, 'claim-changed').note = bothTexts(our.claim, their)
      const personal = our && personalPart(our.claim)
      add(tidy({ ...their, ...personal, ...(again && { state: 'read' as const }) }), undefined, our?.node)
    } else if (our && (fate === 'ours' || fate === 'orphaned')) {
      add({ ...our.claim }, keepsNodes ? our.node : undefined, our.node)
      if (fate === 'orphaned') tell(id, 'claim-orphaned')
    } else if (our?.claim.state === 'accepted') {
      tell(id, 'claim-withdrawn')
    }
  }
  return { ...merged, pair: new Pair(new Scalar('claims'), seq), claims }
}

/**
 * Claims by their id; one that a person copied without another id is `id (2)`, one without an id its place in the list.
 */
function keyed(claims: Claim[]): Map<string, Claim> {
  const byKey = new Map<string, Claim>()
  for (const [index, claim] of claims.entries()) {
    const id = typeof claim.id === 'string' ? claim.id : `#${index + 1}`
    let key = id
    for (let time = 2; byKey.has(key); time++) key = `${id} (${time})`
    byKey.set(key, claim)
  }
  return byKey
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
 * Let a claim keep the id under which it was last written, whatever a person did to it since; then the one under which
 * its words stand, wherever the text moved them. A new statement never takes the id of another one that still stands.
 */
function renamed(proposed: Claim[], standing: Claim[], lock: PageLock): Claim[] {
  const ids = new Map<Claim, string>()
  const used = new Set<string>()
  const give = (claim: Claim, id: string | undefined) => {
    if (id === undefined || ids.has(claim) || used.has(id)) return
    ids.set(claim, id)
    used.add(id)
  }
  const written = Object.keys(lock).flatMap((key) => (key.startsWith('claim:') ? [key.slice('claim:'.length)] : []))
  const wasWritten = (claim: Claim, id: string) =>
    !used.has(id) && lock[`claim:${id}`] === hashOf(machinePart({ ...claim, id }))
  const near: ((claim: Claim, id: string) => boolean)[] = [
    (claim, id) => id === claim.id,
    (claim, id) => id.startsWith(`${claim.id}-`),
    () => true,
  ]
  for (const isNear of near)
    for (const claim of proposed)
      if (!ids.has(claim))
        give(
          claim,
          written.find((id) => isNear(claim, id) && wasWritten(claim, id)),
        )
  for (const claim of proposed)
    give(
      claim,
      standing.find((one) => !used.has(one.id) && one.kind === claim.kind && saysOf(one) === saysOf(claim))?.id,
    )
  for (const claim of proposed) give(claim, claim.id)
  for (const claim of proposed) {
    if (ids.has(claim)) continue
    let id = claim.id
    for (let time = 2; used.has(id); time++) id = `${claim.id}-${time}`
    give(claim, id)
  }
  const newIds = new Map([...ids].map(([claim, id]) => [claim.id, id]))
  return proposed.map((claim) => ({
    ...claim,
    id: ids.get(claim) ?? claim.id,
    with: claim.with.map((id) => newIds.get(id) ?? id),
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
