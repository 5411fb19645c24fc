import type { Vector } from './features.ts'
import type { Softmax } from './softmax.ts'

/**
 * A linear-chain conditional random field: a linear model of each member of a row, and of what follows what.
 *
 * `steps` holds what speaks for `to` behind `from` at `from × names.length + to`; the last row is for the first member.
 */
export interface Chain {
  softmax: Softmax
  steps: Float32Array
}

/** What a row adds up to, from both ends; kept for training. */
export interface Sums {
  /** How likely each name is for each member. */
  likely: Float64Array[]
  own: readonly Float64Array[]
  forward: readonly Float64Array[]
  backward: readonly Float64Array[]
  whole: number
}

/** How likely each name is for each member of a row, seen together. */
export function likelihoodsOf(chain: Chain, vectors: readonly Vector[]): Float64Array[] {
  return sumsOf(chain, vectors).likely
}

/** The forward and backward sums of a row, as logarithms. */
export function sumsOf({ softmax, steps }: Chain, vectors: readonly Vector[]): Sums {
  const many = softmax.names.length
  const own = vectors.map((vector) => ownOf(softmax, vector))
  const parts = new Float64Array(many)
  const forward: Float64Array[] = []
  for (const [index, sums] of own.entries()) {
    const before = forward[index - 1]
    forward.push(
      sums.map((sum, to) => {
        if (!before) return sum + (steps[many * many + to] as number)
        for (let from = 0; from < many; from++) parts[from] = at(before, from) + at(steps, from * many + to)
        return sum + total(parts)
      }),
    )
  }
  const backward: Float64Array[] = own.map(() => new Float64Array(many))
  for (let index = own.length - 2; index >= 0; index--) {
    const after = backward[index + 1] as Float64Array
    const sums = own[index + 1] as Float64Array
    backward[index] = after.map((_, from) => {
      for (let to = 0; to < many; to++) parts[to] = at(steps, from * many + to) + at(sums, to) + at(after, to)
      return total(parts)
    })
  }
  const last = forward.at(-1)
  const whole = last ? total(last) : 0
  const likely = forward.map((sums, index) =>
    sums.map((sum, name) => Math.exp(sum + at(backward[index] as Float64Array, name) - whole)),
  )
  return { likely, own, forward, backward, whole }
}

function ownOf({ names, weights, scale }: Softmax, { places, values }: Vector): Float64Array {
  const sums = new Float64Array(names.length)
  for (let index = 0; index < places.length; index++) {
    const from = (places[index] as number) * names.length
    const value = (values[index] as number) * scale
    for (let name = 0; name < sums.length; name++) sums[name] = at(sums, name) + value * at(weights, from + name)
  }
  return sums
}

/** The logarithm of the sum of what the numbers are logarithms of. */
function total(parts: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (const part of parts) if (part > most) most = part
  let sum = 0
  for (const part of parts) sum += Math.exp(part - most)
  return most + Math.log(sum)
}

function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] as number
}
