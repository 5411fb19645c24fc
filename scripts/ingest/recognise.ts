import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { findAbbreviations } from './abbreviations.ts'
import type { Recognised } from './claim.ts'
import { findFigures } from './figures.ts'
import { addAbbreviation, findMentions, indexNames } from './mentions.ts'
import { passagesOf } from './passages.ts'
import type { Seed } from './read.ts'
import type { Block } from './segment.ts'

/** Find the figures and names in the blocks of a seed; abbreviations count from where the article defines them. */
export function recognise(seed: Seed, blocks: Block[], publisher: string, vocabulary: Vocabulary): Recognised {
  const names = indexNames(vocabulary)
  for (const { short, long } of blocks.flatMap(findAbbreviations)) {
    const entry = findMentions(long, 0, names).find(({ at }) => at[0] === 0 && at[1] === long.length)
    if (entry) addAbbreviation(names, short, entry)
  }
  return {
    id: seed.id,
    text: seed.text,
    publisher,
    passages: passagesOf(blocks),
    figures: blocks.flatMap(findFigures),
    mentions: blocks
      .filter(({ kind }) => kind !== 'furniture' && kind !== 'tail')
      .flatMap((block) => findMentions(block.text, block.at[0], names)),
  }
}
