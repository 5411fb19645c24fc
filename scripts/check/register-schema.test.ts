import { expect, test } from 'vitest'
import { faultsIn } from './fixture.ts'
import { registerSchema } from './register-schema.ts'

const statuses = (standing: string) => ({
  'content/registers/statuses.yaml': `- id: parkinsons-china
  therapy: any
  condition: parkinsons-disease
  place: china
  standing: ${standing}
  since: unknown
  says: We found no product authorised in China for Parkinson’s.
  looked: We read news and company pages, not the regulator’s own list.
  sources: [yicai-2025]
  checked: '2026-11-22'
`,
})

test('reports a standing that the matrix does not know', () => {
  expect(faultsIn(registerSchema, statuses('forbidden'))).toEqual([
    'content/registers/statuses.yaml:5:13: Unexpected `forbidden` in `[0].standing`, write one of `approved`, `conditionally-approved`, `technology-approved`, `special-zone`, `trial-only`, `none-found`, `unknown`',
  ])
})

test('accepts an entry that keeps its schema', () => {
  expect(faultsIn(registerSchema, statuses('none-found'))).toEqual([])
})
