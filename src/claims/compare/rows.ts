import { standings, type Comparison, type Status } from '../../schema/register.ts'
import type { Entry } from '../../schema/vocabulary.ts'
import { claimsNamed, pageNamed, sourcesOf, type ShownClaim } from '../library.ts'
import { alone, cellClaims, forAny, moreOf, most, sharesApart, withoutTherapy, type CellClaim } from './cell-claims.ts'
import {
  claimsFor,
  claimsForAny,
  claimsWithout,
  lineOf,
  ofKind,
  tellingFirst,
  therapyOf,
  unnamedTherapy,
  type Shelf,
} from './claims.ts'
import { trialOf, type Trial } from './trial.ts'
import { deniesHarm } from '../denied.ts'
import type { Words } from '../provenance.ts'
import type { Page } from '../../views/page.ts'
import { pageAddress, withBase } from '../../views/routes.ts'

const ofDifferentStudies =
  'These figures come from different studies, with different people and measures. Don’t hold one against another.'

/** The rows of a comparison, in their order: what compared groups show is read before what is claimed without them. */
export const compareRows = {
  what: { heading: 'What it is', note: null },
  trials: { heading: 'Trials with a comparison group', note: ofDifferentStudies },
  outcome: { heading: 'What is claimed about results', note: ofDifferentStudies },
  harm: {
    heading: 'Harms',
    note: 'Each source counts harms in its own way, or not at all. A short list does not mean few harms.',
  },
  status: { heading: 'What is authorised', note: null },
  price: {
    heading: 'Price claimed',
    note: 'These prices are not for the same thing. Don’t hold one against another.',
  },
  limit: { heading: 'What is not known', note: null },
  sources: { heading: 'Sources', note: null },
} as const
export type RowId = keyof typeof compareRows

/** An entry of the statuses register, in words. */
export interface CellStatus {
  standing: string
  says: string
  looked: string
  checked: string
  address: string
}

/** What stands in one row of one therapy. */
export interface Cell {
  therapy: string
  /** Our own sentences. */
  told: string[]
  statuses: CellStatus[]
  trials: Trial[]
  claims: CellClaim[]
  /** What our sources don't tell, or where we have not looked; `null` where something is told. */
  silent: { word: 'Not told' | 'We have not looked'; words: string } | null
  /** Where more of it stands. */
  more: Words | null
  sources: Page<'source'>[]
}

/** A row: one cell for each therapy, in the order of the columns. */
export interface Row {
  id: RowId
  heading: string
  note: string | null
  cells: Cell[]
}

/** Set what is known of therapies for a condition into rows. */
export function rowsOf(condition: string, therapies: string[], shelf: Shelf): Row[] {
  const columns = therapies.map((therapy) => columnCells(condition, therapy, shelf))
  const rows = (Object.keys(compareRows) as RowId[]).map((id) => ({
    id,
    ...compareRows[id],
    cells: columns.map((cells) => cells[id]),
  }))
  return anchored(rows)
}

/** Claims of the disease that name no treatment, which belong beside every column. */
export function claimsBeside(condition: string, { library, names }: Shelf): CellClaim[] {
  const without = claimsWithout(condition, library)
  const claims = tellingFirst((['outcome', 'harm', 'limit'] as const).flatMap((kind) => ofKind(kind, without)))
  return cellClaims(
    claims.map((shown) => ({ shown, wider: null })),
    { library, names },
  )
}

const noTrial = 'We have no result of it beside a comparison group in this disease.'
const noResult = 'Our sources give no result for it in this disease.'
const noLikeness = 'Whether these cells are like those of a trial is not told.'

