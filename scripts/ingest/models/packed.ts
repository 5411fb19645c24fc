import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'astro/zod'
import type { Recipe } from './features.ts'
import type { Softmax } from './softmax.ts'

const cut = z.strictObject({
  words: z.int(),
  characters: z.tuple([z.int(), z.int()]).optional(),
  weight: z.number(),
  lighter: z.number().optional(),
})

/** A model as its file holds it: with the recipe of its vectors, so that the two can't part. */
const packed = z.strictObject({
  names: z.array(z.string()),
  recipe: z.strictObject({ bits: z.int(), texts: z.record(z.string(), cut), facts: z.number() }),
  scale: z.number().positive(),
  /** What speaks for one name behind another, where the model is a chain. */
  steps: z.array(z.number()).optional(),
  /** One signed byte a weight, deflated, in base64. */
  weights: z.base64(),
})

/** A model with the recipe of its vectors. */
export interface Model {
  recipe: Recipe
  softmax: Softmax
  /** As in a {@link Chain}; none where each is judged by itself. */
  steps?: Float32Array
}

/** Make whole numbers of weights, `most` of the largest; by `Math.trunc` small ones are none. */
export function whole(softmax: Softmax, most: number, nearest = Math.round): Softmax {
  let largest = 0
  for (const weight of softmax.weights) largest = Math.max(largest, Math.abs(weight))
  const step = largest / most || 1
  const weights = Int8Array.from(softmax.weights, (weight) => nearest(weight / step))
  return { ...softmax, weights, scale: softmax.scale * step }
}

/** Write a model, its weights as whole numbers if they are none yet; the same model gives the same bytes. */
export function packModel({ recipe, softmax, steps }: Model): string {
  const { names, weights, scale } = softmax.weights instanceof Int8Array ? softmax : whole(softmax, 127)
  const base64 = deflateRawSync(weights as Int8Array, { level: 9 }).toString('base64')
  // a sum of numbers of 32 bits is no shorter for being written to 17 digits
  const rounded = Number(scale.toPrecision(6))
  const kept = steps && { steps: Array.from(steps, (value) => Number(value.toFixed(3))) }
  return `${JSON.stringify({ names, recipe, scale: rounded, ...kept, weights: base64 })}\n`
}

/** Read a model from its file. Throws where it is none, with what to do. */
export function unpackModel(json: string): Model {
  const result = packed.safeParse(JSON.parse(json))
  const bytes = result.success ? inflated(result.data.weights) : Buffer.alloc(0)
  const width = result.success ? 2 ** result.data.recipe.bits + 1 : 0
  if (!result.success || bytes.length !== width * result.data.names.length)
    throw new Error(
      `Unexpected model whose names, recipe and weights don’t fit each other, write it anew with \`npm run train\``,
    )
  const { names, recipe, scale, steps } = result.data
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const chained = steps && { steps: Float32Array.from(steps) }
  return { recipe: recipe as Recipe, softmax: { names, width, weights, scale }, ...chained }
}

/** The bytes of weights; none where they are no weights. */
function inflated(base64: string): Buffer {
  try {
    return inflateRawSync(Buffer.from(base64, 'base64'))
  } catch {
    return Buffer.alloc(0)
  }
}

const read = new Map<string, Model>()

/** The model of a file beside this one, by its name without the ending; read once. */
export function modelIn(name: string): Model {
  const model = read.get(name) ?? unpackModel(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'))
  read.set(name, model)
  return model
}
