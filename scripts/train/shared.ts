import type { Softmax } from '../ingest/models/softmax.ts'
import type { Point } from './softmax.ts'

/** A point with the article that it is from. */
export interface PointOf extends Point {
  article: string
}

/**
 * Leave out of points what fewer than three articles hold: names, turns of phrase and headings that tell these articles
 * from others, not what a sentence claims.
 *
 * @param width Places of a vector.
 * @returns The places that are left, and the points with these numbered from 0.
 */
export function sharedIn(points: readonly PointOf[], width: number): { places: number[]; points: Point[] } {
  const last = new Int32Array(width)
  const holders = new Uint16Array(width)
  for (const [index, own] of [...Map.groupBy(points, ({ article }) => article).values()].entries())
    for (const { vector } of own)
      for (const place of vector.places) {
        if (last[place] !== index + 1) holders[place] = (holders[place] as number) + 1
        last[place] = index + 1
      }
  const places: number[] = []
  const numbers = new Int32Array(width).fill(-1)
  for (let place = 0; place < width; place++)
    if ((holders[place] as number) >= 3) numbers[place] = places.push(place) - 1
  const shared = points.map(({ vector, shares }) => {
    const own = vector.places.map((place) => numbers[place] as number)
    const isShared = (_: number, at: number) => (own[at] as number) >= 0
    return { vector: { places: own.filter(isShared), values: vector.values.filter(isShared) }, shares }
  })
  return { places, points: shared }
}

/** Put the weights of places that were numbered back to where they belong. */
export function spread({ names, weights, scale }: Softmax, places: readonly number[], width: number): Softmax {
  const all = new Int8Array(width * names.length)
  for (const [from, place] of places.entries())
    all.set(weights.subarray(from * names.length, (from + 1) * names.length), place * names.length)
  return { names, width, weights: all, scale }
}
