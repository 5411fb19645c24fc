import { readPatterns } from '../read/cues.ts'
import type { Span } from '../read/seed.ts'
import type { Block } from './block.ts'

const form = readPatterns(new URL('sentences.yaml', import.meta.url))
const [marker, cuts, goesOn, opens] = [form('marker'), form('cuts'), form('goes-on'), form('opens')]
const [counts, mayEnd, beginning] = [form('counts'), form('may-end'), form('beginning')]
/** A sign at which the splitter can part a text, with more behind it. */
const inside = /[\p{Sentence_Terminal}\u2024\ufe52\uff0e\r\n\u0085\u2028\u2029]./su
const known = new WeakMap<Block, Span[]>()
const splitter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * Find the sentences of a block, label left out; offsets count from the start of the seed's text.
 *
 * A full stop behind a title, an initial or another short form ends none; the number of a heading or an item is left
 * out as its label is. In Chinese a semicolon ends a sentence.
 */
export function sentencesOf(block: Block): readonly Span[] {
  let spans = known.get(block)
  if (!spans) known.set(block, (spans = spansOf(block)))
  return spans
}

function spansOf(block: Block): Span[] {
  const from = block.label ? block.label[1] - block.at[0] + 1 : 0
  const spans: Span[] = []
  let last = ''
  for (const [segment, index] of segmentsOf(block.text.slice(from))) {
    const lead = segment.length - segment.trimStart().length
    const start = block.at[0] + from + index + lead
    const end = block.at[0] + from + index + segment.trimEnd().length
    if (end <= start || (spans.length === 0 && marker.test(segment))) continue
    const sentence = spans.at(-1)
    if (sentence && isOneWith(last, segment.trimStart())) {
      sentence[1] = end
      last += segment
    } else {
      spans.push([start, end])
      last = segment
    }
    last = last.slice(-40)
  }
  return spans
}

function segmentsOf(text: string): [segment: string, index: number][] {
  const segments = inside.test(text) ? [...splitter.segment(text)] : [{ segment: text, index: 0 }]
  return segments.flatMap(({ segment, index }) => {
    let at = index
    return segment.split(cuts).map((part): [string, number] => {
      at += part.length
      return [part, at - part.length]
    })
  })
}

/** Whether a segment goes on with the sentence of the one before. */
function isOneWith(before: string, next: string): boolean {
  if (/[；。！？]\s{0,9}$/.test(before)) return false
  if (goesOn.test(next) || opens.test(before) || /[[(]$/.test(before)) return true
  if (counts.test(before) && /^[\d(]/.test(next)) return true
  return mayEnd.test(before) && !beginning.test(next)
}
