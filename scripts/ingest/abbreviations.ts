import type { Block, Span } from './segment.ts'

/** A short form that an article defines: "acute-on-chronic liver failure (ACLF)". */
export interface Abbreviation {
  short: string
  long: string
  /** Place of the long form. */
  at: Span
}

const bracketed = /\(([\p{L}][\p{L}\p{N}-]{1,9})\)/gu

/**
 * Find abbreviations where an article defines them, long form first.
 *
 * After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003):
 * the letters of the short form must stand in the words before the bracket, from right to left, the first letter at the
 * start of a word. A plural s of the short form is left out.
 */
export function findAbbreviations(block: Block): Abbreviation[] {
  const found: Abbreviation[] = []
  for (const { 1: inside = '', index } of block.text.matchAll(bracketed)) {
    const short = inside.replace(/(?<=\p{Lu})s$/u, '')
    if (!/\p{Lu}/u.test(short)) continue
    const before = block.text.slice(0, index).trimEnd()
    const words = before.split(/\s+/).length
    const longest = before
      .split(/\s+/)
      .slice(-Math.min(words, short.length + 5, short.length * 2))
      .join(' ')
    const from = startByInitials(short, longest) ?? longFormStart(short, longest)
    if (from === null) continue
    const long = longest.slice(from)
    const start = block.at[0] + before.length - long.length
    found.push({ short, long, at: [start, start + long.length] })
  }
  return found
}

/** "investigator-initiated trials" for IIT: one word a letter. */
function startByInitials(short: string, long: string): number | null {
  const words = [...long.matchAll(/[\p{L}\p{N}]+/gu)].slice(-short.length)
  const initials = words.map(([word]) => word.charAt(0)).join('')
  return initials.toLowerCase() === short.toLowerCase() ? (words[0]?.index ?? null) : null
}

function longFormStart(short: string, long: string): number | null {
  let at = long.length - 1
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short.charAt(letter).toLowerCase()
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue
    while (
      at >= 0 &&
      (long.charAt(at).toLowerCase() !== wanted ||
        (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(long.charAt(at - 1))))
    )
      at--
    if (at < 0) return null
    at--
  }
  return at + 1
}
