import { countOf } from '../language/words.ts'
import { claimKinds, type ClaimKind } from '../schema/claim.ts'
import type { Comparison, Status } from '../schema/register.ts'
import { comparableConditions } from '../claims/compare/compare.ts'
import { showsNoClaim, type Library } from '../claims/library.ts'
import { recordOf } from '../claims/record.ts'
import { rowOf } from '../claims/register.ts'
import { statusesOf } from '../claims/status.ts'
import { picturesOf, type PagePicture } from '../pictures/of-page.ts'
import { carriedBy } from './always.ts'
import {
  allClaims,
  bodyBlocks,
  folded,
  idsOf,
  namedIn,
  parted,
  pictured,
  recorded,
  some,
  type Block,
  type BlockSources,
  type Piece,
} from './block.ts'
import type { Page, Part, Section } from './page.ts'
import { compareAddress, pageAddress } from './routes.ts'

/** Kinds of claim that say little of whether a treatment helps; they stand in one line each, near the end of a page. */
const forTheRecord: readonly ClaimKind[] = [
  'definition',
  'event',
  'rule',
  'duration',
  'advice',
  'aim',
  'prediction',
  'trend',
  'disclosure',
  'promotion',
]

const kindHeadings: (string | null)[] = Object.values(claimKinds)

/** What the page of a condition or therapy holds, in the order in which it is read. */
export function subjectBlocks(
  page: Page<'condition'> | Page<'therapy'>,
  sections: Section[],
  sources: BlockSources,
): Block[] {
  const { library, comparisons } = sources
  const pictures = picturesOf(page, sources)
  const drawn = claimsDrawn(pictures, comparisons)
  const under = (kind: ClaimKind) =>
    sections.filter(({ heading }) => heading === claimKinds[kind]).flatMap(({ parts }) => parts)
  const { independent, interested } = byInterest(withoutDrawn(under('outcome'), drawn), library)
  const definitions = byInterest(under('definition'), library).independent
  const told = new Set([...drawn, ...idsOf(...definitions)])
  const carried = carriedBy(page, sections, library, sources.questions)
  const carry = (wanted: string, ...more: Piece[]) =>
    carried
      .filter(({ id }) => id === wanted)
      .map((one): Block => ({
        id: wanted,
        heading: one.heading,
        pieces: [{ shows: 'carried', carried: one }, ...more],
      }))
  const trials = pictures.filter(({ kind }) => kind === 'comparison')
  const statuses = statusesOf(page, sources.statuses)
  const results = Math.max(inView.leastResults, inView.results - trials.length)
  const block = (id: string, heading: string, ...pieces: Piece[][]): Block => ({ id, heading, pieces: pieces.flat() })
  const fold = (one: Block, words = ''): Block => ({ ...one, folded: words })
  const opened = (some: PagePicture[]) => some.flatMap((picture) => folded(picture.title, ...pictured([picture])))
  const record = recordOf(page, sections, forTheRecord, told, library)
  return [
    block(
      'what',
      'What it is',
      [{ shows: 'names' }],
      rowed(definitions, library),
      page.kind === 'therapy' ? [{ shows: 'facts' }] : [],
    ),
    ...bodyBlocks(sections.filter(({ heading }) => !kindHeadings.includes(heading))),
    block(
      'trials',
      'What independent trials found',
      trials.length > 0
        ? pictured(trials)
        : independent.length > 0 || hasCompared(under('outcome'), library)
          ? []
          : toldOfTrials(statuses),
      parted(independent, results),
      opened(pictures.filter((picture) => picture.kind === 'ladder' && compares(picture))),
      compared(page, sources),
    ),
    block(
      'claimed',
      claimKinds.outcome,
      parted(interested, results),
      opened(pictures.filter(({ kind }) => kind === 'shares-apart')),
    ),
    block('harms', claimKinds.harm, parted(under('harm'), inView.harms)),
    block(
      'status',
      claimKinds.status,
      ...toldFirst(statusesShown(statuses), parted(under('status'), inView.others), statuses),
    ),
    block(
      'price',
      claimKinds.price,
      parted(amountsFirst(under('price'), library), inView.others),
      opened(pictures.filter((picture) => picture.id.startsWith('prices-') && compares(picture))),
    ),
    fold(
      block('offers', 'Who offers it', parted(under('availability'))),
      countOf(under('availability').length, 'claim'),
    ),
    block(
      'not-known',
      claimKinds.limit,
      parted(under('limit'), inView.others),
      carry('not-known').flatMap(({ pieces }) => pieces),
      opened(pictures.filter(({ id }) => id === 'follow-up')),
    ),
    ...carry('clinic').map((one) => fold(one)),
    ...carry('doctor', ...toTalk(library)).map((one) => fold(one)),
    ...carry('without', ...(page.kind === 'condition' ? [{ shows: 'facts' } as const] : [])).map((one) => fold(one)),
    ...carry('options').map((one) => fold(one)),
    ...carry('later').map((one) => fold(one)),
    fold(
      block('mechanism', claimKinds.mechanism, parted(under('mechanism'))),
      countOf(under('mechanism').length, 'claim'),
    ),
    fold(
      block('record', 'Also said, for the record', recorded(record), allClaims(page, library)),
      countOf(record.flatMap(({ rows }) => rows).length, 'claim'),
    ),
  ]
}

