import { american, wordsOf } from './fold.ts'
import type { Lexicon, Name } from './lexicon.ts'
import type { NamedTarget } from './names.ts'
import { questionKinds, type QuestionKind } from './questions.ts'
import { isSubject, isWide, rankOf } from './rank.ts'
import { readWords, type Reading } from './read-words.ts'
import type { Token } from './token.ts'

/** The most of a question that is read; nobody asks in more. */
export const longestQuestion = 300
/** How sure it must be that a page is meant, for it to be a result without its text being searched. */
const sureEnough = 40

/** A page that a question names or means, with how surely, from 0 to 100. */
export interface Meant {
  target: NamedTarget
  sure: number
}

/** A question as it is understood. */
export interface Understood extends Pick<Reading, 'corrected' | 'unknown' | 'suggested'> {
  /** What is asked: prices, law, results, harms. */
  asks: QuestionKind[]
  /** The pages that are named or meant, the surest first. */
  meant: Meant[]
  /** What is named in full, diseases first. */
  named: NamedTarget[]
  /** Words to be found in the text beside what is named, each with the forms that the site has. */
  words: string[][]
  /** All words that tell, for a search of all text and for marking. */
  all: string[][]
  /** Names of diseases and treatments on which the site has no page, though it mentions them. */
  mentioned: string[]
  /** Phrases in quotation marks, as typed. */
  phrases: string[]
  /** Whether nothing is left that the site has. */
  isEmpty: boolean
}

/**
 * Understand a question: which pages it names, what it asks of them, which words are left to be found, what was
 * misspelled and what the site has not. Where a word is unknown, others stand for it only if they name something: the
 * price of a thing that the site has not is no question to it.
 *
 * `has` tells words that the list may lack and the index has.
 */
export function understand(question: string, lexicon: Lexicon, has: ReadonlySet<string> = new Set()): Understood {
  const text = question.slice(0, longestQuestion)
  const phrases = [...text.matchAll(/["“”«»]([^"“”«»]+)["“”«»]/g)].flatMap(([, phrase = '']) =>
    wordsOf(phrase).length > 0 ? [phrase.trim()] : [],
  )
  const quoted = new Set(phrases.flatMap((phrase) => wordsOf(phrase).map(({ text }) => text)))
  const { tokens, asks: asked, corrected, unknown, suggested } = readWords(text, quoted, lexicon, has)
  const absent = takeAbsent(tokens, lexicon)
  const asks = [...new Set([...asked, ...takeCues(tokens, lexicon)])]
  const named = namedIn(tokens, lexicon)
  const content = tokens.filter(({ state }) => state === 'known' || state === 'spent')
  const inNames = new Set(
    named.flatMap(({ tokens, target }) => (target.k === 'term' && named.length > 1 ? [] : tokens)),
  )
  const searched = (all: Token[]) => all.filter(({ forms }) => forms.length > 0).map(({ forms }) => forms)
  const isNothing = unknown.length + absent.length > 0 && named.length === 0 && phrases.length === 0
  const meant = isNothing ? [] : meantBy(tokens, named, asks, lexicon)
  return {
    asks: isNothing ? [] : asks,
    meant,
    named: [...new Set(named.map(({ target }) => target))],
    words: isNothing ? [] : searched(content.filter((token) => token.state === 'known' && !inNames.has(token))),
    all: isNothing ? [] : searched(content),
    mentioned: isNothing ? [] : mentionedIn(content, lexicon),
    phrases,
    corrected,
    unknown: [...new Set([...unknown, ...absent])],
    suggested,
    isEmpty: isNothing || (content.length === 0 && asks.length === 0 && meant.length === 0),
  }
}

/** Take out the ways to ask, the longest first; a word of a longer name stays what it is. */
function takeCues(tokens: Token[], lexicon: Lexicon): QuestionKind[] {
  const asks: QuestionKind[] = []
  const inName = new Set(
    namedIn(tokens, lexicon).flatMap(({ tokens, target }) => (tokens.length > 1 && target.k !== 'term' ? tokens : [])),
  )
  for (let length = Math.min(5, tokens.length); length > 0; length -= 1)
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const window = tokens.slice(from, from + length)
      if (
        window.some(
          (token) =>
            token.state === 'unknown' || token.state === 'spent' || token.leads || token.quoted || inName.has(token),
        )
      )
        continue
      const kind = lexicon.cues.get(keysOf(window))
      if (kind === undefined) continue
      asks.push(kind)
      for (const token of window) if (token.state === 'known') token.state = 'spent'
    }
  return asks
}

