import { gzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openTexts, type CarriedTexts } from '../../../src/search/carried.ts'
import { searchScripts } from './search.ts'

const fragment = (url: string, content: string) =>
  gzipSync(
    new TextEncoder().encode(`pagefind_dcd${JSON.stringify({ url, content, word_count: 2, meta: { title: url } })}`),
  )
const copy = { web: 'https://example.org/', leftOut: ['download/'] }
const scripts = searchScripts(
  {
    fragments: new Map([
      ['en_0b.pf_fragment', fragment('/b/', 'One two')],
      ['en_0a.pf_fragment', fragment('/a/', 'Two “three” \u2028 </script>')],
    ]),
    lists: new Map([
      ['words.json', ['w']],
      ['names.json', { targets: [] }],
      ['records.json', { rows: [] }],
      ['answers/conditions/cancer.json', {}],
    ]),
  },
  copy,
)

/** What the scripts leave for the search, as a browser that runs them has it. */
function run(...names: (keyof typeof scripts)[]): Record<string, unknown> {
  const scope: { carriedFiles?: Record<string, unknown> } = {}
  for (const name of names) new Function('globalThis', scripts[name])(scope)
  return scope.carriedFiles ?? {}
}

test('brings the lists that suggest pages, with what the copy has not', () => {
  expect(run('lists.js')).toEqual({ 'names.json': { targets: [] }, 'words.json': ['w'], 'copy.json': copy })
})

test('brings the table, the answers and all texts with their index, in whatever order the scripts run', () => {
  const files = run('data.js', 'lists.js')
  expect(Object.keys(files)).toEqual([
    'answers/conditions/cancer.json',
    'records.json',
    'texts.json',
    'names.json',
    'words.json',
    'copy.json',
  ])
  const carried = files['texts.json'] as CarriedTexts
  expect(carried.texts).toEqual([
    { id: '0a', url: '/a/', content: 'Two “three” \u2028 </script>', meta: { title: '/a/' } },
    { id: '0b', url: '/b/', content: 'One two', meta: { title: '/b/' } },
  ])
  expect(
    openTexts(carried)
      .search('one')
      .map(({ id }) => id),
  ).toEqual(['0b'])
})

test('refuses a file that is no fragment', () => {
  expect(() => searchScripts({ fragments: new Map([['x', new Uint8Array()]]), lists: new Map() }, copy)).toThrow(
    'Unexpected fragment `x` in dist/pagefind/, build the site again',
  )
})
