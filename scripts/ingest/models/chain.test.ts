import { expect, test } from 'vitest'
import { trainChain } from '../../train/chain.ts'
import { likelihoodsOf } from './chain.ts'
import type { Vector } from './features.ts'

const vector = (...places: number[]): Vector => ({
  places: Int32Array.from(places),
  values: Float32Array.from(places, () => 1),
})
const best = (likely: Float64Array[]) => likely.map((shares) => shares.indexOf(Math.max(...shares)))

test('what follows what decides where a member by itself says nothing', () => {
  const softmax = { names: ['a', 'b'], width: 2, weights: Float32Array.of(2, 0, 0, 0), scale: 1 }
  // after an a comes a b, and after a b an a
  const steps = Float32Array.of(-3, 3, 3, -3, 0, 0)
  const likely = likelihoodsOf({ softmax, steps }, [vector(0), vector(1), vector(1)])
  expect(best(likely)).toEqual([0, 1, 0])
  expect(likely.map((shares) => Math.round((shares[0] as number) + (shares[1] as number)))).toEqual([1, 1, 1])
})

test('a chain learns what its rows have in common, leaves out what is not known, and gives the same weights again', () => {
  const rows = [
    { vectors: [vector(0, 2), vector(2), vector(2), vector(2), vector(2)], names: [0, 1, 0, 1, 0] },
    { vectors: [vector(1, 2), vector(2), vector(2), vector(2), vector(2)], names: [1, 0, 1, 0, -1] },
  ]
  const train = () => trainChain(rows, ['a', 'b'], 3, { rounds: 200, step: 0.3, decay: 0 })
  const chain = train()
  expect(rows.map(({ vectors }) => best(likelihoodsOf(chain, vectors)))).toEqual([
    [0, 1, 0, 1, 0],
    [1, 0, 1, 0, 1],
  ])
  expect(train()).toEqual(chain)
})

test('no members have no names', () => {
  const softmax = { names: ['a'], width: 1, weights: Float32Array.of(0), scale: 1 }
  expect(likelihoodsOf({ softmax, steps: Float32Array.of(0, 0) }, [])).toEqual([])
})
