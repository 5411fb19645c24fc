import type { AnswerLine } from '../../schema/answer.ts'
import type { Claim } from '../../schema/claim.ts'
import { rowName } from '../../claims/card.ts'
import type { Library, Saying } from '../../claims/library.ts'
import { pageKey } from '../../claims/library.ts'
import { deniesHarm } from '../../claims/denied.ts'
import type { Names } from '../../vocabulary/names.ts'
import type { Page } from '../page.ts'
import { saidBy } from '../../claims/said.ts'
import { statusesOf } from '../../claims/status.ts'
import { nextStep, type AnswerSources } from './line.ts'
import { figureWords, firstSentences, listWords, outOfHundred } from '../../language/words.ts'

type Subject = Page<'condition'> | Page<'therapy'>

/**
 * What is known, harms, law, price claimed, and what to do next; nothing is averaged, and a share keeps its "about". A
 * line is made when it is asked for, and none that an editor has written.
 */
export function subjectLines(page: Subject, sources: AnswerSources): Record<AnswerLine<'condition'>, string> {
  return {
    get works() {
      return works(page, sources)
    },
    get harms() {
      return harms(page, sources)
    },
    get law() {
      return law(page, sources)
    },
    get price() {
      return price(page, sources)
    },
    next: nextStep,
  }
}

function works(page: Subject, { library, statuses, comparisons }: AnswerSources): string {
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

function harms(page: Subject, { library, names }: AnswerSources): string {
  const told = sayingsAbout(page, library)
    .map(({ claim }) => claim)
    .filter((claim) => claim.kind === 'harm' && !deniesHarm(claim))
  const counted = told.flatMap((claim) => countedHarm(claim, names)).slice(0, 2)
  if (counted.length > 0) return `In studies: ${listWords(counted)}. See below for others.`
  const named = [...new Set(told.flatMap((claim) => (claim.measure?.outcome ? [rowName(claim, names)] : [])))]
  if (named.length > 0) return `${listWords([named[0] ?? '', ...named.slice(1, 3).map(lower)])}. How often: not said.`
  return page.kind === 'therapy' && page.facts.product !== 'unknown' ? besideProduct : atLarge
}

/** Where no harm is named of this alone: what is named for treatment at large, which our sources call unregulated. */
const atLarge = 'Of unregulated cells: infection, rejection, tumour, possible loss of nerve function. No counts.'

/** The same on the page of a product, where it must not be taken for what the product did to anyone. */
const besideProduct = 'Not known for this product. Of unregulated cells: infection, rejection, tumour. No counts.'

function countedHarm(claim: Claim, names: Names): string[] {
  const people = claim.figures.flatMap((figure) => outOfHundred(figure) ?? [])
  return people[0] && claim.measure?.outcome ? [`${lower(rowName(claim, names))} in ${people[0]}`] : []
}

function law(page: Subject, { library, statuses }: AnswerSources): string {
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

function price(page: Subject, { library }: AnswerSources): string {
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

function sayingsAbout({ kind, id }: Subject, { bySubject }: Library): Saying[] {
  return (bySubject.get(pageKey(kind, id)) ?? []).map(([saying]) => saying)
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
