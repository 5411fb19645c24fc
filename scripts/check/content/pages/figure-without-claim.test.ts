import { expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

const claims = claimYaml('price', [
  'words: $29,000',
  'measure: { outcome: null, scale: null, people: 54, comparator: none, after: one month }',
])
const faults = (body: string, fields = '') =>
  contentFaults('figure-without-claim', {
    'guides/costs.mdx': `---\ntitle: Costs\n${fields}---\n\n${body}\n`,
    'sources/guide.mdx': sourcePage(claims),
  })

test('reports a number in prose that no claim of the page states, at the number', () => {
  expect(faults('Plan for *at least* $31,500 in all.')).toEqual([
    'guides/costs.mdx:5:22: Unexpected figure `31,500` on a page without a claim for it, ' +
      'add a claim or remove the figure',
  ])
})

test('reports a number word that counts something', () => {
  expect(faults('It takes three visits.')).toEqual([
    'guides/costs.mdx:5:10: Unexpected figure `three` on a page without a claim for it, ' +
      'add a claim or remove the figure',
  ])
})

test('reports a number in the summary, at the field', () => {
  expect(faults('Text.', 'summary: About 12 weeks.\n')).toEqual([
    'guides/costs.mdx:3:10: Unexpected figure `12` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test('reports a number in the answer, at the line; a share may be told as people out of a hundred', () => {
  const share = claimYaml('improved', [
    'words: 57.6%',
    'figures: [{ kind: share, low: 57.6, high: 57.6, unit: percent, at: [0, 5] }]',
  ])
  const answer = (harms: string) =>
    contentFaults('figure-without-claim', {
      'guides/costs.mdx': `---\ntitle: Costs\nanswer:\n  law: None found.\n  harms: ${harms}\n---\n\nText.\n`,
      'sources/guide.mdx': sourcePage(share),
    })
  expect(answer('About 58 of 100 had it.')).toEqual([])
  expect(answer('About 59 of 100 had it.')).toEqual([
    'guides/costs.mdx:5:10: Unexpected figure `59` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test.each([
  ['regulations', 'since'],
  ['facilities', 'found'],
  ['therapies', 'works'],
  ['guides', 'told'],
])('reports a number in the answer of a page of %s', (folder, line) => {
  const answer = (words: string) =>
    contentFaults('figure-without-claim', {
      [`${folder}/one.mdx`]: `---\ntitle: One\nanswer:\n  ${line}: ${words}\n---\n\n<Claim id="price" />\n`,
      'sources/guide.mdx': sourcePage(claims),
    })
  expect(answer('It costs $29,000.')).toEqual([])
  expect(answer('It costs $31,500.')).toEqual([
    `${folder}/one.mdx:4:${line.length + 5}: Unexpected figure \`31,500\` on a page without a claim for it, ` +
      'add a claim or remove the figure',
  ])
})

test('reports a number in what search engines are told, at the line', () => {
  const page = (title: string) =>
    contentFaults('figure-without-claim', {
      'guides/costs.mdx': `---\ntitle: Costs\nsearch:\n  title: ${title}\n---\n\n<Claim id="price" />\n`,
      'sources/guide.mdx': sourcePage(claims),
    })
  expect(page('It costs $29,000')).toEqual([])
  expect(page('It costs $31,500')).toEqual([
    'guides/costs.mdx:4:10: Unexpected figure `31,500` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test('accepts on the page of a source what the claims say that rest on it', () => {
  const checked = (sources: string) =>
    `${claims}\n    checks: [{ asks: traced, verdict: supported, finding: It is so., sources: [${sources}], on: "2026-11-22" }]`
  const trial = '---\ntitle: A trial\nstanding: cited\nanswer:\n  found: It cost $29,000.\n---\n\nText.\n'
  const faults = (sources: string) =>
    contentFaults('figure-without-claim', {
      'sources/guide.mdx': sourcePage(checked(sources)),
      'sources/trial.mdx': trial,
    })
  expect(faults('trial')).toEqual([])
  expect(faults('other')).toEqual([
    'sources/trial.mdx:5:10: Unexpected figure `29,000` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test.each([
  ['Thirty clinics offer it.', 'Thirty'],
  ['A dozen clinics offer it.', 'dozen'],
  ['It helps half of them.', 'half'],
  ['It costs `31,500`.', '31,500'],
])('reports: %s', (body, text) => {
  expect(faults(body)).toHaveLength(1)
  expect(faults(body)[0]).toContain(`Unexpected figure \`${text}\` `)
})

test('reports a number that belongs to a claim of another section', () => {
  const body = '## Price\n\n<Claim id="price" />\n\n## Journey\n\nPlan for $29,000.'
  expect(faults(body)).toEqual([
    'guides/costs.mdx:11:11: Unexpected figure `29,000` on a page without a claim for it, ' +
      'add a claim or remove the figure',
  ])
})

test.each([
  'Plan for $29,000, in 54 people.',
  '## Price\n\n<Claim id="price" />\n\nPlan for $29,000.',
  'On behalf of them.',
  'Under Order 818, for the 2nd time, UX-DA001 and NCT01234567.',
  'One of them, and these two. Ask two or more doctors.',
  'We checked on 22 November 2026.',
  '## 3. Before you go',
  '## Risks\n\nText.\n\n## Risks (2)\n\nMore.',
  'See https://example.org/cell-therapy-for-parkinsons-disease-a-systematic-review-and-meta-analysis/.',
])('accepts: %s', (body) => {
  expect(faults(body)).toEqual([])
})

test('says nothing of a page that shows no accepted claim, for it is not published', () => {
  expect(
    contentFaults('figure-without-claim', { 'guides/costs.mdx': '---\ntitle: Costs\n---\n\nPlan for 31,500.\n' }),
  ).toEqual([])
})

test('reports a number of a passage that belongs to a claim of another passage', () => {
  const passage = (id: string) => `<Passage id="${id}" line="1">\n\nIt costs $29,000.\n\n</Passage>`
  const page = sourcePage(claims, `${passage('7f3a9c')}\n\n${passage('aaaaaa')}`)
  expect(contentFaults('figure-without-claim', { 'sources/guide.mdx': page })).toEqual([
    'sources/guide.mdx:25:11: Unexpected figure `29,000` on a page without a claim for it, ' +
      'add a claim or remove the figure',
  ])
})

test('accepts what an article of somebody else says, and no more', () => {
  const page =
    "---\ntitle: A guide\nkind: company\nstanding: read\n---\n\n## Nine things, page 3 of 9\n\n<Passage id='7f3a9c' line='1'>\n\nCall 5550142.\n\n</Passage>\n\nWe called 5550142.\n"
  expect(contentFaults('figure-without-claim', { 'sources/guide.mdx': page })).toEqual([
    'sources/guide.mdx:15:11: Unexpected figure `5550142` on a page without a claim for it, ' +
      'add a claim or remove the figure',
  ])
})

test('accepts the date and the title of an article on its own page', () => {
  const page = "---\ntitle: A 2026 guide\npublished: '--10-13'\n---\n\nA 2026 guide of 13 October.\n"
  expect(contentFaults('figure-without-claim', { 'sources/guide.mdx': page })).toEqual([])
})

test('says something of a guide with steps, which is published without claims', () => {
  expect(faults('Wait 14 days.', 'steps: [Keep 2 copies.]\n')).toEqual([
    'guides/costs.mdx:3:9: Unexpected figure `2` on a page without a claim for it, add a claim or remove the figure',
    'guides/costs.mdx:6:6: Unexpected figure `14` on a page without a claim for it, add a claim or remove the figure',
  ])
})

test('reports a number in what a rule means that no claim of that sentence states', () => {
  const rule = (means: string[]) =>
    contentFaults('figure-without-claim', {
      'regulations/order.mdx': `---\ntitle: An order\nmeans:\n${means.join('\n')}\n---\n\nText.\n`,
      'sources/guide.mdx': sourcePage(claims),
    })
  expect(
    rule(['  - { says: "It costs 29,000.", claims: [price] }', '  - { says: "You pay 29,000.", claims: [] }']),
  ).toEqual([
    'regulations/order.mdx:5:13: Unexpected figure `29,000` on a page without a claim for it, ' +
      'add a claim or remove the figure',
  ])
})
