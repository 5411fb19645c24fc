import { readingOf } from '../claims/beside-passage.ts'
import { callsOf, type Library } from '../claims/library.ts'
import { countOf } from '../language/words.ts'
import type { Block, Piece } from './block.ts'
import type { Page, Part } from './page.ts'

/** A list, and the claims of an article, that are no longer than this are read as they stand. */
const few = { listed: 2, claims: 4 }

/**
 * Fold what makes the page of a source, rule, hospital or guide long and need not be read at first sight: the parts of
 * an article that makes more than a few claims, and long lists of sources, citing claims and related pages. Each says how much it holds;
 * harms, warnings and the cards of claims stay open.
 */
export function folded(page: Page, blocks: Block[], library: Library): Block[] {
  if (page.kind === 'condition' || page.kind === 'therapy') return blocks
  const long = page.kind === 'source' && page.facts.claims.length > few.claims ? page : null
  return blocks.map((block) => {
    const holds = block.written ? long && block.heading && toldIn(block, long, library) : listedIn(block)
    return holds ? { ...block, holds } : block
  })
}

/** How many claims a part of an article makes; where it makes none, how many passages it has. */
function toldIn({ pieces }: Block, page: Page<'source'>, library: Library): string | null {
  const passages = pieces.flatMap((piece) => (piece.shows === 'parts' ? passagesIn(piece.parts) : []))
  const claims = passages.flatMap(({ props, children }) => readingOf(page, props.id, children, library).claims)
  if (claims.length > 0) return countOf(claims.length, 'claim')
  return passages.length > 0 ? countOf(passages.length, 'passage') : null
}

function listedIn({ pieces }: Block): string | null {
  const listed = pieces.flatMap(countIn)
  const [first] = listed
  const number = listed.reduce((sum, { number }) => sum + number, 0)
  return first && number > few.listed ? countOf(number, first.thing) : null
}

function countIn(piece: Piece): { number: number; thing: string }[] {
  switch (piece.shows) {
    case 'sources':
      return [{ number: piece.sources.length, thing: 'source' }]
    case 'rows':
      return [{ number: piece.rows.length, thing: 'claim' }]
    case 'pages':
      return [{ number: piece.pages.length, thing: 'page' }]
    case 'reading':
      return [{ number: piece.reading.claims.length, thing: 'claim' }]
    default:
      return []
  }
}

function passagesIn(parts: Part[]) {
  return callsOf(parts).filter((call) => call.component === 'Passage')
}
