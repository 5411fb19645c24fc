import type { Span } from '../read/seed.ts'
import type { Block } from './block.ts'

const splitter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Short forms that a sentence never ends with. */
const opens = /(?:^|[\s(“"])(?:Dr|Drs|Prof|Mr|Mrs|Ms|Mx|Hon|Rev|vs|approx|ca|cf|viz|e\.\s?g|i\.\s?e)\.\s{0,9}$/i
/** Short forms that stand before a number. */
const counts =
  /(?:^|[\s(“"])(?:Nos?|Figs?|Arts?|Secs?|Vols?|Eqs?|Refs?|Tab|Ch|pp?|paras?|Regs?|App|Annex|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s{0,9}$/i
/** Short forms that may end a sentence: it does where a word follows that sentences begin with. */
const mayEnd =
  /(?:\b(?:et al|etc|Co|Ltd|Inc|Corp|St|Jr|Sr|Reg|Dept|Univ|Ph\.?D|M\.?D|[ap]\.m)|\b(?:\p{Lu}\.){1,3}\p{Lu}|(?:^|[\s(.])\p{Lu})\.,?\s{0,9}$/u
const beginning =
  /^["“‘'(]?(?:The|An?(?!\.)|In|On|At|By|For|From|To|With|Of|As|It|Its|This|That|These|Those|There|He|She|They|We|You|I(?!\.)|His|Her|Their|Our|Your|My|But|And|Or|So|Yet|However|No|Not|None|All|Both|Each|Some|Many|Most|Several|Other|Another|One|Two|Three|Four|Five|Patients|People|Doctors|Participants|Treatment|Results|If|When|While|Where|Although|After|Before|During|Since|Because|Until|Once|Then|Now|Also|Here|How|What|Who|Why|Which|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should|May|Might|Must)\b/
/** The number of a heading or an item. */
const marker = /^\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s{0,9}$/
/** Where a sentence ends although the splitter sees none: at a Chinese semicolon, before a number, before `iPSC`. */
const cuts = /(?<=；)|(?<=[\p{L}\d%)\]][.!?]["”’)]?\s{1,3})(?=\d|\p{Ll}{1,2}\p{Lu})/u
/** What can't begin a sentence: a small letter, or a closing mark. */
const goesOn = /^["“‘(]?\p{Ll}(?!\p{Ll}?\p{Lu})|^["”’)\]»」』）】]{1,9}[\s,.]{0,9}$/u

/**
 * Find the sentences of a block, label left out; offsets count from the start of the seed's text.
 *
 * A full stop behind a title, an initial or another short form ends none; the number of a heading or an item is left
 * out as its label is. In Chinese a semicolon ends a sentence.
 */
export function sentencesOf(block: Block): Span[] {
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
  return [...splitter.segment(text)].flatMap(({ segment, index }) => {
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
