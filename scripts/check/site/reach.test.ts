import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

/** A site of pages that each link to some, with a map of all of them. */
function faults(links: Record<string, string[]>, base = '/'): string[] {
  const paths = Object.keys(links)
  const pages = paths.map((path) => {
    const anchors = links[path]?.map((to) => `<a href="${base}${to}">x</a>`).join('')
    return [`${path}index.html`, `<link rel="canonical" href="https://example.org${base}${path}">${anchors}`]
  })
  const map = paths.map((path) => `<url><loc>https://example.org${base}${path}</loc></url>`).join('')
  return siteFaults('out-of-reach', { ...Object.fromEntries(pages), 'sitemap.xml': map }, { base })
}

test('reports a page to which no page leads, and one that lies too deep', () => {
  const chain = { '': ['a/'], 'a/': ['b/'], 'b/': ['c/?q=1#x'], 'c/': ['d/'], 'd/': ['e/'] }
  expect(faults({ ...chain, 'e/': [''], 'f/': ['a/'] })).toEqual([
    'd/index.html:1:1: Unexpected page that lies 4 clicks from the home page, link it from a list or a page above',
    'e/index.html:1:1: Unexpected page that lies 5 clicks from the home page, link it from a list or a page above',
    'f/index.html:1:1: Unexpected page to which no link leads from the home page, link it from a list or a page above',
  ])
})

test('accepts three clicks, below a base path too', () => {
  expect(faults({ '': ['a/'], 'a/': ['b/'], 'b/': ['c/'], 'c/': [] }, '/reader/')).toEqual([])
})
