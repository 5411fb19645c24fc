import { currencies } from '../../../../src/language/currencies.ts'
import { numbersIn, type WrittenNumber } from '../../../../src/language/numbers.ts'

const money = Object.values(currencies)
  .flatMap(({ written }) => written)
  .filter((name) => /^[A-Z]+$/.test(name))

/** Numbers in prose that need no claim: they name or order something and state no fact about a treatment. */
const exemptFigures: readonly { what: string; pattern: RegExp }[] = [
  { what: 'an ordinal: the 21st century', pattern: /\b\d+(?:st|nd|rd|th)\b/gi },
  {
    what: 'the number of a rule: Order 818',
    pattern: /\b(?:Order|Notice|Decree|Circular|Article|ISO|No\.)\s+(?:No\.\s*)?\d+(?:[-–:/]\d+)*/g,
  },
  {
    what: 'the date of a review: checked on 22 November 2026',
    pattern: /\b(?:checked|reviewed|read) on \d{1,2} [A-Z][a-z]+ \d{4}\b/g,
  },
  {
    what: 'the name of a product, a trial, a gene: UX-DA001, NCT01234567',
    pattern: new RegExp(
      String.raw`\b(?!(?:${money.join('|')})\s?\d)[A-Za-z]{1,40}(?:[-‑][A-Za-z]{1,40}){0,6}[-‑]?\d[\w-]{0,40}`,
      'g',
    ),
  },
  { what: 'out of a hundred: about 58 of 100', pattern: /\b(?:in|of) 100\b/g },
  { what: 'the number of a heading: 1. Before you go', pattern: /^\d+[.)]\s/g },
  { what: 'things just named, counted: these two', pattern: /\b(?:the|these|those|of|into|between) (?:two|three)\b/gi },
  { what: 'how long an article takes to read', pattern: /\breading time\b[^.]*?\b\d+ minutes\b/g },
]

/** The numbers of a text, without those that need no claim. */
export function countedNumbers(text: string): WrittenNumber[] {
  const exempt = exemptFigures.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
  )
  return numbersIn(text).filter(({ start }) => !exempt.some(([from, to]) => from <= start && start < to))
}
