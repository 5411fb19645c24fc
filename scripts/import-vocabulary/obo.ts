import type { OutsideTerm, Release } from '../ingest/recognise/outside-term.ts'

/** What a line of an OBO file brings: its header once, terms as they end, and what can't be read. */
export type OboPart =
  | { kind: 'header'; release: Release }
  | { kind: 'term'; term: OutsideTerm }
  | { kind: 'fault'; line: number; reason: string }

/** A stanza while its lines come in. */
interface Stanza {
  line: number
  isTerm: boolean
  tags: Map<string, string>
  synonyms: string[]
  same: string[]
}

/**
 * Read an ontology in OBO format 1.2 or 1.4, line by line, so that no more than a term is held.
 *
 * Kept are the terms of the ontology itself that are not obsolete, with their exact synonyms and the codes that it
 * calls equivalent. A file that does not begin as OBO yields a fault in its first line, and nothing else.
 */
export async function* readObo(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<OboPart> {
  let number = 0
  let stanza: Stanza | null = null
  let release: Release | null = null
  const header = new Map<string, string[]>()
  for await (const raw of lines) {
    number++
    const line = raw.replace(/^\uFEFF/, '').trim()
    if (line === '' || line.startsWith('!')) continue
    if (header.size === 0 && !/^format-version: ?1\./.test(line)) {
      yield {
        kind: 'fault',
        line: number,
        reason: `Unexpected \`${line.slice(0, 40)}\`, an OBO file begins with \`format-version: 1.…\``,
      }
      return
    }
    const opening = /^\[(\w{1,20})\]$/.exec(line)
    if (opening) {
      if (!release) yield { kind: 'header', release: (release = releaseOf(header)) }
      if (stanza) yield* ended(stanza, release)
      stanza = { line: number, isTerm: opening[1] === 'Term', tags: new Map(), synonyms: [], same: [] }
      continue
    }
    const colon = line.indexOf(':')
    const tag = line.slice(0, colon)
    const value = line.slice(colon + 1).trim()
    if (colon < 1)
      yield { kind: 'fault', line: number, reason: `Unexpected \`${line.slice(0, 40)}\`, write \`tag: value\`` }
    else if (!stanza) header.set(tag, [...(header.get(tag) ?? []), value])
    else if (stanza.isTerm && !keep(stanza, tag, value))
      yield {
        kind: 'fault',
        line: number,
        reason: `Unexpected synonym \`${value.slice(0, 40)}\`, write \`"words" SCOPE []\``,
      }
  }
  if (stanza && release) yield* ended(stanza, release)
}

function releaseOf(header: Map<string, string[]>): Release {
  const [ontology = 'unnamed'] = header.get('ontology') ?? header.get('default-namespace') ?? []
  const licence = [...(header.get('property_value') ?? []), ...(header.get('remark') ?? [])].find((value) =>
    /licen[sc]e/i.test(value),
  )
  return {
    ontology: ontology.replace(/\.(?:owl|obo)$/, ''),
    release: header.get('data-version')?.[0] ?? header.get('date')?.[0] ?? 'not stated',
    licence:
      licence
        ?.replace(/^\S*licen[sc]e\S*\s+/i, '')
        .replace(/\s+xsd:\w+$/, '')
        .replaceAll('"', '') ?? 'not stated',
  }
}

/** Keep a line of a term; false where a synonym can't be read. */
function keep(stanza: Stanza, tag: string, value: string): boolean {
  if (tag === 'synonym') {
    const synonym = /^"((?:[^"\\]|\\.){1,400})"\s+(EXACT|BROAD|NARROW|RELATED)\b([^[]{0,80})/.exec(value)
    if (!synonym) return false
    if (synonym[2] === 'EXACT' && !/DEPRECATED/i.test(synonym[3] ?? '')) stanza.synonyms.push(plain(synonym[1] ?? ''))
  } else if (tag === 'xref') {
    const equivalent = /^(\w+:\S+) .{0,200}equivalentTo/.exec(value)
    if (equivalent?.[1]) stanza.same.push(equivalent[1])
  } else if (!stanza.tags.has(tag)) stanza.tags.set(tag, value)
  return true
}

function* ended({ line, isTerm, tags, synonyms, same }: Stanza, { ontology }: Release): Generator<OboPart> {
  if (!isTerm || tags.get('is_obsolete')?.startsWith('true')) return
  const code = tags.get('id')?.split(/\s/)[0]
  const name = tags.get('name')
  if (!code) return yield { kind: 'fault', line, reason: 'Unexpected term without an id, it was left out' }
  const own = ontology.split('/')[0]?.toLowerCase()
  if (own !== 'unnamed' && code.split(':')[0]?.toLowerCase() !== own) return
  if (!name) return yield { kind: 'fault', line, reason: `Unexpected term \`${code}\` without a name, it was left out` }
  yield { kind: 'term', term: { code, name: plain(name), synonyms: [...new Set(synonyms)], same } }
}

/** A text without the escapes of the format. */
function plain(text: string): string {
  return text
    .replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 't' || sign === 'W' ? ' ' : sign))
    .trim()
}
