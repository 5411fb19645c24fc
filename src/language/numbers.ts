import { onOneLine } from './on-one-line.ts'

/** Numbers in words, from nought to nineteen. */
const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
}

/** Every number word with its value; `half` is fifty of a hundred. */
export const wordValues: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ['dozen', 12],
  ['hundred', 100],
  ['half', 50],
])

/** A number as it stands in a text, with its value; `word` where it is spelt out. */
export type WrittenNumber = { value: number; start: number; end: number; text: string; word: boolean }

const digits = String.raw`\d{1,3}(?:[,\u00a0\u202f ]\d{3}(?!\d))+(?:[.·]\d+)?|\d+(?:[.·]\d+)?`
const pattern = new RegExp(
  [
    String.raw`(?<digits>${digits})(?:\s?(?<scale>dozen|hundred|thousand|million|billion|[km]\b))?`,
    onOneLine`
      \b(?:(?<tens>${tens.join('|')})(?:[\s-](?<one>${small.slice(1, 10).join('|')}))?|(?<small>${small.join('|')}))
      (?:\s(?<times>dozen|hundred|thousand|million|billion))?\b`,
    String.raw`\b(?<alone>dozen|hundred|half)s?\b`,
  ].join('|'),
  'gi',
)

/**
 * Find the numbers in a text, in digits or in words.
 *
 * @example numbersIn('It costs $29,000 for three sessions').map(({ value }) => value) // [29000, 3]
 * @example numbersIn('two hundred people, half of them').map(({ value }) => value) // [200, 50]
 */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(pattern)].map((match) => {
    const { digits, scale } = match.groups ?? {}
    const value = digits ? valueOfDigits(digits) * timesOf(scale) : valueOfWords(match.groups ?? {})
    return { value, start: match.index, end: match.index + match[0].length, text: match[0], word: !digits }
  })
}

function valueOfDigits(digits: string): number {
  return Number(digits.replaceAll(/[,\s]/g, '').replace('·', '.'))
}

function valueOfWords({ tens, one, small, times, alone }: Record<string, string | undefined>): number {
  const word = tens ?? small ?? alone
  return (valueOf(word) + valueOf(one)) * timesOf(times)
}

function valueOf(word: string | undefined): number {
  return wordValues.get(word?.toLowerCase() ?? '') ?? 0
}

function timesOf(scale: string | undefined): number {
  return scales[scale?.toLowerCase() ?? ''] ?? 1
}
