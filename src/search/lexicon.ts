import { idleWordsOf, telling, tellingKeys, type IdleWords } from './asking.ts'
import { american } from '../language/fold-word.ts'
import { isHan, keyOf, keysIn, singular, wordsOf } from './fold.ts'
import type { NamedTarget, SearchNames } from './names.ts'
import { questionKindNames, type QuestionKind } from './questions.ts'
import { siteWords, type SearchWords, type SiteWord } from './site-words.ts'

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

/** A word of a way to ask for a page. */
export interface AskedWord {
  text: string
  /** Its key, or the first of the row of words that stand for each other. */
  key: string
  isAlike: boolean
}

/** A way to ask for a page. */
export interface Asked {
  target: NamedTarget
  words: AskedWord[]
  /** Whether each of its words says only how one asks. */
  isIdle: boolean
  /** Whether it is one word that stands in no way to ask for another page: "helpline". */
  isOwn: boolean
}

/** All that is needed to understand a question, made once from the two lists. */
export interface Lexicon {
  /** The forms of words by their keys. */
  words: ReadonlyMap<string, SiteWord[]>
  /** The same in a row, for comparing; British words in American spelling too. */
  known: SiteWord[]
  names: Name[]
  /** Ways to ask for pages, in English. */
  asked: Asked[]
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
  /** English words for Chinese ones. */
  translated: ReadonlyMap<string, string>
  /** Simplified characters for traditional ones. */
  simple: ReadonlyMap<string, string>
  idle: IdleWords
  /** Keys of words of this field. */
  field: ReadonlySet<string>
  /** Words that are a harm in a question about harm, as keys joined by spaces; Chinese ones as they are. */
  harm: ReadonlySet<string>
  /** Keys of words before such a one, or Chinese ones, that make the question one about harm. */
  causes: ReadonlySet<string>
  /** Keys of words behind such a one that do the same. */
  behind: ReadonlySet<string>
  /** Keys of words beside a disease that a person has. */
  has: ReadonlySet<string>
  /** The word that stands for a row of words that are alike, by each, in the singular. */
  alike: ReadonlyMap<string, string>
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

/** Make the lexicon; `titles` are those of pages that no name leads to. */
export function lexiconOf(
  { targets: named, words: asking, notLookedAt }: Pick<SearchNames, 'targets' | 'words' | 'notLookedAt'>,
  list: SearchWords,
  titles: NamedTarget[] = [],
): Lexicon {
  const idle = idleWordsOf(asking)
  const targets = [...named, ...titles]
  const foreign = notLookedAt.map((names) => foreignTarget(names, idle))
  const names = [...targets, ...foreign].flatMap((target) => namesOf(target, idle))
  const sayings = questionKindNames.flatMap((kind) => asking.asks[kind].map((text) => ({ text, kind })))
  const words = siteWords({ list, asking, idle, targets, foreign, names })
  const known = [...words.values()].flat()
  const alike = new Map(
    asking.alike.flatMap((row) => {
      const [first = '', ...rest] = row.split(' ').map(singular)
      return [first, ...rest].map((word) => [word, first] as const)
    }),
  )
  return {
    words,
    asked: askedOf(targets, alike, idle),
    known: [
      ...known,
      ...known.filter(({ word }) => american(word) !== word).map((one) => ({ ...one, word: american(one.word) })),
    ],
    names,
    byName: Map.groupBy(names, ({ keys }) => keys.join(' ')),
    longest: Math.max(1, ...names.map(({ keys }) => keys.length)),
    ...neighboursOf(names),
    joined: new Map(
      names.flatMap(({ texts, isAsked, target }) =>
        isAsked || target.k === 'not-looked-at' || texts.length < 2 || texts.length > 3
          ? []
          : [[texts.join(''), texts] as const],
      ),
    ),
    chinese: [...targets, ...foreign]
      .flatMap((target) => [...(target.z ?? []), ...(target.q ?? []).filter(isHan)].map((text) => ({ text, target })))
      .toSorted((a, b) => b.text.length - a.text.length),
    chineseCues: sayings.filter(({ text }) => isHan(text)),
    cues: new Map(sayings.filter(({ text }) => !isHan(text)).map(({ text, kind }) => [keysIn(text).join(' '), kind])),
    translated: new Map(Object.entries(asking.translated)),
    simple: new Map(asking.traditional.split(' ').map(([traditional = '', simple = '']) => [traditional, simple])),
    idle,
    harm: new Set(asking.harm.map((text) => (isHan(text) ? text : keysIn(text).join(' ')))),
    causes: new Set(asking.causes.map((text) => (isHan(text) ? text : keyOf(text)))),
    behind: new Set(asking.behind.map(keyOf)),
    has: new Set(asking.has.map(keyOf)),
    alike,
    field: new Set(asking.field.map(keyOf)),
    others: new Set(list.others.split(' ')),
    absent: new Map(list.absent.map((name) => [tellingKeys(name, idle), name])),
    mentioned: new Map(list.mentioned.map((name) => [tellingKeys(name, idle), name])),
    complete: list.complete,
  }
}

/** A disease that was not looked at, as a target without a page. */
function foreignTarget(all: string[], idle: IdleWords): NamedTarget {
  const [name = '', ...others] = all
  return {
    a: '',
    t: name,
    k: 'not-looked-at',
    n: others.filter((one) => !isHan(one) && wordsOf(one).some(({ text }) => !idle.idle.has(text))),
    z: all.filter(isHan),
  }
}

/** The title, the names and the ways to ask in English. */
function namesOf(target: NamedTarget, idle: IdleWords): Name[] {
  const named = (text: string, isAsked: boolean, isTitle: boolean): Name => {
    const words = isAsked ? wordsOf(text) : telling(text, idle)
    return {
      target,
      keys: words.map(({ key }) => key),
      texts: words.map(({ text }) => text),
      isAsked,
      isTitle,
      isShort: words.length < wordsOf(text).length,
    }
  }
  return [
    named(target.t, false, true),
    ...(target.n ?? []).map((name) => named(name, false, false)),
    ...(target.q ?? []).filter((name) => !isHan(name)).map((name) => named(name, true, false)),
  ]
}

/** Which keys stand beside each other in names, and in how many targets' names each stands. */
function neighboursOf(names: Name[]): Pick<Lexicon, 'after' | 'before' | 'namesWith'> {
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  const namesWith = new Map<string, Set<NamedTarget>>()
  for (const { keys, target } of names.filter(({ target }) => target.k !== 'not-looked-at'))
    for (const [index, key] of keys.entries()) {
      const next = keys[index + 1]
      if (next !== undefined) {
        after.set(key, (after.get(key) ?? new Set()).add(next))
        before.set(next, (before.get(next) ?? new Set()).add(key))
      }
      namesWith.set(key, (namesWith.get(key) ?? new Set()).add(target))
    }
  return { after, before, namesWith: new Map([...namesWith].map(([key, targets]) => [key, targets.size])) }
}

/** The ways to ask for pages, in English. */
function askedOf(targets: NamedTarget[], alike: ReadonlyMap<string, string>, idle: IdleWords): Asked[] {
  const pagesWith = new Map<string, number>()
  for (const { q = [] } of targets)
    for (const key of new Set(q.flatMap(wordsOf).map(({ key }) => key)))
      pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1)
  return targets.flatMap((target) =>
    (target.q ?? [])
      .filter((text) => !isHan(text))
      .map((text): Asked => {
        const words = wordsOf(text)
        return {
          target,
          words: words.map(({ text, key }) => {
            const row = words.length > 1 ? alike.get(singular(text)) : undefined
            return { text, key: row ?? key, isAlike: row !== undefined }
          }),
          isOwn: words.length === 1 && pagesWith.get(words[0]?.key ?? '') === 1,
          isIdle: words.every(({ text }) => idle.idle.has(text)),
        }
      }),
  )
}
