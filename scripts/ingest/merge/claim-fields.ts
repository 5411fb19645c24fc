import type { Claim } from '../../../src/schema/claim.ts'
import { hashOf } from './lock.ts'

/** What ingest writes of a claim. */
type Part = Partial<Claim>

/** A claim that both sides changed, merged field by field. */
interface MergedClaim {
  /** What only the seed changed is the seed's, all else as the page has it. */
  claim: Part
  /** The fields that both sides changed. */
  conflicts: string[]
}

/** Fields that follow from the evidence. */
const ofEvidence = new Set(['evidence', 'study'])

/** So many fields may differ where nothing is known of each by itself. */
const mostUnknown = 10

/** Hashes in a lock: of each field that a person changed, and of the others together. */
interface Was {
  fields: ReadonlyMap<string, string>
  rest: string
}

/**
 * Merge a claim of the page with the one that the seed now makes. `last` is the hash of the whole as ingest last wrote
 * it, `was` what {@link wasOf} kept of it where a person had changed the claim before; `isThere` tells which passages the
 * article has.
 *
 * Where `was` names a field, its hash tells who changed it. Of the others only the hash of all together is known: it is
 * that of some mixture of both sides, and the mixture tells which side changed what. Where there is none, some field
 * was changed on both sides, and every field that differs may be. Evidence that a person set (`by-hand`) stays, with
 * the study that follows from it, whatever the machine makes of a new wording.
 */
export function mergeClaim(
  ours: Part,
  theirs: Part,
  last: string,
  was: string | undefined,
  isThere: (passage: string) => boolean,
): MergedClaim {
  const known = was === undefined ? null : readWas(was)
  const valueOf = known ? told : (claim: Part, key: string) => claim[key as keyof Claim]
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  const differing = keys.filter((key) => short(valueOf(ours, key)) !== short(valueOf(theirs, key)))
  const [named, others] = partition(differing, (key) => known?.fields.has(key) ?? false)
  const rest = keys.filter((key) => !known?.fields.has(key))
  const taken = takenOf(others, (mixed) => {
    const base = Object.fromEntries(rest.map((key) => [key, valueOf(mixed.has(key) ? ours : theirs, key)]))
    return known ? short(base) === known.rest : hashOf(base) === last
  })
  const isLast = (claim: Part, key: string) => short(valueOf(claim, key)) === known?.fields.get(key)
  const fromSeed = [...(taken ?? []), ...named.filter((key) => isLast(ours, key))]
  const both = [...(taken ? [] : others), ...named.filter((key) => !isLast(ours, key) && !isLast(theirs, key))]
  const conflicts = both.filter((key) => !ofEvidence.has(key) || ours.evidence?.rule !== 'by-hand')
  return withPlaces({ claim: take(ours, theirs, fromSeed), conflicts }, theirs, isThere)
}

/** Put fields of the seed's claim in place of the page's. */
export function take(ours: Part, theirs: Part, keys: readonly string[]): Part {
  return { ...ours, ...Object.fromEntries(keys.map((key) => [key, theirs[key as keyof Claim]])) }
}

/** A passage that is not there any more gives way to the seed's, and figures of the same passage stand where they do there. */
function withPlaces(
  { claim, conflicts }: MergedClaim,
  theirs: Part,
  isThere: (passage: string) => boolean,
): MergedClaim {
  const isLost = !claim.from || claim.from.some(({ passage }) => passage === null || !isThere(passage))
  const from = isLost || conflicts.includes('from') ? theirs.from : claim.from
  const isSame = short(told(claim, 'figures')) === short(told(theirs, 'figures')) && short(from) === short(theirs.from)
  return {
    claim: { ...claim, ...(from && { from }), ...(isSame && theirs.figures && { figures: theirs.figures }) },
    conflicts: conflicts.filter((key) => key !== 'from' && !(key === 'figures' && isSame)),
  }
}

/** Which of the fields that differ are the seed's alone; `null` where no mixture of both sides is what was last written. */
function takenOf(differing: readonly string[], isLast: (seeds: ReadonlySet<string>) => boolean): string[] | null {
  if (differing.length > mostUnknown) return null
  for (let mask = 0; mask < 2 ** differing.length; mask++) {
    const mixed = differing.filter((_, index) => mask & (1 << index))
    if (isLast(new Set(mixed))) return mixed
  }
  return null
}

/**
 * What the lock keeps of a claim that a person changed: a short hash of each field that differs from what the seed
 * makes, and one of the others together. A field in conflict keeps the hash it had, or none that any value has.
 */
export function wasOf(ours: Part, theirs: Part, conflicts: readonly string[] = [], before?: string): string {
  const known = before === undefined ? null : readWas(before)
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].toSorted()
  const differing = keys.filter((key) => short(told(ours, key)) !== short(told(theirs, key)))
  const fields = differing.map((key) => {
    const hash = conflicts.includes(key) ? (known?.fields.get(key) ?? '?') : short(told(theirs, key))
    return `${key}:${hash}`
  })
  const rest = keys.filter((key) => !differing.includes(key)).map((key) => [key, told(theirs, key)])
  return [...fields, short(Object.fromEntries(rest))].join(' ')
}

function readWas(text: string): Was {
  const words = text.split(' ')
  const fields = words.slice(0, -1).map((word) => word.split(':') as [string, string])
  return { fields: new Map(fields), rest: words.at(-1) ?? '' }
}

/** A field as it says something: figures without their places, which follow the passage. */
function told(claim: Part, key: string): unknown {
  if (key === 'figures') return claim.figures?.map(({ at: _at, ...figure }) => figure)
  return key === 'from' ? claim.from?.map(({ seed }) => seed) : claim[key as keyof Claim]
}

function short(value: unknown): string {
  return hashOf({ value }).slice(0, 6)
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
