import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { foreignClaim } from './foreign-claim.ts'

const faults = (about: string, body = '<Claim id="price" />', path = 'conditions/ms.mdx') =>
  faultsIn(foreignClaim, {
    [path]: `---\ntitle: MS\n---\n\n${body}\n`,
    'sources/guide.mdx': sourcePage(claimYaml('price', [], about)),
  })

test.each(['<Claim id="price" />', '<Study id="s" claims="price" />'])('reports another disease in %s', (body) => {
  expect(faults('{ condition: [als, pd] }', body)).toEqual([
    'conditions/ms.mdx:5:1: Unexpected claim `price` on the page of condition `ms`, it is about `als`, `pd`: remove it or correct its `about`',
  ])
})

test.each([
  ['its own', '{ condition: [als, ms] }', 'conditions/ms.mdx'],
  ['a general one', '{ therapy: msc }', 'conditions/ms.mdx'],
  ['any on a guide', '{ condition: als }', 'guides/costs.mdx'],
  ['one of a therapy about itself', '{ condition: als, therapy: msc }', 'therapies/msc.mdx'],
])('accepts %s', (_, about, path) => {
  expect(faults(about, '<Claim id="price" />', path)).toEqual([])
})

test('accepts a claim about a narrower therapy', () => {
  const page = (fields: string, body: string) => `---\ntitle: A\n${fields}---\n\n${body}\n`
  const files = {
    'therapies/cells.mdx': page('', '<Claim id="price" />'),
    'therapies/cord-cells.mdx': page('broader: cells\n', 'Text.'),
    'sources/guide.mdx': sourcePage(claimYaml('price', [], '{ condition: als, therapy: cord-cells }')),
  }
  expect(faultsIn(foreignClaim, files)).toEqual([])
  expect(faultsIn(foreignClaim, { ...files, 'therapies/cord-cells.mdx': page('', 'Text.') })).toHaveLength(1)
})
