import type { VFile } from 'vfile'
import { onOneLine } from '../../../src/language/on-one-line.ts'
import { subjectOf } from '../../../src/claims/same-fact.ts'
import { figureWords } from '../../../src/language/words.ts'
import type { Claim, ClaimKind } from '../../../src/schema/claim.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Source } from '../../../src/schema/source.ts'
import type { Passage } from '../segment/passages.ts'

/** A claim that gives a value of one measure: little enough to be kept of every source. */
export interface Stated {
  /** Ids of the source and of the claim. */
  source: string
  id: string
  says: string
  passage: string | null
  /** Where its figure stands in the article; absent where that is not known. */
  place?: Point
  /** What it is a value of is told by the article alone, not by its page. */
  isHidden?: true
  figure: Measured
  /** What is measured; claims with the same key speak of the same. */
  key: string
  study: string | null
  people: number | null
  scale: string | null
}

/** Two claims that give different values of the same measure. */
export interface Conflict {
  claim: Stated
  other: Stated
}

type Measured = Extract<Figure, { low: number }>

/** Kinds of claim that state one measure, and the kinds of figure that are its value. */
const values: Partial<Record<ClaimKind, ReadonlySet<Figure['kind']>>> = {
  outcome: new Set(['share', 'ratio']),
  harm: new Set(['share', 'ratio']),
  price: new Set(['money']),
}

/** Kinds of figure that say when, in whom or how: where they differ, the measure is another one. */
const circumstantial: ReadonlySet<Figure['kind']> = new Set(['date', 'age', 'duration', 'dose'])

/** What a price is for: one of many sessions, a night or a deposit are no other price of the same. */
const bases = new RegExp(
  onOneLine`
    \b(?:session|course|injection|infusion|dose|cycle|package|round|visit|consultation|deposit|night|day|week|month
    |year|kit|sample|test|scan|flight|hotel|storage|shipping)s?\b`,
  'gi',
)

type Point = { line: number; column: number }

/** An article as it was read: its passages, and where an offset of it stands. */
export interface ArticleRead {
  passages: readonly Passage[]
  pointOf: (offset: number) => Point | undefined
}

/**
 * Take the claims of a source that give a value of one measure.
 *
 * `article` is the one that it was read from, where that is at hand: it tells where the values stand, and what a price
 * is for where the page may not show the article's own words.
 */
export function statedIn(
  source: string,
  { rights, claims }: Pick<Source, 'rights' | 'claims'>,
  article?: ArticleRead,
): Stated[] {
  const blocks = new Map(article?.passages.map(({ id, block }) => [id, block]))
  return claims.flatMap((claim) => {
    const passage = claim.from[0]?.passage ?? null
    const block = blocks.get(passage ?? '')
    const words = rights === 'facts-only' ? (block?.text ?? null) : claim.says
    const figure = valueOf(claim, words)
    if (!figure) return []
    const { id, says, study = null, measure } = claim
    const { people = null, scale = null } = measure ?? {}
    const place = block && article?.pointOf(block.at[0] + figure.at[0])
    return [
      {
        source,
        id,
        says,
        passage,
        ...(place && { place: { line: place.line, column: place.column } }),
        ...(claim.kind === 'price' && rights === 'facts-only' && { isHidden: true as const }),
        figure,
        key: keyOf(claim, figure, words),
        study,
        people,
        scale,
      },
    ]
  })
}

/**
 * Say at the passage of each claim of the articles read which other claim gives another value for the same measure
 * (`conflict`); both stay. `stated` are the values of all sources as they will stand, `read` the articles of this run,
 * by id.
 *
 * @rule conflict Two claims that give different values of one measure. Both are kept: sources may disagree, and a
 * reader should see it.
 * @remedy See whether both speak of the same. If one was misread, correct its claim; if not, leave both, or set them
 * side by side in `content/registers/conflicts.yaml`.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/b.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $29,000.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/b.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for Parkinson’s disease is quoted at $29,000.
 */
export function tellConflicts(stated: readonly Stated[], read: ReadonlyMap<string, VFile>): void {
  const known = stated.filter(({ source, isHidden }) => !isHidden || read.has(source))
  for (const { claim, other } of conflictsOf(known, new Set(read.keys()))) {
    const where = other.source === claim.source ? 'this article also' : `sources/${other.source}`
    const file = read.get(claim.source)
    if (!file) continue
    const message = file.message(
      `Unexpected ${figureWords(claim.figure)} where ${where} says ${figureWords(other.figure)} of the same; ` +
        'both are kept: see whether both speak of the same, and correct one if it was misread',
      { place: claim.place ?? { line: 1, column: 1 }, ruleId: 'conflict', source: 'ingest' },
    )
    message.note = [noteOn(claim, read), noteOn(other, read)].join('\n')
  }
}

