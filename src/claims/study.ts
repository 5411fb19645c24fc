import type { Claim } from '../schema/claim.ts'
import type { Design } from '../schema/evidence.ts'
import { addressOf, claimsNamed, type Library, type Saying, type ShownClaim } from './library.ts'
import { rowName, verdictLine, type Card, type VerdictLine } from './card.ts'
import { verdictOf } from './marks.ts'
import { provenanceOf, type ProvenanceLine } from './provenance.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { evidenceShown, whoSpeaks, unchecked } from './ours.ts'
import { claimAddress, passageAddress } from '../views/routes.ts'
import { saidBy } from './said.ts'
import { figureWords, isShareOfPeople, listWords, outOfHundred } from '../language/words.ts'

/** One result of a study. */
export interface StudyRow {
  id: string
  name: string
  /** The figure as written, or `null` where the result is said in words alone. */
  figure: string | null
  people: string | null
  /** The ends of a share on the scale from 0 to 100, for drawing. */
  share: { low: number; high: number } | null
  says: string
  hedged: boolean
  /** A result of some of the people, by route or cells, that is no harm; it stands behind the main ones. */
  isPart: boolean
  /** Where its passage stands. */
  address: string
  /** Where the claim stands with all that is behind it. */
  own: string
  known: ProvenanceLine[]
}

/** All results of one study, on one scale. */
export interface StudyCard {
  id: string
  title: string
  said: Card['said']
  evidence: Card['evidence']
  hedged: boolean
  rows: StudyRow[]
  /** What checks found of the main results. */
  verdicts: Card['verdicts']
  /** What they found of the parts. */
  partVerdicts: Card['verdicts']
  unchecked: Card['unchecked']
  /** What a sum of the shares would wrongly suggest; `null` with fewer than two shares. */
  sum: string | null
}

/** An account of patients must not look like the result of a study. */
const titles: Partial<Record<Design, string>> = {
  'case-report': 'One patient’s account',
  'case-series': 'A few patients’ accounts',
}

/** Make the card of a study from those of its claims that are published; `null` where none is. */
export function studyOf(id: string, claims: string[], library: Library, names: Names): StudyCard | null {
  const shown = claimsNamed(claims, library)
  const [first] = shown
  if (!first) return null
  const all = toldApart(
    shown.map((sayings) => rowOf(sayings, first[0].claim, library, names)),
    shown,
    names,
  )
  const rows = all.every(({ isPart }) => isPart) ? all.map((row) => ({ ...row, isPart: false })) : all
  const strongest = shown
    .map((sayings) => evidenceShown(sayings, library))
    .toSorted((a, b) => b.words.length - a.words.length)[0]
  return {
    id,
    title: titleOf(shown),
    said: first.map(saidBy),
    evidence: strongest ?? evidenceShown(first, library),
    hedged: shown.some(([{ claim }]) => claim.hedged),
    rows,
    verdicts: verdictsOf(shown, rows, (row) => !row.isPart),
    partVerdicts: verdictsOf(shown, rows, (row) => row.isPart),
    unchecked: unchecked[whoSpeaks(first)],
    sum: sumOf(shown, rows),
  }
}

/** Whether a study is one trial whose groups are told apart. */
function hasGroups(shown: ShownClaim[]): boolean {
  return shown.some(([{ claim }]) => claim.qualifiers?.arm === 'control')
}

function titleOf(shown: ShownClaim[]): string {
  const [first] = shown
  const { evidence, measure } = first?.[0].claim ?? {}
  if (hasGroups(shown)) return `One trial, group by group: cells or ${measure?.comparator ?? 'another treatment'}`
  return (evidence && titles[evidence.design]) ?? 'Results that the article gives from one study'
}

/** What a sum of the shares would wrongly suggest. */
function sumOf(shown: ShownClaim[], rows: StudyRow[]): string | null {
  if (hasGroups(shown)) return 'Each line is a group of one trial. The lines are not parts of one whole.'
  return rows.filter(({ share }) => share).length < 2
    ? null
    : 'These shares are not parts of one whole. Do not add them.'
}

/** What checks found of the results of a study: answers to whether it is so one by one, quotations in a line each. */
function verdictsOf(shown: ShownClaim[], rows: StudyRow[], isTold: (row: StudyRow) => boolean): VerdictLine[] {
  const all = rows.flatMap((row, index) =>
    isTold(row)
      ? (shown[index] ?? []).flatMap(({ claim }) => claim.checks.map((check) => ({ check, name: row.name })))
      : [],
  )
  const { traced = [], holds: held = [] } = Object.groupBy(all, ({ check }) => check.asks)
  const quoted = [...Map.groupBy(traced, ({ check }) => verdictOf(check).word)].map(([word, alike]) => ({
    mark: alike.map(({ check }) => verdictOf(check).mark)[0] ?? ('traced' as const),
    word,
    finding: `${[...new Set(alike.map(({ name }) => name.replace(/\.$/, '')))].join('; ')}.`,
  }))
  return [
    ...held.map(({ check, name }) => ({
      ...verdictLine(check),
      word: `${name}: ${verdictOf(check).word.toLowerCase()}`,
    })),
    ...quoted,
  ]
}

/** Add the therapy to the names of rows that would otherwise read alike. */
function toldApart(rows: StudyRow[], shown: ShownClaim[], names: Names): StudyRow[] {
  const times = (name: string) => rows.filter((row) => row.name === name).length
  const usual = shown[0]?.[0].claim.about.therapy
  return rows.map((row, index) => {
    const therapy = shown[index]?.[0].claim.about.therapy
    if (times(row.name) === 1 || !therapy || String(therapy) === String(usual)) return row
    return { ...row, name: `${row.name}, ${listWords([therapy].flat().map((id) => nameOf(id, names, 'therapy')))}` }
  })
}

function rowOf(shown: ShownClaim, first: Claim, library: Library, names: Names): StudyRow {
  const [{ source, claim }] = shown
  // How long people were followed is no result.
  const [figure] = claim.figures.filter(
    ({ kind }) => kind === 'share' || kind === 'count' || (kind === 'duration' && !claim.measure?.after),
  )
  return {
    id: claim.id,
    name: figure ? rowName(claim, names) : claim.says,
    figure: figure ? figureWords(figure) : null,
    people: figure ? (outOfHundred(figure) ?? (claim.measure?.after ? `after ${claim.measure.after}` : null)) : null,
    share: figure && isShareOfPeople(figure) ? { low: figure.low, high: figure.high } : null,
    says: claim.says,
    hedged: claim.hedged,
    isPart: isOfPart(claim, first),
    address: placeOf({ source, claim }),
    own: addressOf(shown),
    known: provenanceOf(shown, library, names),
  }
}

/** Whether a result is of some of a study’s people: those who got the cells by one route, from one tissue, or others. */
function isOfPart({ kind, qualifiers, about }: Claim, first: Claim): boolean {
  if (kind === 'harm' || qualifiers?.arm !== undefined) return false
  const isOther = String(about.therapy) !== String(first.about.therapy)
  return isOther || qualifiers?.route !== undefined || qualifiers?.['cell-source'] !== undefined
}

function placeOf({ source, claim }: Saying): string {
  const passage = claim.from[0]?.passage
  return passage ? passageAddress(source.id, passage) : claimAddress(source.id, claim.id)
}
