import { expect, test } from 'vitest'
import { claimWithoutSource } from './claim-without-source.ts'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'

const faults = (more: string[]) =>
  faultsIn(claimWithoutSource, { 'sources/guide.mdx': sourcePage(claimYaml('price', more)) })
const nowhere = 'from: [{ seed: guide, passage: null }]'

test('reports an accepted claim that no passage states', () => {
  expect(faults([nowhere])).toEqual([
    'sources/guide.mdx:12:11: Unexpected claim `price` without its passage, run `npm run ingest` or correct its `words`',
  ])
})

test('accepts a claim with its passage, and one that nobody has accepted yet', () => {
  expect(faults([])).toEqual([])
  expect(faults([nowhere, 'state: read'])).toEqual([])
})
