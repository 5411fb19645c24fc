import { expect, test } from 'vitest'
import { libraryOf } from '../../claims/library.ts'
import { sampleClaim, sampleSource } from '../../claims/sample.fixture.ts'
import { comparison } from '../../schema/register.ts'
import { claims as table } from './claims.ts'
import { shelfOf } from './table.ts'

test('a result has beside it the other groups and the harms of its trial, and what names it or is named by it', () => {
  const claims = [
    sampleClaim({ id: 'cells', with: ['size'] }),
    sampleClaim({ id: 'water', qualifiers: { arm: 'control' } }),
    sampleClaim({ id: 'fever', kind: 'harm' }),
    sampleClaim({ id: 'size', kind: 'event' }),
    sampleClaim({ id: 'unseen', state: 'read' }),
    sampleClaim({ id: 'better', with: ['worse'] }),
    sampleClaim({ id: 'worse', kind: 'harm' }),
  ]
  const trial = comparison.parse({
    id: 'trial',
    title: 'Cells or water',
    condition: 'ms',
    therapy: 'cells',
    counted: 'Improved',
    arms: [
      { name: 'cells', role: 'treated', claim: 'cells', of: null },
      { name: 'water', role: 'comparison', claim: 'water', of: null },
    ],
    'follow-up': 'unknown',
    claims: ['fever', 'unseen'],
    sources: ['journal'],
  })
  const library = libraryOf([
    sampleSource('guide', claims),
    sampleSource('other', [sampleClaim({ id: 'fever', kind: 'harm' })]),
  ])
  const rows = table.rowsOf(
    shelfOf({ library, names: new Map(), statuses: [], comparisons: [trial] }, 'https://example.org'),
  )
  expect(Object.fromEntries(rows.map(({ id, beside }) => [id, beside]))).toEqual({
    'guide/cells': ['guide/size', 'guide/water', 'guide/fever', 'other/fever'],
    'guide/water': ['guide/cells', 'guide/fever', 'other/fever'],
    'guide/fever': ['guide/cells', 'guide/water'],
    'other/fever': ['guide/cells', 'guide/water'],
    'guide/size': [],
    'guide/better': ['guide/worse'],
    'guide/worse': ['guide/better'],
  })
})
