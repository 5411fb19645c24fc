import { claimsFor, claimsOn, lineOf, ofKind, therapyOf, unnamedTherapy, type Shelf } from './claims.ts'
import type { CellClaim } from './cell-claims.ts'
import { claimsBeside, rowsOf, type Row } from './rows.ts'
import { titled, type Description } from '../../views/describe.ts'
import type { Library } from '../library.ts'
import type { Entry } from '../../schema/vocabulary.ts'
import type { Words } from '../provenance.ts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import type { Page } from '../../views/page.ts'
import { pageAddress } from '../../views/routes.ts'
import { subjects } from '../subjects.ts'
import { capital } from '../../language/words.ts'

/** A therapy as a column of a comparison. */
export interface Column {
  id: string
  /** To stand above its column. */
  name: string
  /** To stand in a sentence or a title. */
  short: string
  /** Its page; `null` where it has none. */
  address: string | null
}

/** The therapies of a condition side by side, all in words. */
export interface Comparable {
  id: string
  /** The condition in a sentence, with its usual letters: "multiple sclerosis (MS)". */
  condition: string
  columns: Column[]
  rows: Row[]
  /** Claims of the disease that name no treatment. */
  beside: CellClaim[]
  /** What must be read before anything else; `null` where nothing is easily mixed up. */
  notice: Entry<'therapy'>['apart'] | null
  /** Therapies that sources name for the condition without a result, a harm or a status. */
  others: Words[]
}

/**
 * Set the therapies of a condition side by side: those with a claim of a result, a harm or a status, or an entry of the
 * statuses register that tells something.
 *
 * The order says nothing: what is offered without its kind stands first, then the alphabet. Nothing is averaged, ranked
 * or scored, and what no source tells is said to be not told.
 */
export function comparableOf(page: Page<'condition'>, shelf: Shelf): Comparable {
  const columns = columnsOf(page.id, shelf)
  const ids = columns.map(({ id }) => id)
  return {
    id: page.id,
    condition: conditionWords(page, shelf.names),
    columns,
    rows: rowsOf(page.id, ids, shelf),
    beside: claimsBeside(page.id, shelf),
    notice:
      ids.flatMap((id) => lineOf(id, shelf.names)).flatMap((id) => therapyOf(id, shelf.names)?.apart ?? [])[0] ?? null,
    others: therapiesOf(page.id, shelf)
      .filter((id) => !ids.includes(id))
      .map((id) => wordsOf(id, shelf)),
  }
}

const comparable = new WeakMap<Library, Page<'condition'>[]>()

/** The conditions with at least two therapies to set side by side; found once, for every page of a condition asks. */
export function comparableConditions(shelf: Shelf): Page<'condition'>[] {
  const found =
    comparable.get(shelf.library) ??
    shelf.library.pages.flatMap((page) =>
      page.kind === 'condition' && columnsOf(page.id, shelf).length > 1 ? [page] : [],
    )
  comparable.set(shelf.library, found)
  return found
}

/** Title and description of the page of a condition's therapies. */
export function describeComparable({ condition, columns }: Comparable): Description {
  return {
    title: titled(`Cell therapies for ${condition.replace(/ \([^)]*\)$/, '')} compared`),
    description:
      `${columns.length} cell therapies for ${condition}, side by side: ` +
      'results claimed, trials, harms, status, price, and what is not known.',
  }
}

function conditionWords({ id, facts }: Page<'condition'>, names: Names): string {
  const [letters] = facts.abbreviations
  const name = nameOf(id, names, 'condition')
  return letters ? `${name} (${letters})` : name
}

function columnsOf(condition: string, shelf: Shelf): Column[] {
  const isUnnamed = ({ id }: Column) => Number(id === unnamedTherapy)
  return therapiesOf(condition, shelf)
    .filter((id) => isTold(condition, id, shelf))
    .map((id) => columnOf(condition, id, shelf))
    .toSorted((a, b) => isUnnamed(b) - isUnnamed(a) || a.name.localeCompare(b.name, 'en'))
}

function columnOf(condition: string, id: string, shelf: Shelf): Column {
  const { words, address = null } = wordsOf(id, shelf)
  const short = plainName(id, shelf)
  return { id, name: words, short, ...(id === unnamedTherapy && noKind(condition, shelf)), address }
}

/** The name of what is offered without its kind; where our sources tell only of offers, it says so. */
function noKind(condition: string, { library }: Shelf): Pick<Column, 'name' | 'short'> {
  return ofKind('outcome', claimsFor(condition, unnamedTherapy, library)).length === 0
    ? { name: 'Stem cells as clinics offer them, kind not named', short: 'clinic stem cells' }
    : { name: 'Stem cells, kind not named', short: 'stem cells (kind not named)' }
}

function plainName(id: string, shelf: Shelf): string {
  return therapyOf(id, shelf.names)?.['plain-name'] ?? nameOf(id, shelf.names, 'therapy')
}

function wordsOf(id: string, shelf: Shelf): Words {
  const words = capital(plainName(id, shelf))
  return shelf.library.byKey.has(`therapy/${id}`) ? { words, address: pageAddress('therapy', id) } : { words }
}

/** Every therapy that a claim or the statuses register names for a condition. */
function therapiesOf(condition: string, { library, statuses }: Shelf): string[] {
  const claimed = claimsOn(condition, library).flatMap((sayings) =>
    sayings.flatMap(({ claim }) =>
      subjects(claim, 'condition').includes(condition) ? subjects(claim, 'therapy') : [],
    ),
  )
  const listed = statuses.flatMap((status) =>
    status.condition === condition && status.therapy !== 'any' ? [status.therapy] : [],
  )
  return [...new Set([...claimed, ...listed])].toSorted()
}

function isTold(condition: string, therapy: string, { library, statuses }: Shelf): boolean {
  const tells = new Set(['outcome', 'harm', 'status'])
  const listed = statuses.some(
    (status) => status.condition === condition && status.therapy === therapy && status.standing !== 'unknown',
  )
  return listed || claimsFor(condition, therapy, library).some(([{ claim }]) => tells.has(claim.kind))
}
