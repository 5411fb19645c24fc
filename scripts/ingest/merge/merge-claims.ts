import { isSeq, type Node, Pair, Scalar, YAMLSeq } from 'yaml'
import type { Claim } from '../../../src/schema/claim.ts'
import { yamlOf } from '../compose/emit.ts'
import { bothTexts } from './both-texts.ts'
import { keepComments } from './comments.ts'
import { mergeClaim, take, wasOf } from './claim-fields.ts'
import { figuresOf, saysOf, withStandingIds } from './claim-ids.ts'
import { hashOf, type PageLock } from './lock.ts'
import { mergeBlocks, type MergedBlocks, type Resolutions, type Standing } from './merge-blocks.ts'
import { isTouched, machinePart, personalPart } from './personal.ts'
import { bothPassages, saysTheSame } from './passages/reread.ts'
import { keyOf } from './passages/sentence-key.ts'

/** What is told of a claim, by the rule. */
const reasons = {
  'claim-changed': (id: string, why: string) =>
    `Unexpected change of the accepted claim \`${id}\`: ${why}; it is \`read\` again until you accept it`,
  'claim-orphaned': (id: string) =>
    `Unexpected claim \`${id}\` that its article no longer makes; it holds what a person wrote, so it stays: ` +
    'move that to another claim and delete it',
  'claim-withdrawn': (id: string) =>
    `Unexpected loss of the accepted claim \`${id}\`: its article no longer makes it, so it was withdrawn; ` +
    'see that no page needs it',
}

/**
 * Merge the claims of a source, each by its id, and field by field where both sides changed one.
 *
 * An accepted claim that now says something else, or whose passage does, is `read` again (`claim-changed`). A claim that
 * its seed no longer makes goes (`claim-withdrawn`), unless a person checked or noted something on it
 * (`claim-orphaned`).
 *
 * @rule claim-changed An accepted claim whose article now says something else. What was accepted was the old sentence,
 * so the new one is on no public page until somebody has read it.
 * @remedy Read the claim again and accept it again.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * sources/a.mdx
 *   state: read → state: accepted
 * seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $12,000.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * sources/a.mdx
 *   state: read → state: accepted
 * @rule claim-orphaned A claim that its article no longer makes, and in which somebody wrote: that is not thrown away.
 * @remedy Move what was written to another claim and delete this one; or put the sentence back into the article.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 * sources/a.mdx
 *   hedged: false → hedged: true
 * seeds/a.txt
 *   # A guide
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 * seeds/a.txt
 *   # A guide
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 * @rule claim-withdrawn An accepted claim that its article no longer makes: it left every page on which it stood.
 * @remedy See that no page needs it. If it went by mistake, put the sentence back into the article.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 * sources/a.mdx
 *   state: read → state: accepted
 * seeds/a.txt
 *   # A guide
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 * seeds/a.txt
 *   # A guide
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 */
export function mergeClaims(
  proposed: Claim[],
  standing: Claim[],
  page: Standing,
): MergedBlocks & { pair: Pair; claims: Record<string, unknown>[] } {
  const { lock, file, keepsNodes, yaml, reread } = page
  const nodes = page.pairOf('claims')?.value
  const ours = keyed(standing)
  const ids = { standing, lock, moved: reread?.moved ?? new Map<string, string>() }
  const theirs = byId(withoutDeleted(withStandingIds(proposed, ids), ours, lock))
  const placeOf = (id: string) => {
    const our = ours.get(id)
    return our && yaml.placeOf(['claims', standing.indexOf(our)])
  }
  const tell = (id: string, ruleId: keyof typeof reasons, why = '') => {
    const place = placeOf(id) ?? { line: 1, column: 1 }
    return file.message(reasons[ruleId](id, why), { place, ruleId, source: 'ingest' })
  }
  const { fields, lock: lockBefore, settled } = mergeEach(ours, theirs, page)
  const parts = new Map([...ours].map(([id, our]) => [id, fields.get(id)?.claim ?? machinePart(our)]))
  const show = (id: string) => bothTexts(ours.get(id), theirs.get(id), fields.get(id)?.conflicts)
  const about = { show, placeOf, isTouched: (id: string) => isTouched(ours.get(id) ?? {}) }
  const decided = { ...page, lock: lockBefore, resolutions: without(page.resolutions, settled) }
  const merged = mergeBlocks('claim', machineParts(theirs), parts, about, decided)
  const seq = new YAMLSeq()
  const claims: Record<string, unknown>[] = []
  for (const [id, fate] of merged.fates) {
    const [their, our] = [theirs.get(id), ours.get(id)]
    const old = our && isSeq(nodes) ? (nodes.items[standing.indexOf(our)] as Node) : undefined
    if (fate === 'gone' || !(our || their)) {
      if (our?.state === 'accepted') tell(id, 'claim-withdrawn')
      continue
    }
    const part = fate === 'theirs' ? their : parts.get(id)
    const why = our && part ? whyAgain(our, part, their, page) : null
    if (our && why) {
      const passages = reread && bothPassages(reread, page.passageBefore(our), part?.from?.[0]?.passage ?? '')
      tell(id, 'claim-changed', why).note = [bothTexts(our, { ...our, ...part }), passages].filter(Boolean).join('\n')
    }
    if (fate === 'orphaned') tell(id, 'claim-orphaned')
    const isKept = our && fate !== 'theirs' && !fields.has(id) && !why
    const claim = isKept
      ? { ...our }
      : tidy({ ...part, ...(our && personalPart(our)), ...readOf(our, their), ...(why && { state: 'read' as const }) })
    const contents = (isKept && keepsNodes && old) || yamlOf(claim).contents
    if (contents !== old) keepComments(old, contents)
    seq.add(contents)
    claims.push(claim)
  }
  const nextLock = { ...merged.lock, ...keptOf(parts, theirs, fields, page) }
  return { ...merged, lock: nextLock, pair: new Pair(new Scalar('claims'), seq), claims }
}

