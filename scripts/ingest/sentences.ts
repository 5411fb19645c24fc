import type { Block, Span } from './segment.ts'

const splitter = new Intl.Segmenter('en', { granularity: 'sentence' })
const openEnd =
  /(?:\b(?:Dr|Prof|Mr|Mrs|Ms|St|Fig|No|Nos|Reg|Vol|vs|approx|ca|e\.g|i\.e|cf|et al)|(?:^|[\s(])\p{Lu})\.\s*$/u

/** Find the sentences of a block, label left out; offsets count from the start of the seed's text. */
export function sentencesOf(block: Block): Span[] {
  const from = block.label ? block.label[1] - block.at[0] + 1 : 0
  const spans: Span[] = []
  let open = false
  for (const { segment, index } of splitter.segment(block.text.slice(from))) {
    const lead = segment.length - segment.trimStart().length
    const start = block.at[0] + from + index + lead
    const end = block.at[0] + from + index + segment.trimEnd().length
    if (end <= start) continue
    const last = spans.at(-1)
    if (last && (open || /^\p{Ll}/u.test(segment))) last[1] = end
    else spans.push([start, end])
    open = openEnd.test(segment)
  }
  return spans
}
