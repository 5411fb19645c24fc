import type { AnswerLine } from '../../schema/answer.ts'
import { claimsOf, type Library } from '../../claims/library.ts'
import { firstSentences } from '../../language/words.ts'
import type { Page } from '../page.ts'
import { fitting, nextStep, unsaid, type AnswerSources } from './line.ts'

/** Whom a guide is for, what it tells, what nobody knows, and its first step; "but" is an editor's alone. */
export function guideLines(
  page: Page<'guide'>,
  { library }: AnswerSources,
): Record<AnswerLine<'guide'>, string | null> {
  const { for: reader, summary, steps } = page.facts
  return {
    for: fitting(reader),
    told: fitting(firstSentences(summary, 16)) ?? unsaid,
    but: null,
    unknown: notKnown(page, library),
    next: (steps !== 'unknown' && fitting(steps[0])) || nextStep,
  }
}

function notKnown(page: Page<'guide'>, library: Library): string | null {
  const { shown, others } = claimsOf(page, library)
  const limits = [...shown, ...others].filter(([{ claim }]) => claim.kind === 'limit')
  return fitting(...limits.map(([{ claim }]) => claim.says))
}
