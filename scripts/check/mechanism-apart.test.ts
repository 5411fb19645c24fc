import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { mechanismApart } from './mechanism-apart.ts'

const claims = claimYaml('mechanism-ms').replace('kind: price', 'kind: mechanism')
const faults = (body: string) =>
  faultsIn(mechanismApart, {
    'sources/guide.mdx': sourcePage(claims),
    'conditions/ms.mdx': `---\ntitle: MS\n---\n\n${body}\n`,
  })

test('reports a mechanism under another heading, or under none', () => {
  expect(faults('## What is claimed about results\n\n<Claim id="mechanism-ms" />')).toEqual([
    'conditions/ms.mdx:7:1: Unexpected mechanism `mechanism-ms` under `What is claimed about results`, move it under `## How it is meant to work`',
  ])
  expect(faults('<Claim id="mechanism-ms" />')).toEqual([
    'conditions/ms.mdx:5:1: Unexpected mechanism `mechanism-ms` under no heading, move it under `## How it is meant to work`',
  ])
})

test('accepts a mechanism under its own heading', () => {
  expect(faults('## How it is meant to work\n\n<Claim id="mechanism-ms" />')).toEqual([])
})
