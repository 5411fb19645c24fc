import type { PartialDate } from '../schema/common.ts'
import { claimIdsOf, type Library } from '../claims/library.ts'
import type { Words } from '../claims/provenance.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import type { Page } from './page.ts'
import { isOurs } from '../claims/ours.ts'
import { claimAddress, pageAddress } from './routes.ts'
import { capital, dateWords, listWords } from '../language/words.ts'

/** A row of a page's table of facts; `null` where our sources don't say. */
export interface Fact {
  term: string
  words: Words[] | null
}

const unsaid = 'unknown'
const plain = (term: string, value: string): Fact => ({
  term,
  words: value === unsaid ? null : [{ words: capital(value) }],
})
const date = (term: string, iso: PartialDate | 'unknown') => plain(term, iso === unsaid ? unsaid : dateWords(iso))
const list = (term: string, ids: string[] | 'unknown', name: (id: string) => string): Fact => ({
  term,
  words: ids === unsaid ? null : [{ words: capital(listWords(ids.map(name))) }],
})

/**
 * The facts that a page's frontmatter states, in the words of its kind, with unknown ones kept; none twice that the
 * answer at its top tells.
 */
export function factsOf(page: Page, library: Library, names: Names): Fact[] {
  switch (page.kind) {
    case 'condition':
      return conditionFacts(page, library)
    case 'therapy':
      return therapyFacts(page, library, names)
    case 'regulation':
      return regulationFacts(page, library, names)
    case 'source':
      return isOurs(page) ? [] : [original(page)]
    case 'facility':
    case 'guide':
      return []
    default:
      return page satisfies never
  }
}

function conditionFacts(page: Page<'condition'>, library: Library): Fact[] {
  const { area, codes, 'usual-care': care } = page.facts
  const coded = Object.entries(codes).map(
    ([system, code = unsaid]) => `${codingSystems[system] ?? system} ${code.replace(/^[A-Z]+:/, '')}`,
  )
  return [
    plain('Part of the body', area),
    claims('Usual care', care, page, library),
    ...(coded.length > 0 ? [{ term: 'Codes', words: [{ words: coded.join(', ') }] }] : []),
  ]
}

function therapyFacts({ facts }: Page<'therapy'>, library: Library, names: Names): Fact[] {
  const term = (id: string) => nameOf(id, names, 'term')
  return [
    plain('Kind of cell', facts['cell-type']),
    list('Taken from', facts['cell-source'], term),
    { term: 'Whose cells', words: facts.donor === unsaid ? null : [{ words: donors[facts.donor] }] },
    list('How it is given', facts.routes, term),
    plain('Product', facts.product),
    plain('Developer', facts.developer),
    list('Registered trials', facts.trials, (trial) => trial),
    ...(facts.broader ? [{ term: 'Kind of', words: [pageWords('therapy', facts.broader, library, names)] }] : []),
  ]
}

function regulationFacts({ facts }: Page<'regulation'>, library: Library, names: Names): Fact[] {
  const rules = (term: string, ids: string[]) =>
    ids.length > 0 ? [{ term, words: ids.map((id) => pageWords('regulation', id, library, names)) }] : []
  return [
    plain('What it is', facts.instrument),
    plain('Number', facts.number),
    list('Issued or run by', facts.authority, (id) => nameOf(id, names, 'body')),
    plain('Applies to', facts['applies-to']),
    date('Issued', facts.issued),
    date('Made public', facts.published),
    ...rules('Replaces', facts.supersedes),
    ...rules('Replaced by', facts['superseded-by']),
  ]
}

/** Where the original stands; what else is known of a source stands in the answer at the top of its page. */
function original({ facts: { title, url, 'also-at': also } }: Page<'source'>): Fact {
  const elsewhere = also.map((one) => ({ words: `Also told at ${new URL(one).hostname}`, address: one }))
  return { term: 'Original', words: url === unsaid ? null : [{ words: title, address: url }, ...elsewhere] }
}

/** The claims that a field cites: those that the page shows as one link to the first, the others in full. */
function claims(term: string, ids: string[] | 'unknown', page: Page, library: Library): Fact {
  const known = ids === unsaid ? [] : ids.filter((id) => library.claims.has(id))
  const shown = claimIdsOf(page)
  const [first, ...more] = known.filter((id) => shown.includes(id))
  const number = more.length === 0 ? '1 claim on this page' : `${more.length + 1} claims on this page`
  const pointer = first === undefined ? [] : [{ words: number, address: `#${first}` }]
  const words = known.filter((id) => !shown.includes(id)).flatMap((id) => claimWords(id, library))
  return { term, words: known.length > 0 ? [...pointer, ...words] : null }
}

/** Every name of a page's subject beside its title. */
export function namesOfPage(page: Page): { zh: string | null; pinyin: string | null; others: string[] } {
  if (page.kind === 'guide' || page.kind === 'source') return { zh: null, pinyin: null, others: [] }
  const { zh = null, pinyin = null, others, abbreviations } = page.facts
  return { zh, pinyin, others: [...new Set([...abbreviations, ...others])].filter((name) => name !== page.facts.title) }
}

/** The systems that codes of a condition belong to, by the keys of its frontmatter. */
export const codingSystems: Record<string, string> = {
  mesh: 'MeSH',
  'icd-10': 'ICD-10',
  'icd-11': 'ICD-11',
  doid: 'DOID',
}
const donors = { own: 'The patient’s own', donor: 'A donor’s', either: 'The patient’s own or a donor’s' }

function claimWords(id: string, { claims }: Library): Words[] {
  const [saying] = claims.get(id) ?? []
  return saying ? [{ words: saying.claim.says, address: claimAddress(saying.source.id, id) }] : []
}

function pageWords(kind: 'therapy' | 'regulation', id: string, { byKey }: Library, names: Names): Words {
  const page = byKey.get(`${kind}/${id}`)
  return page ? { words: page.facts.title, address: pageAddress(kind, id) } : { words: nameOf(id, names, kind) }
}
