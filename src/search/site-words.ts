import type { AskingWords, IdleWords } from './asking.ts'
import { wordsOf } from './fold.ts'
import type { NamedTarget } from './names.ts'
import type { Candidate } from './question/nearest.ts'

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

/** The words of the site, as the search reads them before it asks for an index. */
export interface SearchWords {
  /** Words in the order of the alphabet, those of at least three pages; without those of names, which are sent anyway. */
  often: string
  /** The same, those of fewer pages. */
  seldom: string
  /** Numbers and words with digits, as typed without commas. */
  numbers: string
  /**
   * Words of English, and of names of diseases, by their keys, that are not on the site but near a word that is: never
   * taken for it.
   */
  others: string
  /** Names of diseases and treatments that the site never mentions though it has each word of them. */
  absent: string[]
  /** Such names that the site mentions, without a page about them. */
  mentioned: string[]
  /** Whether these are all words of the site; otherwise the rarest were left out. */
  complete: boolean
}

/** What the words are gathered from. */
interface Told {
  list: SearchWords
  asking: AskingWords
  idle: IdleWords
  targets: NamedTarget[]
  /** Diseases on which the site has no page. */
  foreign: NamedTarget[]
  names: { target: NamedTarget; keys: string[]; texts: string[]; isAsked: boolean }[]
}

export const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** The words of the site, of its names and of the ways to ask, by their keys. */
export function siteWords({ list, asking, idle, targets, foreign, names }: Told): Map<string, SiteWord[]> {
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
  for (const text of Object.values(asking.asks).flat()) if (!isHan(text)) add(text, false, false)
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
  return words
}