/** A name that the site never mentions is unknown as a whole, whatever its words; unless one asks for a page by it. */
function takeAbsent(tokens: Token[], { absent, byName }: Lexicon): string[] {
  const taken: string[] = []
  for (let length = Math.min(6, tokens.length); length > 0; length -= 1)
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const window = tokens.slice(from, from + length)
      const known = window.filter(({ state }) => state === 'known')
      const name = window[0]?.state === 'known' && !byName.has(keysOf(known)) ? absent.get(keysOf(known)) : undefined
      if (name === undefined) continue
      taken.push(name)
      for (const token of window) token.state = 'unknown'
    }
  return taken
}

/** Names without a page that stand in the question. */
function mentionedIn(content: Token[], { mentioned, byName }: Lexicon): string[] {
  const found: string[] = []
  for (let from = 0; from < content.length; from += 1)
    for (let length = Math.min(6, content.length - from); length > 0; length -= 1) {
      const keys = keysOf(content.slice(from, from + length))
      const name = byName.get(keys)?.some(({ target }) => isSubject(target)) ? undefined : mentioned.get(keys)
      if (name !== undefined) found.push(name)
    }
  return found
}

const keysOf = (tokens: Token[]) => tokens.map(({ key }) => key).join(' ')

/** What a name leads to, with the words of the question that are the name. */
interface Naming {
  target: NamedTarget
  tokens: Token[]
  /** Whether the name has more words than these. */
  isShort: boolean
}

/** Everything whose whole name stands in the question, the longest names first; then by rank. */
function namedIn(tokens: Token[], { byName, longest }: Lexicon): Naming[] {
  const found = tokens.flatMap((token): Naming[] =>
    (token.leads ?? []).slice(0, 1).map((target) => ({ target, tokens: [token], isShort: false })),
  )
  const taken = new Set(found.flatMap(({ tokens }) => tokens))
  const content = tokens.filter(({ state }) => state !== 'idle')
  for (const row of [tokens, content])
    for (let length = Math.min(longest, row.length); length > 0; length -= 1)
      for (let from = 0; from + length <= row.length; from += 1) {
        const window = row.slice(from, from + length)
        const isOpen = window.every((token) => !taken.has(token) && !token.isStart && token.state !== 'unknown')
        if (!isOpen || window.every(({ state }) => state !== 'known')) continue
        const names = (byName.get(keysOf(window)) ?? []).filter((name) => isNameIn(name, window, content))
        for (const { target, isShort } of names) {
          const before = found.find((one) => one.target === target)
          if (before) before.tokens = [...before.tokens, ...window]
          else found.push({ target, tokens: window, isShort })
        }
        if (names.length > 0) for (const token of window) taken.add(token)
      }
  return found.toSorted((a, b) => rankOf(a.target) - rankOf(b.target))
}

/** A way to ask for a disease or rule names it; "cell" names the treatment only by itself. */
function isNameIn({ target, isAsked, texts }: Name, window: Token[], content: Token[]): boolean {
  if (isAsked) return isSubject(target) && asTyped(texts, window)
  if (target.k === 'page') return asTyped(texts, window)
  if (target.k === 'source') return window.length === content.length
  return !isWide(target) || window.length > 1 || content.length === 1
}

/** Whether ways to ask stand as they are, but for a plural: "condition" is not "conditional". */
function asTyped(texts: string[], window: Token[]): boolean {
  return texts.every((text) => window.some((token) => isTyped(text, token)))
}

const isTyped = (text: string, token: Token) => singular(token.text) === singular(text)
const singular = (word: string) => american(word).replace(/e?s$/, '')

