import type { Lexicon } from '../lexicon.ts'
import type { NamedTarget } from '../names.ts'
import type { QuestionKind } from '../questions.ts'
import { isSubject, rankOf } from '../rank.ts'

/** A run of Chinese characters, understood. */
export interface ChineseRun {
  /** Names, in their order, with what they lead to. */
  named: { text: string; targets: NamedTarget[] }[]
  asks: QuestionKind[]
  /** English words for what is neither. */
  english: string[]
  /** What is left, as it was typed. */
  unknown: string[]
}

/** Chinese text in simplified characters, as the vocabulary has it: 幹細胞 is 干细胞. */
export function simplified(text: string, { simple }: Lexicon): string {
  return [...text].map((letter) => simple.get(letter) ?? letter).join('')
}

/** Read a run of Chinese characters, which has no spaces: at each place the longest name or way to ask. */
export function readChinese(typed: string, lexicon: Lexicon): ChineseRun {
  const text = simplified(typed, lexicon)
  const run: ChineseRun = { named: [], asks: [], english: [], unknown: [] }
  let stray = ''
  const endStray = () => {
    if (stray) run.unknown.push(stray)
    stray = ''
  }
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at)
    const names = lexicon.chinese.filter((one) => rest.startsWith(one.text))
    const [name] = names
    const cue = longestAt(rest, lexicon.chineseCues)
    const word = longestAt(
      rest,
      [...lexicon.translated].map(([text, english]) => ({ text, english })),
    )
    const idle = idleAt(rest, lexicon)
    const length = Math.max(name?.text.length ?? 0, cue?.text.length ?? 0, word?.text.length ?? 0, idle)
    const part = (name?.text.length ?? 0) === length && length > 1 ? null : partAt(rest, lexicon, length)
    if (part || length > 0) endStray()
    if (part) run.named.push(part)
    else if (length === 0) stray += typed[at]
    else {
      const isNamed = name?.text.length === length
      const isOfOne = isNamed && names.some(({ text, target }) => text === name.text && isOwn(target))
      if (isNamed) run.named.push({ text: name.text, targets: inOrder(names.filter(({ text }) => text === name.text)) })
      if (cue?.text.length === length && !isOfOne) run.asks.push(cue.kind)
      if (word?.text.length === length && !isNamed) run.english.push(word.english)
    }
    at += part?.text.length ?? Math.max(1, length)
  }
  endStray()
  return { ...run, named: together(run.named, lexicon) }
}

const isOwn = (target: NamedTarget) => isSubject(target) || target.k === 'not-looked-at'

/** Names in one run that are parts of one longer name are that name: 脐带 and 干细胞 are 脐带间充质干细胞. */
function together(named: ChineseRun['named'], { chinese }: Lexicon): ChineseRun['named'] {
  if (named.length < 2) return named
  if (named.some(({ targets }) => targets.some(({ k }) => k === 'not-looked-at'))) return named
  const whole = chinese.filter(
    ({ text, target }) => target.k !== 'not-looked-at' && named.every((part) => text.includes(part.text)),
  )
  return whole.length === 0 ? named : [{ text: named.map(({ text }) => text).join(''), targets: inOrder(whole) }]
}

function longestAt<T extends { text: string }>(rest: string, all: T[]): T | undefined {
  return all.filter(({ text }) => rest.startsWith(text)).toSorted((a, b) => b.text.length - a.text.length)[0]
}

/**
 * The longest beginning that is part of a Chinese name: at least two characters, a third of the name, more than
 * `least`.
 */
function partAt(rest: string, { chinese }: Lexicon, least: number): { text: string; targets: NamedTarget[] } | null {
  for (let length = Math.min(rest.length, 12); length > Math.max(1, least); length -= 1) {
    const text = rest.slice(0, length)
    const names = chinese.filter(
      ({ target, ...one }) =>
        target.k !== 'not-looked-at' && one.text.includes(text) && text.length * 3 >= one.text.length,
    )
    if (names.length === 0) continue
    const atStart = names.filter((one) => one.text.startsWith(text))
    return { text, targets: inOrder(atStart.length > 0 ? atStart : names) }
  }
  return null
}

/** What names lead to, a wide name before its kinds: who names less means less. */
function inOrder(names: { text: string; target: NamedTarget }[]): NamedTarget[] {
  const sorted = names.toSorted(
    (a, b) => Math.floor(rankOf(a.target)) - Math.floor(rankOf(b.target)) || a.text.length - b.text.length,
  )
  return [...new Set(sorted.map(({ target }) => target))].slice(0, 3)
}

function idleAt(rest: string, { idle, causes }: Lexicon): number {
  for (let length = Math.min(4, rest.length); length > 0; length -= 1)
    if (idle.idle.has(rest.slice(0, length)) || causes.has(rest.slice(0, length))) return length
  return 0
}
