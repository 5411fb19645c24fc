import { claimKinds } from '../schema/claim.ts'
import type { QuestionGroup } from '../schema/register.ts'
import { claimsOf, conditionsOf, type Library, type Saying } from '../claims/library.ts'
import type { Words } from '../claims/provenance.ts'
import { unchecked, whoSpeaks } from '../claims/ours.ts'
import type { Page, Section } from './page.ts'
import { claimAddress, pageAddress, withBase } from './routes.ts'
import { saidBy } from '../claims/said.ts'

/** A section that every page of a condition or therapy carries, whatever its sources tell. */
export interface Carried {
  id: string
  heading: string
  words: string
  /** What is listed under it; `said`: by whom, and whether anybody has checked it. */
  list: (Words & { said?: string })[]
  /** Where more of it stands. */
  more?: Words
}

/**
 * What every page of a condition or therapy says beside its claims: what is not known, what happens without it, what
 * else there is, what it may stop, and what to ask. Where our sources don't tell, it says so.
 */
export function carriedBy(page: Page, sections: Section[], library: Library, questions: QuestionGroup[]): Carried[] {
  if (page.kind !== 'condition' && page.kind !== 'therapy') return []
  const clinic = questions.flatMap(({ to, questions: [first] }) => (to === 'clinic' && first ? [first.asks] : []))
  const doctor = questions.flatMap(({ to, questions }) => (to === 'doctor' ? questions.map(({ asks }) => asks) : []))
  const hasLimits = sections.some(({ heading }) => heading === claimKinds.limit)
  return [
    ...(hasLimits ? [] : [notKnown(page, library)]),
    without(page, library),
    {
      id: 'options',
      heading: 'Other options',
      words:
        'Our sources compare this with few other treatments. Your own doctor knows what else there is for you, ' +
        'and whether a trial near you is looking for people.',
      list: [],
    },
    {
      id: 'later',
      heading: 'What it may stop you doing later',
      words:
        'A treatment outside a trial can keep you out of trials later, because nobody could tell what helped ' +
        'or harmed. Cells that have been given can’t be taken out again. Ask before you decide.',
      list: [],
    },
    {
      id: 'clinic',
      heading: 'Questions for the clinic',
      words: 'Ask for the answers in writing.',
      list: clinic.map((words) => ({ words })),
      more: { words: 'All the questions, to print', address: withBase('questions/') },
    },
    {
      id: 'doctor',
      heading: 'Questions for your own doctor',
      words: 'Take this page with you.',
      list: doctor.map((words) => ({ words })),
    },
  ]
}

/** Count what the results on a page do not tell; where no source speaks of limits, this is what is missing. */
function notKnown(page: Page, library: Library): Carried {
  const { shown, others } = claimsOf(page, library)
  const results = [...shown, ...others].map(([{ claim }]) => claim).filter(({ kind }) => kind === 'outcome')
  const missing = [
    { words: 'how many people were studied', is: results.some(({ measure }) => !measure?.people) },
    {
      words: 'how people without the cells fared',
      is: results.some(({ measure }) => measure?.comparator === 'none' || !measure),
    },
    { words: 'for how long people were followed', is: results.some(({ measure }) => !measure?.after) },
  ]
  const list =
    results.length === 0
      ? [{ words: 'whether it helps: our sources give no result' }]
      : missing.filter(({ is }) => is).map(({ words }) => ({ words }))
  return {
    id: 'not-known',
    heading: claimKinds.limit,
    words: 'Our sources don’t say what is not known. What we miss in them, for some or all of the results above:',
    list,
  }
}

/** Who says it, what they gain, and whether it was checked, in a few words behind it. */
function speakerOf(saying: Saying): string {
  const { who, gains } = saidBy(saying)
  const checked =
    saying.claim.checks.length > 0 ? 'What a check found stands there.' : `${unchecked[whoSpeaks([saying])]}.`
  return [`${who}.`, gains && 'It has an interest.', checked].filter(Boolean).join(' ')
}

function without(page: Page<'condition'> | Page<'therapy'>, library: Library): Carried {
  const heading = 'What happens without it'
  if (page.kind === 'therapy')
    return {
      id: 'without',
      heading,
      words:
        'It differs with each disease, and our sources say little of it. ' +
        'The pages of the diseases tell what they have:',
      list: conditionsOf(page, library).map(({ id, facts }) => ({
        words: facts.title,
        address: pageAddress('condition', id),
      })),
    }
  const care = page.facts['usual-care']
  const told = (care === 'unknown' ? [] : care).flatMap((id) => {
    const [saying] = library.claims.get(id) ?? []
    return saying
      ? [{ words: saying.claim.says, address: claimAddress(saying.source.id, id), said: speakerOf(saying) }]
      : []
  })
  return {
    id: 'without',
    heading,
    words:
      told.length > 0
        ? 'Our sources tell only this of the disease and of the care there is today. Your own doctor can say more.'
        : 'Our sources don’t say. Your own doctor can tell you what to expect.',
    list: told,
  }
}
