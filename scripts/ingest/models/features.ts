import type { Seen } from './seen.ts'

/** A sparse vector: places, each once, and the value at each. */
export interface Vector {
  places: Int32Array
  values: Float32Array
}

/** How a text is cut: into runs of words and, within words, runs of characters; `weight` is what the words count. */
export interface Cut {
  words: number
  characters?: readonly [shortest: number, longest: number]
  weight: number
  /** What the runs of characters count, if not as much as the words. */
  lighter?: number
}

/** How each text is cut, by its part; a part that is not listed is not looked at. */
export interface Recipe {
  /** The vector has 2 to the power of this many places, and a last one that is always 1. */
  bits: number
  texts: Readonly<Record<string, Cut>>
  facts: number
}

const word = /<[a-z\-]{2,20}>|\p{Script=Han}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+|[?!;:%"“”…]/gv

/**
 * Hash what is seen into a vector, so that no list of words has to be kept.
 *
 * Each text has the length `weight`, however long it is, so that a long heading says no more than a short one.
 */
export function vectorOf({ texts, facts }: Seen, { bits, texts: cuts, facts: weight }: Recipe): Vector {
  const size = 2 ** bits
  const mask = size - 1
  const all = scratch(size + 1)
  all[size] = 1
  const places = [size]
  const add = (hashes: readonly number[], length: number) => {
    const value = length / Math.sqrt(hashes.length)
    for (const hash of hashes) {
      if (all[hash] === 0) places.push(hash)
      all[hash] = value
    }
  }
  for (const part in cuts) {
    const [text, cut] = [texts[part], cuts[part] as Cut]
    if (!text) continue
    const [runs, pieces] = hashesOf(part, text, cut, mask)
    add(runs, cut.weight)
    if (pieces) add(pieces, cut.lighter ?? cut.weight)
  }
  add(
    onceEach(
      facts.map((fact) => mixed(hashOf(fact)) & mask),
      mask,
    ),
    weight,
  )
  const vector = { places: new Int32Array(places), values: new Float32Array(places.length) }
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number
    vector.values[index] = all[place] as number
    all[place] = 0
  }
  return vector
}

/** A field of noughts that vectors are made in, one after another: a new one each time would take most of the time. */
let field = new Float32Array()

function scratch(length: number): Float32Array {
  if (field.length < length) field = new Float32Array(length)
  return field
}

/** What the last text of each part was hashed to: a heading stands over many sentences. */
const last = new Map<string, { text: string; cut: Cut; mask: number; hashes: Hashes }>()
type Hashes = readonly [runs: readonly number[], pieces: readonly number[] | null]

function hashesOf(part: string, text: string, cut: Cut, mask: number): Hashes {
  const before = last.get(part)
  if (before?.text === text && before.cut === cut && before.mask === mask) return before.hashes
  const words = text.toLowerCase().match(word) ?? []
  const hashes: Hashes = [
    runsOf(words, hashOf(part), cut.words, mask),
    cut.characters ? piecesOf(words, hashOf(`${part}~`), cut.characters, mask) : null,
  ]
  last.set(part, { text, cut, mask, hashes })
  return hashes
}

/** Places of the runs of one to `most` words; the first word is known as such. */
function runsOf(words: readonly string[], seed: number, most: number, mask: number): number[] {
  const hashes = [seed, ...words.map((one) => hashOf(one))]
  const places: number[] = []
  for (let from = 0; from < hashes.length; from++) {
    let hash = seed
    for (let to = from; to < from + most && to < hashes.length; to++)
      places.push(mixed((hash = step(hash, hashes[to] as number))) & mask)
  }
  return onceEach(places, mask)
}

/** Places of the runs of characters within each word, its ends marked. */
function piecesOf(
  words: readonly string[],
  seed: number,
  [shortest, longest]: readonly [number, number],
  mask: number,
): number[] {
  const places: number[] = []
  for (const one of words) {
    const marked = `_${one}_`
    for (let from = 0; from + shortest <= marked.length; from++) {
      let hash = seed
      for (let length = 1; length <= longest && from + length <= marked.length; length++) {
        hash = step(hash, marked.charCodeAt(from + length - 1))
        if (length >= shortest) places.push(mixed(hash) & mask)
      }
    }
  }
  return onceEach(places, mask)
}

/** The round in which each place was seen last; a new round for each list, so that nothing has to be wiped. */
let seenIn = new Int32Array()
let round = 0

/** As a set would keep them, in a third of its time. */
function onceEach(places: readonly number[], mask: number): number[] {
  if (seenIn.length <= mask) seenIn = new Int32Array(mask + 1)
  const once: number[] = []
  round++
  for (const place of places) {
    if (seenIn[place] !== round) once.push(place)
    seenIn[place] = round
  }
  return once
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index))
  return hash
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** Mix the bits of a hash, as MurmurHash3 ends, since only some of them are kept. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return whole ^ (whole >>> 16)
}
