import { z } from 'astro/zod'
import { checksOf, claimsNamed, type Saying, type ShownClaim } from '../../claims/library.ts'
import { verdictOf } from '../../claims/marks.ts'
import { subjects } from '../../claims/subjects.ts'
import { tracings, type Check } from '../../schema/check.ts'
import { claimKindNames, type Claim } from '../../schema/claim.ts'
import { designNames, designs } from '../../schema/evidence.ts'
import { figureKinds, type Figure } from '../../schema/figure.ts'
import { held, quoted, verdictsOf } from './columns/verdicts.ts'
import { claimAddress, passageAddress } from '../routes.ts'
import { caution, cautionOf } from './columns/caution.ts'
import { edtf, edtfOf, first, list, maybe, table, text, type Shelf } from './table.ts'

const check = z.strictObject({
  asks: z.enum(['traced', 'holds']),
  verdict: z.enum([...held.options, ...quoted.options]),
  words: text.describe('The verdict as a reader of the site sees it.'),
  finding: text,
  sources: list.describe('Ids of the sources that the check cites.'),
  on: edtf,
  would_change: maybe.describe('What would change the verdict.'),
})

const figure = z.strictObject({
  kind: z.enum(figureKinds),
  low: z.union([z.number(), z.string()]),
  high: z.union([z.number(), z.string()]),
  unit: maybe.describe('The unit; of money its currency.'),
  of: maybe.describe('Of a share: `people`, or `change` of a value.'),
  approximate: z.boolean(),
  comparator: maybe.describe('`at-least`, `over`, `up-to`, `under` or `from`.'),
})

const row = z.strictObject({
  ...first('The source and the claim that it makes.', 'The claim on the page of its source.'),
  claim: text.describe('The id of the claim; sources that say the same share it.'),
  source: text.describe('Who says it: the id of a row of `sources`.'),
  kind: z
    .enum(claimKindNames)
    .describe('What kind of statement it is. A prediction is no outcome, a mechanism no effect.'),
  caution,
  says: text.describe('What the source says, in a sentence of ours. It is not what is so.'),
  attributed: maybe.describe('Whom the source lets say it.'),
  hedged: z.boolean().describe('The source itself speaks with a reserve.'),
  denies: z.boolean().describe('The source denies or lessens what the kind is about, such as a harm.'),
  condition: list.describe('Conditions it is about, by id in `vocabulary`.'),
  therapy: list.describe('Therapies it is about.'),
  regulation: list.describe('Rules it is about.'),
  facility: list.describe('Hospitals, institutes or companies it is about.'),
  guide: list.describe('Guides of this site that it belongs to.'),
  place: list.describe('Places it names.'),
  route: list.describe('How the cells are given.'),
  cell_source: list.describe('Where the cells come from.'),
  arm: maybe.describe('`control` where it is the result of the comparison group.'),
  outcome: maybe.describe('What was measured.'),
  scale: maybe.describe('The scale on which it was measured.'),
  people: z.int().positive().nullable().describe('How many people stand behind it, where the source says.'),
  comparator: maybe.describe('What it was compared with, where the source says.'),
  after: maybe.describe('After how long, in the words of the source.'),
  sessions: z.int().positive().nullable().describe('Of a price: for how many sessions.'),
  figures: z
    .array(figure)
    .describe('Its figures as written: a share in percent, money in its currency, both ends of a range.'),
  evidence: z.enum(designNames).describe('The evidence that the source itself names.'),
  evidence_level: z
    .int()
    .nullable()
    .describe('Of an outcome: the level of that design in the Oxford table of 2011, 1 strongest.'),
  certainty: maybe.describe(
    'How sure a person judges the whole evidence to be, in the words of GRADE; mostly not assessed.',
  ),
  traced: z.array(quoted).describe('Is it quoted correctly? Says nothing of whether it is so. Empty: nobody checked.'),
  holds: z.array(held).describe('Is it so, by independent evidence? Empty: nobody checked.'),
  checks: z.array(check).describe('Each check: the question, the verdict, what was found, in which sources, and when.'),
  beside: list.describe(
    'Rows that must be read with it, such as the other groups of the same trial, and the harms of the same study.',
  ),
  passages: z.array(z.url()).describe('Where its source states it.'),
})

/** What sources claim, a row for each claim of each source. */
export const claims = table({
  name: 'claims',
  title: 'Claims',
  says:
    'A row is one thing that one source says, with what it rests on and what a check found. ' +
    'It is what was said, not what is so.',
  row,
  rowsOf: (shelf) => [...shelf.library.claims.values()].flatMap((shown) => rowsOf(shown, shelf)),
  shown: ['says', 'source', 'kind', 'caution', 'evidence', 'traced', 'holds'],
  narrowedBy: 'kind',
  inWords: 'claims/',
})

