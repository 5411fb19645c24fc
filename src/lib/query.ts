/** Words that say how a question is asked, not what it is about. */
const idle = new Set(
  'a about an and any are as at be by can do does for from have how i in is it much my of on or s should the there to what when where which who will with'.split(
    ' ',
  ),
)

/**
 * Reduce a question to the words that can be looked for.
 *
 * @example searchWords("cost of Parkinson's treatment") // ['cost', 'parkinson', 'treatment']
 */
export function searchWords(question: string): string[] {
  const words = question
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}.%-]+/u)
    .map((word) => word.replaceAll(/^[.-]+|[.-]+$/g, ''))
    .filter(Boolean)
  const telling = words.filter((word) => !idle.has(word))
  return [...new Set(telling.length > 0 ? telling : words)]
}

/** Words a reader may use, and those that the pages use. */
const synonyms: Record<string, string> = {
  approved: 'authorised',
  charge: 'price',
  cost: 'price',
  costs: 'price',
  danger: 'harm',
  dangers: 'harm',
  expensive: 'price',
  fee: 'price',
  fees: 'price',
  legal: 'authorised',
  licensed: 'authorised',
  price: 'cost',
  prices: 'cost',
  risk: 'harm',
  risks: 'harm',
}

/** The same search in other words: as asked, and with the words that the pages use. */
export function variantsOf(words: string[]): string[][] {
  const others = words.map((word) => synonyms[word] ?? word)
  return others.every((word, index) => word === words[index]) ? [words] : [words, others]
}

/**
 * The searches to try, one after another until something is found: all words, then with one word left out, then each
 * word by itself.
 */
export function searchesFor(words: string[]): string[][] {
  if (words.length < 2) return [words]
  const without = words.length > 2 ? words.map((word) => words.filter((other) => other !== word)) : []
  return [words, ...without, ...words.map((word) => [word])]
}

/** A run of an excerpt: plain, or one of the words looked for. */
export interface Run {
  text: string
  marked: boolean
}

/**
 * Take an excerpt of Pagefind apart into plain and marked text, so that no other markup is ever run.
 *
 * @example runsOf('a <mark>cord</mark> &amp; b') // [{ text: 'a ', marked: false }, { text: 'cord', marked: true }, …]
 */
export function runsOf(excerpt: string): Run[] {
  const pieces = excerpt.split(/<(\/?)mark>/)
  const runs: Run[] = []
  let marked = false
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) marked = piece !== '/'
    else if (piece) runs.push({ text: unescaped(piece), marked })
  }
  return runs
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' }

function unescaped(html: string): string {
  return html.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
