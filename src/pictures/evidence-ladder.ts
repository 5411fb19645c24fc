import type { Claim, ClaimKind } from '../schema/claim.ts'
import type { Design } from '../schema/evidence.ts'
import type { Comparison } from '../schema/register.ts'
import type { Saying, ShownClaim } from '../claims/library.ts'
import { deniesHarm } from '../claims/denied.ts'
import type { Words } from '../claims/provenance.ts'
import { verdictOf } from '../claims/marks.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { whoSpeaks, unchecked } from '../claims/ours.ts'
import { mostPeople } from '../language/people.ts'
import { saidBy } from '../claims/said.ts'
import { subjects } from '../claims/subjects.ts'
import { capital, listWords } from '../language/words.ts'
import { cell, holding, saidLink, type Picture } from './picture.ts'

/** The rungs from the top down, and harms, which stand beside the ladder. */
export const rungs = {
  compared: 'Trials with a comparison group',
  reviews: 'Reviews that pool studies, with or without comparison',
  uncompared: 'Groups of patients without a comparison group',
  patients: 'Up to four patients',
  laboratory: 'Laboratory and animal work',
  mechanism: 'How it is meant to work',
  harms: 'Harms',
} as const
export type RungName = keyof typeof rungs

/** A rung with what our sources hold for it; an empty one is drawn as "nothing found". */
export interface Rung {
  name: RungName
  title: string
  /** The therapies of a condition, or the conditions of a therapy, with what checks found; none: nothing was found. */
  holds: string[]
  /** Whether only publishers who gain by it tell of such work; never said of harms. */
  interested: boolean
}

/** The kinds of work that our sources tell of. It has no grade: a rung can hold work that found no benefit. */
export interface EvidenceLadder extends Picture {
  kind: 'ladder'
  rungs: Rung[]
}

/** A claim on a rung. */
interface Step {
  rung: RungName
  /** The therapy or condition it is told for. */
  of: string
  saying: Saying
}

/**
 * Sort claims on the rungs of a ladder; `null` where none stands on a rung.
 *
 * The rung follows from the kind of claim and from what the work was, by its comparison and its size before the word
 * that the source has for it, or from an editor's list of trials with a comparison. A result for which the source tells
 * nothing of the work stands on no rung, a reassurance is no harm.
 */
export function evidenceLadder(
  claims: ShownClaim[],
  by: 'therapy' | 'condition',
  comparisons: Comparison[],
  names: Names,
): EvidenceLadder | null {
  const trials = new Map(
    comparisons.flatMap((trial) => [...trial.arms.map(({ claim }) => claim), ...trial.claims].map((id) => [id, trial])),
  )
  const steps = claims.flatMap(([saying]) => {
    const trial = trials.get(saying.claim.id)
    const rung = trial && saying.claim.kind !== 'harm' ? 'compared' : rungOf(saying.claim)
    return rung ? [{ rung, of: namedFor(saying.claim, trial, by, names), saying }] : []
  })
  if (steps.length === 0) return null
  const all = (Object.keys(rungs) as RungName[]).map((name) => rungWith(name, steps))
  const apart = claims
    .filter(([{ claim }]) => isBare(claim) && !trials.has(claim.id))
    .map(([saying]) => ({ of: namedFor(saying.claim, undefined, by, names), saying }))
  return {
    kind: 'ladder',
    id: 'evidence-ladder',
    title: 'What kinds of work our sources tell of',
    alternative: alternativeOf(all),
    notes: holding(
      'A bar means that a source tells of such work. It does not mean that the cells helped: ' +
        'the work can have found no benefit. Read what it found.',
      all.some(({ interested }) => interested) && 'A hollow bar: only a source that gains by it tells of it.',
      !steps.some(({ rung }) => rung === 'harms') &&
        'That our sources name no harm here does not mean that there is none.',
      apart.length > 0 && 'Results for which a source names no work have no bar.',
    ),
    rungs: all,
    table: {
      columns: ['Kind of work', by === 'therapy' ? 'Therapy' : 'Condition', 'What our sources hold'],
      rows: [
        ...all.flatMap(({ name, title }) => rowsOf(title, onRung(name, steps))),
        ...(apart.length > 0 ? rowsOf('Results without any work named', apart) : []),
      ],
    },
  }
}

