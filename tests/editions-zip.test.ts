import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { readBuilt } from '../src/copy/built.ts'
import { copyOf, pack } from '../scripts/export/zip.ts'

const site = readBuilt('dist')
const folder = mkdtempSync(join(tmpdir(), 'copy with spaces '))
const top = join(folder, 'cell-therapy-checked')
let archive: Uint8Array
let context: BrowserContext

beforeAll(async () => {
  archive = pack(await copyOf(site), site.edition.edition)
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const browser = await chromium.connect(inject('browser'))
  context = await browser.newContext({ offline: true, viewport: { width: 390, height: 844 } })
})
afterAll(async () => {
  await context.close()
  rmSync(folder, { recursive: true })
})

/** What becomes of a request whose page is left before it is answered; a file that is not there fails by another name. */
const leftBehind = 'net::ERR_ABORTED'

/** Open a file of the copy as a double click does; with what went wrong on it. */
async function open(file: string): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage()
  onTestFinished(() => page.close())
  const faults: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('requestfailed', (request) => {
    const failure = request.failure()?.errorText
    if (failure !== leftBehind) faults.push(`${request.url()}: ${failure}`)
  })
  page.on('request', (request) => /^(?:file|data):/.test(request.url()) || faults.push(request.url()))
  await page.goto(addressOf(file))
  return { page, faults }
}

const addressOf = (file: string) => {
  const [path = '', question] = file.split('?')
  return pathToFileURL(join(top, path)).href + (question === undefined ? '' : `?${question}`)
}

