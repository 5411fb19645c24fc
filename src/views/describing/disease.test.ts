import { expect, test } from 'vitest'
import { libraryOf } from '../../claims/library.ts'
import { sampleClaim, sampleSource } from '../../claims/sample.fixture.ts'
import type { Claim } from '../../schema/claim.ts'
import { therapy } from '../../schema/page.ts'
import { namesOf } from '../../vocabulary/names.ts'
import type { Page } from '../page.ts'
import { diseaseOf } from './disease.ts'

const names = namesOf([
  {
    kind: 'condition',
    entry: { id: 'ms', name: 'multiple sclerosis', others: [], variants: [], abbreviations: ['MS'], definition: 'A.' },
  },
])

/** The disease that a product is told of by one claim a disease: what it is of, and whether it denies. */
function told(product: string, ...claims: Partial<Claim>[]) {
  const unsaid = { 'cell-type': 'unknown', 'cell-source': 'unknown', donor: 'unknown', developer: 'unknown' }
  const facts = therapy.parse({ title: 'P', summary: 'P.', ...unsaid, product, trials: 'unknown', routes: 'unknown' })
  const page: Page = { kind: 'therapy', id: 'p', path: 'p.mdx', facts, sections: [], faults: [] }
  const all = claims.map((claim, index) => sampleClaim({ id: `claim-${index}`, ...claim }))
  return diseaseOf(page, libraryOf([page, sampleSource('guide', all)]), names)
}

test('names the one disease that a product is told of', () => {
  const of = (condition: string, more: Partial<Claim> = {}) => ({ about: { condition, therapy: 'p' }, ...more })
  expect(told('Product', of('ms'), of('ms'))).toEqual({ name: 'multiple sclerosis', letters: 'MS' })
  expect(told('Product', of('als'))).toEqual({ name: 'als', letters: undefined })
  expect(told('Product', of('ms'), of('als'))).toBeUndefined()
  expect(told('Product', of('ms'), of('als', { kind: 'status', denies: true }))?.letters).toBe('MS')
  expect(told('Product', { about: { therapy: 'p' } })).toBeUndefined()
  expect(told('unknown', of('ms'))).toBeUndefined()
})
