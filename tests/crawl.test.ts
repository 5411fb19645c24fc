import { readFileSync } from 'node:fs'
import { chromium, type BrowserContext } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'

const base = basePath(process.env['BASE_PATH'])
/** Every address of the sitemap, on the server of the tests. */
const addresses = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, address = '']) => new URL(new URL(address).pathname.slice(base.length), inject('site')).href,
)

/** How many pages are open at a time: as many as there are cores. */
const tabs = 2

test('a reader of every page of the sitemap is told to no other host, keeps nothing and meets no error', async () => {
  const context = await newReader()
  const faults = faultsSeenBy(context)
  const left = [...addresses]
  const kept = await Promise.all(Array.from({ length: tabs }, () => readAll(context, left)))
  expect(addresses.length).toBeGreaterThan(100)
  expect(faults).toEqual([])
  expect(await context.cookies()).toEqual([])
  expect(kept).toEqual(Array.from({ length: tabs }, () => ({ local: [], session: [], databases: [] })))
})

/** A browser with nothing in it, and no worker, which would answer in place of the server. */
async function newReader(): Promise<BrowserContext> {
  const browser = await chromium.connect(inject('browser'))
  onTestFinished(() => browser.close())
  return browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } })
}

/**
 * Note what goes wrong in a browser: requests to another host, requests that fail, and what the console calls an error,
 * which a breach of the content security policy is too.
 */
function faultsSeenBy(context: BrowserContext): string[] {
  const faults: string[] = []
  const { origin } = new URL(inject('site'))
  const isHere = (url: string) => /^(?:data|blob):/.test(url) || new URL(url).origin === origin
  context.on('request', (request) => isHere(request.url()) || faults.push(`asked elsewhere: ${request.url()}`))
  context.on('requestfailed', (request) => {
    // What a page still waits for when the next one is opened is given up.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason}: ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`))
  return faults
}

/** Open page after page in one tab while any is left; what the browser then keeps for the site. */
async function readAll(context: BrowserContext, left: string[]) {
  const page = await context.newPage()
  for (let address = left.shift(); address !== undefined; address = left.shift())
    await page.goto(address, { waitUntil: 'load' })
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))
}
