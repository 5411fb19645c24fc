import { z } from 'astro/zod'
import { besideOf, type Saying, type ShownClaim } from '../../claims/library.ts'
import { designNames } from '../../schema/evidence.ts'
import { comparators } from '../../schema/figure.ts'
import { subjects } from '../../claims/subjects.ts'
import { claimAddress } from '../routes.ts'
import { claimRowId } from './claims.ts'
import { edtf, edtfOf, first, list, table, text, type Shelf } from './table.ts'
import { held, quoted, verdictsOf } from './verdicts.ts'

const row = z.strictObject({
  ...first('The row of the claim, and which of its amounts it is.', 'The claim on the page of its source.'),
  claim: text.describe('The row of `claims` that states it.'),
  source: text.describe('Who states it: the id of a row of `sources`.'),
  says: text.describe('The claim in words.'),
  low: z.number().describe('The amount, or the lower end of a range; nothing is converted, divided or averaged.'),
  high: z.number().describe('The amount, or the upper end of a range.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('The currency in which it is stated, by ISO 4217.'),
  approximate: z.boolean().describe('Stated as about so much.'),
  comparator: z.enum(comparators).nullable().describe('How the amount is bounded: `from` 29,800.'),
  sessions: z
    .int()
    .positive()
    .nullable()
    .describe('For how many sessions. Empty: the source does not say, so don’t hold it against another price.'),
  condition: list.describe('Conditions it is for, by id in `vocabulary`.'),
  therapy: list.describe('Therapies it is for.'),
  regulation: list.describe('The rule under which it is charged.'),
  place: list.describe('Where.'),
  dates: z.array(edtf).describe('Dates that the claim gives for it.'),
  evidence: z.enum(designNames).describe('What the source itself names for it: a price list, or nothing.'),
  traced: z.array(quoted).describe('Is it quoted correctly? Empty: nobody checked.'),
  holds: z.array(held).describe('Is it so, by independent evidence? Empty: nobody checked.'),
  beside: list.describe('What must be read with it, in sentences, such as that nothing is authorised.'),
})

/** Amounts of money that price claims state. */
export const prices = table({
  name: 'prices',
  title: 'Prices claimed',
  says:
    'A row is one amount that one source states for a treatment. Compare only rows with the same currency and the ' +
    'same number of sessions.',
  row,
  rowsOf: (shelf) =>
    [...shelf.library.claims.values()].flatMap((shown) => shown.flatMap((saying) => rowsOf(saying, shown, shelf))),
  shown: ['says', 'low', 'high', 'currency', 'sessions', 'source', 'traced', 'holds', 'beside'],
  narrowedBy: 'currency',
  inWords: 'guides/costs/',
})

function rowsOf(saying: Saying, shown: ShownClaim, { full }: Shelf): z.infer<typeof row>[] {
  const { source, claim } = saying
  if (claim.kind !== 'price') return []
  const id = claimRowId(source.id, claim.id)
  const dates = claim.figures.flatMap((figure) => (figure.kind === 'date' ? (edtfOf(figure.low) ?? []) : []))
  const amounts = claim.figures.filter((figure) => figure.kind === 'money')
  return amounts.map((amount, index) => ({
    id: `${id}/${index + 1}`,
    address: full(claimAddress(source.id, claim.id)),
    claim: id,
    source: source.id,
    says: claim.says,
    low: amount.low,
    high: amount.high,
    currency: amount.currency,
    approximate: amount.approximate ?? false,
    comparator: amount.comparator ?? null,
    sessions: claim.qualifiers?.sessions ?? null,
    condition: subjects(claim, 'condition'),
    therapy: subjects(claim, 'therapy'),
    regulation: subjects(claim, 'regulation'),
    place: claim.qualifiers?.place ?? [],
    dates,
    evidence: claim.evidence.design,
    ...verdictsOf(shown),
    beside: besideOf(saying).map(({ claim }) => claim.says),
  }))
}
