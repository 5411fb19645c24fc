import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { load } from 'js-yaml'
import { Document, isSeq, parse, visit } from 'yaml'
import type { Candidate } from '../recognise/candidates.ts'
import type { CandidateKind } from '../recognise/shapes/shape.ts'

/** What an entry begins with, by its kind: what is said of it until a person describes it, and what no article says. */
const beginnings = load(readFileSync(new URL('new-entries.yaml', import.meta.url), 'utf8')) as Record<
  CandidateKind,
  { definition: string; unsaid: object }
>

/** The entry that a candidate becomes: its names and what its form says, the rest `unknown`. */
export function entryOf({ kind, id, name, variants, abbreviations, facts, outside }: Candidate): object {
  const doid = [outside?.code, ...(outside?.same ?? [])].find((code) => code?.startsWith('DOID:'))
  return {
    id,
    name,
    ...(variants.length > 0 && { variants }),
    ...(abbreviations.length > 0 && { abbreviations }),
    ...(/^\p{Script=Han}/u.test(name) && { zh: name }),
    definition: beginnings[kind].definition,
    ...(kind === 'condition' && doid && { codes: { doid } }),
    ...beginnings[kind].unsaid,
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
