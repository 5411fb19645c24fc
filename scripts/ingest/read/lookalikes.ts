import type { VFile } from 'vfile'
import { byLine } from './by-line.ts'

/** Cyrillic and Greek letters that look like a Latin one, each with the letter it is taken for. */
const latinOf = new Map([
  ...pairs('аеорсухіѕјһԁԛԝѵкмт', 'aeopcyxisjhdqwvkmt'),
  ...pairs('АВЕКМНОРСТХУІЅЈԌԚԜѴ', 'ABEKMHOPCTXYISJGQWV'),
  ...pairs('ον', 'ov'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
])

const lookalike = new RegExp(`[${[...latinOf.keys()].join('')}]`)

function pairs(foreign: string, latin: string): [string, string][] {
  return [...foreign].map((letter, index) => [letter, latin[index] ?? ''])
}

/**
 * Report words that mix Latin letters or digits with letters that only look Latin (`look-alike-letter`, once a line):
 * such a name is found by nobody, and such a number is read wrongly. Greek letters as science writes them (α, β, γ, κ,
 * µ, Δ) are ordinary.
 *
 * @rule look-alike-letter A Cyrillic or Greek letter in a word of Latin ones: it looks right, and no name or figure is
 * found in it.
 * @remedy Type the word anew. Such letters come from copied text; in the example `\u{441}` stands for the Cyrillic
 * letter that looks like `c`.
 * @fails seeds/a.txt
 *   Stem \u{441}ells for multiple sclerosis.
 * @passes seeds/a.txt
 *   Stem cells for multiple sclerosis.
 */
export function reportLookalikes(text: string, file: VFile): void {
  for (const { place, found } of byLine(text, mixedWords(text))) {
    const words = [...new Set(found.map(({ word }) => `\`${word}\``))].join(', ')
    const letters = [...new Set(found.flatMap(({ letters }) => letters))].map(nameOf).join('; ')
    file.message(
      `Unexpected letters that only look Latin in ${words} (${letters}), write Latin ones: ` +
        'as it stands no name or figure is recognised in it',
      { place, ruleId: 'look-alike-letter', source: 'ingest' },
    )
  }
}

function mixedWords(text: string): { at: number; word: string; letters: string[] }[] {
  if (!lookalike.test(text)) return []
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    if (!lookalike.test(word) || !/[\p{Script=Latin}0-9]/u.test(word)) return []
    const letters = [...new Set(word)].filter((letter) => latinOf.has(letter))
    return letters.length > 0 ? [{ at: index, word, letters }] : []
  })
}

/** Name such a letter: "U+0435, Cyrillic, looks like `e`". */
function nameOf(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const script = /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic'
  return `U+${code}, ${script}, looks like \`${latinOf.get(letter)}\``
}
