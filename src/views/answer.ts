import type { Answer } from '../schema/page.ts'
import type { Claim } from '../schema/claim.ts'
import { rowName } from '../claims/card.ts'
import type { Library, Saying } from '../claims/library.ts'
import { pageKey } from '../claims/library.ts'
import { deniesHarm } from '../claims/denied.ts'
import type { Names } from '../vocabulary/names.ts'
import type { BlockSources } from './block.ts'
import type { Page } from './page.ts'
import { saidBy } from '../claims/said.ts'
import { statusesOf } from '../claims/status.ts'
import { figureWords, firstSentences, listWords, outOfHundred } from '../language/words.ts'

/** The lines of the answer, in their order, with the word before each. */
export const answerTerms = {
  works: 'Works?',
  harms: 'Harms',
  law: 'Law',
  price: 'Price',
  next: 'Next',
} as const satisfies Partial<Record<keyof Answer, string>>
type Line = keyof typeof answerTerms

/** The section of the page that each line leads to, where the page has it. */
export const answerPlaces: Record<Line, string> = {
  works: 'trials',
  harms: 'harms',
  law: 'status',
  price: 'price',
  next: 'doctor',
}

/** The answer at the top of the page of a condition or therapy. */
export interface AnswerShown {
  /** What the treatment must not be taken for. */
  apart: string | null
  lines: { line: Line; term: string; says: string }[]
}

/** What the answer is made from, beside the page itself. */
export type AnswerSources = Omit<BlockSources, 'followUps' | 'questions'>

/**
 * Answer in five lines what a reader came for: what is known, harms, law, price claimed, what to do next.
 *
 * A line that an editor has written stands as it is; the others are made from the claims about the page, and say so
 * plainly where those tell nothing. Nothing is averaged, and a share keeps its "about".
 */
export function answerOf(page: Page<'condition'> | Page<'therapy'>, sources: AnswerSources): AnswerShown {
  const written = page.facts.answer ?? {}
  const made = (line: Line) => makers[line](page, sources)
  return {
    apart: written.apart ?? null,
    lines: (Object.keys(answerTerms) as Line[]).map((line) => ({
      line,
      term: answerTerms[line],
      says: written[line] ?? made(line),
    })),
  }
}

type Maker = (page: Page<'condition'> | Page<'therapy'>, sources: AnswerSources) => string

const makers: Record<Line, Maker> = { works, harms, law, price, next: () => nextStep }

const nextStep = 'Show this page to your own doctor before you pay anyone.'

function works(page: Parameters<Maker>[0], { library, statuses, comparisons }: AnswerSources): string {
  const [helps] = statusesOf(page, statuses).flatMap((status) => status.helps ?? [])
  if (helps) return firstSentences(helps, 16)
  const results = sayingsAbout(page, library).filter(({ claim }) => claim.kind === 'outcome')
  const isCompared = results.some(({ claim }) => (claim.measure?.comparator ?? 'none') !== 'none')
  if (isCompared || comparisons.some((trial) => trial[page.kind] === page.id))
    return 'A trial with a comparison is told below.'
  return results.length > 0
    ? 'Not shown. Our sources name no trial with a comparison group.'
    : 'Not known. Our sources give no result.'
}

function harms(page: Parameters<Maker>[0], { library, names }: AnswerSources): string {
  const told = sayingsAbout(page, library)
    .map(({ claim }) => claim)
    .filter((claim) => claim.kind === 'harm' && !deniesHarm(claim))
  const counted = told.flatMap((claim) => countedHarm(claim, names)).slice(0, 2)
  if (counted.length > 0) return `In studies: ${listWords(counted)}. See below for others.`
  const named = [...new Set(told.flatMap((claim) => (claim.measure?.outcome ? [rowName(claim, names)] : [])))]
  if (named.length > 0) return `${listWords([named[0] ?? '', ...named.slice(1, 3).map(lower)])}. How often: not said.`
  return sayingsAbout(page, library).some(({ claim }) => claim.kind === 'outcome') ? atLarge : noneNamed
}

/** On pages that show the harms named for treatment at large; our sources call it unregulated. */
const atLarge = 'Of unregulated cells: infection, rejection, tumour, possible nerve loss. How often: not said.'
const noneNamed = 'Our sources do not tell of harms for this. That does not mean there are none.'

function countedHarm(claim: Claim, names: Names): string[] {
  const people = claim.figures.flatMap((figure) => outOfHundred(figure) ?? [])
  return people[0] && claim.measure?.outcome ? [`${lower(rowName(claim, names))} in ${people[0]}`] : []
}

function law(page: Parameters<Maker>[0], { library, statuses }: AnswerSources): string {
  const [first] = statusesOf(page, statuses)
  const tells = sayingsAbout(page, library).some(({ claim }) => claim.kind === 'status' && !claim.denies)
  if (tells && (!first || first.standing === 'unknown')) return asTold
  if (!first) return 'What is authorised in China for this: we have not looked yet.'
  if (first.standing === 'unknown')
    return 'We found one stem cell product in China, for another disease. For this one we looked no further.'
  return firstSentences(first.says, 18)
}

/** Where a source tells of an approval or a cleared trial, nobody may read that nothing was looked at. */
const asTold = 'What our sources say of approvals and trials stands below. We looked no further.'

function price(page: Parameters<Maker>[0], { library }: AnswerSources): string {
  const prices = sayingsAbout(page, library).filter(
    ({ claim }) => claim.kind === 'price' && claim.figures.some(({ kind }) => kind === 'money'),
  )
  const [first, ...others] = prices
  if (!first) return 'Our sources give no price for this.'
  if (others.length > 0) return 'Several, for different things. They can’t be set side by side; see below.'
  const money = first.claim.figures.filter(({ kind }) => kind === 'money').map(figureWords)
  const sessions = first.claim.qualifiers?.sessions === undefined ? ' Sessions: not said.' : ''
  return `${saidBy(first).who}: ${listWords(money)}.${sessions}`
}

function sayingsAbout({ kind, id }: Parameters<Maker>[0], { bySubject }: Library): Saying[] {
  return (bySubject.get(pageKey(kind, id)) ?? []).map(([saying]) => saying)
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
