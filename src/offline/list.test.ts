import { expect, test } from 'vitest'
import { bytesOf, isNeverKept, isOfSearch, placesOf, planOf, typeOf, type FileList } from './list.ts'

const list: FileList = {
  edition: '2026-11-22',
  whole: false,
  files: [
    ['', 'h0', 10],
    ['a.css', 'h1', 20],
    ['claims/1/', 'h2', 30],
    ['claims/2/', 'h3', 30],
    ['claims/3/', 'h4', 30],
    ['guides/x/', 'h5', 40],
  ],
  shell: [0, 1],
  packs: [
    { path: 'saved/claims.aa.pack', bytes: 50, files: [2, 3, 4] },
    { path: 'saved/pages.bb.pack', bytes: 70, files: [0, 1, 5] },
  ],
  guides: [{ path: 'guides/x/', title: 'X', files: [2, 5] }],
}

test('keeps the way in and what was chosen, or everything', () => {
  expect(placesOf(list, { everything: null, guides: [] })).toEqual([0, 1])
  expect(placesOf(list, { everything: null, guides: ['guides/x/', 'guides/gone/'] })).toEqual([0, 1, 2, 5])
  expect(placesOf(list, { everything: true, guides: [] })).toEqual([0, 1, 2, 3, 4, 5])
  expect(placesOf({ ...list, whole: true }, { everything: null, guides: [] })).toEqual([0, 1, 2, 3, 4, 5])
  expect(placesOf({ ...list, whole: true }, { everything: false, guides: [] })).toEqual([0, 1])
})

test('fetches a pack where many of its files are missing, and single files where few are', () => {
  const all = [0, 1, 2, 3, 4, 5]
  expect(planOf(list, all, new Set())).toEqual({ packs: list.packs, single: [], bytes: 120 })
  expect(planOf(list, all, new Set(['h0', 'h1', 'h5', 'h3']))).toEqual({ packs: [], single: [2, 4], bytes: 60 })
  expect(planOf(list, [0, 1], new Set(['h0']))).toEqual({ packs: [], single: [1], bytes: 20 })
  expect(bytesOf(list, all, new Set(list.files.map(([, hash]) => hash)))).toBe(0)
})

test('a pack far larger than what is missing of it is left', () => {
  const large = { ...list, packs: [{ path: 'saved/claims.aa.pack', bytes: 300, files: [2, 3, 4] }] }
  expect(planOf(large, [2, 3, 4], new Set())).toEqual({ packs: [], single: [2, 3, 4], bytes: 90 })
})

test('knows the files of the search, and the type of each file', () => {
  const paths = ['pagefind/pagefind.js', 'search/names.json', 'search/answers/a/b.json', 'search/', 'search/suggest.js']
  expect(paths.filter(isOfSearch)).toEqual(paths.slice(0, 3))
  expect(['', 'a/', '404.html', 'a.woff2', 'en.pf_meta'].map(typeOf)).toEqual([
    'text/html; charset=utf-8',
    'text/html; charset=utf-8',
    'text/html; charset=utf-8',
    'font/woff2',
    'application/octet-stream',
  ])
})

test('keeps no editions, no packs and not the worker, but every page', () => {
  const never = [
    'editions/a.epub',
    'saved/a.pack',
    'icons/512.png',
    'sw.js',
    'edition.json',
    '_headers',
    'changes.atom',
    '.well-known/security.txt',
    'a/b.md',
  ]
  expect([...never, '', 'a/', 'search/names.json', '404.html'].filter(isNeverKept)).toEqual(never)
})