/** What a claim says, and the command that tells how it was read. */
function noteOn(stated: Stated, read: ReadonlyMap<string, VFile>): string {
  const { place, source } = stated
  const path = read.get(source)?.path
  const command = place && path ? `\n  npm run ingest -- ${path} --explain ${place.line}` : ''
  return `${nameOf(stated)}: ${stated.says}${command}`
}

/**
 * Find claims of the sources `read` that give another value than some claim of theirs or of another source for the same
 * measure: same kind, subject, outcome, place and circumstances, same kind of value and unit. The first such claim of
 * each is told, and each pair once.
 *
 * Never in conflict: values that meet (40% and 40.4%, over 40% and 45%, a price within a range); different dates, time
 * points, numbers of people, ages, numbers of sessions or bases of a price; claims of one passage; results of different
 * studies of one source; a result of the laboratory and one in people; a result that names no disease.
 */
export function conflictsOf(stated: readonly Stated[], read: ReadonlySet<string>): Conflict[] {
  const groups = new Map([...Map.groupBy(stated, ({ key }) => key)].map(([key, group]) => [key, differing(group)]))
  const told = new Set<string>()
  return stated.flatMap((claim) => {
    if (!read.has(claim.source)) return []
    const other = groups.get(claim.key)?.find((one) => !agree(claim.figure, one.figure) && mayBeSamePeople(claim, one))
    if (!other) return []
    const pair = [nameOf(claim), nameOf(other)].toSorted().join(' ')
    if (told.has(pair)) return []
    told.add(pair)
    return [{ claim, other }]
  })
}

/**
 * One claim of each value, and one of another source beside it, so that many sources of one fact cost no more than few.
 */
function differing(group: Stated[]): Stated[] {
  const values = Map.groupBy(group, ({ figure: { low, high, comparator }, people, scale }) =>
    JSON.stringify([low, high, comparator, people, scale]),
  )
  return [...values.values()].flatMap(([first, ...rest]) => {
    const elsewhere = rest.find(({ source }) => source !== first?.source)
    return [...(first ? [first] : []), ...(elsewhere ? [elsewhere] : [])]
  })
}

/**
 * The one figure that is the value of a claim's measure; `null` where it has none, several, no subject, or no basis
 * that is known.
 */
function valueOf({ kind, about, measure, figures }: Claim, words: string | null): Measured | null {
  const kinds = values[kind]
  if (!kinds || !(about.condition || (kind === 'price' && about.facility))) return null
  if (kind === 'price' ? words === null : !measure?.outcome) return null
  const [first, second] = figures.filter((figure) => kinds.has(figure.kind))
  return first && !second && typeof first.low === 'number' ? (first as Measured) : null
}

function keyOf(claim: Claim, figure: Measured, words: string | null): string {
  const around = claim.figures
    .filter(({ kind }) => circumstantial.has(kind))
    .map(({ kind, low, high }) => `${kind} ${low} ${high}`)
  const basis = claim.kind === 'price' ? new Set(words?.match(bases)?.map((word) => word.toLowerCase())) : []
  return JSON.stringify([
    claim.kind,
    subjectOf(claim),
    claim.denies ?? false,
    claim.evidence.design === 'preclinical',
    around.toSorted(),
    [...basis].toSorted(),
    figure.kind,
    'unit' in figure ? figure.unit : 'currency' in figure ? figure.currency : null,
  ])
}

/** Whether two claims may speak of the same people: what one of them leaves open is no difference. */
function mayBeSamePeople(a: Stated, b: Stated): boolean {
  const differ = <T>(one: T | null, other: T | null) => one !== null && other !== null && one !== other
  if (differ(a.people, b.people) || differ(a.scale, b.scale)) return false
  return a.source !== b.source || (a.passage !== b.passage && a.study === b.study)
}

/** Whether two values can both be true: their ranges meet, each as exact as it is written. */
function agree(a: Measured, b: Measured): boolean {
  const [lowA, highA] = rangeOf(a)
  const [lowB, highB] = rangeOf(b)
  return lowA <= highB && lowB <= highA
}

/** "About" widens a value by a tenth; a whole number stands for what rounds to it. */
function rangeOf({ low, high, comparator, approximate }: Measured): [number, number] {
  const least = comparator === 'up-to' || comparator === 'under' ? Number.NEGATIVE_INFINITY : low
  const greatest =
    comparator === 'at-least' || comparator === 'over' || comparator === 'from' ? Number.POSITIVE_INFINITY : high
  const slack = (value: number) => (approximate ? Math.abs(value) / 10 : 0.49 * 10 ** -decimalsOf(value))
  return [least - slack(low), greatest + slack(high)]
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

function nameOf({ source, id }: Stated): string {
  return `sources/${source}#${id}`
}
