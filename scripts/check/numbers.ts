/** A number as it stands in a text, with its value; `word` where it is spelt out. */
export type WrittenNumber = { value: number; start: number; end: number; text: string; word: boolean }

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const tens = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 }

const words: ReadonlyMap<string, number> = new Map([
  ...ones.split(' ').map((word, value) => [word, value] as const),
  ...Object.entries(tens),
])
const scales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, k: 1e3, m: 1e6 }

const pattern = new RegExp(
  `(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s?(?<scale>thousand|million|billion|[km]\\b))?|\\b(?<word>${[...words.keys()].join('|')})\\b`,
  'gi',
)

/**
 * Find the numbers in a text, in digits or in words.
 *
 * @example numbersIn('It costs $29,000 for three sessions') // 29000 and 3
 */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(pattern)].map((match) => {
    const { digits, scale, word } = match.groups ?? {}
    const value = digits
      ? Number(digits.replaceAll(',', '')) * (scales[scale?.toLowerCase() ?? ''] ?? 1)
      : (words.get(word?.toLowerCase() ?? '') ?? 0)
    return { value, start: match.index, end: match.index + match[0].length, text: match[0], word: Boolean(word) }
  })
}
