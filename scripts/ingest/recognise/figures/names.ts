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
  return forms.names.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): [number, number] => [match.index, match.index + match[0].length]),
  )
}