function columnCells(condition: string, therapy: string, shelf: Shelf): Record<RowId, Cell> {
  const { library } = shelf
  const trials = shelf.comparisons.filter((one) => one.condition === condition && one.therapy === therapy)
  const inTrials = new Set(trials.flatMap(({ arms, claims }) => [...arms.map(({ claim }) => claim), ...claims]))
  const own = claimsFor(condition, therapy, library)
  const results = ofKind('outcome', own)
  const isOutsideTrials = ([{ claim }]: ShownClaim) => !inTrials.has(claim.id)
  const apart = results.filter(isOutsideTrials)
  const placed = {
    trials: alone(apart.filter(isCompared)),
    outcome: alone(apart.filter((shown) => !isCompared(shown))),
    harm: [...alone(ofKind('harm', own)), ...forAny('harm', therapy, shelf)],
    status: alone(ofKind('status', own)),
    price: [...alone(ofKind('price', own)), ...withoutTherapy(condition, therapy, shelf)],
    limit: [...alone(ofKind('limit', own).filter(isOutsideTrials)), ...forAny('limit', therapy, shelf)],
  }
  const isSilent = (kind: keyof typeof placed) => placed[kind].length === 0
  const shownIn = (kind: keyof typeof placed) => placed[kind].slice(0, most)
  const seen = new Set([
    ...inTrials,
    ...Object.values(placed).flatMap((all) => all.slice(0, most).map(({ shown }) => shown[0].claim.id)),
  ])
  const cellOf = (kind: keyof typeof placed, rest: Partial<Cell>): Cell => ({
    ...emptyCell(therapy),
    claims: cellClaims(shownIn(kind), shelf),
    more: moreOf(kind === 'trials' ? 'outcome' : kind, placed[kind], condition, therapy),
    ...rest,
  })
  const statuses = shelf.statuses.filter((status) => status.condition === condition && status.therapy === therapy)
  const hasHarm = placed.harm.some(({ shown }) => !deniesHarm(shown[0].claim))
  const drawn = trials.flatMap((trial) => trialOf(trial, shelf) ?? [])
  return {
    what: { ...emptyCell(therapy), ...whatItIs(therapy, shelf) },
    trials: cellOf('trials', {
      trials: drawn,
      silent: isSilent('trials') && drawn.length === 0 ? notTold(noTrial) : null,
    }),
    outcome: cellOf('outcome', {
      silent: results.length > 0 ? null : notTold(noResult, therapy === unnamedTherapy ? noLikeness : ''),
      told:
        results.length > 0 && isSilent('outcome')
          ? ['All results that our sources give stand in the trials above.']
          : sharesApart(shownIn('outcome')),
    }),
    harm: cellOf('harm', { told: sharesApart(shownIn('harm')), ...(hasHarm ? {} : withoutHarms(therapy, shelf)) }),
    status: cellOf('status', statusWords(condition, therapy, statuses, !isSilent('status'), shelf)),
    price: cellOf('price', {
      told: statuses.flatMap(({ charge, standing }) => (charge && standing !== 'unknown' ? [charge] : [])),
      silent: isSilent('price') ? notTold('Our sources give no price for it in this disease.') : null,
    }),
    limit: cellOf('limit', { told: gapsIn(results) }),
    sources: { ...emptyCell(therapy), sources: sourcesIn([...seen], statuses, trials, shelf) },
  }
}

function notTold(...sentences: string[]): Cell['silent'] {
  return { word: 'Not told', words: sentences.filter(Boolean).join(' ') }
}

/** Whether a result comes from a trial and is told beside that of a comparison group. */
function isCompared([{ claim }]: ShownClaim): boolean {
  const { evidence, measure } = claim
  const isTrial = evidence.design === 'randomised-trial' || evidence.design === 'controlled-trial'
  return isTrial && measure !== undefined && measure.comparator !== 'none'
}

function emptyCell(therapy: string): Cell {
  return { therapy, told: [], statuses: [], trials: [], claims: [], silent: null, more: null, sources: [] }
}

