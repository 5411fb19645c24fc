import { z } from 'astro/zod'
import { pattern, readCues } from '../../read/cues.ts'
import type { Grammar } from './grammar.ts'

const forms = readCues(
  new URL('names.yaml', import.meta.url),
  z.strictObject({ identifiers: z.array(pattern), names: z.array(pattern) }),
)

/** Registers, filings, papers, documents, shares, telephones and postcodes: `NCT06778265`, `Order No. 818`. */
export const identifiers: Grammar[] = forms.identifiers.map((pattern) => ({
  pattern,
  read: ([code = '']) => ({ kind: 'identifier', low: code, high: code }),
}))

/** Where a text names something with a number, and counts nothing: a clock time, an ordinal, a numbered part. */
export function namesIn(text: string): [start: number, end: number][] {
  const found: [start: number, end: number][] = []
  for (const pattern of forms.names) {
    // `matchAll` would copy each pattern for each text
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      found.push([match.index, match.index + match[0].length])
  }
  return found
}
