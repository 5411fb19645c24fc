import { claimKinds } from '../schema/claim.ts'
import { callsOf, citing, claimsOf, pageNamed, relatedPages, sourcesOf, type Library } from '../claims/library.ts'
import { readingElsewhere } from '../claims/beside-passage.ts'
import { recordOf } from '../claims/record.ts'
import { rowOf } from '../claims/register.ts'
import { isOurs } from '../claims/ours.ts'
import { picturesOf } from '../pictures/of-page.ts'
import { answerOf, untold } from './answer.ts'
import {
  allClaims,
  bodyBlocks,
  listed,
  namedIn,
  pictured,
  recorded,
  some,
  type Block,
  type BlockSources,
  type Piece,
} from './block.ts'
import { foldLong } from './folds.ts'
import type { Call, Page, Section } from './page.ts'
import { shownSections } from './sections.ts'
import { subjectBlocks } from './subject-blocks.ts'

/**
 * The blocks of a page in the order in which it is read. A block without pieces is left out; the contents list is made
 * from the same blocks.
 *
 * On the page of a condition or therapy, trials with a comparison come before what anybody claims: the first number
 * seen is the one remembered. Harms come directly behind results.
 */
export function blocksOf(page: Page, sources: BlockSources): Block[] {
  const sections = shownSections(page, sources.library, sources.questions)
  const blocks = [...ownBlocks(page, sections, sources), ...lastBlocks(page, sections, sources)]
  const filled = blocks.filter(({ pieces }) => pieces.length > 0)
  return withOwnIds(foldLong(page, filled, sources.library), sources.library)
}

/** Ids that the layouts give to elements of every page. */
const ofLayouts = ['main', 'contents', 'menu', 'h-menu', 'q', 'age', 'to-print']

/**
 * Number a written heading's id where a block, a claim or the layout has it already: an article may call a part
 * "Sources".
 */
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
    case 'regulation': {
      const { means = [] } = page.facts
      const more = untold(means, answerOf(page, sources), ({ says }) => says)
      const told = [...more, ...means.flatMap(({ claims }) => claims)]
      return [
        { id: 'means', heading: 'What it means for you', pieces: some(told, { shows: 'means', means, more }) },
        { id: 'facts', heading: 'The rule in short', pieces: [{ shows: 'names' }, { shows: 'facts' }] },
        ...bodyBlocks(sections.toSorted((a, b) => rankInRule(a) - rankInRule(b))),
        { id: 'dates', heading: 'In time', pieces: pictured(picturesOf(page, sources)) },
      ]
    }
    case 'guide': {
      const answer = answerOf(page, sources)
      const rest = (list: string[] | 'unknown') => listed(untold(list, answer, (words) => words))
      // Numbers to call, and what stands before them, come first.
      const toCall = sections.findLastIndex(({ parts }) => callsOf(parts).some(isToCall)) + 1
      return [
        ...bodyBlocks(sections.slice(0, toCall)),
        { id: 'steps', heading: 'Steps', pieces: rest(page.facts.steps) },
        { id: 'questions', heading: 'Questions to ask', pieces: rest(page.facts.questions) },
        { id: 'pictures', heading: 'In pictures', pieces: pictured(picturesOf(page, sources)) },
        ...bodyBlocks(sections.slice(toCall)),
      ]
    }
    case 'facility': {
      const looked = untold(page.facts['looked-for'], answerOf(page, sources), (words) => words)
      return [
        { id: 'what', heading: 'What it is', pieces: [{ shows: 'names' }] },
        { id: 'looked', heading: 'What we looked for', pieces: some(looked, { shows: 'list', list: looked }) },
        ...bodyBlocks(sections),
      ]
    }
    case 'source':
      return [
        ...bodyBlocks(sections),
        { id: 'rests-on', heading: 'What it rests on', pieces: sourced(restedOn(page, sources.library)) },
      ]
    default:
      return page satisfies never
  }
}

const isToCall = ({ component }: Call) => component === 'Helplines'

/** What an article of this site rests on: the works that the checks of its claims cite. */
function restedOn(page: Page<'source'>, library: Library): Page<'source'>[] {
  if (!isOurs(page)) return []
  const cited = page.facts.claims.flatMap(({ checks }) => checks.flatMap(({ sources }) => sources))
  return [...new Set(cited)].flatMap((id) => pageNamed('source', id, library) ?? [])
}

/** What a rule says stands before what is not known of it, and that before what happened or is said. */
function rankInRule({ heading }: Section): number {
  const order: (string | null)[] = [null, claimKinds.rule, claimKinds.status, claimKinds.price, claimKinds.limit]
  const at = order.indexOf(heading)
  return at === -1 ? order.length : at
}

/** What stands at the end of every page. */
function lastBlocks(page: Page, sections: Section[], { library }: BlockSources): Block[] {
  const { shown, others } = claimsOf(page, library)
  const called = namedIn(
    sections.flatMap(({ parts }) => parts),
    library.claims,
  )
  const sources = page.kind === 'source' ? [] : sourcesOf([...shown, ...others, ...called], library)
  const cited = page.kind === 'source' ? citing(page.id, library).map(rowOf) : []
  const related = relatedPages(page, library)
  return [
    { id: 'more', heading: 'Claims without a place', pieces: withoutPlace(page, sections, library) },
    { id: 'more-said', heading: 'Also said', pieces: alsoSaid(page, library) },
    { id: 'cited-by', heading: 'Cited by', pieces: some(cited, { shows: 'rows', rows: cited }) },
    { id: 'sources', heading: 'Sources', pieces: sourced(sources), folded: String(sources.length) },
    {
      id: 'related',
      heading: 'Pages that share these claims',
      pieces: some(related, { shows: 'pages', pages: related }),
      folded: String(related.length),
    },
    { id: 'page', heading: 'About this page', pieces: [{ shows: 'about' }], folded: '' },
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
  return some(reading.claims, { shows: 'reading', reading })
}

/**
 * Claims about a rule, a hospital or a guide that its body doesn't show; those about a treatment stand in its record.
 */
function alsoSaid(page: Page, library: Library): Piece[] {
  if (page.kind === 'source' || page.kind === 'condition' || page.kind === 'therapy') return []
  return [...recorded(recordOf(page, [], [], new Set(), library)), ...allClaims(page, library)]
}
