import type { Claim } from '../../schema/claim.ts'
import type { Status } from '../../schema/register.ts'
import { vocabularyKinds, type Entry } from '../../schema/vocabulary.ts'
import type { Shelf } from './claims.ts'
import { libraryOf } from '../library.ts'
import { namesOf } from '../../vocabulary/names.ts'
import { sampleClaim, sampleCondition, sampleSource } from '../sample.fixture.ts'

/** The condition of the shelf below. */
export const ms = {
  ...sampleCondition('ms', 'Multiple sclerosis'),
  facts: { ...sampleCondition('ms', 'Multiple sclerosis').facts, abbreviations: ['MS'] },
}

/** A claim of a therapy for multiple sclerosis. */
export function claimOf(therapy: string | string[], id: string, fields: Partial<Claim> = {}): Claim {
  return sampleClaim({ id, about: { condition: 'ms', therapy }, ...fields })
}

const apart = { title: 'Cells are no transplant', says: 'They are different treatments.' }

/** A therapy in the vocabulary. */
function therapyNamed(
  id: string,
  broader?: string,
  more: Partial<Entry<'therapy'>> = {},
): { kind: 'therapy'; entry: Entry<'therapy'> } {
  const unknown = 'unknown'
  const entry = vocabularyKinds.therapy.schema.parse({
    id,
    name: id.replaceAll('-', ' '),
    definition: `What ${id} is.`,
    'cell-type': unknown,
    'cell-source': unknown,
    donor: 'own',
    product: unknown,
    developer: unknown,
    trials: unknown,
    ...(broader && { broader }),
    ...more,
  })
  return { kind: 'therapy', entry }
}

/** What we found on a therapy for multiple sclerosis. */
export function statusOf(therapy: string, fields: Partial<Status> = {}): Status {
  return {
    id: `${therapy}-ms`,
    therapy,
    condition: 'ms',
    place: 'china',
    standing: 'none-found',
    since: 'unknown',
    says: 'We found none.',
    looked: 'We read news.',
    claims: [],
    sources: ['trial'],
    checked: '2026-11-22',
    ...fields,
  }
}

/** A shelf with what an interested guide claims, what a trial's page claims, and what the registers hold. */
export function shelfOf(
  { guide = [], trial = [] }: { guide?: Claim[]; trial?: Claim[] },
  registers: Partial<Pick<Shelf, 'statuses' | 'comparisons'>> = {},
): Shelf {
  const pages = [
    ms,
    sampleSource('guide', guide),
    sampleSource('trial', trial, { publisher: 'A journal', kind: 'journal', interest: 'none' }),
  ]
  return {
    library: libraryOf(pages),
    names: namesOf([
      therapyNamed('stem-cell-therapy'),
      therapyNamed('cells', 'stem-cell-therapy'),
      therapyNamed('cord-cells', 'cells'),
      therapyNamed('haematopoietic-stem-cell-transplant', 'stem-cell-therapy', { apart }),
    ]),
    statuses: [],
    comparisons: [],
    ...registers,
  }
}
