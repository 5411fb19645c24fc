import type { AnswerLine } from '../../schema/answer.ts'
import { isOurs } from '../../claims/ours.ts'
import { publishers } from '../../schema/source.ts'
import { capital, dateWords, shorten } from '../../language/words.ts'
import type { Page } from '../page.ts'
import { fitting, unsaid } from './line.ts'

export const noGain = 'Nothing that we know of.'

/**
 * Who says it, what they gain, what a source of its kind can show and can't, and how we know it; "found" is an editor's
 * alone, and says more than what such a source can show.
 */
export function sourceLines(page: Page<'source'>): Record<AnswerLine<'source'>, string | null> {
  const { kind, answer } = page.facts
  return {
    who: whoOf(page),
    gains: gains(page.facts.interest),
    found: null,
    shows: answer?.found === undefined ? shows(kind) : null,
    cannot: kind === 'unknown' ? unsaid : `${capital(publishers[kind].cannot)}.`,
    read: read(page),
  }
}

function shows(kind: Page<'source'>['facts']['kind']): string {
  return kind === 'unknown' ? 'We don’t know what kind of publisher it is.' : `${capital(publishers[kind].shows)}.`
}

/** Who published a source, of which kind, and when. */
export function whoOf(page: Page<'source'>): string {
  const { publisher, kind, published } = page.facts
  const name = publisher === 'unknown' ? 'Publisher unknown' : publisher
  const label = isOurs(page) ? 'this site' : kind === 'unknown' ? null : publishers[kind].label.toLowerCase()
  const date = `${capital(dateWords(published))}.`
  return fitting(label && `${name} (${label}). ${date}`, `${name}. ${date}`) ?? `${shorten(name, 9)} ${date}`
}

function gains(interest: string): string {
  if (interest === 'none') return noGain
  return interest === 'unknown' ? unsaid : (fitting(interest) ?? shorten(interest, 12))
}

function read(page: Page<'source'>): string {
  const { standing, retrieved } = page.facts
  if (isOurs(page)) return 'Written by us. Each statement rests on the sources that it cites.'
  if (standing === 'cited') return 'Not whole: from its abstract, a copy, or what others cite of it.'
  return retrieved === 'unknown'
    ? 'Read whole by us; the day is not noted.'
    : `Read whole by us on ${dateWords(retrieved)}.`
}
