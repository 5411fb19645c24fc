import { claimKinds, type ClaimKind } from '../schema/claim.ts'
import type { Comparison, FollowUp, Status } from '../schema/register.ts'
import type { Meaning } from '../schema/page.ts'
import { carriedBy, type Carried } from './always.ts'
import { callsOf, citing, claimIdsOf, claimsOf, relatedPages, sourcesOf, type Library } from '../claims/library.ts'
import { comparableConditions } from '../claims/compare/compare.ts'
import type { Names } from '../vocabulary/names.ts'
import type { Page, Part, Section } from './page.ts'
import { picturesOf, type PagePicture } from '../pictures/of-page.ts'
import { readingElsewhere, type PassageClaims } from '../claims/beside-passage.ts'
import { isCut, recordOf, type RecordGroup } from '../claims/record.ts'
import { rowOf, type RegisterRow } from '../claims/register.ts'
import { claimsAddress, compareAddress, pageAddress } from './routes.ts'
import { shownSections } from './sections.ts'
import { statusesOf } from '../claims/status.ts'

/** What stands under one heading of a page, piece by piece. */
export interface Block {
  id: string
  heading: string
  pieces: Piece[]
  /** Its heading stands in the page's body, where anybody may have written it. */
  written?: true
}

/** A piece of a block, named for what it shows. */
export type Piece =
  | { shows: 'names' }
  | { shows: 'facts' }
  | { shows: 'dates-of-rule' }
  | { shows: 'means'; means: Meaning[] }
  | { shows: 'words'; words: string }
  | { shows: 'steps'; steps: string[] }
  | { shows: 'pictures'; pictures: PagePicture[] }
  | { shows: 'parts'; parts: Part[] }
  | { shows: 'statuses'; statuses: Status[] }
  | { shows: 'carried'; carried: Carried }
  | { shows: 'link'; words: string; address: string }
  | { shows: 'record'; groups: RecordGroup[] }
  | { shows: 'reading'; reading: PassageClaims }
  | { shows: 'sources'; sources: Page<'source'>[] }
  | { shows: 'rows'; rows: RegisterRow[] }
  | { shows: 'pages'; pages: Page[] }
  | { shows: 'about' }

/** What pages are made from. */
export interface BlockSources {
  library: Library
  names: Names
  statuses: Status[]
  comparisons: Comparison[]
  followUps: FollowUp[]
}

/**
 * The blocks of a page in the order in which it is read. A block without pieces is left out; the contents list is made
 * from the same blocks.
 *
 * On the page of a condition or therapy, trials with a comparison come before what anybody claims: the first number seen
 * is the one remembered. Harms come directly behind results.
 */
export function blocksOf(page: Page, sources: BlockSources): Block[] {
  const sections = shownSections(page, sources.library)
  const blocks = [...ownBlocks(page, sections, sources), ...lastBlocks(page, sections, sources)]
  return withOwnIds(
    blocks.filter(({ pieces }) => pieces.length > 0),
    sources.library,
  )
}

/** Ids that the layouts give to elements of every page. */
const ofLayouts = ['main', 'contents', 'menu', 'h-menu', 'q', 'age', 'to-print']

/** Number a written heading's id where a block, a claim or the layout has it already: an article may call a part "Sources". */
function withOwnIds(blocks: Block[], { claims }: Library): Block[] {
  const taken = new Set([...ofLayouts, ...blocks.filter(({ written }) => !written).map(({ id }) => id)])
  return blocks.map((block) => {
    if (!block.written) return block
    let id = block.id
    for (let time = 2; taken.has(id) || claims.has(id); time++) id = `${block.id}-${time}`
    taken.add(id)
    return { ...block, id }
  })
}

function ownBlocks(page: Page, sections: Section[], sources: BlockSources): Block[] {
  switch (page.kind) {
    case 'condition':
    case 'therapy':
      return subjectBlocks(page, sections, sources)
    case 'regulation':
      return [
        { id: 'means', heading: 'What it means for you', pieces: meant(page.facts.means) },
        { id: 'facts', heading: 'The rule in short', pieces: [{ shows: 'facts' }, { shows: 'dates-of-rule' }] },
        ...bodyBlocks(sections.toSorted((a, b) => rankInRule(a) - rankInRule(b))),
        { id: 'dates', heading: 'In time', pieces: pictured(picturesOf(page, sources)) },
      ]
    case 'guide':
      return [
        ...bodyBlocks(sections.filter(isShort)),
        { id: 'steps', heading: 'Steps', pieces: listed(page.facts.steps) },
        { id: 'questions', heading: 'Questions to ask', pieces: listed(page.facts.questions) },
        { id: 'pictures', heading: 'In pictures', pieces: pictured(picturesOf(page, sources)) },
        ...bodyBlocks(sections.filter((section) => !isShort(section))),
      ]
    case 'facility':
    case 'source':
      return bodyBlocks(sections)
    default:
      return page satisfies never
  }
}

