import { differByEnding, singular } from '../fold.ts'
import type { AskedWord, Lexicon } from '../lexicon.ts'
import type { NamedTarget } from '../names.ts'
import type { QuestionKind } from '../questions.ts'
import { keysOf, namedIn } from './named.ts'
import { windowsIn, type Token } from './token.ts'

/** A page that is asked for, with the words of the question that ask for it. */
export interface Way {
  target: NamedTarget
  tokens: Token[]
  /** Whether one of them asks for no other page. */
  isOwn: boolean
}

/** The pages that are asked for; all ways to ask for one count together. */
export function waysIn(tokens: Token[], { asked, alike, idle }: Lexicon): Way[] {
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
 * Words that say nothing by themselves mean a page only in their order: two side by side, more with a few words
 * between: "how long will we have to stay".
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
  return differByEnding(one, other, inflections)
}

/** Take out the ways to ask, the longest first; a word of a longer name stays what it is. */
export function takeCues(tokens: Token[], lexicon: Lexicon): QuestionKind[] {
  const asks: QuestionKind[] = []
  const inName = new Set(
    namedIn(tokens, lexicon).flatMap(({ tokens, target }) => (tokens.length > 1 && target.k !== 'term' ? tokens : [])),
  )
  const isTaken = (token: Token) =>
    token.state === 'unknown' || token.state === 'spent' || token.leads || token.quoted || inName.has(token)
  for (const { window } of windowsIn(tokens, 5)) {
    const kind = lexicon.cues.get(keysOf(window))
    if (kind === undefined || window.some(isTaken)) continue
    asks.push(kind)
    for (const token of window) if (token.state === 'known') token.state = 'spent'
  }
  return asks
}
