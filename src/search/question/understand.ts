import { plainly, wordsOf } from '../fold.ts'
import type { Lexicon } from '../lexicon.ts'
import type { NamedTarget } from '../names.ts'
import type { QuestionKind } from '../questions.ts'
import { takeHarms } from './harms.ts'
import { meantBy, sureEnough, type Meant } from './meant.ts'
import { mentionedIn, namedIn, takeAbsent } from './named.ts'
import { diseasesAmong, foreignName, takeForeign } from './not-looked-at.ts'
import { readWords, type ReadWords } from './read-words.ts'
import type { Token } from './token.ts'
import { takeCues, waysIn, type Way } from './ways.ts'

/** The most of a question that is read, in letters; a search field takes no more. */
export const longestQuestion = 200

/** A question as it is understood. */
export interface Understood extends Pick<ReadWords, 'corrected' | 'unknown'> {
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