/** The short answer of a guide stands before its questions and all else. */
function isShort({ heading }: Section): boolean {
  return heading === 'In short'
}

/** What a rule says stands before what is not known of it, and that before what happened or is said. */
function rankInRule({ heading }: Section): number {
  const order: (string | null)[] = [null, claimKinds.rule, claimKinds.status, claimKinds.price, claimKinds.limit]
  const at = order.indexOf(heading)
  return at === -1 ? order.length : at
}

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

function subjectBlocks(page: Page<'condition'> | Page<'therapy'>, sections: Section[], sources: BlockSources): Block[] {
  const { library, comparisons } = sources
  const pictures = picturesOf(page, sources)
  const drawn = claimsDrawn(pictures, comparisons)
  const under = (kind: ClaimKind) => partsUnder(sections, claimKinds[kind])
  const { independent, interested } = byInterest(withoutDrawn(under('outcome'), drawn), library)
  const definitions = byInterest(under('definition'), library).independent
  const told = new Set([...drawn, ...definitions.flatMap(idsOfPart)])
  const carried = carriedBy(page, sections, library)
  const carriedBlock = (...ids: string[]) =>
    carried.filter(({ id }) => ids.includes(id)).map((one): Block => blockOfCarried(one))
  const trials = pictures.filter(({ kind }) => kind === 'comparison')
  const statuses = statusesOf(page, sources.statuses)
  const block = (id: string, heading: string, ...pieces: Piece[][]): Block => ({ id, heading, pieces: pieces.flat() })
  return [
    block('what', 'What it is', [{ shows: 'names' }], rowed(definitions, library), [{ shows: 'facts' }]),
    ...bodyBlocks(sections.filter(({ heading }) => !isKind(heading))),
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
      carriedBlock('not-known').flatMap(({ pieces }) => pieces),
      pictured(pictures.filter(({ id }) => id === 'follow-up')),
    ),
    ...carriedBlock('without'),
    ...carriedBlock('options').map(({ pieces, ...one }) => ({
      ...one,
      pieces: [...pieces, ...compared(page, sources)],
    })),
    ...carriedBlock('later'),
    block('mechanism', claimKinds.mechanism, parted(under('mechanism'))),
    ...carriedBlock('clinic'),
    ...carriedBlock('doctor').map(({ pieces, ...one }) => ({ ...one, pieces: [...pieces, ...toTalk(library)] })),
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
  'No result of a trial with a comparison group stands on this page. That does not mean that there is none: see what checks and notes say of each claim.'

/** What stands at the end of every page. */
function lastBlocks(page: Page, sections: Section[], { library }: BlockSources): Block[] {
  const { shown, others } = claimsOf(page, library)
  const called = claimIdsOf({ sections }).flatMap((id) => {
    const sayings = library.claims.get(id)
    return sayings ? [sayings] : []
  })
  const sources = page.kind === 'source' ? [] : sourcesOf([...shown, ...others, ...called], library)
  const cited = page.kind === 'source' ? citing(page.id, library).map(rowOf) : []
  const related = relatedPages(page, library)
  return [
    { id: 'more', heading: 'Claims without a place', pieces: withoutPlace(page, sections, library) },
    { id: 'more-said', heading: 'Also said', pieces: alsoSaid(page, library) },
    { id: 'cited-by', heading: 'Cited by', pieces: cited.length > 0 ? [{ shows: 'rows', rows: cited }] : [] },
    { id: 'sources', heading: 'Sources', pieces: sourced(sources) },
    {
      id: 'related',
      heading: 'Pages that share these claims',
      pieces: related.length > 0 ? [{ shows: 'pages', pages: related }] : [],
    },
    { id: 'page', heading: 'About this page', pieces: [{ shows: 'about' }] },
  ]
}

/** The most sources that a page lists: those of the claims that it shows come first. */
const mostSources = 100

function sourced(sources: Page<'source'>[]): Piece[] {
  if (sources.length === 0) return []
  const left = sources.length - mostSources
  const words = `${left} more stand with the claims that they make.`
  return [
    { shows: 'sources', sources: sources.slice(0, mostSources) },
    ...(left > 0 ? [{ shows: 'words' as const, words }] : []),
  ]
}

/** Claims of a source whose passage stands nowhere on its page. */
function withoutPlace(page: Page, sections: Section[], library: Library): Piece[] {
  if (page.kind !== 'source') return []
  const passages = sections
    .flatMap(({ parts }) => callsOf(parts))
    .flatMap((call) => (call.component === 'Passage' ? [call.props.id] : []))
  const reading = readingElsewhere(page, passages, library)
  return reading.claims.length > 0 ? [{ shows: 'reading', reading }] : []
}

/** Claims about a rule, a hospital or a guide that its body doesn't show; those about a treatment stand in its record. */
function alsoSaid(page: Page, library: Library): Piece[] {
  if (page.kind === 'source' || page.kind === 'condition' || page.kind === 'therapy') return []
  return [...recorded(recordOf(page, [], [], new Set(), library)), ...allClaims(page, library)]
}

/** Where every claim about a page stands, if the page itself can't list them all. */
function allClaims(page: Page, library: Library): Piece[] {
  const words = `Every claim about ${page.facts.title}`
  return isCut(page, library) ? [{ shows: 'link', words, address: claimsAddress(page.kind, page.id) }] : []
}

const pictured = (pictures: PagePicture[]): Piece[] => (pictures.length > 0 ? [{ shows: 'pictures', pictures }] : [])
const parted = (parts: Part[]): Piece[] => (parts.length > 0 ? [{ shows: 'parts', parts }] : [])
const recorded = (groups: RecordGroup[]): Piece[] => (groups.length > 0 ? [{ shows: 'record', groups }] : [])
const listed = (steps: string[] | 'unknown'): Piece[] => (steps === 'unknown' ? [] : [{ shows: 'steps', steps }])

const meant = (means: Meaning[] | undefined): Piece[] => (means ? [{ shows: 'means', means }] : [])

/** Claims that say what something is, in a line each. */
function rowed(parts: Part[], { claims }: Library): Piece[] {
  const rows = parts.flatMap(idsOfPart).flatMap((id) => {
    const shown = claims.get(id)
    return shown ? [rowOf(shown)] : []
  })
  const words = parts.filter((part) => 'html' in part)
  return [...parted(words), ...(rows.length > 0 ? [{ shows: 'rows' as const, rows }] : [])]
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

function blockOfCarried(carried: Carried): Block {
  return { id: carried.id, heading: carried.heading, pieces: [{ shows: 'carried', carried }] }
}

function bodyBlocks(sections: Section[]): Block[] {
  return sections.map(({ id, heading, parts }) => ({
    id: id ?? 'text',
    heading: heading ?? '',
    pieces: parted(parts),
    written: true,
  }))
}

const kindHeadings = new Set<string>(Object.values(claimKinds))

function isKind(heading: string | null): boolean {
  return heading !== null && kindHeadings.has(heading)
}

function partsUnder(sections: Section[], heading: string): Part[] {
  return sections.filter((section) => section.heading === heading).flatMap(({ parts }) => parts)
}

/** The claims that pictures of trials show; a card of their own would tell them twice. */
function claimsDrawn(pictures: PagePicture[], comparisons: Comparison[]): ReadonlySet<string> {
  const trials = comparisons.filter(({ id }) => pictures.some((picture) => picture.id === `comparison-${id}`))
  return new Set(trials.flatMap(({ arms, claims }) => [...arms.map(({ claim }) => claim), ...claims]))
}

function idsOfPart(part: Part): string[] {
  if ('html' in part) return []
  switch (part.component) {
    case 'Claim':
      return [part.props.id]
    case 'Study':
      return part.props.claims
    default:
      return []
  }
}

function withoutDrawn(parts: Part[], drawn: ReadonlySet<string>): Part[] {
  return parts.filter((part) => {
    const ids = idsOfPart(part)
    return ids.length === 0 || ids.some((id) => !drawn.has(id))
  })
}

/** Whether one of these results names what it was compared with. */
function hasCompared(parts: Part[], { claims }: Library): boolean {
  const shown = parts.flatMap(idsOfPart).flatMap((id) => claims.get(id) ?? [])
  return shown.some(({ claim }) => claim.measure !== undefined && claim.measure.comparator !== 'none')
}

/** Results whose every publisher gains nothing by them, and all others. */
function byInterest(parts: Part[], { claims }: Library): { independent: Part[]; interested: Part[] } {
  const gains = (part: Part) =>
    idsOfPart(part).length === 0 ||
    idsOfPart(part)
      .flatMap((id) => claims.get(id) ?? [])
      .some(({ source }) => source.facts.interest !== 'none')
  return { independent: parts.filter((part) => !gains(part)), interested: parts.filter(gains) }
}
