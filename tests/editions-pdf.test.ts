import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBuilt } from '../src/copy/built.ts'
import type { Made } from '../scripts/export/format.ts'
import { copyOfAll } from '../scripts/export/pdf/copies.ts'
import { documentOf } from '../scripts/export/pdf/document.ts'
import { readPdf, type PdfFacts } from '../scripts/export/pdf/read-pdf.ts'
import { conditionsOf, pdf, printSheets, sheetOf, sheetOfAll } from '../scripts/export/pdf.ts'
import { findBrowser } from '../scripts/harness/browser.ts'
import { dateWords } from '../src/language/words.ts'

const built = readBuilt('dist')
const folder = mkdtempSync(join(tmpdir(), 'editions-pdf-'))
const site = { ...built, folder }
const path = 'editions/multiple-sclerosis.pdf'

let made: Made[]
let facts: PdfFacts
let texts: string[]
beforeAll(async () => {
  const sheets = conditionsOf(site)
    .map((page) => sheetOf(site, page))
    .filter((sheet) => sheet.path === path)
  made = await printSheets(site, { path: findBrowser(), sheets, assets: built.folder }, () => {})
  const bytes = readFileSync(join(folder, path))
  facts = await readPdf(bytes)
  texts = await textsOf(bytes)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The text of each page of paper, with single spaces. */
async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    texts.push(words.join('').replaceAll(/\s+/g, ' '))
  }
  await task.destroy()
  return texts
}

test('the sheet of a condition is tagged, in English, named, and has bookmarks', () => {
  const { pages, isTagged, bookmarks, title, language } = facts
  expect({ isTagged, title, language }).toEqual({ isTagged: true, title: 'Multiple sclerosis', language: 'en-GB' })
  expect(bookmarks).toBeGreaterThan(15)
  expect(made).toEqual([
    {
      path,
      says: 'Multiple sclerosis, to take to a doctor',
      checked: `tagged, ${pages} pages, ${bookmarks} bookmarks`,
    },
  ])
})

test('each page of paper has words, its number, and the date of the edition', () => {
  const edition = `Edition of ${dateWords(site.edition.edition)}`
  const bare = texts.filter(
    (text, index) => !text.includes(`${index + 1} of ${texts.length}`) || !text.includes(edition) || text.length < 120,
  )
  expect(bare).toEqual([])
})

test('the first page says what it is, what it is not, and where its like of today is', () => {
  for (const words of ['Cell Therapy, Checked', 'Information, not medical advice.', '/conditions/multiple-sclerosis/'])
    expect(texts[0]).toContain(words)
})

test('every source stands on it with its address, then every claim with what was found, then the words used', () => {
  const text = texts.join(' ')
  const page = site.pages.find(({ address }) => address === 'conditions/multiple-sclerosis/')
  const originals = [...(page?.html ?? '').matchAll(/class="original" href="([^"]+)"/g)].map(([, href = '']) => href)
  const joined = text.replaceAll(' ', '')
  expect(originals.length).toBeGreaterThan(5)
  expect(originals.filter((href) => !joined.includes(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&')))).toEqual(
    [],
  )
  const order = ['What independent trials found', 'The record', 'Is it quoted correctly?', 'Words used here', 'Placebo']
  const places = order.map((words) => text.lastIndexOf(words))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('a small file: less than 1 MB', () => {
  expect(readFileSync(join(folder, path)).length).toBeLessThan(1_000_000)
})

test('everything on paper holds each claim, source and condition, and leads no link into nothing', () => {
  const { copy } = copyOfAll(site)
  const html = documentOf(copy, { served: site, css: '' })
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
  const wanted = site.pages
    .filter(({ address }) =>
      /^(?:conditions|therapies|regulations|facilities|guides|sources|claims)\/[^/]+\/$/.test(address),
    )
    .map(({ address }) => address.replace(/\/$/, '').replace('/', '--'))
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(links.length).toBeGreaterThan(1000)
  expect([...new Set(links)].filter((id) => !ids.includes(id))).toEqual([])
  expect(sheetOfAll(site).path).toBe('editions/cell-therapy-checked.pdf')
})

test('without a browser it says why and makes nothing', async () => {
  const before = process.env['CHROME_PATH']
  process.env['CHROME_PATH'] = '/no/browser'
  try {
    expect(await pdf.make(site, () => {})).toEqual([
      {
        path: 'editions/*.pdf',
        skipped: 'Unexpected CHROME_PATH `/no/browser`, no browser starts there: correct it or unset it',
      },
    ])
  } finally {
    if (before === undefined) delete process.env['CHROME_PATH']
    else process.env['CHROME_PATH'] = before
  }
})