/** How sure it is that each target is meant; the lines say why. */
function meantBy(tokens: Token[], named: Naming[], asks: QuestionKind[], lexicon: Lexicon): Meant[] {
  const sure = new Map<NamedTarget, number>()
  const raise = (target: NamedTarget, by: number) => sure.set(target, Math.max(sure.get(target) ?? 0, by))
  const content = tokens.filter(({ state }) => state === 'known' || state === 'spent')
  const telling = content.filter(({ state }) => state === 'known')
  const subjects = named.filter(({ target }) => isSubject(target))
  const isNarrow = ({ target }: Naming) => target.k === 'therapy' && !isWide(target)
  const inSubjects = new Set(subjects.flatMap(({ tokens }) => tokens))
  for (const one of named) {
    const { target, tokens } = one
    const share = tokens.filter((token) => telling.includes(token)).length / Math.max(1, telling.length)
    const whole = share >= 1 && tokens.length >= telling.length
    if (target.k === 'term')
      raise(target, whole && asks.length === 0 ? (one.isShort ? 66 : target.e ? 82 : 88) : 35 + 10 * share)
    else {
      const yields = isWide(target) && subjects.length > 1 ? 22 : 0
      const narrow = isNarrow(one) && subjects.length > 1 ? 3 : 0
      raise(target, (whole ? 100 : 62 + 16 * share) - yields + narrow - rankOf(target) / 2)
    }
  }
  for (const { leads = [] } of content) for (const [index, target] of leads.entries()) raise(target, 76 - 8 * index)
  const conditions = subjects.filter(({ target }) => target.k === 'condition').map(({ target }) => target.a)
  const isAboutOne = subjects.some(({ target }) => !isWide(target))
  const readable = tokens.filter(({ state }) => state !== 'unknown')
  for (const name of lexicon.names) {
    const { target, isAsked } = name
    if (
      target.k === 'comparison' &&
      !conditions.some((address) => target.a === address.replace('conditions', 'compare'))
    )
      continue
    const cover = coverOf(name, isAsked ? readable : content)
    if (!cover) continue
    if (isAsked) {
      if (cover.ofName < 1 || !asTyped(name.texts, readable)) continue
      if (target.k === 'comparison') {
        raise(target, 90)
        continue
      }
      const own = cover.hits.filter((token) => !inSubjects.has(token)).length
      if (own === 0 && !isSubject(target)) continue
      const share = cover.hits.filter((token) => content.includes(token)).length / Math.max(1, content.length)
      raise(target, (!isAboutOne ? 58 : target.f ? 80 : 44) + 36 * share * (isAboutOne && !target.f ? 0.7 : 1))
    } else if (target.k === 'page' && !asTyped(name.texts, content)) continue
    else if (target.k === 'source' && cover.isAll && telling.every((token) => inSubjects.has(token)))
      raise(target, 48 + 10 * cover.ofName)
    else if (cover.isAll)
      raise(
        target,
        (target.k === 'term' ? (target.e ? 45 : 60) : 70) +
          20 * cover.ofName +
          (name.isTitle ? 1 : 0) -
          rankOf(target) / 2,
      )
    else if (target.k === 'facility' || target.k === 'therapy' || target.k === 'regulation') {
      const rare = cover.hits.some(
        ({ text, key }) =>
          text.length > 4 &&
          lexicon.namesWith.get(key) === 1 &&
          !lexicon.words.get(key)?.some(({ isAsked }) => isAsked),
      )
      if (rare) raise(target, (isAboutOne ? 50 : 74) + 10 * cover.ofName)
    }
  }
  for (const kind of asks) {
    const { home } = questionKinds[kind]
    const target = lexicon.names.find(({ target }) => target.a === home)?.target
    if (target) raise(target, subjects.length > 0 ? 42 : telling.length === 0 ? 90 : 62)
  }
  return [...sure]
    .map(([target, sure]) => ({ target, sure }))
    .filter(({ sure }) => sure >= sureEnough)
    .toSorted((a, b) => b.sure - a.sure || rankOf(a.target) - rankOf(b.target) || (a.target.a < b.target.a ? -1 : 1))
}

/** Which words of the question stand in a name, how much of the name they are, and whether they are all that tells. */
function coverOf({ keys }: Name, content: Token[]): { hits: Token[]; ofName: number; isAll: boolean } | null {
  const hits = content.filter((token) => !token.leads && keys.some((key) => isWordOf(token, key)))
  if (hits.length === 0) return null
  const met = keys.filter((key) => hits.some((token) => isWordOf(token, key)))
  const telling = content.filter(({ state }) => state === 'known')
  return {
    hits,
    ofName: new Set(met).size / new Set(keys).size,
    isAll: telling.length > 0 && telling.every((token) => hits.includes(token)),
  }
}

/** Whether a word of the question is a word of a name, or the beginning of one. */
function isWordOf({ key, isStart, forms }: Token, ofName: string): boolean {
  return key === ofName || (isStart === true && forms.some((form) => wordsOf(form)[0]?.key === ofName))
}
