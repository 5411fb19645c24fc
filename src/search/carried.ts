import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { keysIn, wordsOf } from './fold.ts'
import type { Hit } from './results.ts'

/**
 * The text of a page, claim or word, as a copy of the site carries it; the place in the list is its name in the index.
 */
export interface CarriedText {
  /** The name by which the table of the search knows it. */
  id: string
  /** Below the base of the site, with a slash before it. */
  url: string
  content: string
  meta: Record<string, string>
}

/** All texts of a copy, with the index over them. */
export interface CarriedTexts {
  texts: CarriedText[]
  index: AsPlainObject
}

/**
 * The weights of BM25+ as MiniSearch has them, but that length counts less (0.7 there): else entries of the glossary, a
 * sentence each, stand before pages.
 */
const bm25 = { k: 1.2, b: 0.3, d: 0.5 }

/**
 * Words become keys while a text is taken apart, and so do those of a question: nothing is left to be done to a term.
 */
const options: Options<{ id: number; title: string; content: string }> = {
  fields: ['title', 'content'],
  tokenize: keysIn,
  processTerm: (term) => term,
  searchOptions: { tokenize: (term) => [term], bm25 },
}

/** Build the index of a copy; the same texts give the same index. */
export function indexTexts(texts: CarriedText[]): CarriedTexts {
  const index = new MiniSearch(options)
  index.addAll(texts.map(({ content, meta }, id) => ({ id, title: meta['title'] ?? '', content })))
  return { texts, index: index.toJSON() }
}

/** What a copy's full text is asked. */
export interface TextIndex {
  /** Texts that have all of these words, or words that begin so; each of `exact` as it is; each phrase in a row. */
  search(words: string, exact?: string[]): Hit[]
  /** A text by its id. */
  text(id: string): CarriedText | undefined
  /** Whether a folded word is in a text as it is. */
  has(word: string): boolean
}

/**
 * Ask the index of a copy. Words are compared by their keys (`fold.ts`), as the names are.
 *
 * @example openTexts(indexTexts([{ id: 'a', content: 'The price of blood stem cells', meta: {} }]))
 *   .search('price "stem cell"', ['price']).map(({ id }) => id) // ['a']
 */
export function openTexts({ texts, index }: CarriedTexts): TextIndex {
  const mini = MiniSearch.loadJS(index, options)
  const byId = new Map(texts.map((text) => [text.id, text]))
  const hitsOf = (keys: string[], isExact: (key: string) => boolean) =>
    mini
      .search({ combineWith: 'AND', queries: keys.map((key) => ({ queries: [key], prefix: !isExact(key) })) })
      .flatMap(({ id, score }) => ({ text: texts[Number(id)], score }))
      .flatMap(({ text, score }) => (text ? [{ text, score }] : []))
  return {
    search(words, exact = []) {
      const { keys, phrases } = readQuery(words)
      const asTheyAre = new Set([...exact.flatMap(keysIn), ...phrases.flat()])
      return hitsOf([...new Set([...keys, ...phrases.flat()])], (key) => asTheyAre.has(key))
        .filter(({ text }) => phrases.every((phrase) => hasInARow(text, phrase)))
        .map(({ text, score }) => ({ id: text.id, score }))
    },
    text: (id) => byId.get(id),
    has: (word) =>
      hitsOf(keysIn(word), () => true).some(({ text }) => wordsOf(text.content).some((one) => one.text === word)),
  }
}

/** Words and phrases in quotation marks, as keys. */
function readQuery(words: string): { keys: string[]; phrases: string[][] } {
  const phrases = [...words.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => keysIn(phrase))
  return { keys: keysIn(words.replaceAll(/"[^"]*"/g, ' ')), phrases: phrases.filter((phrase) => phrase.length > 0) }
}

function hasInARow({ content, meta }: CarriedText, phrase: string[]): boolean {
  return [content, meta['title'] ?? ''].some((text) => ` ${keysIn(text).join(' ')} `.includes(` ${phrase.join(' ')} `))
}

/**
 * The part of a text that has most of the words looked for, the first of equals; its start where it has none.
 *
 * @param most in words, parted by spaces
 * @example excerptAround('One two three four', 'four', 2) // 'three four'
 */
export function excerptAround(content: string, words: string, most: number): string {
  const wanted = new Set(keysIn(words))
  const parts = content.split(/\s+/).filter(Boolean)
  const found = parts.map((part) => keysIn(part).filter((key) => wanted.has(key)))
  const last = Math.max(0, parts.length - most)
  let best = { at: 0, score: 0 }
  for (let at = 0; at <= last; at += 1) {
    const inside = found.slice(at, at + most).flat()
    // A word that is missing weighs more than one that comes again.
    const score = new Set(inside).size * most + inside.length
    if (score > best.score) best = { at, score }
  }
  const first = best.score === 0 ? 0 : Math.min(last, best.at + leadOf(found.slice(best.at, best.at + most)))
  return parts.slice(first, first + most).join(' ')
}

/** How many words before the first that is looked for can be dropped, so that those found stand in the middle. */
function leadOf(found: string[][]): number {
  const first = found.findIndex((keys) => keys.length > 0)
  const after = found.length - 1 - found.findLastIndex((keys) => keys.length > 0)
  return Math.max(0, Math.floor((first - after) / 2))
}