/**
 * How many claims of a section are in view on the page of a condition or therapy, so that it is read to the end on a
 * phone (ten screens); the others stand behind "more". A trial that is drawn takes the place of a result. Harms are never
 * fewer than results.
 */
const inView = { results: 5, leastResults: 1, harms: 9, others: 2 } as const

/** What we found on the authorisation; on the page of a treatment for many diseases some of it stands behind "more". */
function statusesShown(statuses: Status[]): Piece[] {
  const more = statuses.slice(inView.others)
  return [
    { shows: 'statuses', statuses: statuses.slice(0, inView.others) },
    ...(more.length > 0 ? folded(`Show ${more.length} more`, { shows: 'statuses', statuses: more }) : []),
  ]
}

/** What sources tell of an approval stands before the entry that we have not looked; else what we found comes first. */
function toldFirst(found: Piece[], told: Piece[], statuses: Status[]): [Piece[], Piece[]] {
  return statuses.every(({ standing }) => standing === 'unknown') ? [told, found] : [found, told]
}

/** What trials showed, as an editor tells it with what is authorised; else that no trial stands on the page. */
function toldOfTrials(statuses: Status[]): Piece[] {
  const told = statuses.find(({ helps }) => helps !== undefined)
  return told?.helps === undefined
    ? [{ shows: 'words', words: noTrial }]
    : [
        { shows: 'words', words: told.helps },
        { shows: 'link', words: 'What this rests on', address: `#status-${told.id}` },
      ]
}

const noTrial =
  'No result of a trial with a comparison group stands on this page. That does not mean that there is none: ' +
  'see what checks and notes say of each claim.'

/** What is asked for comes before what is said of prices. */
function amountsFirst(parts: Part[], { claims }: Library): Part[] {
  const isAmount = (part: Part) =>
    namedIn([part], claims).some(([{ claim }]) => claim.figures.some(({ kind }) => kind === 'money'))
  return parts.toSorted((a, b) => Number(isAmount(b)) - Number(isAmount(a)))
}

/** Claims that say what something is, in a line each. */
function rowed(parts: Part[], { claims }: Library): Piece[] {
  const rows = namedIn(parts, claims).map(rowOf)
  return [...parted(parts.filter((part) => 'html' in part)), ...some(rows, { shows: 'rows', rows })]
}

/** Whom else to ask: the guide that lists health lines and patient bodies. */
function toTalk({ byKey }: Library): Piece[] {
  const guide = byKey.get('guide/talk-to-someone')
  return guide ? [{ shows: 'link', words: guide.facts.title, address: pageAddress(guide.kind, guide.id) }] : []
}

/** Where the treatments for a disease stand side by side. */
function compared({ kind, id }: Page, sources: BlockSources): Piece[] {
  const isComparable = kind === 'condition' && comparableConditions(sources).some((page) => page.id === id)
  return isComparable ? [{ shows: 'link', words: 'Compare treatments side by side', address: compareAddress(id) }] : []
}

/** Whether a picture sets things side by side; one with a single price or rung says no more than its claim does. */
function compares(picture: PagePicture): boolean {
  if (picture.kind === 'ladder') return picture.rungs.filter(({ holds }) => holds.length > 0).length > 1
  return picture.kind !== 'bars' || picture.groups.flatMap(({ rows }) => rows).length > 1
}

/** The claims that pictures of trials show; a card of their own would tell them twice. */
function claimsDrawn(pictures: PagePicture[], comparisons: Comparison[]): ReadonlySet<string> {
  const trials = comparisons.filter(({ id }) => pictures.some((picture) => picture.id === `comparison-${id}`))
  return new Set(trials.flatMap(({ arms, claims }) => [...arms.map(({ claim }) => claim), ...claims]))
}

function withoutDrawn(parts: Part[], drawn: ReadonlySet<string>): Part[] {
  return parts.filter((part) => {
    const ids = idsOf(part)
    return ids.length === 0 || ids.some((id) => !drawn.has(id))
  })
}

/** Whether one of these results names what it was compared with. */
function hasCompared(parts: Part[], { claims }: Library): boolean {
  const sayings = namedIn(parts, claims).flat()
  return sayings.some(({ claim }) => claim.measure !== undefined && claim.measure.comparator !== 'none')
}

/** Results whose every publisher gains nothing by them, and all others. */
function byInterest(parts: Part[], { claims }: Library): { independent: Part[]; interested: Part[] } {
  const gains = (part: Part) =>
    showsNoClaim(part) ||
    namedIn([part], claims)
      .flat()
      .some(({ source }) => source.facts.interest !== 'none')
  return { independent: parts.filter((part) => !gains(part)), interested: parts.filter(gains) }
}
