import { z } from 'astro/zod'
import { months } from '../../../../src/language/months.ts'
import { pattern, readCues, readPatterns } from '../../read/cues.ts'
import { blockKinds } from '../block.ts'

/** The words and forms by which a line of an article is told, by their names in `cues.yaml`. */
export const cue = readPatterns(new URL('cues.yaml', import.meta.url), {
  month: months.map((name) => name.slice(0, 3)).join('|'),
})

/** What can be seen in or around a line, and what it says for or against each kind of block. */
export const features = readCues(
  new URL('features.yaml', import.meta.url),
  z.record(
    z.string(),
    z.strictObject({
      why: z.string().min(1),
      weights: z.partialRecord(z.enum(blockKinds), z.number()),
      says: pattern.optional(),
    }),
  ),
)

const furniture = Object.values(features).flatMap(({ says }) => says ?? [])

/** Whether one of the words for furniture stands in a text. */
export function saysFurniture(text: string): boolean {
  return furniture.some((one) => one.test(text))
}

/** What a page can speak of where it no longer speaks of its own matter. */
const tails = ['links', 'comments', 'author', 'signature', 'references'] as const
export type Tail = (typeof tails)[number]

/** What a page speaks of from a line on, if no longer of its own matter. */
export function tailOf(text: string): Tail | null {
  return tails.find((kind) => cue(`tail-${kind}`).test(text)) ?? null
}
