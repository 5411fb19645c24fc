import type { Vector } from '../ingest/models/features.ts'
import { normalised, type Softmax } from '../ingest/models/softmax.ts'

/** A vector with the share that each name has in it, in the order of the names; together 1. */
export interface Point {
  vector: Vector
  shares: readonly number[]
}

/** How a model is trained. */
export interface Training {
  rounds: number
  step: number
  /** How strongly weights are drawn to nought. */
  decay: number
}

/**
 * Train a multinomial logistic regression, by AdaGrad with L2, one point at a time.
 *
 * The order of the points is mixed the same way in each round and each time, so that the same points give the same
 * weights to the bit.
 */
export function trainSoftmax(
  points: readonly Point[],
  names: readonly string[],
  width: number,
  { rounds, step, decay }: Training,
): Softmax {
  const classes = names.length
  const weights = new Float32Array(width * classes)
  const squares = new Float32Array(width * classes).fill(1e-4)
  const sums = new Float64Array(classes)
  const order = mixed(points.length)
  for (let round = 0; round < rounds; round++) {
    for (const index of order) {
      const { vector, shares } = points[index] as Point
      const { places, values } = vector
      sums.fill(0)
      for (let at = 0; at < places.length; at++) {
        const from = (places[at] as number) * classes
        for (let name = 0; name < classes; name++)
          sums[name] = (sums[name] as number) + (values[at] as number) * (weights[from + name] as number)
      }
      normalised(sums)
      for (let name = 0; name < classes; name++) sums[name] = (sums[name] as number) - (shares[name] as number)
      for (let at = 0; at < places.length; at++) {
        const from = (places[at] as number) * classes
        for (let name = 0; name < classes; name++) {
          const place = from + name
          const slope = (sums[name] as number) * (values[at] as number) + decay * (weights[place] as number)
          squares[place] = (squares[place] as number) + slope * slope
          weights[place] = (weights[place] as number) - (step * slope) / Math.sqrt(squares[place] as number)
        }
      }
    }
  }
  return { names, width, weights, scale: 1 }
}

/** The numbers below `length`, well mixed and always in the same order: multiplied by the golden ratio, by what is left. */
function mixed(length: number): number[] {
  const key = (index: number) => Math.imul(index + 1, 0x9e3779b1) >>> 0
  return Array.from({ length }, (_, index) => index).toSorted((a, b) => key(a) - key(b))
}
