import { vocabularyKinds, type VocabularyKind } from '../../../../src/schema/vocabulary.ts'
import type { YamlPath } from '../../../../src/loader/content-page.ts'
import { isDraft, publishedFrom } from '../../../../src/views/published-from.ts'
import type { RegisterKind } from '../../../../src/schema/register.ts'
import { subjectKinds } from '../../../../src/schema/claim.ts'
import { calledIds, citingFields } from '../claims-shown.ts'
import type { Fault, Place } from '../../rule.ts'
import {
  claimFault,
  componentsIn,
  entriesOf,
  idsIn,
  passagesOf,
  type Library,
  type Page,
  type Placed,
  type PlacedClaim,
} from '../library.ts'

type Ids = Record<VocabularyKind | 'claim' | 'study' | 'source' | 'seed', ReadonlySet<unknown>> & {
  /** Sources that are not published yet, each with the day from which it is. */
  later: ReadonlyMap<string, string>
}
type Known = Exclude<keyof Ids, 'later'>

/** What fields name, by their places; `*` stands for every entry of a list. */
type Naming = Readonly<Record<string, Known>>

const pageFields: Naming = {
  ...Object.fromEntries(citingFields.map((field) => [field, 'claim'])),
  authority: 'body',
  places: 'place',
  supersedes: 'regulation',
  'superseded-by': 'regulation',
  broader: 'therapy',
  routes: 'term',
  'cell-source': 'term',
  'means.*.claims': 'claim',
}

const claimFields: Naming = {
  ...Object.fromEntries(subjectKinds.map((kind) => [`about.${kind}`, kind])),
  'measure.outcome': 'term',
  'measure.scale': 'term',
  'qualifiers.route': 'term',
  'qualifiers.cell-source': 'term',
  'qualifiers.place': 'place',
  'checks.*.sources': 'source',
  'derived.from': 'claim',
  'from.*.seed': 'seed',
}

const registerFields: Record<RegisterKind, Naming> = {
  status: { therapy: 'therapy', condition: 'condition', place: 'place', claims: 'claim', sources: 'source' },
  comparison: {
    condition: 'condition',
    therapy: 'therapy',
    claims: 'claim',
    sources: 'source',
    'arms.*.claim': 'claim',
  },
  shown: { condition: 'condition', therapy: 'therapy', claims: 'claim', sources: 'source' },
  'follow-up': { condition: 'condition', claim: 'claim' },
  conflict: { 'sides.*.claims': 'claim', 'sides.*.sources': 'source' },
  questions: {},
  moved: {},
  'offer-role': { claims: 'claim', therapies: 'therapy', routes: 'term' },
  helpline: { place: 'place', conditions: 'condition' },
}

/**
 * Find what is named by an id that exists nowhere, and sources that are named before they are published. A claim that is
 * not published may be named: it is passed over, as one that nobody has accepted.
 *
 * @rule unknown-id
 * @remedy Look for a slip in the id. If the thing is new, add it: a name to its list in `content/vocabulary/`, a cited
 * work to `content/sources/`.
 * @fails regulations/order.mdx
 *   ---
 *   title: An order
 *   places: [hainam]
 *   ---
 * vocabulary/places.yaml
 *   - id: hainan
 * @passes regulations/order.mdx
 *   ---
 *   title: An order
 *   places: [hainan]
 *   ---
 * vocabulary/places.yaml
 *   - id: hainan
 */
export function* unknownId(library: Library): Generator<Fault> {
  const known = knownIds(library)
  for (const page of library.pages) {
    yield* inCalls(page, known)
    const superseded = page.kind === 'source' ? ({ 'superseded-by': 'source' } as const) : {}
    yield* inFields(page, [], page.fields, { ...pageFields, ...superseded }, known)
  }
  for (const claim of library.claims) yield* inClaim(claim, library, known)
  for (const { kind, entries, ...file } of library.registers)
    for (const [index, entry] of entries.entries())
      yield* inFields(file, [index], entry, registerFields[kind], known, 'any')
}

