import { unnamedTherapy } from '../../claims/subjects.ts'
import { capital } from '../../language/words.ts'
import type { Entry } from '../../schema/vocabulary.ts'
import { widerOf } from '../../vocabulary/broader.ts'
import type { Names } from '../../vocabulary/names.ts'
import type { Cells } from '../known.ts'
import type { Choice } from '../offer.ts'
import { inRole, type Shelf } from './shelf.ts'

/** Therapies with a page, and those that a reader may have heard named; the widest first, then by name. */
export function cellsOf(shelf: Shelf): Cells[] {
  const { library, names } = shelf
  const ids = library.pages.flatMap(({ kind, id }) => (kind === 'therapy' ? [id] : []))
  const all = [...new Set([...ids, ...inRole('without-page', shelf).therapies])].flatMap(
    (id) => entryOf('therapy', id, names) ?? [],
  )
  return all
    .map(({ id, name, abbreviations, donor, product }) => ({
      value: id,
      words:
        id === unnamedTherapy ? 'They said only “stem cells”' : withOthers(capital(name), abbreviations.slice(0, 1)),
      wider: widerOf(id, (one) => entryOf('therapy', one, names)?.broader),
      tissue: onlyTissue(id, names)[0] ?? null,
      product: product !== 'unknown',
      donor,
    }))
    .toSorted((a, b) => Number(b.value === unnamedTherapy) - Number(a.value === unnamedTherapy) || byWords(a, b))
}

export function termsOf(role: 'route' | 'cell-source', { names, offerRoles }: Shelf): Choice[] {
  const hidden = offerRoles.flatMap(({ routes: [, ...others] }) => others)
  return [...names]
    .flatMap(([key, entry]) => (key.startsWith('term/') ? [entry as Entry<'term'>] : []))
    .filter((term) => term.role === role && !hidden.includes(term.id))
    .map(({ id, name, variants }) => ({ value: id, words: withOthers(capital(name), medicalName(variants)) }))
    .toSorted(byWords)
}

/** The clinic's word for a way: "intrathecal". */
function medicalName([first]: string[]): string[] {
  return first !== undefined && /^in(?:tra|fus)|^epi|^sub/.test(first) ? [first] : []
}

export function withOthers(name: string, others: string[]): string {
  return others.length > 0 ? `${name} (${others.slice(0, 2).join(', ')})` : name
}

/** Abbreviations that differ in more than their capitals. */
export function toldApart(names: string[]): string[] {
  return names.filter((name, index) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === index)
}

export const byWords = (a: Choice, b: Choice) => a.words.localeCompare(b.words, 'en')

function entryOf<K extends 'therapy' | 'term'>(kind: K, id: string, names: Names): Entry<K> | undefined {
  return names.get(`${kind}/${id}`) as Entry<K> | undefined
}

/** The tissue of cells that come from one alone. */
export function onlyTissue(id: string, names: Names): string[] {
  const tissues = entryOf('therapy', id, names)?.['cell-source']
  return Array.isArray(tissues) && tissues.length === 1 ? tissues : []
}