const designRungs: Partial<Record<Design, RungName>> = {
  'systematic-review': 'reviews',
  'randomised-trial': 'compared',
  'controlled-trial': 'compared',
  cohort: 'uncompared',
  'case-series': 'patients',
  'case-report': 'patients',
  preclinical: 'laboratory',
}
const kindsOfWork: readonly ClaimKind[] = ['outcome', 'event', 'limit', 'trend', 'definition', 'duration']

function rungOf(claim: Claim): RungName | undefined {
  if (claim.kind === 'harm') return deniesHarm(claim) ? undefined : 'harms'
  if (claim.kind === 'mechanism' || claim.kind === 'aim') return 'mechanism'
  return kindsOfWork.includes(claim.kind) ? rungOfWork(claim) : undefined
}

/** Up to four patients are told case by case, and are no series (Abu-Zidan and others, World J Emerg Surg 2012). */
const fewPatients = 4

/**
 * The rung of a piece of work. A source may call an account of two patients a trial, or a trial a report of cases:
 * where it says with what, or in how many, that decides.
 */
function rungOfWork(claim: Claim): RungName | undefined {
  const named = designRungs[claim.evidence.design]
  if (named === 'reviews' || named === 'laboratory') return named
  if (claim.kind === 'outcome' && isCompared(claim)) return 'compared'
  const people = mostPeople(claim)
  const sized = named !== undefined || claim.kind === 'outcome'
  if (people === null || !sized) return named
  if (named === 'compared') return people === 1 ? 'patients' : 'compared'
  return people <= fewPatients ? 'patients' : 'uncompared'
}

function isCompared({ measure, qualifiers }: Claim): boolean {
  return (measure?.comparator ?? 'none') !== 'none' || qualifiers?.arm === 'control'
}

/** A result for which the source tells nothing of the work. */
function isBare(claim: Claim): boolean {
  return claim.kind === 'outcome' && rungOf(claim) === undefined
}

function namedFor(claim: Claim, trial: Comparison | undefined, by: 'therapy' | 'condition', names: Names): string {
  const ids = trial ? [trial[by]] : subjects(claim, by)
  if (ids.length === 0) return by === 'therapy' ? 'Cells of a kind not named' : 'No condition named'
  return capital(listWords(ids.map((id) => nameOf(id, names, by))))
}

function onRung(name: RungName, steps: Step[]): Step[] {
  return steps.filter(({ rung }) => rung === name)
}

function rungWith(name: RungName, steps: Step[]): Rung {
  const own = onRung(name, steps)
  const groups = Map.groupBy(own, ({ of }) => of)
  const holds = [...groups].map(([of, group]) => `${of}${doubtOf(group.map(({ saying }) => saying.claim))}`)
  const told = own.map(({ saying }) => saidBy(saying))
  const interested = name !== 'harms' && told.length > 0 && told.every(({ gains }) => gains !== null)
  return { name, title: rungs[name], holds, interested }
}

/** What checks found where every claim of a group was found wanting; a claim not checked casts no doubt. */
function doubtOf(claims: Claim[]): string {
  const words = claims.flatMap((claim) =>
    foundOf(claim, ['disputed', 'contradicted', 'not-found', 'outdated']).slice(0, 1),
  )
  return words.length === claims.length ? ` (as a source says; ${listWords([...new Set(words)]).toLowerCase()})` : ''
}

function foundOf({ checks }: Claim, verdicts?: string[]): string[] {
  return checks.filter(({ verdict }) => !verdicts || verdicts.includes(verdict)).map((check) => verdictOf(check).word)
}

/** A row for each therapy or condition of a rung, with its claims and what checks found of each. */
function rowsOf(title: string, steps: Pick<Step, 'of' | 'saying'>[]): Picture['table']['rows'] {
  if (steps.length === 0) return [[cell(title), [], cell('Nothing found')]]
  const groups = Map.groupBy(steps, ({ of }) => of)
  return [...groups].map(([of, group]) => [cell(title), cell(of), group.flatMap(({ saying }) => lineOf(saying))])
}

function lineOf(saying: Saying): Words[] {
  const found = foundOf(saying.claim).join(', ') || unchecked[whoSpeaks([saying])]
  return saidLink(saying).map((link) => ({ ...link, words: `${link.words} (${found})` }))
}

function alternativeOf(all: Rung[]): string {
  return all
    .map(
      ({ name, title, holds }) =>
        `${title}: ${holds.length > 0 ? 'told of' : name === 'harms' ? 'none named for this alone' : 'nothing found'}.`,
    )
    .join(' ')
}
