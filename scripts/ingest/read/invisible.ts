import type { VFile } from 'vfile'
import { byLine } from './by-line.ts'

/** Characters without a shape of their own: bidi controls, zero-width signs, control characters; never line ends. */
const invisible =
  /[[\p{Default_Ignorable_Code_Point}\p{Control}\p{Noncharacter_Code_Point}]--\p{Variation_Selector}--[\t\n\r]]|[\u2028\u2029]/gv

/** Those that part what stands on both sides of them: a space takes their place. */
const parting = /[\v\f\u0085\u2028\u2029]/

/**
 * Take out what a reader can't see; a byte-order mark at the start stays.
 *
 * A word with a hidden sign in it looks whole and is found by nobody, and a bidi control shows another order of words
 * or digits than the one that is read (https://trojansource.codes). Reports `invisible-character`, once a line.
 */
export function takeOutInvisible(text: string, file: VFile): string {
  const found: { at: number; character: string }[] = []
  const kept = text.replace(invisible, (character, at: number) => {
    if (at === 0 && character === '\uFEFF') return character
    found.push({ at, character })
    return parting.test(character) ? ' ' : ''
  })
  for (const line of byLine(text, found)) {
    const times = Map.groupBy(line.found, ({ character }) => nameOf(character))
    const names = [...times].map(([name, { length }]) => (length > 1 ? `${name} (${length} times)` : name))
    file.message(
      `Unexpected invisible ${names.join(', ')}, read the line again without it: it was left out, and no page shows it`,
      { place: line.place, ruleId: 'invisible-character', source: 'ingest' },
    )
  }
  return kept
}

/** Name a character by its code point: "U+202E RIGHT-TO-LEFT OVERRIDE". */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16).toUpperCase().padStart(4, '0')
  const name = names[hex] ?? (/\p{Control}/u.test(character) ? 'CONTROL CHARACTER' : 'CHARACTER WITHOUT A SHAPE')
  return `U+${hex} ${name}`
}

/** Names as Unicode gives them, of those that turn up in articles. */
const names: Record<string, string> = {
  '00AD': 'SOFT HYPHEN',
  '000B': 'LINE TABULATION',
  '000C': 'FORM FEED',
  '0085': 'NEXT LINE',
  '034F': 'COMBINING GRAPHEME JOINER',
  '061C': 'ARABIC LETTER MARK',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2028': 'LINE SEPARATOR',
  '2029': 'PARAGRAPH SEPARATOR',
  '202A': 'LEFT-TO-RIGHT EMBEDDING',
  '202B': 'RIGHT-TO-LEFT EMBEDDING',
  '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE',
  '202E': 'RIGHT-TO-LEFT OVERRIDE',
  '2060': 'WORD JOINER',
  '2066': 'LEFT-TO-RIGHT ISOLATE',
  '2067': 'RIGHT-TO-LEFT ISOLATE',
  '2068': 'FIRST STRONG ISOLATE',
  '2069': 'POP DIRECTIONAL ISOLATE',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
}
