import type { LegislationLeaf } from 'schema-dts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import type { Page } from '../page.ts'
import { otherNames } from './condition.ts'
import { subjectId, type Full } from './ids.ts'
import { dated, known, told } from './known.ts'

/** Instruments that are a text of law; a pathway, an approval, an accreditation is none, and rules in general neither. */
const texts = /^(?:law|act|order|decree|notice|measures|regulations?|provisions|local rule)$/i

/**
 * A rule as a text of law; `null` where it is none. Where it applies is not told: often it is a zone within the places
 * that our pages name, and schema.org's jurisdiction is where a law comes from.
 */
export function ruleThing(page: Page<'regulation'>, names: Names, full: Full): LegislationLeaf | null {
  const { id, facts } = page
  if (!texts.test(facts.instrument)) return null
  return known<LegislationLeaf>({
    '@type': 'Legislation',
    '@id': subjectId('regulation', id, full),
    name: facts.title,
    alternateName: otherNames(page),
    legislationType: facts.instrument,
    legislationIdentifier: told(facts.number),
    legislationPassedBy: (told(facts.authority) ?? []).map((body) => ({
      '@type': 'Organization',
      name: nameOf(body, names, 'body'),
    })),
    legislationDate: dated(facts.issued),
    datePublished: dated(facts.published),
    legislationDateOfApplicability: dated(facts.effective),
  })
}
