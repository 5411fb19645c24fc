import type { AskingWords, IdleWords } from './asking.ts'
import { isHan, wordsOf } from './fold.ts'
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
  /**
   * Words in the order of the alphabet, those of at least three pages; without those of names, which are sent anyway.
   */
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

/** The words of the site, of its names and of the ways to ask, by their keys. */
export function siteWords({ list, asking, idle, targets, foreign, names }: Told): Map<string, SiteWord[]> {
  const words = new Map<string, SiteWord[]>()
  const add = (text: string, as: Pick<SiteWord, 'isName' | 'isSeldom' | 'isForeign'>) => {
    for (const { text: word, key } of wordsOf(text)) {
      const forms = words.get(key) ?? []
      words.set(key, forms)
      const known = forms.find((form) => form.word === word)
      if (known) {
        known.isName ||= as.isName
        known.isSeldom &&= as.isSeldom
      } else forms.push({ word, key, ...as })
    }
  }
  const addEnglish = (texts: Iterable<string>) => {
    for (const text of texts) if (!isHan(text)) add(text, { isName: false, isSeldom: false })
  }
  add(list.often, { isName: false, isSeldom: false })
  add(`${list.seldom} ${list.numbers}`, { isName: false, isSeldom: true })
  for (const target of targets)
    for (const name of [target.t, ...(target.n ?? [])])
      add(name, { isName: target.k !== 'term' && target.k !== 'page', isSeldom: false })
  for (const { keys, texts, isAsked, target } of names)
    if (keys.length === 1 && !isAsked && target.k !== 'term')
      for (const known of words.get(keys[0] ?? '') ?? []) if (known.word === texts[0]) known.isWhole = true
  addEnglish(Object.values(asking.asks).flat())
  for (const text of targets.flatMap(({ q = [] }) => q.filter((one) => !isHan(one)))) {
    addEnglish([text])
    for (const { key } of wordsOf(text)) for (const known of words.get(key) ?? []) known.isAsked = true
  }
  addEnglish([...idle.idle, ...asking.alike, ...asking.harm, ...asking.causes, ...asking.has])
  for (const { t, n = [] } of foreign)
    for (const name of [t, ...n]) add(name, { isName: false, isSeldom: true, isForeign: true })
  return words
}
