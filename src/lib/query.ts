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

/** Pieces of words that British and American writers spell in two ways. */
const spellings: [british: string, american: string][] = [
  ['tumour', 'tumor'],
  ['ischaem', 'ischem'],
  ['leukaem', 'leukem'],
  ['haemat', 'hemat'],
  ['orthopaed', 'orthoped'],
  ['paediat', 'pediat'],
  ['centre', 'center'],
  ['authoris', 'authoriz'],
  ['randomis', 'randomiz'],
]

/** The same search in other words: as asked, with the words that the pages use, and in either spelling. */
export function variantsOf(words: string[]): string[][] {
  const asked = words.join(' ').replaceAll(/\bside effects?\b/g, 'risk')
  const others = asked
    .split(' ')
    .map((word) => synonyms[word] ?? word)
    .join(' ')
  const british = spellings.reduce((text, [here, there]) => text.replaceAll(there, here), others)
  const american = spellings.reduce((text, [here, there]) => text.replaceAll(here, there), others)
  return [...new Set([asked, others, british, american])].map((text) => text.split(' '))
}

/** Put the page that bears the name asked for first, and sources, which other pages sum up, last; else keep the order. */
export function ranked<Found extends { address: string; isSource: boolean }>(found: Found[], named?: string): Found[] {
  const rank = ({ address, isSource }: Found) => (address === named ? 0 : isSource ? 2 : 1)
  return found.toSorted((a, b) => rank(a) - rank(b))
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
