import { expect, test } from 'vitest'
import { faultsIn } from './fixture.ts'
import { relativeOnly } from './relative-only.ts'

const guide = (summary: string) => faultsIn(relativeOnly, { 'guides/a.mdx': `---\nsummary: ${summary}\n---\n` })

test.each([
  ['People were twice as likely to walk.', 'twice as'],
  ['Relapses fell: a 50% reduction.', '50% reduction'],
  ['The cells reduce the risk by 30%.', 'reduce the risk by 30%'],
  ['It doubles the risk of a clot.', 'doubles the risk'],
  ['The hazard ratio was small.', 'hazard ratio'],
])('reports %s', (summary, found) => {
  const quoted = summary.includes(': ') ? `"${summary}"` : summary
  expect(guide(quoted)).toEqual([
    `guides/a.mdx:2:10: Unexpected \`${found}\` without absolute numbers, say how many people of how many`,
  ])
})

test.each(['Half as many relapsed, 10 in 100 rather than 20 in 100.', '40.4% improved.', 'Twice a year.'])(
  'accepts %s',
  (summary) => {
    expect(guide(summary)).toEqual([])
  },
)
