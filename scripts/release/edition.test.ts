import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { edition } from '../../src/schema/edition.ts'
import { libraryOf } from '../check/content/library.ts'
import { claimYaml, sourcePage } from '../check/fixture.ts'
import { claimsIn, editionOf } from './edition.ts'

const found = (verdict: string) =>
  `checks: [{ asks: holds, verdict: ${verdict}, finding: A., sources: [other], on: '2026-11-22' }]`
const claimsOf = (...claims: string[]) => {
  const value = sourcePage(claims.join('\n'))
  return claimsIn(libraryOf([new VFile({ path: 'sources/guide.mdx', value })]).claims)
}

const before = {
  addresses: ['', 'guides/costs/', 'guides/old/', 'sources/guide/'],
  claims: claimsOf(
    claimYaml('changed'),
    claimYaml('judged', [found('supported')]),
    claimYaml('old-name', ['says: A sentence of its own.']),
    claimYaml('same', [found('disputed')]),
    claimYaml('withdrawn', ['says: What nobody says again.']),
  ),
}
const now = {
  addresses: ['', 'guides/new/', 'guides/prices/', 'sources/guide/'],
  claims: claimsOf(
    claimYaml('added', ['says: What is new.']),
    claimYaml('changed', ['says: Another price.']),
    claimYaml('judged', [found('disputed')]),
    claimYaml('new-name', ['says: A sentence of its own.']),
    claimYaml('same', [found('disputed')]),
    claimYaml('unseen', ['state: read']),
  ),
}

test('tells what has changed since the edition before, each claim and page once', () => {
  const moved = [{ id: 'guides/costs/', to: 'guides/prices/' }]
  const made = editionOf('2026-12-01', now, before, moved)
  expect(made).toEqual({
    on: '2026-12-01',
    changes: {
      added: ['added'],
      changed: ['changed'],
      withdrawn: ['withdrawn'],
      renamed: [{ from: 'old-name', to: 'new-name' }],
      verdicts: [
        {
          claim: 'judged',
          from: [{ asks: 'holds', verdict: 'supported' }],
          to: [{ asks: 'holds', verdict: 'disputed' }],
        },
      ],
      pages: {
        added: ['guides/new/'],
        renamed: [{ from: 'guides/costs/', to: 'guides/prices/' }],
        removed: ['guides/old/'],
      },
    },
    ...now,
  })
  expect(edition.parse(made)).toEqual(made)
  expect(now.claims['same']).toEqual({
    source: 'guide',
    hash: expect.stringMatching(/^[0-9a-f]{12}$/),
    verdicts: [{ asks: 'holds', verdict: 'disputed' }],
  })
})

test('tells in the first edition everything as added, and nothing in one that is the same', () => {
  const first = editionOf('2026-12-01', now, null, [])
  expect(first.changes).toEqual({
    added: ['added', 'changed', 'judged', 'new-name', 'same'],
    changed: [],
    withdrawn: [],
    renamed: [],
    verdicts: [],
    pages: { added: now.addresses, renamed: [], removed: [] },
  })
  const none = { added: [], changed: [], withdrawn: [], renamed: [], verdicts: [] }
  expect(editionOf('2026-12-02', now, first, []).changes).toEqual({
    ...none,
    pages: { added: [], renamed: [], removed: [] },
  })
})
