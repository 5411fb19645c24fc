import { helperKinds, type HelperKind, type Helpline } from '../schema/register.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'

/** Bodies of one country. */
export interface Country {
  id: string
  name: string
  helplines: Helpline[]
}

const everywhere = 'Any country'
/** Whom a person who feels unwell needs first. */
const order: HelperKind[] = ['health-line', 'patient-body', 'regulator', 'researchers']

/** Group bodies by country, in the order of the countries' names; those for any country come last. */
export function byCountry(helplines: Helpline[], names: Names): Country[] {
  const last = (id: string) => (id === 'any' ? 1 : 0)
  return [...Map.groupBy(helplines, ({ place }) => place)]
    .map(([id, all]) => ({
      id,
      name: id === 'any' ? everywhere : nameOf(id, names, 'place'),
      helplines: all.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    }))
    .toSorted((a, b) => last(a.id) - last(b.id) || a.name.localeCompare(b.name, 'en'))
}

/**
 * What a body is and whom it is for.
 *
 * @example whatFor({ kind: 'patient-body', conditions: ['als'] }, new Map()) // 'Patient body, for als'
 */
export function whatFor({ kind, conditions }: Pick<Helpline, 'kind' | 'conditions'>, names: Names): string {
  if (conditions === 'any') return helperKinds[kind]
  const named = conditions.map((id) => nameOf(id, names, 'condition'))
  return `${helperKinds[kind]}, for ${named.join(' and ')}`
}

/**
 * A number as a phone dials it.
 *
 * @example dialled('1-800-473-4636') // '18004734636'
 */
export function dialled(phone: string): string {
  return phone.replaceAll(/[^\d+]/g, '')
}

/**
 * An address as a reader can copy it from paper: the host, and the path where there is one.
 *
 * @example shownAddress('https://www.msnz.org.nz/about-msnz/') // 'msnz.org.nz/about-msnz'
 */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/**
 * The site that a page stands on.
 *
 * @example hostOf('https://www.msnz.org.nz/about-msnz/') // 'msnz.org.nz'
 */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '')
}
