import { american } from '../language/fold-word.ts'
import { plainly, singular, wordsOf } from './fold.ts'
import type { AskedWord, Lexicon, Name } from './lexicon.ts'
import type { NamedTarget } from './names.ts'
import { questionKinds, type QuestionKind } from './questions.ts'
import { isSubject, isWide, meantAtLarge, rankOf } from './rank.ts'
import { takeHarms } from './harms.ts'
import { readWords, type Reading } from './read-words.ts'
import type { Token } from './token.ts'

/** The most of a question that is read, in letters; a search field takes no more. */
export const longestQuestion = 200
/** What a word that says only how one asks counts in a way to ask, beside one that tells. */
const idleWeight = 0.5
/** How sure it must be that a page is meant, for it to be a result without its text being searched. */
const sureEnough = 40

/** A page that a question names or means, with how surely, from 0 to 100. */
export interface Meant {
  target: NamedTarget
  sure: number
}

/** A question as it is understood. */
export interface Understood extends Pick<Reading, 'corrected' | 'unknown'> {
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
  /** Diseases that are asked about and on which the site has no page. */
  notLookedAt: string[]
  /** Words that nearly every page has, where the question is nothing else. */
  wide: string[]
  /** Whether nothing is asked about but such diseases. */
  isUncovered: boolean
  /** Names of treatments on which the site has no page, though it mentions them. */
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
  const { tokens, asks: asked, corrected, unknown } = readWords(text, quoted, lexicon, has)
  const absent = takeAbsent(tokens, lexicon)
  const cues = takeCues(tokens, lexicon)
  const harms = takeHarms(tokens, cues.includes('harms') || asked.includes('harms'), text, lexicon)
  const asks = [...new Set([...asked, ...cues, ...harms])]
  const all = namedIn(tokens, lexicon)
  const foreign = all.filter(({ target }) => target.k === 'not-looked-at')
  const named = all.filter(({ target }) => target.k !== 'not-looked-at')
  for (const token of foreign.flatMap(({ tokens }) => tokens)) token.state = 'unknown'
  unknown.push(...takeForeign(tokens, foreign, lexicon))
  const diseases = phrases.length > 0 ? [] : diseasesAmong(unknown, tokens)
  const isUncovered = foreign.length + diseases.length > 0 && !named.some(({ target }) => target.k === 'condition')
  const content = tokens.filter(({ state }) => state === 'known' || state === 'spent')
  const inNames = new Set(
    named.flatMap(({ tokens, target }) => (target.k === 'term' && named.length > 1 ? [] : tokens)),
  )
  const searched = (all: Token[]) => all.filter(({ forms }) => forms.length > 0).map(({ forms }) => forms)
  const strangers = [...unknown, ...absent].filter((word) => !/^\d+$/.test(word)).length
  const ways = waysIn(tokens, lexicon)
  const isSure = named.length > 0 || phrases.length > 0 || (strangers > 0 && isTold(tokens, ways, asks, strangers))
  const isNothing = (strangers > 0 && !isSure) || (content.length === 0 && strangers > 0 && foreign.length === 0)
  const isSearched = !isNothing && !isUncovered && (strangers === 0 || named.length > 0 || phrases.length > 0)
  const found = isNothing ? [] : meantBy(tokens, named, asks, ways, lexicon)
  const isOpen = found.length === 0 && strangers === 0 && phrases.length === 0 && isQuestion(tokens)
  const meant = isOpen ? waysOn(lexicon) : found
  const shown = (word: string) => asItWasTyped(word, text)
  const wide = strangers === 0 && foreign.length === 0 && asks.length === 0 ? wideIn(tokens, lexicon) : []
  const isEmpty = isNothing || wide.length > 0 || (content.length === 0 && asks.length === 0 && meant.length === 0)
  return {
    asks: isNothing ? [] : asks,
    meant: wide.length > 0 ? [] : meant,
    named: [...new Set(named.map(({ target }) => target))],
    words: isSearched ? searched(content.filter((token) => token.state === 'known' && !inNames.has(token))) : [],
    all: isSearched ? searched(content) : [],
    notLookedAt: [...new Set([...foreign.map((one) => foreignName(one)), ...diseases.map(shown)])],
    isUncovered,
    wide,
    mentioned: isNothing ? [] : mentionedIn(content, named, lexicon),
    phrases,
    corrected: corrected.map(({ from, to }) => ({ from: shown(from), to })),
    unknown: [...new Set([...unknown, ...absent])].filter((word) => !diseases.includes(word)).map(shown),
    isEmpty: isEmpty && !isUncovered,
  }
}

