import type { Figure } from '../schema/figure.ts'
import { timeKinds, type FollowUp, type TimeKind } from '../schema/register.ts'
import { rowName } from '../claims/card.ts'
import type { Saying, ShownClaim } from '../claims/library.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { subjects } from '../claims/subjects.ts'
import { capital, figureWords } from '../language/words.ts'
import { isOpen, percentOf, scaleTo, type Bar, type BarGroup, type BarPicture } from './bars.ts'
import { cell, holding, saidLink, type PictureTable } from './picture.ts'

type Duration = Extract<Figure, { kind: 'duration' }>

/** A length of time that a claim states. */
interface Length {
  name: string
  tells: TimeKind
  duration: Duration
  saying: Saying
}

/** All lengths that tell the same. */
interface Side {
  kind: TimeKind
  lengths: Length[]
}

/**
 * Draw how long an effect is claimed to last or to take against how long people were followed, on one scale of months;
 * `null` where claims tell neither.
 *
 * Which of the two a claim tells, an editor says in the register; a claim whose measure names a time after which it was
 * taken tells how long people were followed. A side of which nothing is told is drawn as unknown, a plan as dashed.
 */
export function followUpPicture(claims: ShownClaim[], register: FollowUp[], names: Names): BarPicture | null {
  const lengths = claims.flatMap((shown) => lengthsOf(shown[0], register, names))
  if (lengths.length === 0) return null
  const longest = Math.max(...lengths.map(({ duration }) => monthsOf(duration.high, duration.unit)))
  const { top, marks } = scaleTo(longest, 4, monthSteps)
  const told = Map.groupBy(lengths, ({ tells }) => tells)
  const sides = (Object.keys(timeKinds) as TimeKind[])
    .filter((kind) => kind !== 'planned' || told.has(kind))
    .map((kind): Side => ({ kind, lengths: told.get(kind) ?? [] }))
  return {
    kind: 'bars',
    id: 'follow-up',
    title: 'The time claimed, and how long people were followed',
    alternative: sides.flatMap(wordsOf).join(' '),
    notes: holding(
      'What is claimed for a longer time than people were followed has not been seen yet.',
      lengths.some(isDashed) && 'Dashed: up to this long, or only planned.',
      lengths.some(({ duration }) => isOpen(duration)) && 'An arrow: at least, or more than, this long.',
    ),
    groups: sides.map((side) => groupOf(side, top)),
    marks: marks.map((mark) => ({ at: percentOf(mark, top), words: String(mark) })),
    unit: 'months',
    key: [],
    table: {
      columns: ['Of what', 'What it tells', 'How long', 'Where it stands'],
      rows: sides.flatMap(rowsOf),
    },
  }
}

const monthSteps = [1, 3, 6, 12, 24, 60]

/** How many months a unit of time is, near enough for drawing. */
const inMonths = { minutes: 0, hours: 0, days: 12 / 365.25, weeks: 84 / 365.25, months: 1, years: 12 } as const

function monthsOf(value: number, unit: Duration['unit']): number {
  return value * inMonths[unit]
}

function lengthsOf(saying: Saying, register: FollowUp[], names: Names): Length[] {
  const { claim } = saying
  const durations = claim.figures.flatMap((figure) => (figure.kind === 'duration' ? [figure] : []))
  const [duration] = durations
  if (!duration || durations.length > 1) return []
  const listed = register.filter((entry) => entry.claim === claim.id)
  if (listed.length > 0) return listed.map(({ name, tells }) => ({ name, tells, duration, saying }))
  const result = claim.kind === 'outcome' || claim.kind === 'harm'
  if (!result || !claim.measure?.after) return []
  const therapy = subjects(claim, 'therapy').map((id) => nameOf(id, names, 'therapy'))
  const outcome = claim.measure.outcome ? rowName(claim, names) : 'Result'
  return [{ name: capital([outcome, ...therapy].join(', ')), tells: 'followed', duration, saying }]
}

function isDashed({ tells, duration: { low, high } }: Length): boolean {
  return tells === 'planned' || low < high
}

function groupOf({ kind, lengths }: Side, top: number): BarGroup {
  const heading = timeKinds[kind]
  if (lengths.length === 0) return { heading, rows: [{ name: 'Not known', words: 'our sources don’t say', bars: [] }] }
  const rows = lengths.map(({ name, duration }) => ({
    name,
    words: figureWords(duration),
    bars: barsOf(kind, duration, top),
  }))
  return { heading, rows }
}

/** A bar up to the time that is sure, and a dashed one on to its upper end; a plan is dashed throughout. */
function barsOf(kind: TimeKind, duration: Duration, top: number): Bar[] {
  const [low, high] = [duration.low, duration.high].map((value) => percentOf(monthsOf(value, duration.unit), top))
  if (low === undefined || high === undefined) return []
  if (kind === 'planned') return [{ shape: 'range', from: 0, to: high }]
  const bar: Bar = { shape: 'bar', from: 0, to: low, ...(isOpen(duration) ? { open: true as const } : {}) }
  return high > low ? [bar, { shape: 'range', from: low, to: high }] : [bar]
}

/** What one side tells, a sentence for each length. */
function wordsOf({ kind, lengths }: Side): string[] {
  return lengths.length === 0
    ? [`${timeKinds[kind]}: our sources don’t say.`]
    : lengths.map(({ name, duration }) => `${timeKinds[kind]}: ${figureWords(duration)} (${name}).`)
}

function rowsOf({ kind, lengths }: Side): PictureTable['rows'] {
  const tells = cell(timeKinds[kind])
  return lengths.length === 0
    ? [[cell('Not known'), tells, cell('Our sources don’t say'), []]]
    : lengths.map(({ name, duration, saying }) => [cell(name), tells, cell(figureWords(duration)), saidLink(saying)])
}
