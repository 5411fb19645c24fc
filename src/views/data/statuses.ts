import { z } from 'astro/zod'
import { matrixOf } from '../../claims/status.ts'
import { oneOf } from '../../schema/common.ts'
import { standings } from '../../schema/register.ts'
import { statusAddress } from '../routes.ts'
import { claimRowId } from './claims.ts'
import { edtf, edtfOf, first, list, maybe, table, text } from './table.ts'

const row = z.strictObject({
  ...first('The id of the entry.', 'The entry in the list of what is authorised.'),
  therapy: text.describe(
    'The therapy, by id in `vocabulary`; `any` where it holds for every one that our sources name.',
  ),
  condition: text.describe('The condition; `any` where it holds for every one.'),
  place: text.describe('Where it holds.'),
  standing: oneOf(standings).describe('What we found; `none-found` says that we found none, not that there is none.'),
  since: edtf.nullable().describe('Since when, as exact as the source.'),
  says: text.describe('What we found, in words.'),
  looked: text.describe('Where we looked, and what we did not read.'),
  helps: maybe.describe('What is known on whether it helps.'),
  charge: maybe.describe('What a person may be charged.'),
  claims: list.describe('Rows of `claims` that state it.'),
  sources: list.describe('Rows of `sources` that it rests on.'),
  checked: edtf.describe('When we last looked.'),
})

/** What we found on authorisation. */
export const statuses = table({
  name: 'statuses',
  title: 'What is authorised',
  says:
    'A row is what we found on the authorisation of one therapy for one condition in one place, and where we looked. ' +
    'What has no row we have not looked at.',
  row,
  rowsOf: ({ library, statuses, full }) =>
    matrixOf([...statuses]).map((status) => ({
      id: status.id,
      address: full(statusAddress(status.id)),
      therapy: status.therapy,
      condition: status.condition,
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
      sources: status.sources.filter((id) => library.byKey.has(`source/${id}`)),
      checked: status.checked,
    })),
  shown: ['condition', 'therapy', 'place', 'standing', 'since', 'says', 'looked', 'checked'],
  narrowedBy: 'standing',
  inWords: 'status/',
})