/** A word as it was typed, by what it is after folding; a word of other letters as the whole run that it stands in. */
function asItWasTyped(word: string, text: string): string {
  const runs = text.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? []
  const isOther = /[^\p{Script=Latin}\p{Script=Han}\p{N}]/u.test(word)
  return runs.find((run) => (isOther ? plainly(run).includes(word) : plainly(run) === word)) ?? word
}

/** The name of a disease as a reader is told it: in Chinese where it was asked in Chinese. */
function foreignName({ target, tokens }: Naming): string {
  const [token] = tokens
  return token?.isHan ? token.text : target.t
}

const likeDisease =
  /(?:itis|osis|oma|pathy|a?emia|algia|plegia|trophy|plasia|penia|cardia|phrenia|lepsy|uria|rrh(?:o?ea|age)|sthenia|phasia|kinesia|aplegia)$|\p{Script=Han}(?:病|症|炎|癌|瘤|征)$/u

/** Unknown words that are made like the name of a disease: the site has not looked at it, though no list has its name. */
function diseasesAmong(unknown: string[], tokens: Token[]): string[] {
  const named = unknown
    .filter((word) => word.length > 6 || /\p{Script=Han}/u.test(word))
    .filter((word) => likeDisease.test(word))
  const before = tokens.flatMap(({ text, typed, state }, place) =>
    state === 'unknown' && /^(?:syndrome|disease|disorder)$/.test(tokens[place + 1]?.text ?? '') && !/^\d/.test(text)
      ? [typed]
      : [],
  )
  return [...new Set([...named, ...before.filter((word) => unknown.includes(word))])]
}

/** Words that stand in no name of a page and are words of a disease that was not looked at: the site has nothing on them. */
function takeForeign(tokens: Token[], foreign: Naming[], { words }: Lexicon): string[] {
  const taken = new Set(foreign.flatMap(({ tokens }) => tokens))
  return tokens.flatMap((token) => {
    const forms = words.get(token.key) ?? []
    const isForeign = !token.leads && forms.length > 0 && forms.every(({ isForeign }) => isForeign)
    if (!isForeign || taken.has(token) || token.state !== 'known') return []
    token.state = 'unknown'
    return [token.typed]
  })
}

/** Whether all that is said is how one asks, in a sentence: "nothing else is left for him". */
function isQuestion(tokens: Token[]): boolean {
  return tokens.length > 3 && tokens.every(({ state }) => state === 'idle')
}

/** Where somebody can go on whose question names nothing. */
function waysOn({ names }: Lexicon): Meant[] {
  return ['questions/', 'guides/talk-to-someone/', 'check-an-offer/'].flatMap((address) => {
    const target = names.find(({ target }) => target.a === address)?.target
    return target ? [{ target, sure: sureEnough }] : []
  })
}

/** Words that nearly every page has, where a question has no others but those that say how one asks. */
function wideIn(tokens: Token[], { idle, asked }: Lexicon): string[] {
  const told = tokens.filter(({ text, quoted, leads }) => leads || quoted || !idle.asking.has(text))
  const isWide =
    told.length > 0 && told.every(({ text, quoted, leads }) => !leads && !quoted && idle.everywhere.has(text))
  const isPage = asked.some(({ words }) => words.length === 1 && told.some(({ text }) => text === words[0]?.text))
  return isWide && !isPage ? [...new Set(told.map(({ typed }) => typed))] : []
}

/**
 * Whether enough of a question is a way to ask for something here that words which the site has not can be left out:
 * "bitcoin price" is no question to it, "my niece paid the clinic a deposit" is one.
 */
