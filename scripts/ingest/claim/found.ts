import type { Figure } from '../../../src/schema/figure.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Recognised } from '../recognise/recognised.ts'
import type { Block } from '../segment/block.ts'
import { sentencesOf } from '../segment/sentences.ts'
import { announcesHarms, isNamedAsHarm } from './cues/named-as-harm.ts'

/** What was found in each block. */
export type Found = ReadonlyMap<Block, { figures: Figure[]; mentions: Mention[] }>

/**
 * Figures and mentions stand in the order of the text, so that one pass deals them out to their blocks. A disease that
 * is named as the harm of a treatment is no subject of anything.
 */
export function foundByBlock({ text, passages, figures, mentions }: Recognised): Found {
  let figure = 0
  let mention = 0
  return new Map(
    passages.map(({ block }) => {
      const own = { figures: [] as Figure[], mentions: [] as Mention[] }
      for (let next = figures[figure]; next && next.at[1] <= block.at[1]; next = figures[++figure])
        own.figures.push(next)
      for (let next = mentions[mention]; next && next.at[1] <= block.at[1]; next = mentions[++mention])
        own.mentions.push(next)
      return [block, { ...own, mentions: withoutHarms(own.mentions, block, text) }]
    }),
  )
}

function withoutHarms(mentions: Mention[], block: Block, text: string): Mention[] {
  if (!mentions.some(({ kind }) => kind === 'condition')) return mentions
  const sentences = sentencesOf(block)
  const label = block.label ? text.slice(...block.label) : ''
  const isListed = announcesHarms(label) || announcesHarms(block.kind === 'list-item' ? (block.lead?.text ?? '') : '')
  const first = block.label ? block.label[1] : block.at[0]
  return mentions.filter(({ kind, at }) => {
    if (isListed && kind === 'condition' && /^[:：]?\s?(?:[\w’'-]+, ){0,6}$/.test(text.slice(first, at[0])))
      return false
    const [start, end] = sentences.find((sentence) => at[0] < sentence[1]) ?? block.at
    return kind !== 'condition' || !isNamedAsHarm(text.slice(start, end), at[0] - start, at[1] - start)
  })
}

/** Ids of the mentions of a kind, each once. */
export function idsOf(mentions: Mention[], kind: Mention['kind']): string[] {
  return [...new Set(mentions.flatMap((mention) => (mention.kind === kind ? mention.id : [])))]
}
