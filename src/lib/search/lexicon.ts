import { american, wordsOf } from './fold.ts'
import type { NamedTarget } from './names.ts'
import type { Candidate } from './nearest.ts'
import { askingWords, idleWords, questionCues, questionKindNames, type QuestionKind } from './questions.ts'
import type { SearchWords } from './words.ts'

/** A name of a target, by the keys of its words. */
export interface Name {
  target: NamedTarget
  /** Keys of its telling words, or of all where these alone would say too little. */
  keys: string[]
  /** The same words as they are written, folded. */
  texts: string[]
  /** Whether it is one of the ways to ask for a page and not a name. */
  isAsked: boolean
  /** Whether it is the title. */
  isTitle: boolean
  /** Whether words were left out: "into the coronary arteries". */
  isShort: boolean
}

/** A word of the site or of its names. */
export interface Known extends Candidate {
  isName: boolean
  /** Whether it is a name by itself. */
  isWhole?: boolean
  /** Whether it is a word by which one asks for a page. */
  isAsked?: boolean
  isSeldom: boolean
}

/** All that is needed to understand a question, made once from the two lists. */
export interface Lexicon {
  /** The forms of words by their keys. */
  words: ReadonlyMap<string, Known[]>
  /** The same in a row, for comparing; British words in American spelling too. */
  known: Known[]
  names: Name[]
  /** Names by their keys, joined by spaces. */
  byName: ReadonlyMap<string, Name[]>
  /** The longest name, in words. */
  longest: number
  /** Keys that follow, and that come before, a key in a name. */
  after: ReadonlyMap<string, ReadonlySet<string>>
  before: ReadonlyMap<string, ReadonlySet<string>>
  /** Names of two or three words without their spaces, and these words. */
  joined: ReadonlyMap<string, string[]>
  /** In how many targets' names a key stands. */
  namesWith: ReadonlyMap<string, number>
  /** Chinese names, longest first, and what they lead to. */
  chinese: { text: string; target: NamedTarget }[]
  /** Ways to ask in Chinese. */
  chineseCues: { text: string; kind: QuestionKind }[]
  /** Ways to ask, as keys joined by spaces. */
  cues: ReadonlyMap<string, QuestionKind>
  /** Keys of real words that must not be taken for a word of the site. */
  others: ReadonlySet<string>
  /** Names that the site never mentions, by their keys joined by spaces. */
  absent: ReadonlyMap<string, string>
  /** Names without a page that the site mentions, in the same way. */
  mentioned: ReadonlyMap<string, string>
  complete: boolean
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/**
 * The words of a name that tell it from others: without those that say how one asks, or that every page has. All of them
 * where only one would be left that is not the whole name: "Before you go" is not "before".
 */
export function telling(text: string): { key: string; text: string }[] {
  const words = wordsOf(text)
  const kept = words.filter(({ text }) => !idleWords.has(text))
  const isTold = kept.length > 1 || words.every(({ text }) => !askingWords.has(text))
  return kept.length > 0 && isTold ? kept : words
}

const byKeys = (names: string[]) =>
  new Map(
    names.map((name) => [
      telling(name)
        .map(({ key }) => key)
        .join(' '),
      name,
    ]),
  )

/** Make the lexicon. */
export function lexiconOf(targets: NamedTarget[], list: SearchWords): Lexicon {
  const nameOf = (target: NamedTarget, text: string, isAsked: boolean, isTitle: boolean): Name => {
    const words = telling(text)
    return {
      target,
      keys: words.map(({ key }) => key),
      texts: words.map(({ text }) => text),
      isAsked,
      isTitle,
      isShort: words.length < wordsOf(text).length,
    }
  }
  const names = targets.flatMap((target): Name[] => [
    nameOf(target, target.t, false, true),
    ...(target.n ?? []).map((name) => nameOf(target, name, false, false)),
    ...(target.q ?? []).filter((name) => !isHan(name)).map((name) => nameOf(target, name, true, false)),
  ])
  const words = new Map<string, Known[]>()
  const add = (text: string, isName: boolean, isSeldom: boolean) => {
    for (const { text: word, key } of wordsOf(text)) {
      const forms = words.get(key) ?? []
      words.set(key, forms)
      const known = forms.find((form) => form.word === word)
      if (known) {
        known.isName ||= isName
        known.isSeldom &&= isSeldom
      } else forms.push({ word, key, isName, isSeldom })
    }
  }
  add(list.often, false, false)
  add(list.seldom, false, true)
  add(list.numbers, false, true)
  for (const target of targets)
    for (const name of [target.t, ...(target.n ?? [])]) add(name, target.k !== 'term' && target.k !== 'page', false)
  for (const { keys, texts, isAsked, target } of names)
    if (keys.length === 1 && !isAsked && target.k !== 'term')
      for (const known of words.get(keys[0] ?? '') ?? []) if (known.word === texts[0]) known.isWhole = true
  const sayings = questionKindNames.flatMap((kind) => questionCues[kind].map((text) => ({ text, kind })))
  for (const { text } of sayings) if (!isHan(text)) add(text, false, false)
  for (const { q = [] } of targets)
    for (const text of q) {
      if (isHan(text)) continue
      add(text, false, false)
      for (const { key } of wordsOf(text)) for (const known of words.get(key) ?? []) known.isAsked = true
    }
  add([...idleWords].filter((word) => !isHan(word)).join(' '), false, false)
  const known = [...words.values()].flat()
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  const namesWith = new Map<string, Set<NamedTarget>>()
  for (const { keys, target } of names)
    for (const [index, key] of keys.entries()) {
      const next = keys[index + 1]
      if (next !== undefined) {
        after.set(key, (after.get(key) ?? new Set()).add(next))
        before.set(next, (before.get(next) ?? new Set()).add(key))
      }
      namesWith.set(key, (namesWith.get(key) ?? new Set()).add(target))
    }
  return {
    words,
    known: [
      ...known,
      ...known.filter(({ word }) => american(word) !== word).map((one) => ({ ...one, word: american(one.word) })),
    ],
    names,
    byName: Map.groupBy(names, ({ keys }) => keys.join(' ')),
    longest: Math.max(1, ...names.map(({ keys }) => keys.length)),
    after,
    before,
    joined: new Map(
      names.flatMap(({ texts, isAsked }) =>
        isAsked || texts.length < 2 || texts.length > 3 ? [] : [[texts.join(''), texts] as const],
      ),
    ),
    namesWith: new Map([...namesWith].map(([key, targets]) => [key, targets.size])),
    chinese: targets
      .flatMap((target) => [...(target.z ?? []), ...(target.q ?? []).filter(isHan)].map((text) => ({ text, target })))
      .toSorted((a, b) => b.text.length - a.text.length),
    chineseCues: sayings.filter(({ text }) => isHan(text)),
    cues: new Map(
      sayings
        .filter(({ text }) => !isHan(text))
        .map(({ text, kind }) => [
          wordsOf(text)
            .map(({ key }) => key)
            .join(' '),
          kind,
        ]),
    ),
    others: new Set(list.others.split(' ')),
    absent: byKeys(list.absent),
    mentioned: byKeys(list.mentioned),
    complete: list.complete,
  }
}
