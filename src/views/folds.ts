import { readingOf } from '../claims/beside-passage.ts'
import { callsOf, type Library } from '../claims/library.ts'
import { countOf } from '../language/words.ts'
import type { Block, Piece } from './block.ts'
import type { Page, Part } from './page.ts'

/** A list, and the claims of an article, that are no longer than this are read as they stand. */
const few = { listed: 2, claims: 4 }

/**
 * Fold what makes the page of a source long: the parts of an article that makes more than a few claims, and long lists
 * of what it rests on and who cites it. Each says how much it holds.
 */
export function foldLong(page: Page, blocks: Block[], library: Library): Block[] {
  if (page.kind !== 'source') return blocks
  const isLong = page.facts.claims.length > few.claims
  return blocks.map((block) => {
    if (block.folded !== undefined) return block
    const holds = block.written ? isLong && block.heading && toldIn(block, page, library) : listedIn(block)
    return holds ? { ...block, folded: holds } : block
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
    case 'reading':
      return [{ number: piece.reading.claims.length, thing: 'claim' }]
    default:
      return []
  }
}

function passagesIn(parts: Part[]) {
  return callsOf(parts).filter((call) => call.component === 'Passage')
}
