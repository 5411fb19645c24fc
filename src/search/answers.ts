import { answerOf } from '../views/answer.ts'
import type { AnswerSources } from '../views/answer/line.ts'
import { hasChinese } from '../views/chinese/chinese.ts'
import { claimsOf, sourcesOf } from '../claims/library.ts'
import type { Page } from '../views/page.ts'
import { statusesOf } from '../claims/status.ts'
import { addressOf } from './names.ts'
import { questionKindNames, questionKinds, type QuestionKind } from './questions.ts'

/** The answer to a kind of question about a disease or treatment, as its page gives it. */
export interface DirectAnswer {
  /** The plain sentence at the top of the page; never computed from figures. */
  says: string
  /** What it rests on: the sources of the claims on the page that tell it, at most three. */
  sources: { title: string; address: string }[]
  /** How many more there are. */
  more: number
  /** The same in Chinese, where an editor has written it; `reviewed`: by a translator. */
  zh?: { says: string; reviewed: boolean }
}

/** The answers of a page, by what is asked. */
export type DirectAnswers = Record<QuestionKind, DirectAnswer>

/** The lines at the top of a page, each with the sources of the claims that tell it. */
export function directAnswers(page: Page<'condition'> | Page<'therapy'>, book: AnswerSources): DirectAnswers {
  const { lines } = answerOf(page, book)
  const chinese = hasChinese(page) ? page.facts['answer-zh'] : undefined
  const reviewed = hasChinese(page) && page.facts['reviewed-zh'] !== undefined
  const { library } = book
  const { shown, others } = claimsOf(page, library)
  const answers = questionKindNames.map((kind) => {
    const { line, claims } = questionKinds[kind]
    const kinds: readonly string[] = claims
    const ofStatus = kind === 'law' ? statusesOf(page, book.statuses).flatMap(({ claims }) => claims) : []
    const telling = [...shown, ...others].filter(
      ([{ claim }]) => kinds.includes(claim.kind) || ofStatus.includes(claim.id),
    )
    const named = ofStatus.flatMap((id) => {
      const sayings = library.claims.get(id)
      return sayings ? [sayings] : []
    })
    const sources = sourcesOf([...named, ...telling], library)
    const says = lines.find(({ line: name }) => name === line)?.says ?? ''
    const answer: DirectAnswer = {
      says,
      sources: sources.slice(0, 3).map(({ id, facts }) => ({ title: facts.title, address: addressOf('source', id) })),
      more: Math.max(0, sources.length - 3),
      ...(chinese && { zh: { says: chinese[line], reviewed } }),
    }
    return [kind, answer] as const
  })
  return Object.fromEntries(answers) as DirectAnswers
}
