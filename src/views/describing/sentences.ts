import { isOurs } from '../../claims/ours.ts'
import type { AnswerShown } from '../answer.ts'
import { unsaid } from '../answer/line.ts'
import { whoOf } from '../answer/source.ts'
import type { Page } from '../page.ts'

/**
 * The sentences by which a page's answer describes it, those that matter most first. Whom a guide is for, that sources
 * don't say, and what a publisher gains mean little without the word before them; "Not known" is told of what.
 */
export function sentencesOf(page: Page, { lines }: AnswerShown): string[] {
  if (page.kind === 'source') return sentencesOfSource(page)
  return lines.flatMap(({ line, says }) => {
    if (line === 'for' || says === unsaid) return []
    return [line === 'works' && says.startsWith('Not ') ? `Does it help? ${says}` : says]
  })
}

function sentencesOfSource(page: Page<'source'>): string[] {
  const { answer, interest, standing } = page.facts
  if (isOurs(page)) return answer?.found === undefined ? [] : [answer.found]
  return [
    ...(standing === 'cited' ? ['We did not read it whole.'] : []),
    whoOf(page),
    ...(interest === 'none' || interest === 'unknown' ? [] : [`Gains: ${interest}`]),
  ]
}