/** What a search shows once it has settled, each as the file that its link leads to. */
async function results(page: Page): Promise<string[]> {
  await page.locator('#results[aria-busy=false] > li h2 a').first().waitFor()
  return page.locator('#results > li > h2 a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
}

const fileIn = (address: string) =>
  address
    .replace(/[?#].*/, '')
    .replace(addressOf(''), '')
    .replace(/^\//, '')

test('two copies have the same bytes', async () => {
  expect(pack(await copyOf(readBuilt('dist')), site.edition.edition)).toEqual(archive)
})

test('every address in every page leads to a file of the copy, or into the web', () => {
  const names = Object.keys(unzipSync(archive)).filter((name) => name.endsWith('.html'))
  const lost = names.flatMap((name) =>
    addressesIn(readFileSync(join(folder, name), 'utf8')).filter((written) => {
      if (/^(?:https?:|mailto:|tel:|data:|[#?])/.test(written)) return false
      const path = fileURLToPath(new URL(written.replace(/[?#].*/, ''), pathToFileURL(join(folder, name))))
      return !path.startsWith(top) || !/\.\w+$/.test(path) || !existsSync(path)
    }),
  )
  expect(names.length).toBeGreaterThan(120)
  expect([...new Set(lost)]).toEqual([])
})

function addressesIn(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag: (_, { href, src, action }) => found.push(...[href, src, action].flatMap((address) => address ?? [])),
  })
  parser.end(html)
  return found
}

test.each([
  'index.html',
  'conditions/multiple-sclerosis/index.html',
  'compare/index.html',
  'claims/index.html',
  'check-an-offer/index.html',
  'search/index.html',
])('%s opens from a file with its styles and its face, and nothing fails', async (file) => {
  const { page, faults } = await open(file)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.locator('main > p').first().innerText()).toMatch(/^Carried copy of the edition of \d+ \w+ \d{4}\./)
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0)
  expect(await facesOf(page, 'h1')).toEqual(['Atkinson Hyperlegible Next'])
  expect(faults).toEqual([])
})

test('a copy older than 30 days says how old it is, on every page', async () => {
  const page = await context.newPage()
  onTestFinished(() => page.close())
  await page.clock.setFixedTime(Date.parse(site.edition.edition) + 45 * 86_400_000)
  await page.goto(pathToFileURL(join(top, 'glossary/index.html')).href)
  await page.getByText('It is 45 days old: rules, prices and findings may have changed.').waitFor()
})

/** The faces that an element's letters are really drawn with. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName }) => familyName)
}

test.each([
  ['multiple sclerosis price', /^conditions\/multiple-sclerosis\/index\.html$/],
  ['帕金森病', /^conditions\/parkinsons-disease\/index\.html$/],
  ['pajinsen', /^conditions\/parkinsons-disease\/index\.html$/],
  ['parkinsin', /^conditions\/parkinsons-disease\/index\.html$/],
  ['how much does it cost', /^guides\/costs\/index\.html$/],
])('a search for "%s" finds its page first, from files alone', async (words, expected) => {
  const { page, faults } = await open(`search/index.html?q=${encodeURIComponent(words)}`)
  const found = await results(page)
  expect(fileIn(found[0] ?? '')).toMatch(expected)
  for (const address of found) expect(existsSync(fileURLToPath(address.replace(/[?#].*/, '')))).toBe(true)
  expect(faults).toEqual([])
})

test('a disease that the site has not looked at is said to be so, and no other is shown for it', async () => {
  const { page } = await open('search/index.html?q=autism')
  const box = page.locator('#answers section[data-box=not-looked-at] .says')
  await box.waitFor()
  expect(await box.innerText()).toBe('We have not looked at autism. That says nothing either way.')
  expect(await page.locator('#results > li > h2 a').count()).toBe(0)
})

test('a word that the copy has not finds nothing and says so', async () => {
  const { page, faults } = await open('search/index.html?q=zzqxv')
  await page.locator('#status', { hasText: 'Nothing here for “zzqxv”.' }).waitFor()
  expect(faults).toEqual([])
})

test('a question is answered with the sentence of a page, choices narrow, and Back undoes them', async () => {
  const { page, faults } = await open('search/index.html?q=als+price')
  const found = await results(page)
  await page.locator('#answers section .says').waitFor()
  await page.locator('#narrow summary').click()
  await page.locator('#f-kind').selectOption('Source')
  await page.waitForURL(/kind=Source/)
  await page.goBack()
  await page.waitForFunction(
    (first) => document.querySelector<HTMLAnchorElement>('#results h2 a')?.href === first,
    found[0],
  )
  await page.locator('#results h2 a').first().click()
  await page.waitForURL(/amyotrophic-lateral-sclerosis\/index\.html/)
  expect(faults).toEqual([])
})

test('one who searches from any page by Enter comes to what is found', async () => {
  const { page, faults } = await open('conditions/cancer/index.html')
  await page.locator('#q-top').fill('knee injection')
  await page.keyboard.press('Enter')
  await page.waitForURL(/search\/index\.html\?q=knee\+injection/)
  expect((await results(page)).length).toBeGreaterThan(1)
  expect(faults).toEqual([])
})

test('any page suggests pages by name', async () => {
  const { page, faults } = await open('guides/costs/index.html')
  await page.keyboard.press('/')
  await page.keyboard.type('parkinsin', { delay: 20 })
  await page.locator('[role=option]', { hasText: "Parkinson's disease" }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/conditions\/parkinsons-disease\/index\.html$/)
  expect(faults).toEqual([])
})

test('an offer is checked, and its sources are files of the copy', async () => {
  const { page, faults } = await open('conditions/multiple-sclerosis/index.html')
  await page.locator('a[href*="check-an-offer/index.html?condition="]').first().click()
  await page.waitForURL(/check-an-offer\/index\.html\?condition=multiple-sclerosis/)
  await page.locator('#price').fill('29800')
  await page.locator('#currency').selectOption({ index: 1 })
  await page.locator('#offer button[type=submit], #offer button:not([type])').first().click()
  await page.locator('#findings details').first().waitFor()
  const sources = await page
    .locator('#findings a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.replace(/[?#].*/, '')))
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.filter((address) => !existsSync(fileURLToPath(address)))).toEqual([])
  expect(faults).toEqual([])
})

test('choices in the register and in the comparison work', async () => {
  const register = await open('claims/index.html')
  const all = await register.page.locator('.row:not([hidden])').count()
  await register.page.locator('#narrow').evaluate((part) => part.setAttribute('open', ''))
  await register.page.locator('#narrow select').first().selectOption({ index: 1 })
  expect(await register.page.locator('.row:not([hidden])').count()).toBeLessThan(all)
  const compare = await open('compare/parkinsons-disease/index.html')
  await compare.page.locator('#choose input').first().check()
  await compare.page.locator('#choose button').click()
  await compare.page.waitForURL(/index\.html\?with=/)
  expect(await compare.page.locator('#side-by-side').getAttribute('data-columns')).toBe('1')
  expect([...register.faults, ...compare.faults]).toEqual([])
})

test('an address of a claim is that of the web', async () => {
  const { page } = await open('conditions/multiple-sclerosis/index.html')
  const address = await page.locator('a[data-copy]').first().getAttribute('href')
  expect(address).toMatch(/^https?:.*\/sources\/[\w-]+\/#[\w-]+$/)
})

test('it says first how to open it, of which date it is, and what it is not', () => {
  const told = readFileSync(join(top, 'READ ME FIRST.txt'), 'utf8')
  for (const words of ['Open index.html', 'Edition of', 'not medical advice', /https?:/]) expect(told).toMatch(words)
})
