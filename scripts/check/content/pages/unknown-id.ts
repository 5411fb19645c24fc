import { vocabularyKinds } from '../../../../src/schema/vocabulary.ts'
import type { VocabularyKind } from '../../../../src/schema/vocabulary.ts'
import type { YamlPath } from '../../../../src/loader/content-page.ts'
import type { RegisterKind } from '../../../../src/schema/register.ts'
import { subjectKinds } from '../../../../src/schema/claim.ts'
import { calledIds, citingFields, meaningsOf } from '../claims-shown.ts'
import type { Fault, Place } from '../../rule.ts'
import { claimFault, componentsIn, idsIn, passagesOf } from '../library.ts'
import type { EntryFile, Library, Page, Placed, PlacedClaim } from '../library.ts'

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
 * Find what is named by an id that exists nowhere.
 *
 * ```mdx
 * <Claim id="improved-after-mcs" />
 * ```
 *
 * > Unexpected claim id `improved-after-mcs`, no source has such a claim: correct the id or add the claim
 */
export function* unknownId(library: Library): Generator<Fault> {
  const known = knownIds(library)
  for (const page of library.pages) {
    yield* inCalls(page, known)
    yield* inFields(page, known)
  }
  for (const claim of library.claims) yield* inClaim(claim, library, known)
  for (const register of library.registers) yield* inRegister(register, known)
}

function knownIds({ pages, vocabulary, claims }: Library): Known {
  const kinds = Object.keys(vocabularyKinds) as VocabularyKind[]
  const named = kinds.map((kind) => {
    const entries = vocabulary.flatMap((file) => (file.kind === kind ? file.entries.map((entry) => entry?.['id']) : []))
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

function* inCalls(page: Page, known: Known): Generator<Fault> {
  for (const { node, props } of componentsIn(page.body)) {
    if (node.name === 'Study') yield* unknownIn(page, 'study', idsIn(props['id']), known, node.position)
    yield* unknownIn(page, 'claim', calledIds(node, props), known, node.position)
  }
}

function* inFields(page: Page, known: Known): Generator<Fault> {
  const fields = [...citingFields.map((field) => [field, 'claim'] as const), ...Object.entries(namingFields)]
  for (const [field, kind] of fields) {
    const named = page.kind === 'source' && field === 'superseded-by' ? 'source' : kind
    yield* inField(page, named, [field], page.fields[field], known)
  }
  for (const { claims, path } of meaningsOf(page)) yield* inField(page, 'claim', [...path, 'claims'], claims, known)
}

/** What a field names, the field, and what it holds. */
type Naming = [kind: keyof Known, field: YamlPath, value: unknown]

function* inClaim(placed: PlacedClaim, { claims }: Library, known: Known): Generator<Fault> {
  const { id, claim, page, path } = placed
  if (!claim) return
  const named: Naming[] = [
    ...subjectKinds.map((kind): Naming => [kind, ['about', kind], claim.about[kind]]),
    ['term', ['measure', 'outcome'], claim.measure?.outcome],
    ['term', ['measure', 'scale'], claim.measure?.scale],
    ['term', ['qualifiers', 'route'], claim.qualifiers?.route],
    ['term', ['qualifiers', 'cell-source'], claim.qualifiers?.['cell-source']],
    ['place', ['qualifiers', 'place'], claim.qualifiers?.place],
    ...claim.checks.map(({ sources }, index): Naming => ['source', ['checks', index, 'sources'], sources]),
    ['claim', ['derived', 'from'], claim.derived?.from],
    ...claim.from.map(({ seed }, index): Naming => ['seed', ['from', index, 'seed'], seed]),
  ]
  for (const [kind, field, value] of named) yield* inField(page, kind, [...path, ...field], value, known)

  const beside = new Set(claims.filter((other) => other.page === page).map((other) => other.id))
  yield* inField(page, 'claim', [...path, 'with'], claim.with, { ...known, claim: beside })
  for (const [index, other] of claim.with.entries()) {
    const reason = `Unexpected claim id \`${id}\` in its own \`with\`, name another claim or remove it`
    if (other === id) yield claimFault(placed, ['with', index], reason)
  }

  const passages = new Set(passagesOf(page).map((passage) => passage.id))
  for (const [index, { passage }] of claim.from.entries()) {
    if (passage === null || passages.has(passage)) continue
    const why = 'the page has no such passage: run `npm run ingest`'
    yield claimFault(placed, ['from', index, 'passage'], `Unexpected passage \`${passage}\` of claim \`${id}\`, ${why}`)
  }
}

/** Fields of a register's entries that name other entries, and what they name; lists in them have their own fields. */
const registerFields: Record<RegisterKind, Record<string, keyof Known>> = {
  status: { therapy: 'therapy', condition: 'condition', place: 'place', claims: 'claim', sources: 'source' },
  comparison: { condition: 'condition', therapy: 'therapy', claims: 'claim', sources: 'source' },
  'follow-up': { condition: 'condition', claim: 'claim' },
  conflict: {},
  moved: {},
  'offer-role': { claims: 'claim', therapies: 'therapy', routes: 'term' },
  helpline: { place: 'place', conditions: 'condition' },
}
const listFields: Record<string, Record<string, keyof Known>> = {
  arms: { claim: 'claim' },
  sides: { claims: 'claim', sources: 'source' },
}

function* inRegister({ kind, entries, ...file }: EntryFile<RegisterKind>, known: Known): Generator<Fault> {
  for (const [index, entry] of entries.entries()) {
    yield* inEntry(file, [index], entry, registerFields[kind], known)
    for (const [list, fields] of Object.entries(listFields)) {
      const held = [entry?.[list] ?? []].flat() as Record<string, unknown>[]
      for (const [at, one] of held.entries()) yield* inEntry(file, [index, list, at], one, fields, known)
    }
  }
}

function* inEntry(
  file: Placed,
  path: YamlPath,
  entry: Record<string, unknown> | null,
  fields: Record<string, keyof Known>,
  known: Known,
): Generator<Fault> {
  for (const [field, kind] of Object.entries(fields))
    if (entry?.[field] !== 'any') yield* inField(file, kind, [...path, field], entry?.[field], known)
}

/** The unknown ids in a field that holds one id, a list of ids, `unknown` or nothing. */
function* inField(file: Placed, kind: keyof Known, path: YamlPath, value: unknown, known: Known): Generator<Fault> {
  for (const [index, id] of [value].flat().entries()) {
    if (typeof id !== 'string' || id === 'unknown' || known[kind].has(id)) continue
    const place = file.frontmatter?.placeOf(Array.isArray(value) ? [...path, index] : path)
    yield* unknownIn(file, kind, [id], known, place)
  }
}

function unknownIn({ file }: Placed, kind: keyof Known, ids: string[], known: Known, place: Place): Fault[] {
  return ids
    .filter((id) => !known[kind].has(id))
    .map((id) => ({ file, reason: `Unexpected ${kind} id \`${id}\`, ${remedies(kind)}`, place }))
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
    default: {
      const file = `content/vocabulary/${vocabularyKinds[kind].file}`
      return `neither a page nor \`${file}\` has it: correct the id or add an entry`
    }
  }
}
