import { expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

const passage = '<Passage id="7f3a9c" line="1" />'
const faults = (more: string[], body: string, fields = '') =>
  contentFaults('unknown-id', {
    'guides/costs.mdx': `---\ntitle: Costs\n${fields}---\n\n${body}\n`,
    'sources/guide.mdx': sourcePage(claimYaml('price', more), passage),
  })

test('reports a component that names a claim or a study of no source', () => {
  expect(faults([], '<Claim id="pryce" />\n\n<Study id="pooled" claims="price cost" />')).toEqual([
    'guides/costs.mdx:5:1: Unexpected claim id `pryce`, no source has such a claim: correct the id or add the claim',
    'guides/costs.mdx:7:1: Unexpected study id `pooled`, no claim names such a study: ' +
      'correct the id or set `study` in its claims',
    'guides/costs.mdx:7:1: Unexpected claim id `cost`, no source has such a claim: correct the id or add the claim',
  ])
})

test('reports a field that names nothing known', () => {
  expect(faults([], 'Text.', 'named: [price, cost]\nplaces: [hainan]\n')).toEqual([
    'guides/costs.mdx:3:16: Unexpected claim id `cost`, no source has such a claim: correct the id or add the claim',
    'guides/costs.mdx:4:10: Unexpected place id `hainan`, neither a page nor `content/vocabulary/places.yaml` ' +
      'has it: correct the id or add an entry',
  ])
})

test('reports every reference of a claim that leads nowhere', () => {
  const more = [
    'from: [{ seed: gide, passage: aaaaaa }]',
    'with: [harm]',
    'derived: { from: [price, session], how: Two come to 4. }',
    'qualifiers: { place: [beijing] }',
    "checks: [{ asks: holds, verdict: disputed, finding: Not so., sources: [trial], on: '2026-11-22' }]",
  ]
  expect(faults(more, 'Text.')).toEqual([
    'sources/guide.mdx:15:27: Unexpected place id `beijing`, ' +
      'neither a page nor `content/vocabulary/places.yaml` has it: correct the id or add an entry',
    'sources/guide.mdx:16:76: Unexpected source id `trial`, `content/sources` has no such page: ' +
      'correct the id or add the source',
    'sources/guide.mdx:14:30: Unexpected claim id `session`, no source has such a claim: ' +
      'correct the id or add the claim',
    'sources/guide.mdx:12:20: Unexpected seed id `gide`, no source was read from such a seed: correct the id',
    'sources/guide.mdx:13:12: Unexpected claim id `harm`, no source has such a claim: correct the id or add the claim',
    'sources/guide.mdx:12:35: Unexpected passage `aaaaaa` of claim `price`, the page has no such passage: ' +
      'run `npm run ingest`',
  ])
})

test('reports a claim that stands beside itself', () => {
  expect(faults(['with: [price]'], 'Text.')).toEqual([
    'sources/guide.mdx:13:12: Unexpected claim id `price` in its own `with`, name another claim or remove it',
  ])
})

test('accepts references that lead somewhere', () => {
  expect(faults([], '<Claim id="price" />', 'named: unknown\n')).toEqual([])
})

test('reports what a register names that nobody knows', () => {
  const comparison = [
    '- condition: ms',
    '  arms: [{ claim: price }, { claim: pryce }]',
    '  claims: [price, cost]',
    '  sources: [trial]',
  ]
  const found = contentFaults('unknown-id', {
    'registers/comparisons.yaml': `${comparison.join('\n')}\n`,
    'registers/follow-ups.yaml': '- claim: visits\n',
    'sources/guide.mdx': sourcePage(claimYaml('price'), passage),
  })
  expect(found.filter((fault) => fault.startsWith('registers/'))).toEqual([
    'registers/comparisons.yaml:1:14: Unexpected condition id `ms`, ' +
      'neither a page nor `content/vocabulary/conditions.yaml` has it: correct the id or add an entry',
    'registers/comparisons.yaml:3:19: Unexpected claim id `cost`, no source has such a claim: ' +
      'correct the id or add the claim',
    'registers/comparisons.yaml:4:13: Unexpected source id `trial`, `content/sources` has no such page: ' +
      'correct the id or add the source',
    'registers/comparisons.yaml:2:37: Unexpected claim id `pryce`, no source has such a claim: ' +
      'correct the id or add the claim',
    'registers/follow-ups.yaml:1:10: Unexpected claim id `visits`, no source has such a claim: ' +
      'correct the id or add the claim',
  ])
})

test('reports a claim that a sentence on what a rule means names, and a place and disease of a helpline', () => {
  const found = contentFaults('unknown-id', {
    'regulations/order.mdx': '---\nmeans:\n  - { says: Pay nothing., claims: [pryce] }\n---\n\nText.\n',
    'registers/helplines.yaml': '- place: atlantis\n  conditions: [ms]\n- place: any\n  conditions: any\n',
    'sources/guide.mdx': sourcePage(claimYaml('price'), passage),
  })
  expect(found.filter((fault) => !fault.startsWith('sources/'))).toEqual([
    'regulations/order.mdx:3:36: Unexpected claim id `pryce`, no source has such a claim: ' +
      'correct the id or add the claim',
    'registers/helplines.yaml:1:10: Unexpected place id `atlantis`, ' +
      'neither a page nor `content/vocabulary/places.yaml` has it: correct the id or add an entry',
    'registers/helplines.yaml:2:16: Unexpected condition id `ms`, ' +
      'neither a page nor `content/vocabulary/conditions.yaml` has it: correct the id or add an entry',
  ])
})

test('reports a check that rests on a source before it is published, and lets pages name its claims', () => {
  const check = "checks: [{ asks: holds, verdict: disputed, finding: Not so., sources: [trial], on: '2026-11-22' }]"
  const found = (fields: string) =>
    contentFaults('unknown-id', {
      'guides/costs.mdx': '---\ntitle: Costs\n---\n\n<Claim id="in-trial" />\n',
      'sources/guide.mdx': sourcePage(claimYaml('price', [check]), passage),
      'sources/trial.mdx': sourcePage(claimYaml('in-trial'), passage).replace('title:', `${fields}title:`),
    })
  const fault = (when: string) => [
    `sources/guide.mdx:13:76: Unexpected source id \`trial\`, \`content/sources/trial.mdx\` is ${when}: ` +
      'publish it first, or name it once it is',
  ]
  expect(found('draft: true\n')).toEqual(fault('a draft'))
  expect(found("publish: '2027-01-15'\n")).toEqual(fault('published from 2027-01-15 on'))
  expect(found('')).toEqual([])
})
