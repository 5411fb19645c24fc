import { expect, test } from 'vitest'
import { guidesOf } from './guides.ts'
import { linksIn } from './links.ts'

const html = `<nav><a href="/b/sources/">Sources</a></nav>
<main><h1>Multiple <i>sclerosis</i></h1>
<a href="/b/claims/one/#x">One</a> <a href="../../glossary/?a=1">Words</a> <a href="#top">Up</a>
<a href="https://example.org/b/claims/two/">Elsewhere</a> <a href="/other/">Not ours</a> <a>None</a></main>
<footer><a href="/b/privacy/">Privacy</a></footer>`

test('reads which pages the main text of a page leads to', () => {
  expect(linksIn(html, 'conditions/ms/', '/b/')).toEqual(['claims/one/', 'glossary/'])
})

test('a guide is a page, in Chinese too, with what it leads to, its answers, and what every guide takes along', () => {
  const paths = [
    'claims/one/',
    'conditions/',
    'conditions/ms/',
    'glossary/',
    'questions/',
    'search/answers/conditions/ms.json',
    'zh/conditions/als/',
    'zh/conditions/ms/',
  ]
  const places = new Map(paths.map((path, place) => [path, place]))
  const pages = [
    { path: 'conditions/', title: 'Conditions', links: ['conditions/ms/'] },
    { path: 'conditions/ms/', title: 'MS', links: ['claims/one/', 'glossary/', 'gone/'] },
    { path: 'claims/one/', title: 'A claim', links: [] },
  ]
  expect(guidesOf(pages, places, ['questions/'])).toEqual([
    { path: 'conditions/ms/', title: 'MS', files: [0, 2, 3, 4, 5, 7] },
  ])
})

test('a guide that leads to “Check an offer” takes along what its script fetches', () => {
  const paths = ['check-an-offer/', 'check-an-offer/known.json', 'guides/costs/']
  const places = new Map(paths.map((path, place) => [path, place]))
  const pages = [{ path: 'guides/costs/', title: 'Costs', links: ['check-an-offer/'] }]
  expect(guidesOf(pages, places, [])).toEqual([{ path: 'guides/costs/', title: 'Costs', files: [0, 1, 2] }])
})
