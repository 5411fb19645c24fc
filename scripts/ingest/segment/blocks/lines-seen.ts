import type { Seen } from '../../models/seen.ts'
import * as is from './forms.ts'
import { cue, opensTail } from './cues.ts'
import type { Line } from './line.ts'
import { counted } from './counted.ts'
import { briefOf, endOf, shapeOf, sizeOf } from './looks.ts'
import { openingsOf } from './openings.ts'
import { zonesOf } from './zones.ts'

/**
 * See each line of an article with what stands around it, as far as a model may know it: its words, its form, its
 * neighbours' forms, where it stands, and what page it is; `isTitled` if the title stands in its header.
 */
export function linesSeen(lines: readonly Line[], isTitled: boolean): Seen[] {
  const page = pageOf(lines)
  const zone = zonesOf(lines)
  const opening = openingsOf(lines)
  const since = { question: 6, colon: 9, short: 20 }
  let run = 0
  return lines.map((line, index): Seen => {
    const near = (by: number) => lines[index + by] ?? null
    const [before, next] = [near(-1), near(1)]
    run = before && briefOf(before) === briefOf(line) ? run + 1 : 0
    const alike = runOf(lines, index, run)
    const facts = [
      ...formOf(line),
      ...placeOf(index, lines.length, isTitled),
      ...neighboursOf(near),
      ...alike,
      ...zone(index),
      `${zone(index)[0]} ${alike[0]}`,
      ...opening(line),
      ...page.facts,
      `page titled=${isTitled}`,
      ...page.ofLine(line),
      `question=${since.question} ${briefOf(line)}`,
      `colon=${since.colon} ${line.mark ? 'marked' : briefOf(line)}`,
      `short=${sizeOf(since.short)} ${briefOf(line)}`,
      `gap=${line.gap} ${next?.gap ?? 'end'}`,
      `gap=${line.gap} ${briefOf(before)}>${briefOf(line)}`,
      `gap=${next?.gap ?? 'end'} ${briefOf(line)}<${briefOf(next)}`,
    ]
    since.question = is.asks(line) ? 1 : Math.min(6, since.question + 1)
    since.colon = is.endsInColon(line) ? 1 : Math.min(9, since.colon + 1)
    since.short = briefOf(line) === 'short' ? 1 : Math.min(20, since.short + 1)
    const texts = {
      own: plain(line.head.slice(0, 160)),
      start: plain(line.head.split(' ', 3).join(' ')),
      label: labelOf(line),
      previous: plain(before?.head.slice(0, 60) ?? ''),
      next: plain(next?.head.slice(0, 60) ?? ''),
    }
    return { texts, facts }
  })
}

/** Which digits stand in a line says nothing of what it is. */
function plain(text: string): string {
  return text.replace(/\d/g, '0')
}

function labelOf({ label, bare, head }: Line): string {
  return label ? head.slice(label[0] - bare[0], label[1] - bare[0]) : ''
}

