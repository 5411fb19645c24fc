import { answerTerms } from '../schema/answer.ts'
import { facilityLines } from './answer/facility.ts'
import { guideLines } from './answer/guide.ts'
import type { AnswerSources } from './answer/line.ts'
import { ruleLines } from './answer/rule.ts'
import { sourceLines } from './answer/source.ts'
import { subjectLines } from './answer/subject.ts'
import { nameOf } from '../vocabulary/names.ts'
import type { Page } from './page.ts'

/** The section that a line leads to, on pages that have it. */
export const answerPlaces: Partial<Record<string, string>> = {
  works: 'trials',
  harms: 'harms',
  law: 'status',
  price: 'price',
  next: 'doctor',
  means: 'means',
  found: 'looked',
}

/** The answer at the top of a page. */
export interface AnswerShown {
  /**
   * What must be known before all else: what the lines are about, what a treatment must not be taken for, that a list is
   * no endorsement.
   */
  apart: string | null
  lines: { line: string; term: string; says: string }[]
}

/**
 * Answer in at most five lines what a reader came for.
 *
 * A line that an editor has written stands as it is; the others are made from the page's fields and the claims about
 * it, and say so plainly where those tell nothing.
 */
export function answerOf(page: Page, sources: AnswerSources): AnswerShown {
  const written: Partial<Record<string, string>> = page.facts.answer ?? {}
  const made: Partial<Record<string, string | null>> = linesOf(page, sources)
  return {
    apart: apartOf(page, sources),
    lines: Object.entries(answerTerms[page.kind]).flatMap(([line, term]) => {
      const says = written[line] ?? made[line]
      return says ? [{ line, term, says }] : []
    }),
  }
}

/** Which of these sentences the answer does not tell already. */
export function untold<T>(list: T[] | 'unknown', { lines }: AnswerShown, wordsOf: (one: T) => string): T[] {
  const told = new Set(lines.map(({ says }) => says))
  return list === 'unknown' ? [] : list.filter((one) => !told.has(wordsOf(one)))
}

function linesOf(page: Page, sources: AnswerSources): Partial<Record<string, string | null>> {
  switch (page.kind) {
    case 'condition':
    case 'therapy':
      return subjectLines(page, sources)
    case 'regulation':
      return ruleLines(page, sources)
    case 'facility':
      return facilityLines(page, sources)
    case 'guide':
      return guideLines(page, sources)
    case 'source':
      return sourceLines(page)
    default:
      return page satisfies never
  }
}

/** A name of more letters takes two lines of a phone behind "Cell therapy for". */
const longestName = 24

function apartOf({ kind, id, facts }: Page, { names }: AnswerSources): string | null {
  if (kind === 'condition') {
    const name = nameOf(id, names, 'condition')
    const [letters = name] = facts.abbreviations
    return facts.answer?.apart ?? `Cell therapy for ${name.length > longestName ? letters : name}`
  }
  if (kind === 'therapy') return facts.answer?.apart ?? null
  if (kind === 'facility') return 'Being listed here is no endorsement.'
  const isTold = kind === 'source' && facts.standing === 'read' && facts.kind !== 'this-site'
  return isTold && facts.rights === 'own-words' ? 'Our summary, not the publisher’s words.' : null
}
