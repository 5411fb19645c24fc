import type { OutsideTerm, Release } from '../ingest/recognise/outside-term.ts'

/** What an OBO file holds, and what in it can't be read. */
export interface Ontology {
  release: Release
  terms: OutsideTerm[]
  faults: { line: number; reason: string }[]
}

/** A stanza, or the header: each tag with all its values. */
interface Stanza {
  line: number
  kind: string | undefined
  tags: Map<string, { value: string; line: number }[]>
}

/**
 * Read an ontology in OBO format 1.2 or 1.4.
 *
 * Kept are the terms of the ontology itself that are not obsolete, with their exact synonyms and the codes that it
 * calls equivalent. A file that does not begin as OBO is a fault in its first line, and holds nothing else.
 */
export function readObo(text: string): Ontology {
  const header: Stanza = { line: 1, kind: 'header', tags: new Map() }
  const stanzas: Stanza[] = []
  const faults: Ontology['faults'] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^\uFEFF/, '').trim()
    if (line === '' || line.startsWith('!')) continue
    const fault = (reason: string) =>
      faults.push({ line: index + 1, reason: `Unexpected \`${line.slice(0, 40)}\`, ${reason}` })
    if (header.tags.size === 0 && !/^format-version: ?1\./.test(line)) {
      fault('an OBO file begins with `format-version: 1.…`')
      break
    }
    const opening = /^\[(\w{1,20})\]$/.exec(line)
    const colon = line.indexOf(':')
    const { tags } = stanzas.at(-1) ?? header
    if (opening) stanzas.push({ line: index + 1, kind: opening[1], tags: new Map() })
    else if (colon < 1) fault('write `tag: value`')
    else {
      const tag = line.slice(0, colon)
      tags.set(tag, [...(tags.get(tag) ?? []), { value: line.slice(colon + 1).trim(), line: index + 1 }])
    }
  }
  const release = releaseOf(header)
  const terms = stanzas.filter(({ kind }) => kind === 'Term').flatMap((stanza) => termOf(stanza, release, faults))
  return { release, terms, faults: faults.toSorted((a, b) => a.line - b.line) }
}

function valuesOf({ tags }: Stanza, tag: string): string[] {
  return (tags.get(tag) ?? []).map(({ value }) => value)
}

function releaseOf(header: Stanza): Release {
  const [ontology = 'unnamed'] = [...valuesOf(header, 'ontology'), ...valuesOf(header, 'default-namespace')]
  const [release = 'not stated'] = [...valuesOf(header, 'data-version'), ...valuesOf(header, 'date')]
  const stated = [...valuesOf(header, 'property_value'), ...valuesOf(header, 'remark')]
  const licence = stated
    .find((value) => /licen[sc]e/i.test(value))
    ?.replace(/^\S*licen[sc]e\S*\s+/i, '')
    .replace(/\s+xsd:\w+$/, '')
    .replaceAll('"', '')
  return { ontology: ontology.replace(/\.(?:owl|obo)$/, ''), release, licence: licence ?? 'not stated' }
}

function termOf(stanza: Stanza, { ontology }: Release, faults: Ontology['faults']): OutsideTerm[] {
  const synonyms = (stanza.tags.get('synonym') ?? []).flatMap(({ value, line }) => {
    const synonym = /^"((?:[^"\\]|\\.){1,400})"\s+(EXACT|BROAD|NARROW|RELATED)\b([^[]{0,80})/.exec(value)
    if (!synonym)
      faults.push({ line, reason: `Unexpected synonym \`${value.slice(0, 40)}\`, write \`"words" SCOPE []\`` })
    return synonym?.[2] === 'EXACT' && !/DEPRECATED/i.test(synonym[3] ?? '') ? [plain(synonym[1] ?? '')] : []
  })
  if (valuesOf(stanza, 'is_obsolete')[0]?.startsWith('true')) return []
  const leftOut = (what: string) => {
    faults.push({ line: stanza.line, reason: `Unexpected term ${what}, it was left out` })
    return []
  }
  const code = valuesOf(stanza, 'id')[0]?.split(/\s/)[0]
  const [name] = valuesOf(stanza, 'name')
  if (!code) return leftOut('without an id')
  const own = ontology.split('/')[0]?.toLowerCase()
  if (own !== 'unnamed' && code.split(':')[0]?.toLowerCase() !== own) return []
  if (!name) return leftOut(`\`${code}\` without a name`)
  const same = valuesOf(stanza, 'xref').flatMap((value) => /^(\w+:\S+) .{0,200}equivalentTo/.exec(value)?.[1] ?? [])
  return [{ code, name: plain(name), synonyms: [...new Set(synonyms)], same }]
}

/** A text without the escapes of the format. */
function plain(text: string): string {
  return text
    .replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 't' || sign === 'W' ? ' ' : sign))
    .trim()
}
