import { facets } from '../../search/facets.ts'
import { lexiconOf, type Lexicon } from '../../search/lexicon.ts'
import { bestOf, searchesOf } from '../../search/plan.ts'
import {
  firstResults,
  resultsOf,
  valuesOf,
  type Chosen,
  type Found,
  type Hit,
  type Results,
} from '../../search/results.ts'
import type { Row } from '../../search/table.ts'
import { understand, type Understood } from '../../search/question/understand.ts'
import type { Engine } from './engine.ts'
import type { Lists, Source } from './files.ts'

/** What a question found, as far as it is known. */
export interface Answered {
  understood: Understood
  found: Found[]
  /** Pages and claims; not known before the text was searched. */
  number: number | null
  counts: Results['counts'] | null
  /** Choices in the address that no page or claim has. */
  strays: string[]
  /** Whether no page has all of the words. */
  isPart: boolean
}

/**
 * Answer a question: at once by names, then by all text. `show` is called with each; a later call tells more and leaves
 * what stood first where it stood.
 */
export async function search(
  question: string,
  chosen: Chosen,
  from: Source,
  show: (answered: Answered) => void,
): Promise<void> {
  const { lexicon } = await from.lists()
  let understood = understand(question, lexicon)
  const isNarrowed = facets.some((facet) => chosen[facet])
  const isSettled =
    understood.isUncovered || (understood.isEmpty && (lexicon.complete || understood.unknown.length === 0))
  const first = understood.isUncovered ? [] : firstResults(understood)
  if (isSettled || (first.length > 0 && !isNarrowed))
    show({ understood, found: first, number: isSettled ? 0 : null, counts: null, strays: [], isPart: false })
  if (isSettled) return
  const [{ rows, titles }, engine] = await Promise.all([from.table(), from.engine()])
  const whole = await withTitles(from, titles)
  const has = lexicon.complete
    ? new Set<string>()
    : await inIndex([...understood.unknown, ...understood.corrected.map(({ from }) => from)], engine)
  understood = understand(question, whole, has)
  engine.forget()
  const { hits, isPart } = await hitsOf(understood, engine)
  const known = facets.flatMap((facet) => (chosen[facet] && !isValue(chosen[facet], facet, rows) ? [facet] : []))
  const kept = Object.fromEntries(
    facets.filter((facet) => !known.includes(facet)).map((facet) => [facet, chosen[facet] ?? '']),
  )
  const { found, number, counts } = resultsOf(understood, hits, rows, whole, kept)
  show({ understood, found, number, counts, strays: known.map((facet) => `${facet}=${chosen[facet]}`), isPart })
}

const lexicons = new WeakMap<Lists['targets'], Lexicon>()

/** The lexicon that knows titles of sources as well. */
async function withTitles(from: Source, titles: Lists['targets']): Promise<Lexicon> {
  const { list, ...names } = await from.lists()
  const made = lexicons.get(titles) ?? lexiconOf(names, list, titles)
  lexicons.set(titles, made)
  return made
}

async function inIndex(words: string[], engine: Engine): Promise<Set<string>> {
  const found = await Promise.all(words.map(async (word) => ((await engine.has(word)) ? [word] : [])))
  return new Set(found.flat())
}

/** Search round by round until something is found. */
async function hitsOf(understood: Understood, engine: Engine): Promise<{ hits: Hit[]; isPart: boolean }> {
  for (const [index, round] of searchesOf(understood).entries()) {
    const hits = bestOf(await Promise.all(round.map(({ words, exact }) => engine.search(words, exact))))
    if (hits.length > 0) return { hits, isPart: index > 0 }
  }
  return { hits: [], isPart: false }
}

function isValue(value: string, facet: (typeof facets)[number], rows: ReadonlyMap<string, Row>): boolean {
  return [...rows.values()].some((row) => valuesOf(row, facet).includes(value))
}
