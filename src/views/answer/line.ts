import { longestLine } from '../../schema/answer.ts'
import type { BlockSources } from '../block.ts'

/** What the answer is made from, beside the page itself. */
export type AnswerSources = Omit<BlockSources, 'followUps' | 'questions'>

export const nextStep = 'Show this page to your own doctor before you pay anyone.'
export const unsaid = 'Our sources don’t say.'

/** The first of these sentences that is short enough for a line; `null` where none is. */
export function fitting(...sentences: (string | null | undefined)[]): string | null {
  return sentences.find((sentence) => sentence && sentence.length <= longestLine) ?? null
}
