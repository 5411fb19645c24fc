import { describe, expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

/** The words one, two … of a page that begins with some of its own. */
const words = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ')

/** A site whose pages have these main parts, all in its map. */
function faults(id: string, mains: Record<string, string>): string[] {
  const pages = Object.entries(mains).map(([path, main]) => {
    const head = `<link rel="canonical" href="https://example.org/${path}">`
    return [`${path}index.html`, `${head}<nav>${words('frame', 90)}</nav><main>${main}</main>`]
  })
  const map = Object.keys(mains).map((path) => `<url><loc>https://example.org/${path}</loc></url>`)
  return siteFaults(id, { ...Object.fromEntries(pages), 'sitemap.xml': map.join('') })
}

describe('thin-page', () => {
  const remedy = 'tell at least 80, or set `listed: false` on the page of `content/`'

  test('reports a page of few words, not counting the frame', () => {
    expect(faults('thin-page', { 'a/': words('a', 79) })).toEqual([
      `a/index.html:1:1: Unexpected page of 79 words of its own for search engines to list, ${remedy}`,
    ])
    expect(faults('thin-page', { 'a/': `<details><summary>a</summary>${words('a', 79)}</details>` })).toEqual([])
  })

  test('counts no text that more than three pages of a kind share', () => {
    const main = (name: string) => `<p>${words(name, 70)}</p><p>${words('same', 70)}</p>`
    const three = { 'guides/a/': main('a'), 'guides/b/': main('b'), 'guides/c/': main('c'), 'rules/d/': main('d') }
    expect(faults('thin-page', three)).toEqual([])
    expect(faults('thin-page', { ...three, 'guides/d/': main('d') })).toHaveLength(4)
  })

  test('counts each character of Chinese', () => {
    expect(faults('thin-page', { 'zh/': '细胞治疗'.repeat(20) })).toEqual([])
  })
})

describe('alike-page', () => {
  test('reports a page that says what another says, but for a few words', () => {
    const text = words('a', 200)
    expect(faults('alike-page', { 'a/': text, 'b/': text.replace('a199', 'other'), 'c/': words('c', 200) })).toEqual([
      'b/index.html:1:1: Unexpected page that says nearly the same as `/a/`, make them one or list only one of them',
    ])
  })

  test('accepts pages that have half of their words in common', () => {
    const half = words('a', 100)
    expect(faults('alike-page', { 'a/': half + words('b', 100), 'b/': half + words('c', 100) })).toEqual([])
  })
})
