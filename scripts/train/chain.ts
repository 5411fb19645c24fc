import { type Chain, sumsOf } from '../ingest/models/chain.ts'
import type { Vector } from '../ingest/models/features.ts'
import type { Training } from './softmax.ts'

/** The members of a row, each with the place of its name among the names; -1 where it is not known. */
export interface Row {
  vectors: readonly Vector[]
  names: readonly number[]
}

/** How strongly steps are drawn to nought: there are few of them, and each is seen often. */
const decayOfSteps = 1e-3

/** Train a conditional random field by AdaGrad with L2, one row at a time; the same rows give the same weights. */
export function trainChain(
  rows: readonly Row[],
  names: readonly string[],
  width: number,
  { rounds, step, decay }: Training,
): Chain {
  const many = names.length
  const weights = new Float32Array(width * many)
  const steps = new Float32Array((many + 1) * many)
  const chain: Chain = { softmax: { names, width, weights, scale: 1 }, steps }
  const [ofWeights, ofSteps] = [weights, steps].map(({ length }) => new Float32Array(length).fill(1e-4)) as [
    Float32Array,
    Float32Array,
  ]
  const move = (numbers: Float32Array, squares: Float32Array, place: number, slope: number) => {
    squares[place] = (squares[place] as number) + slope * slope
    numbers[place] = (numbers[place] as number) - (step * slope) / Math.sqrt(squares[place] as number)
  }
  const slopes = new Float64Array(steps.length)
  const kept = rounds >> 1
  const [meanOfWeights, meanOfSteps] = [weights, steps].map(({ length }) => new Float32Array(length)) as [
    Float32Array,
    Float32Array,
  ]
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < rows.length; turn++) {
      const row = rows[(turn * stride(rows.length) + round) % rows.length] as Row
      if (row.vectors.length === 0) continue
      const { likely, own, forward, backward, whole } = sumsOf(chain, row.vectors)
      slopes.fill(0)
      for (const [index, name] of row.names.entries()) {
        if (name < 0) continue
        const shares = likely[index] as Float64Array
        const before = row.names[index - 1] ?? -1
        if (index === 0) for (let to = 0; to < many; to++) add(slopes, many * many + to, at(shares, to) - is(to, name))
        else if (before >= 0)
          for (let from = 0; from < many; from++)
            for (let to = 0; to < many; to++) {
              const sum = at(forward[index - 1] as Float64Array, from) + at(steps, from * many + to)
              const rest = at(own[index] as Float64Array, to) + at(backward[index] as Float64Array, to) - whole
              add(slopes, from * many + to, Math.exp(sum + rest) - is(from, before) * is(to, name))
            }
        const { places, values } = row.vectors[index] as Vector
        for (let place = 0; place < places.length; place++) {
          const first = (places[place] as number) * many
          for (let to = 0; to < many; to++) {
            const slope = (at(shares, to) - is(to, name)) * at(values, place) + decay * at(weights, first + to)
            move(weights, ofWeights, first + to, slope)
          }
        }
      }
      for (let place = 0; place < steps.length; place++)
        move(steps, ofSteps, place, at(slopes, place) + decayOfSteps * at(steps, place))
    }
    if (round >= kept) {
      join(meanOfWeights, weights, rounds - kept)
      join(meanOfSteps, steps, rounds - kept)
    }
  }
  return { softmax: { ...chain.softmax, weights: meanOfWeights }, steps: meanOfSteps }
}

/** A number by which the rows are mixed: it shares no divisor with their count. */
function stride(length: number): number {
  return length % 37 === 0 ? 41 : 37
}

/** Add a part of numbers to their mean. */
function join(mean: Float32Array, numbers: Float32Array, parts: number): void {
  for (let place = 0; place < mean.length; place++) mean[place] = at(mean, place) + at(numbers, place) / parts
}

function add(numbers: Float64Array, place: number, value: number): void {
  numbers[place] = (numbers[place] as number) + value
}

function is(one: number, other: number): number {
  return one === other ? 1 : 0
}

function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] as number
}
