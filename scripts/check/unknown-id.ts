import { vocabularyKinds } from '../../src/schema/vocabulary.ts'
import type { VocabularyKind } from '../../src/schema/vocabulary.ts'
import type { YamlPath } from '../../src/loader/content-page.ts'
import type { RegisterKind } from '../../src/schema/register.ts'
import { subjectKinds } from '../../src/schema/claim.ts'
import { calledIds, citingFields, meaningsOf } from './claims-shown.ts'
import { componentsIn, idsIn, report } from './library.ts'
import type { FaultPlace, Library, Page, PlacedClaim, RegisterFile } from './library.ts'
import { passagesOf } from './passages.ts'

type Known = Record<VocabularyKind | 'claim' | 'study' | 'source' | 'seed', ReadonlySet<unknown>>

/** Frontmatter fields that name other entries, and what they name. */
const namingFields: Record<string, VocabularyKind> = {
  authority: 'body',
  places: 'place',
  supersedes: 'regulation',
  'superseded-by': 'regulation',
  broader: 'therapy',
  routes: 'term',
  'cell-source': 'term',
}

/**
 * Warn when something is named by an id that exists nowhere.
 *
 * ```mdx
 * <Claim id="improved-after-mcs" />
 * ```
 *
 * > Unexpected claim id `improved-after-mcs`, no source has such a claim: correct the id or add the claim
 */
export function unknownId(library: Library): void {
  const known = knownIds(library)
  for (const page of library.pages) {
    reportCalls(page, known)
    reportFields(page, known)
  }
  for (const claim of library.claims) reportClaim(claim, library, known)
  for (const register of library.registers) reportRegister(register, known)
}

function knownIds({ pages, vocabulary, claims }: Library): Known {
  const kinds = Object.keys(vocabularyKinds) as VocabularyKind[]
  const named = kinds.map((kind) => {
    const entries = vocabulary.filter((file) => file.kind === kind).flatMap(({ ids }) => ids)
    return [kind, new Set([...entries, ...pages.filter((page) => page.kind === kind).map(({ id }) => id)])]
  })
  const sources = pages.filter(({ kind }) => kind === 'source')
  return {
    ...(Object.fromEntries(named) as Record<VocabularyKind, Set<unknown>>),
    claim: new Set(claims.map(({ id }) => id)),
    study: new Set(claims.flatMap(({ claim }) => claim?.study ?? [])),
    source: new Set(sources.map(({ id }) => id)),
    seed: new Set(sources.flatMap(({ id, fields }) => [id, fields['seed']])),
  }
}

function reportCalls(page: Page, known: Known): void {
  for (const { node, props } of componentsIn(page.body)) {
    if (node.name === 'Study') reportUnknown(page, 'study', idsIn(props['id']), known, node.position)
    reportUnknown(page, 'claim', calledIds(node, props), known, node.position)
  }
}

function reportFields(page: Page, known: Known): void {
  const fields = [...citingFields.map((field) => [field, 'claim'] as const), ...Object.entries(namingFields)]
  for (const [field, kind] of fields) {
    const named = page.kind === 'source' && field === 'superseded-by' ? 'source' : kind
    reportAt(page, named, [field], page.fields[field], known)
  }
  for (const { claims, path } of meaningsOf(page)) reportAt(page, 'claim', [...path, 'claims'], claims, known)
}

function reportClaim({ id, claim, page, path }: PlacedClaim, library: Library, known: Known): void {
  if (!claim) return
  const at = (...steps: YamlPath) => [...path, ...steps]
  for (const kind of subjectKinds) reportAt(page, kind, at('about', kind), claim.about[kind], known)
  reportAt(page, 'term', at('measure', 'outcome'), claim.measure?.outcome, known)
  reportAt(page, 'term', at('measure', 'scale'), claim.measure?.scale, known)
  reportAt(page, 'term', at('qualifiers', 'route'), claim.qualifiers?.route, known)
  reportAt(page, 'term', at('qualifiers', 'cell-source'), claim.qualifiers?.['cell-source'], known)
  reportAt(page, 'place', at('qualifiers', 'place'), claim.qualifiers?.place, known)
  for (const [index, { sources }] of claim.checks.entries()) {
    reportAt(page, 'source', at('checks', index, 'sources'), sources, known)
  }
  const own = library.claims.filter((other) => other.page === page).map((other) => other.id)
  reportAt(page, 'claim', at('with'), claim.with, { ...known, claim: new Set(own) })
  reportAt(page, 'claim', at('derived', 'from'), claim.derived?.from, known)
  for (const [index, other] of claim.with.entries()) {
    if (other !== id) continue
    const reason = `Unexpected claim id \`${id}\` in its own \`with\`, name another claim or remove it`
    report(page.file, reason, 'unknown-id', page.frontmatter?.placeOf(at('with', index)))
  }

  const passages = new Set(passagesOf(page).map((passage) => passage.id))
  for (const [index, { seed, passage }] of claim.from.entries()) {
    reportAt(page, 'seed', at('from', index, 'seed'), seed, known)
    if (passage === null || passages.has(passage)) continue
    const reason = `Unexpected passage \`${passage}\` of claim \`${id}\`, the page has no such passage: run \`npm run ingest\``
    report(page.file, reason, 'unknown-id', page.frontmatter?.placeOf(at('from', index, 'passage')))
  }
}

