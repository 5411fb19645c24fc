import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { promotionAsFinding } from './promotion-as-finding.ts'

const claims = claimYaml('promotion-ms').replace('kind: price', 'kind: promotion')
const faults = (body: string) =>
  faultsIn(promotionAsFinding, {
    'sources/guide.mdx': sourcePage(claims),
    'conditions/ms.mdx': `---\ntitle: MS\n---\n\n${body}\n`,
  })

test('reports promotion among results, even under its own heading', () => {
  expect(faults('## Harms\n\n<Claim id="promotion-ms" />')).toEqual([
    'conditions/ms.mdx:7:1: Unexpected promotion `promotion-ms` under `Harms`, move it under `## Promotion, kept for the record`',
  ])
  expect(faults('## Promotion, kept for the record\n\n<Study id="review" claims="improved promotion-ms" />')).toEqual([
    'conditions/ms.mdx:7:1: Unexpected promotion `promotion-ms` among the results of a study, move it under `## Promotion, kept for the record`',
  ])
})

test('accepts promotion under its own heading', () => {
  expect(faults('## Promotion, kept for the record\n\n<Claim id="promotion-ms" />')).toEqual([])
})
