import type { Vector } from './features.ts'

/** A linear model with one row of weights a name. */
export interface Softmax {
  names: readonly string[]
  /** Places of a vector. */
  width: number
  /** The weight of place `p` for name `n` stands at `p × names.length + n`. */
  weights: Float32Array | Int8Array
  /** What a weight is multiplied by, and what the sum is: weights are kept as whole numbers, doubt is set afterwards. */
  scale: number
}

/** How likely each name is, in the order of `names`; together 1. */
export function likelihoods({ names, weights, scale }: Softmax, { places, values }: Vector): Float64Array {
  const sums = new Float64Array(names.length)
  for (let index = 0; index < places.length; index++) {
    const from = (places[index] as number) * names.length
    const value = (values[index] as number) * scale
    for (let name = 0; name < sums.length; name++)
      sums[name] = (sums[name] as number) + value * (weights[from + name] as number)
  }
  return normalised(sums)
}

/** Turn sums into shares of 1, in place. */
export function normalised(sums: Float64Array): Float64Array {
  const most = Math.max(...sums)
  let total = 0
  for (let name = 0; name < sums.length; name++) total += sums[name] = Math.exp((sums[name] as number) - most)
  for (let name = 0; name < sums.length; name++) sums[name] = (sums[name] as number) / total
  return sums
}