function knownIds({ vocabulary, unpublished, ...published }: Library): Ids {
  const pages = [...published.pages, ...unpublished.pages]
  const claims = [...published.claims, ...unpublished.claims]
  const kinds = Object.keys(vocabularyKinds) as VocabularyKind[]
  const named = kinds.map((kind) => {
    const entries = entriesOf(vocabulary, kind).map((entry) => entry?.['id'])
    return [kind, new Set([...entries, ...pages.filter((page) => page.kind === kind).map(({ id }) => id)])]
  })
  const sources = pages.filter(({ kind }) => kind === 'source')
  const later = unpublished.pages.filter(({ kind }) => kind === 'source')
  return {
    ...(Object.fromEntries(named) as Record<VocabularyKind, Set<unknown>>),
    claim: new Set(claims.map(({ id }) => id)),
    study: new Set(claims.flatMap(({ claim }) => claim?.study ?? [])),
    source: new Set(published.pages.flatMap(({ kind, id }) => (kind === 'source' ? [id] : []))),
    later: new Map(later.map(({ id, fields }) => [id, publishedFrom(fields)])),
    seed: new Set(sources.flatMap(({ id, fields }) => [id, fields['seed']])),
  }
}

function* inCalls(page: Page, known: Ids): Generator<Fault> {
  for (const { node, props } of componentsIn(page.body)) {
    if (node.name === 'Study') yield* unknownIn(page, 'study', idsIn(props['id']), known, node.position)
    yield* unknownIn(page, 'claim', calledIds(node, props), known, node.position)
  }
}

function* inClaim(placed: PlacedClaim, { claims }: Library, known: Ids): Generator<Fault> {
  const { id, claim, page, path } = placed
  if (!claim) return
  yield* inFields(page, path, claim, claimFields, known)

  const beside = new Set(claims.filter((other) => other.page === page).map((other) => other.id))
  yield* inFields(page, path, claim, { with: 'claim' }, { ...known, claim: beside })
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

/** The unknown ids in fields that hold one id, a list of ids, `unknown`, what else stands for no id, or nothing. */
function* inFields(
  file: Placed,
  base: YamlPath,
  holder: unknown,
  fields: Naming,
  known: Ids,
  noId = 'unknown',
): Generator<Fault> {
  for (const [field, kind] of Object.entries(fields))
    for (const { value, path } of valuesAt(holder, field.split('.'), base))
      for (const [index, id] of [value].flat().entries()) {
        if (typeof id !== 'string' || id === 'unknown' || id === noId) continue
        const place = file.frontmatter?.placeOf(Array.isArray(value) ? [...path, index] : path)
        yield* unknownIn(file, kind, [id], known, place)
      }
}

function valuesAt(holder: unknown, [step, ...steps]: string[], path: YamlPath): { value: unknown; path: YamlPath }[] {
  if (step === undefined) return [{ value: holder, path }]
  if (typeof holder !== 'object' || holder === null) return []
  if (step !== '*') return valuesAt((holder as Record<string, unknown>)[step], steps, [...path, step])
  return Object.values(holder).flatMap((one, index) => valuesAt(one, steps, [...path, index]))
}

function unknownIn({ file }: Placed, kind: Known, ids: string[], known: Ids, place: Place): Fault[] {
  return ids
    .filter((id) => !known[kind].has(id))
    .map((id) => {
      const from = kind === 'source' ? known.later.get(id) : undefined
      const remedy = from === undefined ? remedies(kind) : laterRemedy(id, from)
      return { file, reason: `Unexpected ${kind} id \`${id}\`, ${remedy}`, place }
    })
}

function laterRemedy(id: string, from: string): string {
  const when = isDraft(from) ? 'a draft' : `published from ${from} on`
  return `\`content/sources/${id}.mdx\` is ${when}: publish it first, or name it once it is`
}

function remedies(kind: Known): string {
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
