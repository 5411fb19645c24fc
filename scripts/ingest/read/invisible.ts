import { z } from 'astro/zod'
import type { VFile } from 'vfile'
import { onOneLine } from '../../../src/language/on-one-line.ts'
import { byLine } from './by-line.ts'
import { readCues } from './cues.ts'

/** Characters without a shape of their own: bidi controls, zero-width signs, control characters; never line ends. */
const invisible = new RegExp(
  onOneLine`
    [[\p{Default_Ignorable_Code_Point}\p{Control}\p{Noncharacter_Code_Point}]--\p{Variation_Selector}--[\t\n\r]]
    |[\u2028\u2029]`,
  'gv',
)

/** Signs that can be invisible: none of those that most texts are made of. */
const suspect = new RegExp(
  onOneLine`
    [^\t\n\r -~\u00a0-\u00ac\u00ae-\u034e\u0370-\u061b\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3130
    \u3400-\u9fff\ufe00-\ufe0f\uff01-\uff9f\u{1f300}-\u{1faff}]`,
  'u',
)
/** Those that part what stands on both sides of them: a space takes their place. */
const parting = /[\v\f\u0085\u2028\u2029]/

/**
 * Take out what a reader can't see; a byte-order mark at the start stays.
 *
 * A word with a hidden sign in it looks whole and is found by nobody, and a bidi control shows another order of words
 * or digits than the one that is read (https://trojansource.codes). Reports `invisible-character`, once a line.
 *
 * @rule invisible-character Signs that nobody sees, in the middle of a word or turning the order of digits: they are
 * left out, since no name is found with one in it.
 * @remedy Read the line again; if it says what it should, nothing is to be done. In the example `\u{200B}` stands for
 * the sign that nobody sees.
 * @fails seeds/a.txt
 *   Stem ce\u{200B}lls for multiple sclerosis.
 * @passes seeds/a.txt
 *   Stem cells for multiple sclerosis.
 */
export function takeOutInvisible(text: string, file: VFile): string {
  if (!suspect.test(text)) return text
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

/** Names of such characters, by their code points. */
const names = readCues(new URL('invisible.yaml', import.meta.url), z.record(z.string(), z.string()))

/** Name a character by its code point: "U+202E RIGHT-TO-LEFT OVERRIDE". */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16).toUpperCase().padStart(4, '0')
  const name = names[hex] ?? (/\p{Control}/u.test(character) ? 'CONTROL CHARACTER' : 'CHARACTER WITHOUT A SHAPE')
  return `U+${hex} ${name}`
}
