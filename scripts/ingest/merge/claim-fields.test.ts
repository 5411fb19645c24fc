import { expect, test } from 'vitest'
import { sampleClaim } from '../../../src/claims/sample.fixture.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { mergeClaim, wasOf } from './claim-fields.ts'
import { hashOf } from './lock.ts'
import { machinePart } from './personal.ts'

const part = (more: Partial<Claim> = {}) => machinePart(sampleClaim({ id: 'a', says: 'It is so.', ...more }))
const byHand: Partial<Claim> = { evidence: { design: 'case-series', rule: 'by-hand' } }
const about = { condition: 'stroke' }
const everywhere = () => true

test('takes what only the seed changed and keeps what only a person did, from the hash of the whole alone', () => {
  const merged = mergeClaim(part(byHand), part({ about }), hashOf(part()), undefined, everywhere)
  expect(merged).toEqual({ claim: part({ ...byHand, about }), conflicts: [] })
})

test('what was kept of a changed claim tells which field both sides changed', () => {
  const ours = part({ ...byHand, says: 'Mine.' })
  const was = wasOf(ours, part())
  const merged = mergeClaim(ours, part({ about, says: 'New.' }), hashOf(part()), was, everywhere)
  expect(merged).toEqual({ claim: { ...ours, about }, conflicts: ['says'] })
  const again = wasOf(merged.claim, part({ about, says: 'New.' }), merged.conflicts, was)
  const newer = mergeClaim(merged.claim, part({ about, says: 'Newer.' }), '', again, everywhere)
  expect(newer.conflicts).toEqual(['says'])
})

test('where nothing tells who changed what, every field that differs is in conflict', () => {
  const merged = mergeClaim(
    part({ says: 'Mine.' }),
    part({ about, says: 'New.' }),
    hashOf(part()),
    undefined,
    everywhere,
  )
  expect(merged.conflicts.toSorted()).toEqual(['about', 'says'])
})
