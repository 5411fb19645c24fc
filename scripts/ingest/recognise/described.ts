import { z } from 'astro/zod'
import type { Block } from '../segment/block.ts'
import { pattern, readCues } from '../read/cues.ts'
import type { Mention } from './mention.ts'

const described = Object.entries(
  readCues(new URL('described.yaml', import.meta.url), z.record(z.string(), z.array(pattern))),
)
/** Without one of these words a text describes no therapy. */
const worthALook = /cell|iPS|islet|marrow|jelly|transplant|neuron|fibroblast|CAR|edit|细胞|細胞/i

/**
 * Find therapies that a text describes: "the cells come from donated umbilical cords", "heart muscle made from iPS
 * cells". Only those that the vocabulary holds are found.
 */
export function describedIn({ text, at: [offset] }: Block, ids: ReadonlySet<string>): Mention[] {
  if (!worthALook.test(text)) return []
  return described.flatMap(([id, patterns]) =>
    ids.has(id)
      ? patterns.flatMap((one) =>
          [...text.matchAll(one)].map(({ 0: words, index }): Mention => {
            const start = offset + index
            return { kind: 'therapy', id, at: [start, start + words.length] }
          }),
        )
      : [],
  )
}

/**
 * Mentions with what is described besides, in the order of the text: of therapies that overlap the longer one stays.
 */
export function withDescribed(named: Mention[], found: Mention[]): Mention[] {
  if (found.length === 0) return named
  const therapies = [...found, ...named.filter(({ kind }) => kind === 'therapy')]
  const length = ({ at }: Mention) => at[1] - at[0]
  const kept: Mention[] = []
  for (const one of therapies.toSorted((a, b) => length(b) - length(a)))
    if (!kept.some(({ at }) => at[0] < one.at[1] && one.at[0] < at[1])) kept.push(one)
  const others = named.filter(({ kind }) => kind !== 'therapy')
  return [...others, ...kept].toSorted((a, b) => a.at[0] - b.at[0])
}
