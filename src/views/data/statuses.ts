import { z } from 'astro/zod'
import { lineOf } from '../../claims/compare/claims.ts'
import { matrixOf } from '../../claims/status.ts'
import { oneOf } from '../../schema/common.ts'
import { standings, type Standing, type Status } from '../../schema/register.ts'
import type { Names } from '../../vocabulary/names.ts'
import { statusAddress } from '../routes.ts'
import { claimRowId } from './claims.ts'
import { edtf, edtfOf, first, list, maybe, table, text } from './table.ts'

const row = z.strictObject({
  ...first('The id of the entry.', 'The entry in the list of what is authorised.'),
  therapy: text.describe(
    'The therapy, by id in `vocabulary`. `any`: every one that our sources name. `any-other`: every one but those that ' +
      'have more permission in another row of the same place.',
  ),
  condition: text.describe(
    'The condition. `any`: every one. `any-other`: every one but those with more permission in another row of the ' +
      'same place.',
  ),
  place: text.describe('Where it holds.'),
  standing: oneOf(standings).describe('What we found; `none-found` says that we found none, not that there is none.'),
  since: edtf.nullable().describe('Since when, as exact as the source.'),
  says: text.describe('What we found, in words.'),
  looked: text.describe('Where we looked, and what we did not read.'),
  helps: maybe.describe('What is known on whether it helps.'),
  charge: maybe.describe('What a person may be charged.'),
  claims: list.describe('Rows of `claims` that state it.'),
  sources: list.describe('Rows of `sources` that it rests on. Empty: nobody has looked.'),
  checked: edtf.nullable().describe('When we last looked. Empty: nobody has looked.'),
})

/** What we found on authorisation. */
export const statuses = table({
  name: 'statuses',
  title: 'What is authorised',
  says:
    'A row is what we found on the authorisation of one therapy for one condition in one place, and where we looked. ' +
    'What has no row we have not looked at.',
  row,
  rowsOf: ({ library, names, statuses, full }) =>
    matrixOf([...statuses]).map((status) => ({
      id: status.id,
      address: full(statusAddress(status.id)),
      ...scopeOf(status, statuses, names),
      place: status.place,
      standing: status.standing,
      since: edtfOf(status.since),
      says: status.says,
      looked: status.looked,
      helps: status.helps ?? null,
      charge: status.charge ?? null,
      claims: status.claims.flatMap((id) =>
        (library.claims.get(id) ?? []).map(({ source, claim }) => claimRowId(source.id, claim.id)),
      ),
      ...(isUnlooked(status)
        ? { sources: [], checked: null }
        : { sources: status.sources.filter((id) => library.byKey.has(`source/${id}`)), checked: status.checked }),
    })),
  shown: ['condition', 'therapy', 'place', 'standing', 'since', 'says', 'looked', 'checked'],
  narrowedBy: 'standing',
  inWords: 'status/',
})

/** Whether its standing is unknown because nobody has looked; its entry says so where it tells where we looked. */
function isUnlooked({ standing, looked }: Status): boolean {
  return standing === 'unknown' && /\bhave not looked\b/.test(looked)
}

/** Its therapy and condition, where `any` of them leaves out what is more widely permitted in the same place. */
function scopeOf(status: Status, statuses: readonly Status[], names: Names): Pick<Status, 'therapy' | 'condition'> {
  const isIn = (therapy: string) => status.therapy === 'any' || lineOf(therapy, names).includes(status.therapy)
  const wider = statuses.filter(
    (other) => other.place === status.place && isWider(other, status) && isIn(other.therapy),
  )
  const scope = (of: 'therapy' | 'condition') =>
    status[of] === 'any' && wider.some((other) => other[of] !== 'any') ? 'any-other' : status[of]
  return { therapy: scope('therapy'), condition: scope('condition') }
}

const order = Object.keys(standings) as Standing[]

/** Whether a standing permits more than another; that we found or know of nothing permits nothing. */
function isWider({ standing }: Status, than: Status): boolean {
  return order.indexOf(standing) < Math.min(order.indexOf(than.standing), order.indexOf('none-found'))
}
