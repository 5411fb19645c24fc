import { z } from 'astro/zod'

const ofSubject = {
  /** What is known on whether it helps. */
  works: 'Works?',
  harms: 'Harms',
  /** What is authorised. */
  law: 'Law',
  /** The price claimed, and by whom. */
  price: 'Price',
  /** What to do next; never to go or not to go. */
  next: 'Next',
} as const

/**
 * The lines at the top of a page of each kind, in their order, with the word before each: the answer that its reader
 * came for. At most five.
 */
export const answerTerms = {
  condition: ofSubject,
  therapy: ofSubject,
  regulation: {
    /** What it means for a patient. */
    means: 'For you',
    since: 'In force',
    where: 'Where',
    /** What a person may be charged under it. */
    charge: 'Charge',
    next: 'Next',
  },
  facility: {
    what: 'What',
    /** Who names it. */
    why: 'Why here',
    /** What we looked for and found; never a verdict. */
    found: 'We looked',
    unknown: 'Not known',
    next: 'Next',
  },
  guide: {
    for: 'For',
    told: 'In short',
    /** What must be known with it. */
    but: 'But',
    unknown: 'Not known',
    next: 'Next',
  },
  source: {
    who: 'Who',
    /** What the publisher gains. */
    gains: 'Gains',
    /** What it found, or what we cite it for; an editor's alone, in place of what a source of its kind can show. */
    found: 'Found',
    /** What a source of its kind can show, and what it can't. */
    shows: 'Can show',
    cannot: 'Can’t say',
    /** Whether we read it whole, or know it from others. */
    read: 'Read?',
  },
} as const

/** The lines of the answer on pages of a kind. */
export type AnswerLine<K extends keyof typeof answerTerms> = keyof (typeof answerTerms)[K] & string

/** The most characters of a line: three lines of 17 px on a phone 390 px wide. */
export const longestLine = 96

const line = z
  .string()
  .min(1)
  .max(longestLine, `at most ${longestLine} characters, so that the whole answer stands on the first screen of a phone`)

/**
 * The answer at the top of a page, as an editor writes it: what a frightened reader needs first. A line that is absent
 * is made from the page's fields and claims (`src/views/answer.ts`). Every number must stand in a claim that the page
 * shows or cites.
 */
export function answer<K extends keyof typeof answerTerms>(kind: K) {
  const lines = Object.keys(answerTerms[kind]).map((name) => [name, line])
  return z.strictObject(Object.fromEntries(lines) as Record<AnswerLine<K>, typeof line>).partial()
}

/** The answer on the page of a disease or treatment; `apart` says what the treatment must not be taken for. */
export const answerOfSubject = answer('condition').extend({ apart: line.optional() })
