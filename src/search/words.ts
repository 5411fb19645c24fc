import { stemmer } from 'stemmer'
import { keyOf, keysIn, wordsOf } from './fold.ts'
import { lexiconOf, type Lexicon } from './lexicon.ts'
import type { SearchWords } from './site-words.ts'
import type { SearchNames } from './names.ts'
import { nearest } from './question/nearest.ts'
import { editsAllowed } from './question/spelling.ts'

/** What the list is made from. */
export interface WordSources {
  /** The text of each page, claim and entry of the glossary that can be found. */
  texts: string[]
  names: SearchNames
  /** Common words of English, most common first. */
  english: string[]
  /** The most words to list. */
  most: number
}

/**
 * List the words of the site, one form for each stem that Pagefind knows, so that a search can tell a misspelling from
 * a word that the site has not. With more than `most` words, the rarest are left out.
 */
export function searchWordsOf({ texts, names, english, most }: WordSources): SearchWords {
  const pagesWith = new Map<string, number>()
  const forms = new Map<string, Map<string, number>>()
  for (const text of texts) {
    for (const word of new Set(wordsOf(text).flatMap(({ text, isHan }) => (isHan ? [] : [text])))) {
      pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1)
      const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word
      const same = forms.get(stem) ?? new Map<string, number>()
      forms.set(stem, same.set(word, (same.get(word) ?? 0) + 1))
    }
  }
  const sent = new Set(namesOnly(names).known.flatMap(({ word, isForeign }) => (isForeign ? [] : [word])))
  const all = [...forms.values()]
    .map((same) => {
      const [form] = [...same].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0] ?? ['']
      return { form, pages: Math.max(...[...same.keys()].map((word) => pagesWith.get(word) ?? 0)) }
    })
    .filter(({ form }) => (form.length > 1 || /\d/.test(form)) && form.length < 25 && !sent.has(form))
    .toSorted((a, b) => b.pages - a.pages || (a.form < b.form ? -1 : 1))
  const letters = all.filter(({ form }) => /^\p{L}+$/u.test(form))
  const kept = letters.slice(0, most)
  const listed = (words: { form: string }[]) =>
    words
      .map(({ form }) => form)
      .toSorted()
      .join(' ')
  const list: SearchWords = {
    often: listed(kept.filter(({ pages }) => pages > 2)),
    seldom: listed(kept.filter(({ pages }) => pages <= 2)),
    numbers: listed(all.filter(({ form }) => !/^\p{L}+$/u.test(form)).slice(0, most)),
    others: '',
    absent: [],
    mentioned: [],
    complete: kept.length === letters.length,
  }
  const lexicon = lexiconOf(names, list)
  const { others } = names
  const known = others.filter((name) => isKnown(name, lexicon))
  const mentioned = mentionedIn(texts, known)
  return {
    ...list,
    others: othersNear(lexicon, [...english, ...others.flatMap((name) => wordsOf(name).map(({ text }) => text))]),
    absent: known.filter((name) => wordsOf(name).length > 1 && !mentioned.has(name)),
    mentioned: known.filter((name) => mentioned.has(name)),
  }
}

/** The names that stand in a text, word for word; each text is gone through once, however many names there are. */
function mentionedIn(texts: string[], names: string[]): Set<string> {
  const byFirst = Map.groupBy(
    names.map((name) => ({ name, keys: keysIn(name) })),
    ({ keys: [first] }) => first,
  )
  const found = new Set<string>()
  for (const text of texts) {
    const keys = keysIn(text)
    for (const [at, first] of keys.entries())
      for (const { name, keys: wanted } of byFirst.get(first) ?? [])
        if (wanted.every((key, place) => keys[at + place] === key)) found.add(name)
  }
  return found
}

const namesOnly = (names: SearchNames) =>
  lexiconOf(names, { often: '', seldom: '', numbers: '', others: '', absent: [], mentioned: [], complete: true })

/** Keys of real words that would be taken for a word of the site. */
function othersNear({ words, known }: Lexicon, english: string[]): string {
  const found = new Set<string>()
  const starts = startsOf(known)
  const startsOfNames = startsOf(known.filter(({ isName }) => isName))
  for (const word of new Set(english.map((word) => word.toLowerCase()).filter((word) => /^[a-z]{3,}$/.test(word)))) {
    const key = keyOf(word)
    if (words.has(key) || found.has(key)) continue
    const isStart = (word.length > 3 ? starts : startsOfNames).has(word)
    if (isStart || nearest(word, known, editsAllowed(word.length))) found.add(key)
  }
  return [...found].toSorted().join(' ')
}

/** All that words begin with, themselves included. */
function startsOf(words: Lexicon['known']): Set<string> {
  return new Set(words.flatMap(({ word }) => Array.from(word, (_, end) => word.slice(0, end + 1))))
}

/** Whether each word of a name is on the site. */
function isKnown(name: string, { words }: Lexicon): boolean {
  return keysIn(name).every((key) => words.has(key))
}
