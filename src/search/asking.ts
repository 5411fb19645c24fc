import type { NotLookedAt, QuestionWords, WayToAsk } from '../schema/asking.ts'
import { wordsOf } from './fold.ts'
import type { QuestionKind } from './questions.ts'

/** An entry of one of the lists of `schema/asking.ts`. */
export type AskingEntry =
  | { kind: 'way-to-ask'; entry: WayToAsk; order: number }
  | { kind: 'question-words'; entry: QuestionWords; order: number }
  | { kind: 'not-looked-at'; entry: NotLookedAt; order: number }

/** Words by which a question is understood, as they are sent to a reader who searches. */
export interface AskingWords {
  /** Ways to ask for what a page tells; the longest is tried first. */
  asks: Record<QuestionKind, string[]>
  /** Words that are a harm in a question about harm, and a disease elsewhere. */
  harm: string[]
  /** Words before such a one that make the question one about harm. */
  causes: string[]
  /** Words behind such a one that do the same. */
  behind: string[]
  /** Words beside a disease that a person has. */
  has: string[]
  /** Words of this field: a question with one is none about something else. */
  field: string[]
  /** Words that say how something is asked. */
  asking: string
  /** Words that nearly every page has. */
  everywhere: string
  /** Words that stand for each other in the ways to ask for a page, a row each. */
  alike: string[]
  /** English words for Chinese ones. */
  translated: Record<string, string>
  /** Traditional characters, each before its simplified form. */
  traditional: string
}

/** What the search understands beside the names of the vocabulary. */
export interface Asking {
  pages: WayToAsk[]
  words: AskingWords
  notLookedAt: NotLookedAt[]
}

/** Gather the entries, each list in the order of its file. */
export function askingOf(entries: AskingEntry[]): Asking {
  const sorted = entries.toSorted((a, b) => a.order - b.order)
  const lists = sorted.flatMap((one) => (one.kind === 'question-words' ? [one.entry] : []))
  const { price, law, works, harms, ...others } = Object.fromEntries(
    lists.map((list) => [list.id, 'rows' in list ? list.rows : 'pairs' in list ? list.pairs : list.words]),
  ) as Partial<Omit<AskingWords, 'asks'> & AskingWords['asks']>
  return {
    pages: sorted.flatMap((one) => (one.kind === 'way-to-ask' ? [one.entry] : [])),
    notLookedAt: sorted.flatMap((one) => (one.kind === 'not-looked-at' ? [one.entry] : [])),
    words: {
      asks: { price: price ?? [], law: law ?? [], works: works ?? [], harms: harms ?? [] },
      harm: [],
      causes: [],
      behind: [],
      has: [],
      field: [],
      asking: '',
      everywhere: '',
      alike: [],
      translated: {},
      traditional: '',
      ...others,
    },
  }
}

/**
 * Words that tell nothing of what is looked for: those that say how one asks, and with them those that every page has.
 */
export interface IdleWords {
  asking: ReadonlySet<string>
  everywhere: ReadonlySet<string>
  /** Both. */
  idle: ReadonlySet<string>
}

/** The idle words as sets. */
export function idleWordsOf({ asking, everywhere }: Pick<AskingWords, 'asking' | 'everywhere'>): IdleWords {
  const sets = { asking: new Set(asking.split(/\s+/)), everywhere: new Set(everywhere.split(/\s+/)) }
  return { ...sets, idle: new Set([...sets.asking, ...sets.everywhere]) }
}

/**
 * The words of a name that tell it from others: without idle ones. All of them where only one would be left that is not
 * the whole name: "Before you go" is not "before".
 */
export function telling(text: string, { asking, idle }: IdleWords): { key: string; text: string }[] {
  const words = wordsOf(text)
  const kept = words.filter(({ text }) => !idle.has(text))
  const isTold = kept.length > 1 || words.every(({ text }) => !asking.has(text))
  return kept.length > 0 && isTold ? kept : words
}

/** The keys of these words, joined by spaces. */
export function tellingKeys(text: string, idle: IdleWords): string {
  return telling(text, idle)
    .map(({ key }) => key)
    .join(' ')
}
