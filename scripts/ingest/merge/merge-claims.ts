import { isSeq, type Node, Pair, Scalar, YAMLSeq } from 'yaml'
import type { Claim } from '../../../src/schema/claim.ts'
import { numbered } from '../claim/taken-ids.ts'
import { yamlOf } from '../compose/emit.ts'
import { keepComments } from './comments.ts'
import { hashOf, type PageLock } from './lock.ts'
import { mergeBlocks, type MergedBlocks, type Standing } from './merge-blocks.ts'
import { isTouched, machinePart, personalPart } from './personal.ts'

/** What is told of a claim, by the rule. */
const reasons = {
  'claim-changed': (id: string) =>
    `Unexpected new words in the accepted claim \`${id}\`; it is \`read\` again until you accept it`,
  'claim-orphaned': (id: string) =>
    `Unexpected claim \`${id}\` that its seed no longer makes; it holds what a person wrote, so it stays: ` +
    'move that to another claim and delete it',
  'claim-withdrawn': (id: string) =>
    `Unexpected loss of the accepted claim \`${id}\`: its seed no longer makes it, so it was withdrawn; ` +
    'see that no page needs it',
}

/**
 * Merge the claims of a source, each by its id.
 *
 * An accepted claim that now says something else is `read` again (`claim-changed`). A claim that its seed no longer
 * makes goes (`claim-withdrawn`), unless a person checked or noted something on it (`claim-orphaned`).
 */
export function mergeClaims(
  proposed: Claim[],
  standing: Claim[],
  page: Standing,
): MergedBlocks & { pair: Pair; claims: Record<string, unknown>[] } {
  const { lock, file, keepsNodes, yaml } = page
  const nodes = page.pairOf('claims')?.value
  const ours = keyed(standing)
  const theirs = byId(withoutDeleted(renamed(proposed, standing, lock), ours, lock))
  const placeOf = (id: string) => {
    const our = ours.get(id)
    return our && yaml.placeOf(['claims', standing.indexOf(our)])
  }
  const tell = (id: string, ruleId: keyof typeof reasons) => {
    const place = placeOf(id) ?? { line: 1, column: 1 }
    return file.message(reasons[ruleId](id), { place, ruleId, source: 'ingest' })
  }
  const show = (id: string) => bothTexts(ours.get(id), theirs.get(id))
  const about = { show, placeOf, isTouched: (id: string) => isTouched(ours.get(id) ?? {}) }
  const merged = mergeBlocks('claim', machineParts(theirs), machineParts(ours), about, page)
  const seq = new YAMLSeq()
  const claims: Record<string, unknown>[] = []
  for (const [id, fate] of merged.fates) {
    const [their, our] = [theirs.get(id), ours.get(id)]
    const old = our && isSeq(nodes) ? (nodes.items[standing.indexOf(our)] as Node) : undefined
    if (fate === 'gone' || !(our || their)) {
      if (our?.state === 'accepted') tell(id, 'claim-withdrawn')
      continue
    }
    const isKept = our && fate !== 'theirs'
    const again = !isKept && our?.state === 'accepted' && their && saysOf(our) !== saysOf(their)
    if (again) tell(id, 'claim-changed').note = show(id)
    if (fate === 'orphaned') tell(id, 'claim-orphaned')
    const claim = isKept
      ? { ...our }
      : tidy({ ...their, ...(our && personalPart(our)), ...(again && { state: 'read' as const }) })
    const contents = (isKept && keepsNodes && old) || yamlOf(claim).contents
    if (contents !== old) keepComments(old, contents)
    seq.add(contents)
    claims.push(claim)
  }
  return { ...merged, pair: new Pair(new Scalar('claims'), seq), claims }
}

function byId(claims: Claim[]): Map<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]))
}

function machineParts(claims: ReadonlyMap<string, Claim>): Map<string, Partial<Claim>> {
  return new Map([...claims].map(([id, claim]) => [id, machinePart(claim)]))
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
    if (id === undefined || used.has(id)) return
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
  const says = (one: Claim, claim: Claim) => one.kind === claim.kind && saysOf(one) === saysOf(claim)
  const ways: ((claim: Claim) => string | undefined)[] = [
    ...near.map((isNear) => (claim: Claim) => written.find((id) => isNear(claim, id) && wasWritten(claim, id))),
    (claim) => standing.find((one) => !used.has(one.id) && says(one, claim))?.id,
    ({ id }) => id,
    ({ id }) => {
      let time = 2
      while (used.has(numbered(id, time))) time++
      return numbered(id, time)
    },
  ]
  for (const way of ways) for (const claim of proposed) if (!ids.has(claim)) give(claim, way(claim))
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

/** A claim without its empty lists and, once accepted, without how sure the machine was. */
export function tidy(claim: Partial<Claim>): Record<string, unknown> {
  const isOver = (key: string) => key === 'read' && claim.state === 'accepted'
  return Object.fromEntries(
    Object.entries(claim).filter(([key, value]) => !(Array.isArray(value) && value.length === 0) && !isOver(key)),
  )
}
