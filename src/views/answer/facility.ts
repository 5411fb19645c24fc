import type { AnswerLine } from '../../schema/answer.ts'
import { claimsNamed, pageKey, type Library } from '../../claims/library.ts'
import { listWords } from '../../language/words.ts'
import type { Page } from '../page.ts'
import { fitting, type AnswerSources } from './line.ts'

/** What a hospital or company is, who names it, what we looked for, and what nobody tells; never a verdict. */
export function facilityLines(
  page: Page<'facility'>,
  { library }: AnswerSources,
): Record<AnswerLine<'facility'>, string> {
  return {
    what: what(page.facts),
    why: why(page, library),
    found: found(page.facts['looked-for']),
    unknown: unknown(page, library),
    next: 'Ask which approval covers your treatment, and show the reply to your own doctor.',
  }
}

const kinds = { hospital: 'A hospital', institute: 'An institute', company: 'A company' }

function what({ kind, city, province }: Page<'facility'>['facts']): string {
  const places = [...new Set([city, province])].filter((place) => place !== 'unknown')
  const name = kind === 'unknown' ? 'A place that our sources name' : kinds[kind]
  return places.length > 0 ? `${name} in ${places.join(', ')}.` : `${name}. Where: our sources don’t say.`
}

function why(page: Page<'facility'>, library: Library): string {
  const named = page.facts.named === 'unknown' ? [] : page.facts.named
  const publishers = claimsNamed(named, library).flatMap((shown) => shown.map(({ source }) => source.facts.publisher))
  const [first, ...others] = [...new Set(publishers)].filter((publisher) => publisher !== 'unknown')
  if (first === undefined) return 'A source names it.'
  return (
    fitting(
      `${listWords([first, ...others])} ${others.length > 0 ? 'name' : 'names'} it.`,
      `${first} and others name it.`,
    ) ?? 'A source names it.'
  )
}

function found(looked: Page<'facility'>['facts']['looked-for']): string {
  if (looked === 'unknown') return 'Nothing: we have not looked for anything yet.'
  const [first, ...others] = looked
  return (others.length === 0 && fitting(first)) || 'What we looked for, and what we found of it, stands below.'
}

function unknown(page: Page<'facility'>, { bySubject }: Library): string {
  const told = bySubject.get(pageKey('facility', page.id)) ?? []
  return told.some(([{ claim }]) => claim.kind === 'outcome')
    ? 'Whether the cells helped. What stands behind each result is told below.'
    : 'How people fare who are treated there: our sources give no result.'
}
