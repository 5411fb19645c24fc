import type { VFile } from 'vfile'
import type { Place } from '../rule.ts'
import { reportFault } from '../rule.ts'
import { ease, type Prose, type Reader } from './prose-of.ts'
import { ownWordsFile, type Misspelt } from './speller.ts'
import type { ReadText } from './texts.ts'

/** How one file reads. */
export type Row = Prose & { path: string }

/**
 * Measure how each file reads, worst first: by words that no dictionary has, then by grade.
 *
 * Reports `misspelt` where a word that no dictionary has stands first in a file.
 */
export function reportProse(texts: ReadText[], reader: Reader): Row[] {
  const rows = [...Map.groupBy(texts, ({ file }) => file)].map(([file, told]) => {
    const misspelt = misspeltIn(file, told, reader)
    for (const [word, [first, ...more]] of Map.groupBy(misspelt, (one) => one.word)) {
      const times = more.length === 0 ? '' : ` (${more.length + 1} times)`
      const reason = `Unexpected word \`${word}\`${times}, ${advice(first?.suggestions ?? [])}`
      reportFault({ file, place: first?.at, reason }, 'misspelt')
    }
    const whole = told.map(({ text }) => text)
    return { path: file.path, misspelt, ...ease(whole, reader.withoutNames) }
  })
  return rows.toSorted((a, b) => b.misspelt.length - a.misspelt.length || (b.grade ?? -99) - (a.grade ?? -99))
}

/** The words of the texts of one file that no dictionary has, each at its place in the file. */
export function misspeltIn(file: VFile, texts: ReadText[], { speller }: Reader): Misspelt[] {
  const source = String(file)
  return texts.flatMap(({ text, place }) => {
    let from = offsetOf(place)
    return speller(text).map((one) => {
      const found = source.indexOf(one.word, from)
      const at = found === -1 ? from : found
      from = at + (found === -1 ? 0 : one.word.length)
      return { ...one, at }
    })
  })
}

/** Rows as a table for editors. */
export function tableOf(rows: Row[]): string {
  const cells = rows.map(({ grade, longest, path, misspelt }) => [
    grade === null ? '' : grade.toFixed(1),
    String(longest.words),
    path,
    [...new Set(misspelt.map(({ word }) => word))].join(', '),
  ])
  const all = [['grade', 'longest sentence', 'file', 'not in the dictionary'], ...cells]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map(([grade = '', longest = '', path = '', words = '']) =>
      [grade.padStart(widths[0] ?? 0), longest.padStart(widths[1] ?? 0), path.padEnd(widths[2] ?? 0), words]
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function advice(suggestions: string[]): string {
  const meant = suggestions.length === 0 ? 'another' : suggestions.map((word) => `\`${word}\``).join(' or ')
  return `write ${meant}, or put it into \`${ownWordsFile}\` if it is right`
}

function offsetOf(place: Place): number {
  if (typeof place === 'number') return place
  return (place && 'start' in place && place.start.offset) || 0
}