/** What can be seen of a line alone, and whether it can. */
const marks: Record<string, (line: Line) => boolean> = {
  low: is.startsLow,
  'title case': (line) => is.isShort(line) && is.isTitleCase(line.head),
  capitals: ({ head }) => /\p{Lu}{3}/u.test(head) && !/\p{Ll}/u.test(head),
  bold: (line) => line.bare[1] < line.at[1] && !is.hasEnd(line),
  verb: is.hasVerb,
  quoted: ({ head }) => quote.test(head),
  'quoted whole': ({ head, end }) => quote.test(head) && /["”」』’']\.?$/.test(end),
  bracketed: ({ head }) => /^[(（[【].*[)）\]】]$/.test(head),
  dated: ({ head, length }) => length < 100 && cue('dated').test(head),
  'date within': (line) => is.isShort(line) && cue('date-in-text').test(line.head),
  byline: ({ head, words }) => words <= 20 && cue('byline-word').test(head),
  tail: ({ head, length }) => length < 70 && opensTail(head),
  person: ({ head }) => cue('person-name').test(head),
  organisation: ({ head, words }) => words <= 14 && cue('organisation').test(head),
  names: ({ head }) => cue('names').test(head),
  'heading word': ({ head }) => cue('heading-word').test(head),
  imperative: ({ head }) => cue('imperative').test(head),
  digits: ({ head }) => /\d/.test(head),
  han: ({ head }) => /\p{Script=Han}{2}/u.test(head),
  address: ({ head }) => /https?:|www\.|\.com|\.org|@/.test(head),
  arrow: ({ head }) => /[›»➜→▾☰|]/.test(head),
  'bracket label': ({ head }) => /^[[【][^\]】]{2,25}[\]】]\s{0,3}\S/u.test(head),
  posted: ({ head, words }) => words <= 16 && cue('posted').test(head),
  'two sentences': ({ head }) => /[.。!！?？]["”]?\s\p{Lu}/u.test(head),
  you: ({ head }) => /\byour?\b/i.test(head),
  we: ({ head }) => /\b(?:I|we|my|our)\b/.test(head),
  'names a speaker': (line) => /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}\s?$/u.test(labelOf(line)),
}
const quote = /^(?:[★☆⭐]{1,5}\s?)?["“「『'‘]/

function formOf(line: Line): string[] {
  const { mark, words, length, label } = line
  return [
    `mark=${mark?.kind ?? 'none'}`,
    `form=${mark?.form ?? 'none'}`,
    `ordinal=${Math.min(3, mark?.ordinal ?? 0)}`,
    `end=${endOf(line)}`,
    `words=${sizeOf(words)}`,
    `length=${sizeOf(length / 6)}`,
    `cells=${Math.min(5, is.cellsIn(line))}`,
    `label=${label !== null}`,
    `shape=${shapeOf(line)}`,
    ...signsOf(line),
    ...Object.entries(marks).flatMap(([name, holds]) => (holds(line) ? name : [])),
  ]
}

/** Capitals, and the signs at the ends of a line and between its parts. */
function signsOf(line: Line): string[] {
  const { head } = line
  const words = head.match(/\p{L}[\p{L}'’-]{0,60}/gu) ?? []
  const capitals = words.filter((one) => /^\p{Lu}/u.test(one)).length / (words.length || 1)
  const first = /^[^\p{L}\p{N}\s]/u.exec(head)?.[0]
  const last = /[^\p{L}\p{N}\s]$/u.exec(head)?.[0]
  const many = (divider: RegExp) => Math.min(4, head.split(divider).length)
  return [
    `capital=${Math.round(capitals * 4)} ${briefOf(line)}`,
    `parts=${many(/\s?[·•|｜»›—–/]\s|\s{3,400}/)} ${briefOf(line)}`,
    `commas=${many(/[,，、]/)} ${briefOf(line)}`,
    ...(first ? [`first=${first}`] : []),
    ...(last ? [`last=${last}`] : []),
  ]
}

function placeOf(index: number, length: number, isTitled: boolean): string[] {
  const steps = (distance: number) =>
    distance < 4 ? String(distance) : distance < 8 ? '4' : distance < 14 ? '8' : 'far'
  return [
    `top=${steps(index)} ${isTitled}`,
    `foot=${steps(length - index - 1)}`,
    `tenth=${Math.floor((10 * index) / length)}`,
  ]
}

function neighboursOf(near: (by: number) => Line | null): string[] {
  const [line, before, next] = [near(0) as Line, near(-1), near(1)]
  const [own, left, right] = [line, before, next].map(briefOf)
  return [
    `${left}>${own}`,
    `${own}<${right}`,
    `${left}>${own}<${right}`,
    `${briefOf(near(-2))}>${left}>${own}`,
    `${own}<${right}<${briefOf(near(2))}`,
    `end before=${before ? endOf(before) : 'start'}`,
    `end next=${next ? endOf(next) : 'end'}`,
    `words before=${before ? sizeOf(before.words) : 'start'}`,
    `words next=${next ? sizeOf(next.words) : 'end'}`,
    ...(is.countsOn(before, line) ? ['counts on'] : []),
    ...(is.countsOn(line, next) ? ['is counted on'] : []),
    ...(before && shapeOf(before) === shapeOf(line) ? ['like the one before'] : []),
    ...(next && shapeOf(next) === shapeOf(line) ? ['like the next'] : []),
  ]
}

/** How many lines that look alike stand together, and where among them this one stands. */
function runOf(lines: readonly Line[], index: number, before: number): string[] {
  const own = briefOf(lines[index] ?? null)
  let after = 0
  while (after < 8 && briefOf(lines[index + after + 1] ?? null) === own) after += 1
  return [
    `run=${own} ${sizeOf(Math.min(8, before) + after)}`,
    `in run=${own} ${before === 0 ? 'first' : after === 0 ? 'last' : 'within'}`,
  ]
}

/** What holds of a page as a whole, and what a line is in it. */
function pageOf(lines: readonly Line[]): { facts: string[]; ofLine: (line: Line) => string[] } {
  const share = (holds: (line: Line) => boolean) => {
    const part = lines.filter(holds).length / (lines.length || 1)
    return part === 0 ? 0 : part < 0.1 ? 1 : part < 0.3 ? 2 : part < 0.6 ? 3 : 4
  }
  const times = counted(lines.map(({ head }) => head))
  const labels = counted(lines.flatMap((line) => labelOf(line) || []))
  const forms = counted(lines.flatMap(({ mark }) => mark?.form ?? []))
  const speakers = [...labels].flatMap(([label, count]) => (count > 2 ? label : []))
  const askers = new Set(
    speakers.filter((label) => {
      const own = lines.filter((line) => labelOf(line) === label)
      return own.filter(({ head }) => /[?？]/.test(head)).length * 2 > own.length
    }),
  )
  const answered = lines.filter((line, index) => index > 0 && is.asks(lines[index - 1] as Line) && !is.asks(line))
  const facts = [
    `page marks=${share(({ mark }) => mark !== null)}`,
    `page labels=${share(({ label }) => label !== null)}`,
    `page cells=${share((line) => is.cellsIn(line) > 0)}`,
    `page asks=${share(is.asks)}`,
    `page short=${share(({ words }) => words <= 6)}`,
    `page gaps=${share(({ gap }) => gap)}`,
    `page quotes=${share(({ head }) => quote.test(head))}`,
    `page length=${sizeOf(lines.length)}`,
    `page answers=${Math.min(4, answered.length >> 1)}`,
    `page speakers=${Math.min(2, speakers.length)}`,
  ]
  const ofLine = (line: Line) => {
    const label = labelOf(line)
    const again = Math.min(3, labels.get(label) ?? 0)
    return [
      ...((times.get(line.head) ?? 0) > 1 ? ['comes again'] : []),
      ...(label ? [`label again=${again}`, `label again=${again} ${endOf(line)}`] : []),
      ...(label && speakers.length > 1 && again > 2
        ? [`speaks=${askers.has(label)}`, `speaks=${askers.has(label)} ${endOf(line)}`]
        : []),
      ...(line.mark
        ? [
            `form ${line.mark.form}=${sizeOf(forms.get(line.mark.form) ?? 0)}`,
            `mark ${line.mark.kind} ${endOf(line)} ${sizeOf(line.words)}`,
          ]
        : []),
    ]
  }
  return { facts, ofLine }
}
