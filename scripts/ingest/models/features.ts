import type { Seen } from './seen.ts'

/** A sparse vector: places in rising order, each once, and the value at each. */
export interface Vector {
  places: Int32Array
  values: Float32Array
}

/** How a text is cut: into runs of words and, within words, runs of characters; `weight` is what all of it counts. */
export interface Cut {
  words: number
  characters?: readonly [shortest: number, longest: number]
  weight: number
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
  const mask = (1 << bits) - 1
  const found = new Map<number, number>([[mask + 1, 1]])
  const add = (features: string[], length: number) => {
    const value = length / Math.sqrt(features.length || 1)
    for (const feature of features) found.set(hashOf(feature) & mask, value)
  }
  for (const [part, cut] of Object.entries(cuts)) {
    const text = texts[part]?.toLowerCase() ?? ''
    const words = text.match(word) ?? []
    add([...new Set(runsOf(words, part, cut.words))], cut.weight)
    if (cut.characters) add([...new Set(piecesOf(words, part, cut.characters))], cut.weight)
  }
  add(
    facts.map((fact) => `=${fact}`),
    weight,
  )
  const places = Int32Array.from(found.keys()).sort()
  return { places, values: Float32Array.from(places, (place) => found.get(place) ?? 0) }
}

/** Runs of one to `most` words; the first word is known as such. */
function runsOf(words: readonly string[], part: string, most: number): string[] {
  const all = ['^', ...words]
  return all.flatMap((_, from) =>
    Array.from(
      { length: Math.min(most, all.length - from) },
      (_, more) => `${part} ${all.slice(from, from + more + 1).join(' ')}`,
    ),
  )
}

/** Runs of characters within each word, its ends marked. */
function piecesOf(words: readonly string[], part: string, [shortest, longest]: readonly [number, number]): string[] {
  return words.flatMap((one) => {
    const marked = `_${one}_`
    const pieces: string[] = []
    for (let length = shortest; length <= longest; length++)
      for (let from = 0; from + length <= marked.length; from++)
        pieces.push(`${part}~${marked.slice(from, from + length)}`)
    return pieces
  })
}

/** FNV-1a over UTF-16 units, its bits mixed once more (the end of MurmurHash3), since only some of them are kept. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