/** Where no source names a harm of a therapy, what is said of stem cells of any kind is one link away. */
function withoutHarms(therapy: string, { library, names }: Shelf): Partial<Cell> {
  const wider = lineOf(therapy, names).includes(unnamedTherapy) && therapy !== unnamedTherapy
  const general = wider ? ofKind('harm', claimsForAny(unnamedTherapy, library)) : []
  return {
    silent: notTold('Our sources name no harm of it in this disease.', 'That does not mean that there are none.'),
    ...(general.length > 0 && {
      more: {
        words: 'Harms told of stem cells of any kind',
        address: withBase(`claims/?${new URLSearchParams({ therapy: unnamedTherapy, kind: 'harm' })}`),
      },
    }),
  }
}

/** Give each claim that stands twice on the page an id of its own from the second time on. */
function anchored(rows: Row[]): Row[] {
  const places = rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims))
  const first = new Map(places.toReversed().map((claim) => [claim.card.id, claim]))
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      claims: cell.claims.map((claim) =>
        first.get(claim.card.id) === claim ? claim : { ...claim, anchor: `${cell.therapy}-${claim.card.id}` },
      ),
    })),
  }))
}

function whatItIs(therapy: string, { names, library }: Shelf): Partial<Cell> {
  const entry = therapyOf(therapy, names)
  const page = library.byKey.get(`therapy/${therapy}`)
  const more = page ? { words: 'More on it', address: pageAddress('therapy', therapy) } : null
  if (!entry) return { silent: notTold('Our vocabulary does not have it yet.'), more }
  return { told: [entry.definition, donors[entry.donor]], more }
}

const donors = {
  own: 'The cells are the patient’s own.',
  donor: 'The cells are a donor’s.',
  either: 'The cells are the patient’s own or a donor’s.',
  unknown: 'Whose cells they are is not told.',
} as const satisfies Record<Entry<'therapy'>['donor'], string>

function statusWords(
  condition: string,
  therapy: string,
  statuses: Status[],
  hasClaims: boolean,
  shelf: Shelf,
): Partial<Cell> {
  const elsewhere = shelf.statuses.filter(
    (status) => status.therapy === therapy && status.condition !== condition && status.condition !== 'any',
  )
  const general = shelf.statuses.find(
    (status) => status.therapy === unnamedTherapy && status.condition === condition && therapy !== unnamedTherapy,
  )
  return {
    statuses: statuses.map((status) => ({
      standing: standings[status.standing],
      says: status.says,
      looked: status.looked,
      checked: status.checked,
      address: withBase(`status/#status-${status.id}`),
    })),
    told: [
      ...(statuses.length === 0 && hasClaims
        ? ['Our own list has no entry for it in this disease. This is what sources say.']
        : []),
      ...(therapy === unnamedTherapy ? [] : new Set(elsewhere.map(({ says }) => `For another disease: ${says}`))),
    ],
    silent:
      statuses.length > 0 || hasClaims
        ? null
        : { word: 'We have not looked', words: 'What is authorised for it in this disease is not known to us.' },
    ...(general && {
      more: {
        words: 'What we found on stem cell products of any kind',
        address: withBase(`status/#status-${general.id}`),
      },
    }),
  }
}

/** What results don't tell, in our own words. */
function gapsIn(results: ShownClaim[]): string[] {
  if (results.length === 0) return ['Whether it helps: our sources give no result.']
  const claims = results.map(([{ claim }]) => claim)
  const missing = [
    claims.some(({ measure }) => !measure?.people) && 'how many people were studied',
    claims.some(({ measure }) => (measure?.comparator ?? 'none') === 'none') && 'how people without it fared',
    claims.some(({ measure }) => !measure?.after) && 'for how long people were followed',
  ].filter(Boolean)
  return missing.length === 0 ? [] : [`Not told for some or all results: ${missing.join('; ')}.`]
}

function sourcesIn(ids: string[], statuses: Status[], trials: Comparison[], { library }: Shelf): Page<'source'>[] {
  const listed = [...trials, ...statuses].flatMap(({ sources }) => sources)
  const pages = listed.flatMap((id) => pageNamed('source', id, library) ?? [])
  return [...new Set([...sourcesOf(claimsNamed(ids, library), library), ...pages])]
}
