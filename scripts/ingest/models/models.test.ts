import { expect, test } from 'vitest'
import { vectorOf } from './features.ts'
import { kindAmong, kindsOfSentence } from './kind.ts'
import { packModel, unpackModel, whole } from './packed.ts'
import { likelihoods } from './softmax.ts'

const recipe = { bits: 4, texts: { own: { words: 2, weight: 1 } }, facts: 0.5 }

test('each text has one length, however many words it has, and one place is always 1', () => {
  const { places, values } = vectorOf(
    { texts: { own: 'It costs <money>' }, facts: [] },
    { bits: 24, texts: { own: { words: 1, weight: 2 } }, facts: 1 },
  )
  expect([...values]).toEqual([1, 1, 1, 1, 1])
  expect(new Set(places).size).toBe(5)
  expect(places[0]).toBe(2 ** 24)
})

test('runs of characters can count less than words', () => {
  const texts = { own: { words: 1, characters: [4, 4], weight: 2, lighter: 1 } } as const
  const { values } = vectorOf({ texts: { own: 'cost' }, facts: [] }, { bits: 24, texts, facts: 1 })
  expect([...values].map((value) => value.toFixed(2))).toEqual(['1.00', '1.41', '1.41', '0.58', '0.58', '0.58'])
})

test('what a recipe doesn’t list is not looked at', () => {
  const bare = vectorOf({ texts: { own: 'Yes' }, facts: [] }, recipe)
  expect(vectorOf({ texts: { own: 'yes', title: 'No' }, facts: [] }, recipe)).toEqual(bare)
})

test('a model says how likely each name is', () => {
  const softmax = { names: ['a', 'b'], width: 2, weights: Float32Array.of(0, Math.log(3), 0, 0), scale: 1 }
  const likely = likelihoods(softmax, { places: Int32Array.of(0), values: Float32Array.of(1) })
  expect([...likely].map((p) => Math.round(p * 1000) / 1000)).toEqual([0.25, 0.75])
})

test('a model comes back from its file with weights of whole numbers, and goes into the same file again', () => {
  const weights = Float32Array.from({ length: 34 }, (_, index) => index - 17)
  const json = packModel({ recipe, softmax: { names: ['a', 'b'], width: 17, weights, scale: 1 } })
  const model = unpackModel(json)
  expect(model).toEqual({
    recipe,
    softmax: {
      names: ['a', 'b'],
      width: 17,
      scale: 0.133858,
      weights: Int8Array.from(weights, (weight) => Math.round(weight / (17 / 127))),
    },
  })
})

test('weights are told by no more whole numbers than are asked for, and small ones are none', () => {
  const softmax = { names: ['a'], width: 4, weights: Float32Array.of(-3, 1.6, 0.9, -0.9), scale: 2 }
  expect(whole(softmax, 3, Math.trunc)).toEqual({ ...softmax, weights: Int8Array.of(-3, 1, 0, 0) })
})

test('a model whose weights don’t fit its recipe is none', () => {
  const json = packModel({ recipe, softmax: { names: ['a'], width: 2, weights: Float32Array.of(1, 2), scale: 1 } })
  expect(() => unpackModel(json)).toThrow(
    'Unexpected model whose names, recipe and weights don’t fit each other, write it anew with `npm run train`',
  )
})

test('a sentence claims something where that is likelier than that it claims nothing', () => {
  const likelyOf = (shares: Record<string, number>) => kindsOfSentence.map((kind) => shares[kind] ?? 0)
  const read = ({ kind, p }: ReturnType<typeof kindAmong>) => ({ kind, p })
  expect(read(kindAmong(likelyOf({ none: 0.4, harm: 0.35, limit: 0.25 })))).toEqual({ kind: 'harm', p: 0.35 })
  expect(read(kindAmong(likelyOf({ none: 0.5, harm: 0.5 })))).toEqual({ kind: 'none', p: 0.5 })
})
