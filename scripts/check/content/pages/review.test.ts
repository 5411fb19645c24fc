import { expect, test } from 'vitest'
import { contentFaults } from '../../fixture.ts'

const faults = (path: string, next: string) =>
  contentFaults('review-interval', {
    [path]: `---\nchecked: { on: '2026-08-31', next: '${next}' }\n---\n`,
  })
const fault = (path: string, next: string, last: string) => [
  `${path}:2:36: Unexpected next check on ${next}, set it between 2026-08-31 and ${last}`,
]

test('gives rules six months, and other pages three years', () => {
  expect(faults('regulations/a.mdx', '2027-03-01')).toEqual(fault('regulations/a.mdx', '2027-03-01', '2027-02-28'))
  expect(faults('conditions/a.mdx', '2029-09-01')).toEqual(fault('conditions/a.mdx', '2029-09-01', '2029-08-31'))
})

test('reports a next check before the last', () => {
  expect(faults('conditions/a.mdx', '2026-08-31')).toEqual(fault('conditions/a.mdx', '2026-08-31', '2029-08-31'))
})

test.each([
  ['regulations/a.mdx', '2027-02-28'],
  ['conditions/a.mdx', '2029-08-31'],
  ['sources/a.mdx', '2029-08-31'],
])('accepts the last day for %s', (path, next) => {
  expect(faults(path, next)).toEqual([])
})

test('gives a review as long', () => {
  const reviewed = (next: string) =>
    contentFaults('review-interval', {
      'regulations/a.mdx': `---\nreviewed: { by: A, role: B, on: '2026-08-31'${next} }\n---\n`,
    })
  expect(reviewed(", next: '2027-03-01'")).toEqual([
    'regulations/a.mdx:2:53: Unexpected next review on 2027-03-01, set it between 2026-08-31 and 2027-02-28',
  ])
  expect(reviewed(", next: '2027-02-28'")).toEqual([])
  expect(reviewed('')).toEqual([])
})
