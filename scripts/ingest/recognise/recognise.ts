import type { Seed } from '../read/seed.ts'
import type { Block } from '../segment/block.ts'
import { passagesOf } from '../segment/passages.ts'
import { type Abbreviation, findAbbreviations } from './abbreviations.ts'
import { findCandidates } from './candidates.ts'
import { describedIn, withDescribed } from './described.ts'
import { findFigures } from './figures.ts'
import { findMentions, mentionsAmong } from './mentions.ts'
import type { Names } from './names.ts'
import type { Recognised } from './recognised.ts'
import { type Branch, plantAbbreviation } from './trie.ts'
import { tokensOf } from './words.ts'

/**
 * Find the figures and names in the blocks of a seed, and the names that no vocabulary holds.
 *
 * An abbreviation stands for what the article says, from its first line to its last; one whose long form is no known
 * name stands for nothing there, unless it is long enough to mean one thing everywhere.
 */
export function recognise(seed: Seed, blocks: Block[], publisher: string, names: Names): Recognised {
  const abbreviations = blocks.flatMap(findAbbreviations)
  const own = meaningOf(abbreviations, names)
  const read = blocks
    .filter(({ kind }) => kind !== 'furniture' && kind !== 'tail')
    .map((block) => ({ block, tokens: tokensOf(block.text) }))
  const mentions = read.flatMap(({ block, tokens }) =>
    withDescribed(mentionsAmong(tokens, block.at[0], names, own), describedIn(block, names.ids)),
  )
  return {
    id: seed.id,
    text: seed.text,
    pointOf: seed.pointOf,
    publisher,
    passages: passagesOf(blocks),
    figures: blocks
      .flatMap((block) => findFigures(block, seed.text))
      .filter(({ at }) => !seed.unsettled.some((open) => overlap(at, open))),
    mentions,
    candidates: findCandidates(read, mentions, abbreviations, names),
  }
}

function overlap(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** "CAR-T", "UC-MSC": so long an abbreviation of two parts has no second meaning. */
const isOneThing = /^(?=.{5})[\p{L}\p{N}]+-[\p{L}\p{N}]+$/u

/** What the article's own abbreviations stand for: the name at the end of the long form, or nothing known. */
function meaningOf(abbreviations: Abbreviation[], names: Names): Branch {
  const own: Branch = { next: new Map() }
  const meanings = abbreviations.map(({ short, long }) => {
    const name = findMentions(long, 0, names).findLast(({ at }) => at[1] === long.length)
    const before = name ? long.slice(0, name.at[0]) : ''
    const qualifies = !/\b(?:of|for|in|on|and|or|the|to|with|at|by|from)\b/i.test(before) && !/\p{Lu}/u.test(before)
    return { short, name: name && qualifies ? { kind: name.kind, id: name.id } : null }
  })
  for (const { short, name } of meanings) if (name) plantAbbreviation(own, short, name)
  for (const { short, name } of meanings) if (!name && !isOneThing.test(short)) plantAbbreviation(own, short, name)
  return own
}
