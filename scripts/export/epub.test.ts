import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { Built } from '../../src/copy/built.ts'
import { checkBook } from './epub/check-book.ts'
import { epub } from './epub.ts'

const foot =
  '<footer><p>Information, not medical advice. No clinician has reviewed this page.</p><p>Publisher: nobody.</p></footer>'
const page = (address: string, title: string, main: string) => ({
  address,
  title,
  html: `<!doctype html><html><body><main><h1>${title}</h1>${main}</main>${foot}</body></html>`,
})

const folder = mkdtempSync(join(tmpdir(), 'epub-'))
const site: Built = {
  folder,
  base: '/',
  origin: 'https://example.org',
  edition: { edition: '2026-11-22' },
  pages: [
    page('', 'Home', '<p><a href="/conditions/als/">ALS</a></p>'),
    page('sources/s1/', 'A leaflet', '<ul><li id="c1">It works.</li></ul>'),
    page(
      'conditions/als/',
      'ALS',
      `<p id="818">A <button class="term" popovertarget="t-p">placebo</button><span popover id="t-p">Same look. <a href="/glossary/#placebo">In the glossary</a></span>,
<a href="/sources/s1/#c1">a claim</a>, <a href="/about/#gone">about us</a>, <a href="/glossary/#gone">words</a> and <a href="#818">here</a>.</p><p id="818">Again.</p>`,
    ),
    page('about/', 'About', '<p>Us.</p>'),
    page('glossary/', 'Glossary', '<dl><div id="placebo"><dt>Placebo</dt><dd lang="zh-Hans">安慰剂</dd></div></dl>'),
    page('search/', 'Search', '<p>Not carried.</p>'),
  ],
}
afterAll(() => rmSync(folder, { recursive: true }))

const made = await epub.make(site, () => {})
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(folder, path)))
const textOf = (path: string, name: string) => strFromU8(unzipSync(bytesOf(path))[name] ?? new Uint8Array())

test('makes a book of everything and one of each condition that EPUBCheck-ts finds nothing in', () => {
  expect(made).toEqual([
    {
      path: 'editions/cell-therapy-checked.epub',
      says: 'Everything, as a book',
      checked: 'EPUBCheck-ts: 0 errors, 0 warnings',
    },
    { path: 'editions/als.epub', says: 'ALS, as a book', checked: 'EPUBCheck-ts: 0 errors, 0 warnings' },
  ])
})

test('puts into a condition’s book what its page leads to and what every reader needs', () => {
  expect(Object.keys(unzipSync(bytesOf('editions/als.epub')))).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    'EPUB/title.xhtml',
    'EPUB/nav.xhtml',
    'EPUB/pages/conditions/als.xhtml',
    'EPUB/pages/sources/s1.xhtml',
    'EPUB/pages/glossary.xhtml',
    'EPUB/book.css',
  ])
})

test('leads links within the book, or to the web, and to no part that is not there', () => {
  const chapter = textOf('editions/als.epub', 'EPUB/pages/conditions/als.xhtml')
  expect(chapter.slice(chapter.indexOf('<body>')).replaceAll('\n', ' ').trim()).toBe(
    '<body><h1>ALS</h1><p id="n-818">A <a class="term" href="../glossary.xhtml#placebo">placebo</a>, ' +
      '<a href="../sources/s1.xhtml#c1">a claim</a>, <a href="https://example.org/about/#gone">about us</a>, ' +
      '<a href="../glossary.xhtml">words</a> and <a href="#n-818">here</a>.</p><p>Again.</p>' +
      '<footer><p>Information, not medical advice. No clinician has reviewed this page.</p><p>On the web: ' +
      '<a href="https://example.org/conditions/als/">https://example.org/conditions/als/</a> Edition of 22 November 2026.</p></footer></body></html>',
  )
})

test('tells the pages by kind in the contents, a claim by its words, who makes it and what was found', () => {
  const contents = textOf('editions/als.epub', 'EPUB/nav.xhtml')
  expect(contents.slice(contents.indexOf('<ol>'), contents.indexOf('</nav>'))).toBe(
    '<ol><li><span>Conditions</span><ol><li><a href="pages/conditions/als.xhtml">ALS</a></li></ol></li>' +
      '<li><span>Sources</span><ol><li><a href="pages/sources/s1.xhtml">A leaflet</a></li></ol></li>' +
      '<li><span>More</span><ol><li><a href="pages/glossary.xhtml">Glossary</a></li></ol></li></ol>',
  )
})

test('says on the title page what the book is not', () => {
  expect(textOf('editions/als.epub', 'EPUB/title.xhtml')).toContain(
    '<p>Edition of 22 November 2026.</p><p><strong>Information, not medical advice. ' +
      'No clinician has reviewed these pages.</strong></p><p>Publisher: nobody.</p>',
  )
})

test('dates the book by its edition and names it by what it holds', () => {
  const opf = textOf('editions/als.epub', 'EPUB/package.opf')
  expect(opf).toContain('<meta property="dcterms:modified">2026-11-22T00:00:00Z</meta>')
  expect(opf).toMatch(
    /<dc:identifier id="book">urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}</,
  )
})

test('stores the mimetype as it is, before all else', () => {
  expect(strFromU8(bytesOf('editions/als.epub').slice(30, 58))).toBe('mimetypeapplication/epub+zip')
})

test('makes the same bytes each time', async () => {
  const first = made.map(({ path }) => bytesOf(path))
  const again = await epub.make(site, () => {})
  expect(again.map(({ path }) => bytesOf(path))).toEqual(first)
})

test('refuses a book that the checker finds fault with', async () => {
  await expect(checkBook('editions/x.epub', new TextEncoder().encode('no book'))).rejects.toThrow(
    'Unexpected faults in editions/x.epub, mend what scripts/export/epub/ prints. EPUBCheck-ts: ',
  )
})
