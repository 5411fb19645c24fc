import { expect, test } from 'vitest'
import { sampleClaim, sampleSource } from '../../../claims/sample.fixture.ts'
import type { ClaimKind } from '../../../schema/claim.ts'
import type { Design } from '../../../schema/evidence.ts'
import { cautionOf } from './caution.ts'

const seller = {}
const journal = { kind: 'journal', interest: 'none' }
const ours = { kind: 'this-site', interest: 'none' }

test.each<[string, ClaimKind, Design, object, string | null]>([
  ['a trial told by a journal', 'outcome', 'randomised-trial', journal, null],
  ['a trial told by a seller', 'outcome', 'randomised-trial', seller, 'Told by one who gains by it'],
  ['work on animals', 'outcome', 'preclinical', journal, 'Laboratory or animal work, no result in people'],
  ['one patient', 'outcome', 'case-report', journal, 'One patient, no comparison group'],
  ['a few patients', 'outcome', 'case-series', journal, 'A few patients, no comparison group named'],
  ['a word of those who do it', 'outcome', 'expert-opinion', journal, 'Statement by someone who does the work'],
  ['no evidence', 'outcome', 'none-stated', journal, 'No evidence named'],
  ['our own words, which rest on what they cite', 'outcome', 'none-stated', ours, null],
  [
    'one patient of a seller',
    'outcome',
    'case-report',
    seller,
    'One patient, no comparison group; told by one who gains by it',
  ],
  ['a price of a seller', 'price', 'none-stated', seller, 'No evidence named; told by one who gains by it'],
  [
    'promotion',
    'promotion',
    'none-stated',
    seller,
    'Promotion by the publisher, kept for the record; no evidence named; told by one who gains by it',
  ],
  [
    'a prediction',
    'prediction',
    'preclinical',
    journal,
    'A prediction, not a result; laboratory or animal work, no result in people',
  ],
])('tells what must be said with %s', (_, kind, design, fields, caution) => {
  const claim = sampleClaim({ id: 'a', kind, evidence: { design, rule: 'none' } })
  expect(cautionOf({ source: sampleSource('source', [claim], fields), claim })).toBe(caution)
})

test('takes an interest that is unknown, or none that we know of, for no gain', () => {
  const claim = sampleClaim({ id: 'a', evidence: { design: 'cohort', rule: 'none' } })
  const saying = (interest: string) => ({ source: sampleSource('source', [claim], { interest }), claim })
  expect(['unknown', 'No gain known; each works there.'].map((interest) => cautionOf(saying(interest)))).toEqual([
    null,
    null,
  ])
})
