import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { siteFaults } from './site.fixture.ts'
import { sumAsWhole, sumSaid } from './sum-as-whole.ts'

const result = (id: string, percent: number) =>
  claimYaml(id, [
    `figures: [{ kind: share, of: people, low: ${percent}, high: ${percent}, unit: percent, at: [0, 5] }]`,
  ])
const content = { 'sources/guide.mdx': sourcePage(`${result('improved', 40.4)}\n${result('stable', 32.8)}`) }
const study = (note: string) => `<article class="study" id="study-review"><table><tr><th>Result</th></tr>
<tr><td>40.4% <a href="/claims/improved/">a</a></td></tr><tr><td>32.8% <a href="/claims/stable/">b</a></td></tr></table>${note}</article>`
const faults = (note: string) => siteFaults(sumAsWhole, { 'index.html': study(note) }, { content })

test('reports shares side by side that could be taken for parts of one whole', () => {
  expect(faults('')).toEqual([
    'index.html:1:1: Unexpected shares side by side in study `review`, say that they are not parts of one whole',
  ])
})

test('accepts shares that are said not to add up', () => {
  expect(faults('<p>These shares are not parts of one whole.</p>')).toEqual([])
  expect(faults('<p>Each line is a separate group of people.</p>')).toEqual([])
})

const says = (text: string) => faultsIn(sumSaid, { 'guides/a.mdx': `---\nsummary: ${text}\n---\n` })

test('reports a sum in our own words, and accepts each share by itself', () => {
  expect(says('Better or the same were 73.2% in total.')).toEqual([
    'guides/a.mdx:2:10: Unexpected sum `73.2% in total`, leave each share by itself',
  ])
  expect(says('40.4% improved. 32.8% stayed the same.')).toEqual([])
})
