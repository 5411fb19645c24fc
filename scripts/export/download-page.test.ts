import { expect, test } from 'vitest'
import { filled } from './download-page.ts'

const page =
  '<main><section id="files" class="x"><h2 id="h-files">The files</h2> <p>None.</p></section><p>After.</p></main>'
const book = { format: 'A book', path: 'editions/a.epub', says: 'All & more', bytes: 1_234_567, sha256: 'ab12' }

test('lists each file with its size and checksum, under its format, however often', () => {
  const table =
    '<h3>A book</h3><table><caption class="hide">A book</caption><thead><tr><th scope="col">File</th><th scope="col">Size</th></tr></thead><tbody><tr><th scope="row"><a href="../editions/a.epub" download>All &amp; more</a><details><summary>Checksum</summary><code>ab12</code></details></th><td>1.2 MB</td></tr></tbody></table>'
  const once = `<main><section id="files" class="x"><h2 id="h-files">The files</h2>${table}</section><p>After.</p></main>`
  expect(filled(page, [book])).toBe(once)
  expect(filled(once, [book])).toBe(once)
})

test('says so where the page has no place for them', () => {
  expect(() => filled('<main></main>', [])).toThrow('add it to src/pages/download.astro')
})
