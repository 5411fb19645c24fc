import { pageKey, type Library } from '../../claims/library.ts'
import { subjects } from '../../claims/subjects.ts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import type { Page } from '../page.ts'

/** A disease as a title names it. */
export interface Disease {
  /** Its name within a sentence: "multiple sclerosis". */
  name: string
  /** Its letters, where it has some: "MS". */
  letters?: string | undefined
}

/**
 * The disease that a product is for, as far as sources tell; none where they tell of several, or of no product. That
 * something is not authorised for a disease doesn't make it a treatment for it.
 */
export function diseaseOf(page: Page, { bySubject }: Library, names: Names): Disease | undefined {
  if (page.kind !== 'therapy' || page.facts.product === 'unknown') return undefined
  const told = (bySubject.get(pageKey('therapy', page.id)) ?? []).flat().map(({ claim }) => claim)
  const claims = told.filter(({ kind, denies }) => kind !== 'status' || !denies)
  const [id, ...others] = new Set(claims.flatMap((claim) => subjects(claim, 'condition')))
  if (id === undefined || others.length > 0) return undefined
  return { name: nameOf(id, names, 'condition'), letters: names.get(`condition/${id}`)?.abbreviations?.[0] }
}
