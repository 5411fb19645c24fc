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
  const block = (id: string, heading: string, ...pieces: Piece[][]): Block => ({ id, heading, pieces: pieces.flat() })
  return [
    block('what', 'What it is', [{ shows: 'names' }], rowed(definitions, library), [{ shows: 'facts' }]),
    ...bodyBlocks(sections.filter(({ heading }) => !kindHeadings.includes(heading))),
    block(
      'trials',
      'What independent trials found',
      trials.length > 0
        ? pictured(trials)
        : hasCompared(under('outcome'), library)
          ? []
          : [{ shows: 'words', words: noTrial }],
      parted(independent),
      pictured(pictures.filter(({ kind }) => kind === 'ladder')),
    ),
    block(
      'claimed',
      claimKinds.outcome,
      parted(interested),
      pictured(pictures.filter(({ kind }) => kind === 'shares-apart')),
    ),
    block('harms', claimKinds.harm, parted(under('harm'))),
    block(
      'status',
      claimKinds.status,
      ...toldFirst([{ shows: 'statuses', statuses }], parted(under('status')), statuses),
    ),
    block(
      'price',
      claimKinds.price,
      pictured(pictures.filter(({ id }) => id.startsWith('prices-'))),
      parted(under('price')),
    ),
    block('offers', 'Who offers it', parted(under('availability'))),
    block(
      'not-known',
      claimKinds.limit,
      parted(under('limit')),
      carry('not-known').flatMap(({ pieces }) => pieces),
      pictured(pictures.filter(({ id }) => id === 'follow-up')),
    ),
    ...carry('without'),
    ...carry('options', ...compared(page, sources)),
    ...carry('later'),
    block('mechanism', claimKinds.mechanism, parted(under('mechanism'))),
    ...carry('clinic'),
    ...carry('doctor', ...toTalk(library)),
    block(
      'record',
      'Also said, for the record',
      recorded(recordOf(page, sections, forTheRecord, told, library)),
      allClaims(page, library),
    ),
  ]
}

/** What sources tell of an approval stands before the entry that we have not looked; else what we found comes first. */
function toldFirst(found: Piece[], told: Piece[], statuses: Status[]): [Piece[], Piece[]] {
  return statuses.every(({ standing }) => standing === 'unknown') ? [told, found] : [found, told]
}

const noTrial =
  'No result of a trial with a comparison group stands on this page. That does not mean that there is none: ' +
  'see what checks and notes say of each claim.'

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