/** Claims that both sides changed, merged field by field. */
interface Each {
  fields: Map<string, { claim: Partial<Claim>; conflicts: string[] }>
  /** The lock in which what is merged without a conflict counts as written. */
  lock: PageLock
  /** Names of blocks whose conflicts a person has settled. */
  settled: Set<string>
}

function mergeEach(ours: ReadonlyMap<string, Claim>, theirs: ReadonlyMap<string, Claim>, page: Standing): Each {
  const { lock, resolutions, reread, name } = page
  const each: Each = { fields: new Map(), lock: { ...lock }, settled: new Set() }
  for (const [id, whole] of ours) {
    const [block, their] = [`claim:${id}`, theirs.get(id)]
    if (!their) continue
    const [our, next] = [machinePart(whole), machinePart(their)]
    const [mine, made, last] = [hashOf(our), hashOf(next), lock[block]]
    if (mine === made || mine === last) continue
    if (last === undefined && !isSameFact(our, next)) continue
    // a claim that was written by hand explains the one that the article makes of the same figures
    if (last === undefined) each.lock[block] = made
    if (last === undefined || made === last) continue
    const isThere = (passage: string) => !reread || reread.now.has(passage)
    const merged = mergeClaim(our, next, last, lock[`was:${id}`], isThere)
    // a sentence that was put together from the fields is no answer to one that a person wrote
    if (page.isUnwritten(their)) merged.conflicts = merged.conflicts.filter((field) => field !== 'says')
    const key = `${name}#${block}`
    if (merged.conflicts.length > 0 && (resolutions.theirs.has(key) || resolutions.mine.has(key))) {
      each.settled.add(key)
      if (resolutions.theirs.has(key)) merged.claim = take(merged.claim, next, merged.conflicts)
      merged.conflicts = []
    }
    each.fields.set(id, merged)
    if (merged.conflicts.length === 0) each.lock[block] = made
  }
  return each
}

function isSameFact(our: Partial<Claim>, their: Partial<Claim>): boolean {
  if (saysOf(our) === saysOf(their)) return true
  return (their.figures ?? []).length > 0 && figuresOf(our) === figuresOf(their)
}

function without({ mine, theirs }: Resolutions, settled: ReadonlySet<string>): Resolutions {
  const left = (names: ReadonlySet<string>) => new Set([...names].filter((name) => !settled.has(name)))
  return { mine: left(mine), theirs: left(theirs) }
}

/** What the lock keeps of each claim that a person changed. */
function keptOf(
  parts: ReadonlyMap<string, Partial<Claim>>,
  theirs: ReadonlyMap<string, Claim>,
  fields: Each['fields'],
  { lock, resolutions, name }: Standing,
): PageLock {
  const kept: PageLock = {}
  for (const [id, part] of parts) {
    const [their, key] = [theirs.get(id), `was:${id}`]
    const next = their && machinePart(their)
    if (!next && lock[key] !== undefined) kept[key] = lock[key]
    if (!next || hashOf(part) === lock[`claim:${id}`] || hashOf(part) === hashOf(next)) continue
    if (resolutions.theirs.has(`${name}#claim:${id}`) && !fields.has(id)) continue
    kept[key] = wasOf(part, next, fields.get(id)?.conflicts, lock[key])
  }
  return kept
}

/** Why an accepted claim is to be read again; `null` where it says what it said, of a passage that does too. */
function whyAgain(our: Claim, part: Partial<Claim>, their: Claim | undefined, page: Standing): string | null {
  if (our.state !== 'accepted') return null
  const changed = [
    ...(keyOf(our.says) === keyOf(part.says ?? '') ? [] : ['`says`']),
    ...(JSON.stringify([our.words ?? []].flat()) === JSON.stringify([part.words ?? []].flat()) ? [] : ['`words`']),
    ...(figuresOf(our) === figuresOf(part) ? [] : ['`figures`']),
  ]
  if (changed.length > 0) return `${changed.join(' and ')} changed with the article`
  const [before, now] = [page.passageBefore(our), part.from?.[0]?.passage]
  if (!page.reread || !now || before === null || before === now) return null
  const stated = { says: our.says, figures: part.figures ?? [], ...(their?.read && { read: their.read }) }
  if (saysTheSame(page.reread, stated, now)) return null
  const isKnown = page.reread.before.has(before)
  return isKnown
    ? 'its passage says something else now'
    : 'its passage is another one, and what it said is not known here'
}

/** How sure the machine was of a claim that nobody has accepted: as it is read now. */
function readOf(our: Claim | undefined, their: Claim | undefined): Partial<Claim> {
  const read = their?.read ?? our?.read
  return read ? { read } : {}
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
