import { z } from 'astro/zod'
import { besideOf, checksOf, claimsNamed, type Library, type Saying, type ShownClaim } from '../../claims/library.ts'
import type { Verdict } from '../../schema/check.ts'
import { designNames } from '../../schema/evidence.ts'
import { comparators } from '../../schema/figure.ts'
import { subjects } from '../../claims/subjects.ts'
import { claimAddress } from '../routes.ts'
import { claimRowId } from './claims.ts'
import { caution, cautionOf } from './columns/caution.ts'
import { edtf, edtfOf, first, known, list, maybe, table, text, type Shelf } from './table.ts'
import { held, quoted, verdictsOf } from './columns/verdicts.ts'

const row = z.strictObject({
  ...first('The row of the claim, and which of its amounts it is.', 'The claim on the page of its source.'),
  claim: text.describe('The row of `claims` that states it.'),
  source: text.describe('Who states it: the id of a row of `sources`.'),
  publisher: maybe.describe('Who published that source.'),
  interest: maybe.describe('What the publisher gains by what it says; `none` where it gains nothing that we know of.'),
  says: text.describe('The claim in words.'),
  caution,
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
  rests_on: list.describe(
    'Rows of `sources` that it was taken from, as far as a check found them. Empty: we know of none behind its source.',
  ),
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
  shown: ['says', 'low', 'high', 'currency', 'sessions', 'publisher', 'caution', 'traced', 'holds', 'beside'],
  narrowedBy: 'currency',
  inWords: 'guides/costs/',
})

function rowsOf(saying: Saying, shown: ShownClaim, { library, full }: Shelf): z.infer<typeof row>[] {
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
    publisher: known(source.facts.publisher),
    interest: known(source.facts.interest),
    says: claim.says,
    caution: cautionOf(saying),
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
    rests_on: restsOn(shown, library),
    ...verdictsOf(shown),
    beside: besideOf(saying).map(({ claim }) => claim.says),
  }))
}

/** The works that a claim, or those that it is worked out from, were taken from, by id, as far as a check found them. */
function restsOn(shown: ShownClaim, library: Library): string[] {
  const behind = shown.flatMap(({ claim }) => claimsNamed(claim.derived?.from ?? [], library))
  const checks = [shown, ...behind].flatMap(checksOf)
  const found = checks.filter(({ asks, verdict }) => asks === 'traced' && !noBasis.has(verdict))
  return [...new Set(found.flatMap(({ sources }) => sources))]
}

/** What a check of the wording finds where a work does not bear the claim out. */
const noBasis: ReadonlySet<Verdict> = new Set(['not-found', 'contradicted'])
