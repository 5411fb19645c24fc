import type { DrugLeaf, DrugLegalStatusLeaf, MedicalTherapyLeaf, MedicalTrialLeaf } from 'schema-dts'
import { standings, type Status } from '../../schema/register.ts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import type { Page } from '../page.ts'
import { pageAddress, statusAddress } from '../routes.ts'
import { otherNames } from './condition.ts'
import { subjectId, type Full } from './ids.ts'
import { known, told } from './known.ts'

/** What is known of the authorisation of therapies, and the names of places. */
export interface Authorised {
  names: Names
  statuses: readonly Status[]
}

/**
 * A therapy, or a drug where it is one product. A product alone has a legal status, that which we found on it: of a kind
 * of cells it would say more than we know, for programs pass on a status without the words behind it.
 */
export function therapyThing(
  page: Page<'therapy'>,
  { names, statuses }: Authorised,
  full: Full,
): DrugLeaf | MedicalTherapyLeaf {
  const { id, facts } = page
  const maker = told(facts.developer)
  const common = {
    '@id': subjectId('therapy', id, full),
    name: facts.title,
    alternateName: otherNames(page),
    study: (told(facts.trials) ?? []).map((number) => registeredTrial(number, id, full)),
  }
  return told(facts.product) === undefined
    ? known<MedicalTherapyLeaf>({ '@type': 'MedicalTherapy', ...common })
    : known<DrugLeaf>({
        '@type': 'Drug',
        ...common,
        legalStatus: statuses.filter(({ therapy }) => therapy === id).map((status) => legalStatus(status, names, full)),
        manufacturer: maker === undefined ? undefined : { '@type': 'Organization', name: maker },
      })
}

/** What we found on an authorisation, in our words, with where we looked. */
function legalStatus(status: Status, names: Names, full: Full): DrugLegalStatusLeaf {
  const { id, standing, says, looked, place, condition } = status
  const disease = condition === 'any' ? '' : ` for ${nameOf(condition, names, 'condition')}`
  return {
    '@type': 'DrugLegalStatus',
    '@id': full(statusAddress(id)),
    name: standings[standing] + disease,
    description: `${says} ${looked}`,
    applicableLocation: { '@type': 'AdministrativeArea', name: nameOf(place, names, 'place') },
  }
}

/** A trial of which nothing is told here but its number in a register. */
function registeredTrial(number: string, therapy: string, full: Full): MedicalTrialLeaf {
  return {
    '@type': 'MedicalTrial',
    '@id': `${full(pageAddress('therapy', therapy))}#${number}`,
    identifier: number,
    studySubject: { '@id': subjectId('therapy', therapy, full) },
  }
}
