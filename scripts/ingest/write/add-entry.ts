import { isDeepStrictEqual } from 'node:util'
import { Document, isSeq, parse, visit } from 'yaml'
import type { Candidate } from '../recognise/candidates.ts'
import type { CandidateKind } from '../recognise/shapes/shape.ts'

/** What is said of an entry until a person describes it. */
const definitions: Record<CandidateKind, string> = {
  condition: 'A disease or injury that an article names; not described here yet.',
  therapy: 'A treatment that an article names; not described here yet.',
  regulation: 'A rule that an article names; not described here yet.',
  body: 'An authority or organisation that an article names; not described here yet.',
  facility: 'A hospital, institute or company that an article names; nothing has been looked up about it yet.',
  term: 'A name that an article uses; not explained here yet.',
}

/** What no article says of a new entry, by kind. */
const unsaid: Record<CandidateKind, Record<string, string>> = {
  condition: { area: 'unknown' },
  therapy: {
    'cell-type': 'unknown',
    'cell-source': 'unknown',
    donor: 'unknown',
    product: 'unknown',
    developer: 'unknown',
    trials: 'unknown',
  },
  regulation: { authority: 'unknown', instrument: 'unknown', number: 'unknown', 'applies-to': 'unknown' },
  body: { kind: 'organisation' },
  facility: { kind: 'unknown', city: 'unknown', province: 'unknown' },
  term: { role: 'term' },
}

/** The entry that a candidate becomes: its names and what its form says, the rest `unknown`. */
export function entryOf({ kind, id, name, variants, abbreviations, facts, outside }: Candidate): object {
  const doid = [outside?.code, ...(outside?.same ?? [])].find((code) => code?.startsWith('DOID:'))
  return {
    id,
    name,
    ...(variants.length > 0 && { variants }),
    ...(abbreviations.length > 0 && { abbreviations }),
    ...(/^\p{Script=Han}/u.test(name) && { zh: name }),
    definition: definitions[kind],
    ...(kind === 'condition' && doid && { codes: { doid } }),
    ...unsaid[kind],
    ...facts,
  }
}

/**
 * Add an entry at the end of a vocabulary file, every character before it untouched.
 *
 * `null` where the file would not then hold its old entries and the new one, as one that isn't a list in lines.
 */
export function addEntry(text: string, entry: object): string | null {
  const added = new Document([entry])
  visit(added, {
    Collection: (_, node, path) => {
      if (isSeq(node) && path.length > 1) node.flow = true
    },
  })
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`
  const result = before + added.toString({ singleQuote: true, lineWidth: 0 })
  return isDeepStrictEqual(entriesIn(result), [...(entriesIn(text) ?? []), entry]) ? result : null
}

function entriesIn(text: string): unknown[] | null {
  try {
    const entries: unknown = parse(text)
    return Array.isArray(entries) ? entries : entries === null ? [] : null
  } catch {
    return null
  }
}

/** The ids most like one that was not found, the most alike first. */
export function nearestIds(id: string, ids: string[], most = 5): string[] {
  const distances = new Map(ids.map((other) => [other, id.length + other.length - 2 * shared(id, other)]))
  return [...distances]
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, most)
    .map(([other]) => other)
}

/** How many pairs of neighbouring letters two words share. */
function shared(a: string, b: string): number {
  const pairs = (word: string) =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))
  const left = pairs(a)
  return pairs(b).filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}
