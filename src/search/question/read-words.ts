import { keyOf, plainly, sameWord, wordsOf, type Word } from '../fold.ts'
import type { Lexicon } from '../lexicon.ts'
import type { NamedTarget } from '../names.ts'
import type { SiteWord } from '../site-words.ts'
import { nearest } from './nearest.ts'
import type { QuestionKind } from '../questions.ts'
import { readChinese } from './read-chinese.ts'
import { isSubject } from '../rank.ts'
import { readPinyin } from './read-pinyin.ts'
import { editsAllowed } from './spelling.ts'
import type { Token } from './token.ts'

/** The words of a question, each taken for something or for nothing. */
export interface ReadWords {
  tokens: Token[]
  /** What is asked in Chinese. */
  asks: QuestionKind[]
  /** What was taken for something else. */
  corrected: { from: string; to: string }[]
  /** What the site has not. */
  unknown: string[]
}

/**
 * Read the words of a question: Chinese, pinyin, words of the site, beginnings of such, words run together or apart,
 * misspelled ones; what is left, the site has not.
 */
export function readWords(
  text: string,
  quoted: ReadonlySet<string>,
  lexicon: Lexicon,
  has: ReadonlySet<string>,
): ReadWords {
  const { reading, push, pushKnown, pushNamed, pushUnknown, correct } = startReading(quoted, lexicon)
  const words = joinNumbers(wordsOf(text), lexicon)
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    const last = reading.tokens.at(-1)
    const next = words[index + 1]
    if (!word) continue
    if (word.isHan) {
      const run = readChinese(word.text, lexicon)
      reading.asks.push(...run.asks)
      reading.unknown.push(...run.unknown)
      for (const { text, targets } of run.named) pushNamed(text, targets, true)
      for (const one of run.english.flatMap(wordsOf)) pushKnown(one)
      continue
    }
    const pinyin = lexicon.idle.asking.has(word.text) ? null : readPinyin(words, index, lexicon)
    if (pinyin && (pinyin.isWhole || !isEnglish(word, lexicon))) {
      pushNamed(pinyin.typed, pinyin.targets, false)
      index += pinyin.words - 1
      continue
    }
    const isOfSite = isKnown(word, lexicon, has)
    const joined = isOfSite ? null : readJoined(word, last, next, lexicon)
    if (joined) {
      if (joined.withLast) reading.tokens.pop()
      if (joined.withNext) index += 1
      correct(joined.typed, joined.words.join(' '))
      for (const one of joined.words.flatMap(wordsOf)) pushKnown(one)
      continue
    }
    const { meant, started = [] } = isOfSite
      ? readMistaken(word, last, lexicon)
      : readUnlisted(word, last, next, lexicon)
    if (meant) correct(word.text, meant.word)
    if (meant || isOfSite) for (const one of meant ? wordsOf(meant.word) : [word]) pushKnown(one, word.text)
    else if (started.length > 0) push(word, { isStart: true, forms: started })
    else pushUnknown(word)
  }
  return reading
}

/** What is read so far, and the ways to add a word to it. */
function startReading(quoted: ReadonlySet<string>, lexicon: Lexicon) {
  const reading: ReadWords = { tokens: [], asks: [], corrected: [], unknown: [] }
  const push = (word: Word, rest: Partial<Token>) =>
    reading.tokens.push({
      ...word,
      typed: word.text,
      quoted: quoted.has(word.text),
      state: 'known',
      forms: [],
      ...(lexicon.field.has(word.key) ? { isOfField: true } : {}),
      ...rest,
    })
  const correct = (from: string, to: string) => {
    if (plainly(from) !== plainly(to)) reading.corrected.push({ from, to })
  }
  return {
    reading,
    push,
    correct,
    pushKnown(word: Word, typed = word.text) {
      const isIdle = lexicon.idle.idle.has(word.text) && !quoted.has(word.text)
      push(word, { typed, state: isIdle ? 'idle' : 'known', forms: formsOf(word, lexicon) })
    },
    /** A name in Chinese or pinyin, corrected to the English one; in Chinese only where that can be a subject. */
    pushNamed(text: string, leads: NamedTarget[], isHan: boolean) {
      const [first] = leads
      if (first && (!isHan || isSubject(first))) correct(text, first.t)
      push({ text, key: text, isHan }, { leads })
    },
    pushUnknown(word: Word) {
      reading.unknown.push(word.text)
      push(word, { state: 'unknown' })
    },
  }
}