function isTold(tokens: Token[], ways: Way[], asks: QuestionKind[], strangers: number): boolean {
  const told = new Set(ways.flatMap(({ tokens }) => tokens).filter(({ state }) => state !== 'idle'))
  const spent = tokens.filter((token) => token.state === 'spent' && !told.has(token)).length
  const evidence = told.size + Math.min(spent, asks.length)
  return evidence > 2 * strangers || (evidence > 0 && strangers < 3 && tokens.some(({ isOfField }) => isOfField))
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
function takeAbsent(tokens: Token[], lexicon: Lexicon): string[] {
  const { absent, byName } = lexicon
  const taken: string[] = []
  const names = namedIn(tokens, lexicon).filter(({ target }) => isSubject(target) && !isWide(target))
  for (let length = Math.min(6, tokens.length); length > 0; length -= 1)
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const window = tokens.slice(from, from + length)
      const known = window.filter(({ state }) => state === 'known')
      if (names.some(({ tokens }) => known.every((token) => tokens.includes(token)))) continue
      const name = window[0]?.state === 'known' && !byName.has(keysOf(known)) ? absent.get(keysOf(known)) : undefined
      if (name === undefined) continue
      taken.push(name)
      for (const token of window) token.state = 'unknown'
    }
  return taken
}

/** Names without a page that stand in the question. */
function mentionedIn(content: Token[], named: Naming[], { mentioned, byName }: Lexicon): string[] {
  const inNames = new Set(named.flatMap(({ tokens, target }) => (isSubject(target) ? tokens : [])))
  const found: string[] = []
  for (let from = 0; from < content.length; from += 1)
    for (let length = Math.min(6, content.length - from); length > 0; length -= 1) {
      const window = content.slice(from, from + length)
      if (window.every((token) => inNames.has(token))) continue
      const keys = keysOf(window)
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

/** What a Chinese name leads to; where it is a harm that is asked about, no disease. */
function leadsOf({ leads = [], isHarm }: Token): NamedTarget[] {
  return isHarm ? leads.filter((target) => !isDisease(target)) : leads
}

/** Everything whose whole name stands in the question, the longest names first; then by rank. */
function namedIn(tokens: Token[], { byName, longest, field }: Lexicon): Naming[] {
  const found = tokens.flatMap((token): Naming[] =>
    leadsOf(token)
      .slice(0, 1)
      .map((target) => ({ target, tokens: [token], isShort: false })),
  )
  const taken = new Set(found.flatMap(({ tokens }) => tokens))
  const content = tokens.filter(({ state }) => state !== 'idle')
  for (let length = Math.min(longest, tokens.length); length > 0; length -= 1)
    for (const row of [tokens, content])
      for (let from = 0; from + length <= row.length; from += 1) {
        const window = row.slice(from, from + length)
        const isOpen = window.every((token) => !taken.has(token) && !token.isStart && token.state !== 'unknown')
        const isAll = window.length === tokens.length
        if (!isOpen || (!isAll && window.every(({ state }) => state !== 'known'))) continue
        const isHarm = window.every(({ isHarm }) => isHarm)
        const names = ofPages(
          (byName.get(keysOf(window)) ?? []).filter(
            (name) => isNameIn(name, window, content, field) && !(isHarm && isDisease(name.target)),
          ),
        )
        for (const { target, isShort } of names) {
          const before = found.find((one) => one.target === target)
          if (before) before.tokens = [...before.tokens, ...window]
          else found.push({ target, tokens: window, isShort })
        }
        if (names.length > 0) for (const token of window) taken.add(token)
      }
  return found.toSorted((a, b) => rankOf(a.target) - rankOf(b.target))
}

const isDisease = ({ k }: NamedTarget) => k === 'condition' || k === 'not-looked-at'

/** Without diseases that were not looked at, where the same words name a page; without words explained, where they name a disease. */
function ofPages(names: Name[]): Name[] {
  if (names.some(({ target }) => isSubject(target))) return names.filter(({ target }) => target.k !== 'not-looked-at')
  const foreign = names.filter(({ target }) => target.k === 'not-looked-at')
  return foreign.length > 0 ? foreign.slice(0, 1) : names
}

/** A way to ask for a disease or rule names it; "cell" names the treatment only by itself, and "injection of cells" that near the knee. */
function isNameIn(
  { target, isAsked, texts }: Name,
  window: Token[],
  content: Token[],
  field: ReadonlySet<string>,
): boolean {
  if (isAsked) return isSubject(target) && !isWide(target) && window.length === texts.length && asTyped(texts, window)
  if (target.k === 'not-looked-at') return asTyped(texts, window)
  if (target.k === 'page') return asTyped(texts, window)
  if (target.k === 'source') return window.length === content.length
  const isPlain = isWide(target)
    ? window.length === 1
    : target.k === 'therapy' && window.every(({ key }) => field.has(key))
  return !isPlain || window.length === content.length
}

/** Whether ways to ask stand as they are, but for a plural: "condition" is not "conditional". */
function asTyped(texts: string[], window: Token[]): boolean {
  return texts.every((text) => window.some((token) => isTyped(text, token)))
}

const isTyped = (text: string, token: Token) => singular(token.text) === singular(text)

/** How sure it is that each target is meant; the lines say why. */
function meantBy(all: Token[], named: Naming[], asks: QuestionKind[], ways: Way[], lexicon: Lexicon): Meant[] {
  const sure = new Map<NamedTarget, number>()
  const raise = (target: NamedTarget, by: number) => sure.set(target, Math.max(sure.get(target) ?? 0, by))
  const content = all.filter(({ state }) => state === 'known' || state === 'spent')
  const telling = content.filter(({ state }) => state === 'known')
  const subjects = named.filter(({ target }) => isSubject(target))
  const isNarrow = ({ target }: Naming) => target.k === 'therapy' && !isWide(target)
  const inSubjects = new Set(subjects.flatMap(({ tokens }) => tokens))
  const isOther = ways.some(
    ({ target, tokens }) =>
      !isWide(target) && tokens.some((token) => content.includes(token) && !inSubjects.has(token)),
  )
  for (const one of named) {
    const { target, tokens } = one
    const share = tokens.filter((token) => telling.includes(token)).length / Math.max(1, telling.length)
    const whole = (share >= 1 && tokens.length >= telling.length) || tokens.length === all.length
    if (target.k === 'term')
      raise(target, whole && asks.length === 0 ? (one.isShort ? 66 : target.e ? 82 : 88) : 35 + 10 * share)
    else {
      const yields = !isWide(target) ? 0 : subjects.length > 1 ? 22 : isOther ? 30 : whole ? 0 : 8
      const narrow = isNarrow(one) && subjects.length > 1 ? 3 : 0
      const base = target.k === 'condition' ? 70 + 10 * share : 62 + 16 * share
      raise(target, (whole ? 100 : base) - yields + narrow - rankOf(target) / 2)
    }
  }
  for (const token of content)
    for (const [index, target] of leadsOf(token).entries())
      raise(target, (isWide(target) && content.length > 1 ? 60 : isSubject(target) ? 78 : 76) - 8 * index)
  const conditions = subjects.filter(({ target }) => target.k === 'condition').map(({ target }) => target.a)
  const isAboutIllness = subjects.some(
    ({ target }) => target.k === 'condition' || (target.k === 'therapy' && !isWide(target)),
  )
  const isAboutOne = subjects.some(({ target }) => !isWide(target))
  const subjectTokens = content.filter((token) => !inSubjects.has(token))
  for (const { target, tokens, isOwn } of ways) {
    if (isDisease(target) && tokens.every(({ isHarm }) => isHarm)) continue
    if (isWide(target) && isOther) continue
    const own = tokens.filter((token) => !inSubjects.has(token))
    const told = tokens.filter((token) => content.includes(token))
    const share = told.length / Math.max(1, content.length)
    const weight = told.length + (tokens.length - told.length) * idleWeight
    const ownShare = own.filter((token) => content.includes(token)).length / Math.max(1, subjectTokens.length)
    if (target.k === 'comparison') {
      if (conditions.includes(target.a.replace('compare', 'conditions'))) raise(target, ownShare > 0.4 ? 90 : 60)
    } else if (own.length === 0 && !isSubject(target)) continue
    else if (!isAboutOne)
      raise(
        target,
        share === 1
          ? Math.min(98, 94 + weight)
          : Math.min(96, 58 + 28 * share + 9 * (weight - 1)) + (target.f ? 10 : 0),
      )
    else if (target.f && isAboutIllness)
      raise(target, ownShare === 1 ? 86 : weight >= 2 || isOwn ? 78 + 8 * ownShare : 60)
    else raise(target, (target.f ? 54 : 44) + 25 * share)
  }
  for (const name of lexicon.names) {
    const { target, isAsked } = name
    if (isAsked || target.k === 'not-looked-at' || target.k === 'comparison') continue
    const cover = coverOf(name, content)
    if (!cover) continue
    if (target.k === 'source' && isAboutOne && cover.ofName < 0.75) {
      if (cover.isAll) raise(target, 48 + 10 * cover.ofName)
      continue
    }
    if (isDisease(target) && cover.hits.every(({ isHarm }) => isHarm)) continue
    if (target.k === 'page' && !asTyped(name.texts, content)) continue
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
  const wide = meantAtLarge(lexicon.names.map(({ target }) => target))
  const isToldOtherwise = ways.some(
    ({ target, tokens }) => target.f && tokens.length > 1 && tokens.some((token) => content.includes(token)),
  )
  for (const kind of asks) {
    const { home } = questionKinds[kind]
    const target = lexicon.names.find(({ target }) => target.a === home)?.target
    if (target && isAboutOne) raise(target, 42)
    else if (target) raise(target, kind === 'harms' && !isToldOtherwise ? 101 : telling.length === 0 ? 90 : 62)
    else if (wide && !isAboutOne) raise(wide, 61)
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

/** A page that is asked for, with the words of the question that ask for it. */
interface Way {
  target: NamedTarget
  tokens: Token[]
  /** Whether one of them asks for no other page. */
  isOwn: boolean
}

/** The pages that are asked for; all ways to ask for one count together. */
function waysIn(tokens: Token[], { asked, alike, idle }: Lexicon): Way[] {
  const readable = tokens.filter(({ state, leads }) => state !== 'unknown' && !leads)
  const keyed = readable.map((token) => ({ token, key: alike.get(singular(token.text)) ?? token.key }))
  const found = new Map<NamedTarget, Set<Token>>()
  const own = new Set<NamedTarget>()
  for (const { target, words, isIdle, isOwn } of asked) {
    const isWide = words.length === 1 && words.every(({ text }) => idle.everywhere.has(text))
    if (isWide && !readable.some(({ text }) => text === words[0]?.text)) continue
    const hits = words.map((word) =>
      keyed.filter(({ token, key }) => meets(word, token, key)).map(({ token }) => token),
    )
    if (hits.some((all) => all.length === 0)) continue
    if (isIdle && !isInARow(words, keyed)) continue
    const met = found.get(target) ?? new Set()
    found.set(target, met)
    for (const token of hits.flat()) met.add(token)
    if (isOwn) own.add(target)
  }
  return [...found].map(([target, tokens]) => ({ target, tokens: [...tokens], isOwn: own.has(target) }))
}

/** Whether a word of the question is a word of a way to ask, in another ending, or stands for it. */
function meets(word: AskedWord, token: Token, key: string): boolean {
  return word.isAlike ? key === word.key : token.key === word.key && isInflected(token.text, word.text)
}

/**
 * Words that say nothing by themselves mean a page only in their order: two side by side, more with a few words between:
 * "how long will we have to stay".
 */
function isInARow(words: AskedWord[], keyed: { token: Token; key: string }[]): boolean {
  const gap = words.length > 2 ? 4 : 1
  return keyed.some((_, from) => {
    let at = from
    return words.every((word, place) => {
      const within = keyed.slice(at, at + (place === 0 ? 1 : gap))
      const next = within.findIndex(({ token, key }) => meets(word, token, key))
      at += next + 1
      return next >= 0
    })
  })
}

const inflections = /^(?:|s|es|ed|d|ing|ies|y|ied|ting|ped|ping|ned|ning)$/

/** Whether two words differ by no more than number or tense: "condition" is not "conditional". */
function isInflected(one: string, other: string): boolean {
  const [a, b] = [american(one), american(other)]
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  return inflections.test(a.slice(shared)) && inflections.test(b.slice(shared))
}