/** The id of the row of a claim of a source. */
export function claimRowId(source: string, claim: string): string {
  return `${source}/${claim}`
}

function rowsOf(shown: ShownClaim, shelf: Shelf): z.infer<typeof row>[] {
  const { full } = shelf
  const checked = {
    ...verdictsOf(shown),
    checks: checksOf(shown).map(checkIn),
  }
  return shown.map(({ source, claim }) => ({
    id: claimRowId(source.id, claim.id),
    address: full(claimAddress(source.id, claim.id)),
    claim: claim.id,
    source: source.id,
    kind: claim.kind,
    caution: cautionOf({ source, claim }),
    says: claim.says,
    attributed: claim.attributed,
    hedged: claim.hedged,
    denies: claim.denies ?? false,
    ...aboutOf(claim),
    ...measured(claim),
    figures: claim.figures.map(figureIn),
    evidence: claim.evidence.design,
    evidence_level: claim.kind === 'outcome' ? designs[claim.evidence.design].level : null,
    certainty: claim.certainty ?? null,
    ...checked,
    beside: besideIn({ source, claim }, shelf),
    passages: claim.from.flatMap(({ passage }) => (passage ? [full(passageAddress(source.id, passage))] : [])),
  }))
}

function aboutOf(claim: Claim) {
  const { qualifiers } = claim
  return {
    condition: subjects(claim, 'condition'),
    therapy: subjects(claim, 'therapy'),
    regulation: subjects(claim, 'regulation'),
    facility: subjects(claim, 'facility'),
    guide: subjects(claim, 'guide'),
    place: qualifiers?.place ?? [],
    route: qualifiers?.route ?? [],
    cell_source: qualifiers?.['cell-source'] ?? [],
    arm: qualifiers?.arm ?? null,
    sessions: qualifiers?.sessions ?? null,
  }
}

function measured({ measure }: Claim) {
  return {
    outcome: measure?.outcome ?? null,
    scale: measure?.scale ?? null,
    people: measure?.people ?? null,
    comparator: measure && measure.comparator !== 'none' ? measure.comparator : null,
    after: measure?.after ?? null,
  }
}

function figureIn(figure: Figure): z.infer<typeof row>['figures'][number] {
  const ends = figure.kind === 'date' ? { low: edtfOf(figure.low) ?? '', high: edtfOf(figure.high) ?? '' } : figure
  return {
    kind: figure.kind,
    low: ends.low,
    high: ends.high,
    unit: figure.kind === 'money' ? figure.currency : 'unit' in figure ? (figure.unit ?? null) : null,
    of: figure.kind === 'share' ? (figure.of ?? null) : null,
    approximate: figure.approximate ?? false,
    comparator: figure.comparator ?? null,
  }
}

function checkIn(check: Check): z.infer<typeof row>['checks'][number] {
  const { asks, finding, sources, on } = check
  return {
    asks,
    verdict: asks === 'holds' ? check.verdict : tracings[check.verdict].id,
    words: verdictOf(check).word,
    finding,
    sources,
    on,
    would_change: check['would-change'] ?? null,
  }
}

/**
 * Rows that must be read with a claim: those of its source that it names, results and harms of its source that name it,
 * and all else that our sources tell of the same trial, its other groups among them.
 */
function besideIn({ source, claim }: Saying, { library, comparisons }: Shelf): string[] {
  const naming = source.facts.claims.filter(
    (other) => isResult(claim) && isResult(other) && other.with.includes(claim.id),
  )
  const near = [...claim.with, ...naming.map(({ id }) => id)].filter((id) => isPublished(id, source))
  const trials = comparisons.map(({ arms, claims }) => [...arms.map((arm) => arm.claim), ...claims])
  const mates = trials.filter((ids) => ids.includes(claim.id)).flatMap((ids) => ids.filter((id) => id !== claim.id))
  return [
    ...new Set([
      ...near.map((id) => claimRowId(source.id, id)),
      ...claimsNamed(mates, library).flatMap((shown) =>
        shown.map(({ source, claim }) => claimRowId(source.id, claim.id)),
      ),
    ]),
  ]
}

function isResult({ kind }: Claim): boolean {
  return kind === 'outcome' || kind === 'harm'
}

function isPublished(id: string, { facts }: Saying['source']): boolean {
  return facts.claims.some((claim) => claim.id === id && claim.state === 'accepted')
}
