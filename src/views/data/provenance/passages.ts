import { DomUtils, parseDocument } from 'htmlparser2'
import { callsOf } from '../../../claims/library.ts'
import { passageHash } from '../../../claims/passage-hash.ts'
import type { Claim } from '../../../schema/claim.ts'
import type { Page, Part } from '../../page.ts'

/** A stretch of a passage: its words, and where they stand, in Unicode code points from the start of the passage. */
export interface Stretch {
  exact: string
  start: number
  end: number
}

/** The text of each passage of a source, by id; none where its words may not be shown. */
export function passageTexts(source: Page<'source'>): Map<string, string> {
  if (source.facts.rights !== 'own-words' || source.facts.seed === undefined) return new Map()
  const calls = source.sections.flatMap(({ parts }) => callsOf(parts))
  return new Map(
    calls.flatMap((call) => {
      if (call.component !== 'Passage') return []
      const text = textIn(call.children)
      const isWhole = passageHash(text) === call.props.id.replace(/-\d+$/, '')
      return isWhole ? [[call.props.id, text] as const] : []
    }),
  )
}

function textIn(parts: Part[]): string {
  const html = parts.map((part) => ('html' in part ? part.html : '')).join('')
  return DomUtils.textContent(parseDocument(html)).trim()
}

/** Where a passage holds the figures of a claim; the whole of it where it holds none. */
export function stretchesOf({ figures, words = [] }: Pick<Claim, 'figures' | 'words'>, text: string): Stretch[] {
  const said = [words].flat()
  const found = figures.flatMap(({ at: [start, end] }, index) =>
    text.slice(start, end) === said[index] ? [stretchOf(text, start, end)] : [],
  )
  return found.length > 0 ? found : [stretchOf(text, 0, text.length)]
}

/**
 * A stretch between two places in UTF-16 units, as the content counts, in code points, as Web Annotation does: a
 * character beyond the first 65,536 is two units and one code point.
 *
 * @example stretchOf('𠮷 40%', 3, 6) // { exact: '40%', start: 2, end: 5 }
 */
export function stretchOf(text: string, from: number, to: number): Stretch {
  const exact = text.slice(from, to)
  const start = [...text.slice(0, from)].length
  return { exact, start, end: start + [...exact].length }
}
