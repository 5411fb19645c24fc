import { idleWordsOf, telling, type IdleWords } from './asking.ts'
import { american } from '../language/fold-word.ts'
import { keyOf, singular, wordsOf } from './fold.ts'
import type { NamedTarget, SearchNames } from './names.ts'
import type { Candidate } from './question/nearest.ts'
import { questionKindNames, type QuestionKind } from './questions.ts'
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

/** A word of the site or of its names. */
export interface SiteWord extends Candidate {
  isName: boolean
  /** Whether it is a name by itself. */
  isWhole?: boolean
  /** Whether it is a word by which one asks for a page. */
  isAsked?: boolean
  /** Whether only a disease on which the site has no page is called so. */
  isForeign?: boolean
  isSeldom: boolean
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
  idle: IdleWords
  /** Keys of words of this field. */
  field: ReadonlySet<string>
  /** Words that are a harm in a question about harm, as keys joined by spaces; Chinese ones as they are. */
  harm: ReadonlySet<string>
  /** Keys of words before such a one, or Chinese ones, that make the question one about harm. */
  causes: ReadonlySet<string>
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

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** Make the lexicon; `titles` are those of pages that no name leads to. */
export function lexiconOf(
  { targets: named, words: asking, notLookedAt }: Pick<SearchNames, 'targets' | 'words' | 'notLookedAt'>,
  list: SearchWords,
  titles: NamedTarget[] = [],
): Lexicon {
  const idle = idleWordsOf(asking)
  const keysIn = (text: string) =>
    wordsOf(text)
      .map(({ key }) => key)
      .join(' ')
  const byKeys = (names: string[]) =>
    new Map(
      names.map((name) => [
        telling(name, idle)
          .map(({ key }) => key)
          .join(' '),
        name,
      ]),
    )
  const targets = [...named, ...titles]
  const foreign = notLookedAt.map(([name = '', ...others]): NamedTarget => {
    const all = [name, ...others]
    return {
      a: '',
      t: name,
      k: 'not-looked-at',
      n: others.filter((one) => !isHan(one) && wordsOf(one).some(({ text }) => !idle.idle.has(text))),
      z: all.filter(isHan),
    }
  })
  const nameOf = (target: NamedTarget, text: string, isAsked: boolean, isTitle: boolean): Name => {
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
  const names = [...targets, ...foreign].flatMap((target): Name[] => [
    nameOf(target, target.t, false, true),
    ...(target.n ?? []).map((name) => nameOf(target, name, false, false)),
    ...(target.q ?? []).filter((name) => !isHan(name)).map((name) => nameOf(target, name, true, false)),
  ])
  const words = new Map<string, SiteWord[]>()
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
  const sayings = questionKindNames.flatMap((kind) => asking.asks[kind].map((text) => ({ text, kind })))
  for (const { text } of sayings) if (!isHan(text)) add(text, false, false)
  for (const { q = [] } of targets)
    for (const text of q) {
      if (isHan(text)) continue
      add(text, false, false)
      for (const { key } of wordsOf(text)) for (const known of words.get(key) ?? []) known.isAsked = true
    }
  add([...idle.idle].filter((word) => !isHan(word)).join(' '), false, false)
  for (const text of [...asking.alike, ...asking.harm, ...asking.causes, ...asking.has])
    if (!isHan(text)) add(text, false, false)
  for (const { t, n = [] } of foreign)
    for (const { text: word, key } of [t, ...n].flatMap(wordsOf)) {
      const forms = words.get(key) ?? []
      words.set(key, forms)
      if (!forms.some((form) => form.word === word))
        forms.push({ word, key, isName: false, isSeldom: true, isForeign: true })
    }
  const known = [...words.values()].flat()
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
  const alike = new Map(
    asking.alike.flatMap((row) => {
      const [first = '', ...rest] = row.split(' ').map(singular)
      return [first, ...rest].map((word) => [word, first] as const)
    }),
  )
  const pagesWith = new Map<string, number>()
  for (const { q = [] } of targets)
    for (const key of new Set(q.flatMap(wordsOf).map(({ key }) => key)))
      pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1)
  const asked = targets.flatMap((target) =>
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
  return {
    words,
    asked,
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
      names.flatMap(({ texts, isAsked, target }) =>
        isAsked || target.k === 'not-looked-at' || texts.length < 2 || texts.length > 3
          ? []
          : [[texts.join(''), texts] as const],
      ),
    ),
    namesWith: new Map([...namesWith].map(([key, targets]) => [key, targets.size])),
    chinese: [...targets, ...foreign]
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
    translated: new Map(Object.entries(asking.translated)),
    idle,
    harm: new Set(asking.harm.map((text) => (isHan(text) ? text : keysIn(text)))),
    causes: new Set(asking.causes.map((text) => (isHan(text) ? text : keyOf(text)))),
    has: new Set(asking.has.map(keyOf)),
    alike,
    field: new Set(asking.field.map(keyOf)),
    others: new Set(list.others.split(' ')),
    absent: byKeys(list.absent),
    mentioned: byKeys(list.mentioned),
    complete: list.complete,
  }
}