/** What a word was taken for: a word of the site, or the beginning of some. */
interface Taken {
  meant?: SiteWord | undefined
  started?: string[]
}

/** A word that the site has not: one that stands in a name beside its neighbours, a beginning, or a misspelled one. */
function readUnlisted(word: Word, last: Token | undefined, next: Word | undefined, lexicon: Lexicon): Taken {
  const { text, key } = word
  // Another number is another thing, however near.
  if (/\d/.test(text)) return {}
  const nearby = readNearby(word, last, next, lexicon)
  if (nearby) return { meant: nearby }
  const started = readStart(word, lexicon)
  if (started.length > 0) return { started }
  if (lexicon.others.has(key)) return {}
  const most = editsAllowed(text.length)
  const singular = text.length > 6 ? text.replace(/s$/, '') : text
  return { meant: nearest(text, lexicon.known, most) ?? nearest(singular, lexicon.known, most) }
}

/**
 * Join what is one number or name to the site and was typed apart: "29 800" and "NCT 06778265". Digits alone are joined
 * where the site has the whole; a word with digits where it has neither word by itself.
 */
function joinNumbers(words: readonly Word[], lexicon: Lexicon): Word[] {
  const joined: Word[] = []
  const has = (text: string) => lexicon.words.get(keyOf(text))?.some(({ word }) => word === text) ?? false
  for (let index = 0; index < words.length; index += 1) {
    const found = [4, 3, 2].flatMap((length) => {
      const parts = words.slice(index, index + length)
      const text = parts.map(({ text }) => text).join('')
      const isNumber = parts.every(({ text }, place) => (place === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(text))
      const isCode = /\d$/.test(text) && parts.some(({ text }) => !has(text))
      const isWhole = parts.length === length && parts.every(({ text }) => /^[a-z0-9]+$/.test(text))
      return isWhole && (isNumber || isCode) && has(text) ? [{ text, length }] : []
    })[0]
    const word = words[index]
    if (found) joined.push({ text: found.text, key: keyOf(found.text), isHan: false })
    else if (word) joined.push(word)
    index += (found?.length ?? 1) - 1
  }
  return joined
}

function isKnown({ text, key }: Word, { words, idle }: Lexicon, has: ReadonlySet<string>): boolean {
  const isLetter = /^\p{Script=Latin}$/u.test(text)
  return (
    isLetter ||
    idle.idle.has(text) ||
    has.has(text) ||
    (words.get(key)?.some(({ word }) => sameWord(word, text)) ?? false)
  )
}

/** A word of a name, or of many pages: the name of a province is no beginning of a longer one in pinyin. */
function isEnglish({ text, key }: Word, { words }: Lexicon): boolean {
  return words.get(key)?.some(({ word, isName, isSeldom }) => word === text && (isName || !isSeldom)) ?? false
}

function isOfName({ text, key }: Word, { words }: Lexicon): boolean {
  return words.get(key)?.some(({ word, isName }) => isName && word === text) ?? false
}

function formsOf({ text, key }: Word, { words }: Lexicon): string[] {
  const forms =
    words
      .get(key)
      ?.map(({ word }) => word)
      .filter((word) => sameWord(word, text)) ?? []
  return forms.length > 0 ? forms : [text]
}

/** Words of the site, a few, that begin so; of three letters only those of names. */
function readStart({ text, key }: Word, { known, others }: Lexicon): string[] {
  if (text.length < 3 || others.has(key) || !/^\p{L}+$/u.test(text)) return []
  const found = known.filter(({ word, isName }) => word.startsWith(text) && (text.length > 3 || isName))
  const sorted = found.toSorted((a, b) => Number(b.isName) - Number(a.isName) || a.word.length - b.word.length)
  return sorted.slice(0, 4).map(({ word }) => word)
}

/** A word beside which it stands in a name, that begins so or is one edit away: "clinical trail", "informed cons". */
function readNearby(
  word: Word,
  last: Token | undefined,
  next: Word | undefined,
  lexicon: Lexicon,
): SiteWord | undefined {
  const beside = new Set([
    ...(last ? (lexicon.after.get(last.key) ?? []) : []),
    ...(next ? (lexicon.before.get(next.key) ?? []) : []),
  ])
  const known = [...beside].flatMap((key) => lexicon.words.get(key) ?? [])
  const started = word.text.length > 2 ? known.filter((one) => one.word.startsWith(word.text)) : []
  return (
    started.toSorted((a, b) => a.word.length - b.word.length)[0] ??
    nearest(word.text, known, word.text.length < 3 ? 0 : Math.max(1, editsAllowed(word.text.length)))
  )
}

/** A word of the site that stands where a name has one that is an edit away: "stem sell". */
function readMistaken(word: Word, last: Token | undefined, lexicon: Lexicon): Taken {
  const { text, key } = word
  const following = last && isOfName(last, lexicon) ? lexicon.after.get(last.key) : undefined
  if (!following || following.has(key) || isOfName(word, lexicon) || text.length < 4 || lexicon.idle.idle.has(text))
    return {}
  const known = [...following].flatMap((one) => lexicon.words.get(one) ?? [])
  return {
    meant: nearest(
      text,
      known.filter((one) => one.word.length === text.length),
      1,
    ),
  }
}

/** Two words that are one word of a name, or one that is several. */
function readJoined(
  word: Word,
  last: Token | undefined,
  next: Word | undefined,
  lexicon: Lexicon,
): { typed: string; words: string[]; withLast?: true; withNext?: true } | null {
  const ofName = (text: string) =>
    lexicon.words.get(keyOf(text))?.find((one) => one.isName && sameWord(one.word, text))?.word
  const pair = next && !next.isHan ? { typed: `${word.text} ${next.text}`, text: word.text + next.text } : null
  if (next && pair) {
    const isNear = pair.text.length > 5 && !hasName(next.key, lexicon)
    const whole = lexicon.known.filter(({ isWhole }) => isWhole)
    const near = isNear ? nearest(pair.text, whole, 1) : undefined
    const found = lexicon.joined.get(pair.text) ?? (near ? [near.word] : undefined)
    if (found) return { typed: pair.typed, words: found, withNext: true }
  }
  const whole = lexicon.joined.get(word.text)
  if (whole) return { typed: word.text, words: whole }
  const forward = pair ? ofName(pair.text) : undefined
  if (pair && forward !== undefined) return { typed: pair.typed, words: [forward], withNext: true }
  const back = last && !last.leads ? ofName(last.text + word.text) : undefined
  if (last && back !== undefined) return { typed: `${last.text} ${word.text}`, words: [back], withLast: true }
  const parts = lexicon.others.has(word.key) ? null : partsOf(word.text, lexicon)
  return parts ? { typed: word.text, words: parts } : null
}

const hasName = (key: string, { words }: Lexicon) => words.get(key)?.some(({ isName }) => isName) ?? false

/** The words, each the next in a name, that were typed without spaces. */
function partsOf(text: string, lexicon: Lexicon): string[] | null {
  const isOfSite = (part: string) => isKnown({ text: part, key: keyOf(part), isHan: false }, lexicon, new Set())
  for (let cut = 2; cut <= text.length - 2; cut += 1) {
    const [first, rest] = [text.slice(0, cut), text.slice(cut)]
    const following = lexicon.after.get(keyOf(first))
    if (!following || !isOfSite(first)) continue
    if (following.has(keyOf(rest)) && isOfSite(rest)) return [first, rest]
    if (lexicon.idle.idle.has(rest) && hasName(keyOf(first), lexicon) && first.length > 3) return [first, rest]
    const more = partsOf(rest, lexicon)
    if (more?.[0] !== undefined && following.has(keyOf(more[0]))) return [first, ...more]
  }
  return null
}