/** Fields of a register's entries that name other entries, and what they name. */
const registerFields: [RegisterKind, string, keyof Known][] = [
  ['status', 'therapy', 'therapy'],
  ['status', 'condition', 'condition'],
  ['status', 'place', 'place'],
  ['status', 'claims', 'claim'],
  ['status', 'sources', 'source'],
  ['comparison', 'condition', 'condition'],
  ['comparison', 'therapy', 'therapy'],
  ['comparison', 'claims', 'claim'],
  ['comparison', 'sources', 'source'],
  ['follow-up', 'condition', 'condition'],
  ['follow-up', 'claim', 'claim'],
  ['offer-role', 'claims', 'claim'],
  ['offer-role', 'therapies', 'therapy'],
  ['offer-role', 'routes', 'term'],
  ['helpline', 'place', 'place'],
  ['helpline', 'conditions', 'condition'],
]

function reportRegister({ kind, file, yaml }: RegisterFile, known: Known): void {
  const page = { file, frontmatter: yaml }
  const entries = Array.isArray(yaml?.value) ? (yaml.value as Record<string, unknown>[]) : []
  for (const [index, entry] of entries.entries()) {
    for (const [, field, named] of registerFields.filter(([one]) => one === kind))
      if (entry[field] !== 'any') reportAt(page, named, [index, field], entry[field], known)
    const arms = Array.isArray(entry['arms']) ? (entry['arms'] as Record<string, unknown>[]) : []
    for (const [number, arm] of arms.entries())
      reportAt(page, 'claim', [index, 'arms', number, 'claim'], arm['claim'], known)
    const sides = Array.isArray(entry['sides']) ? (entry['sides'] as Record<string, unknown>[]) : []
    for (const [number, side] of sides.entries()) {
      reportAt(page, 'claim', [index, 'sides', number, 'claims'], side['claims'], known)
      reportAt(page, 'source', [index, 'sides', number, 'sources'], side['sources'], known)
    }
  }
}

/** A file with what its YAML says, in which ids are looked up. */
type Placed = Pick<Page, 'file' | 'frontmatter'>

/** Report the unknown ids in a field that holds one id, a list of ids, `unknown` or nothing. */
function reportAt(page: Placed, kind: keyof Known, path: YamlPath, value: unknown, known: Known): void {
  for (const [index, id] of [value].flat().entries()) {
    if (typeof id !== 'string' || id === 'unknown') continue
    reportUnknown(page, kind, [id], known, page.frontmatter?.placeOf(Array.isArray(value) ? [...path, index] : path))
  }
}

function reportUnknown(page: Placed, kind: keyof Known, ids: string[], known: Known, place?: FaultPlace): void {
  for (const id of ids) {
    if (!known[kind].has(id))
      report(page.file, `Unexpected ${kind} id \`${id}\`, ${remedies(kind)}`, 'unknown-id', place)
  }
}

function remedies(kind: keyof Known): string {
  switch (kind) {
    case 'claim':
      return 'no source has such a claim: correct the id or add the claim'
    case 'study':
      return 'no claim names such a study: correct the id or set `study` in its claims'
    case 'source':
      return '`content/sources` has no such page: correct the id or add the source'
    case 'seed':
      return 'no source was read from such a seed: correct the id'
    default:
      return `neither a page nor \`content/vocabulary/${vocabularyKinds[kind].file}\` has it: correct the id or add an entry`
  }
}
