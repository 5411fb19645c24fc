import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'
import { installed, reader, siteToChange, type Site } from './harness/copy.ts'
import { environment } from './harness/environment.ts'

/** The site built a second time, to stand below the first. */
const built = mkdtempSync(join(tmpdir(), 'guide-'))
beforeAll(async () => {
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', built]
  const env = { ...environment(), BASE_PATH: `${basePath(process.env['BASE_PATH'])}guide/` }
  await promisify(execFile)(process.execPath, astro, { env })
}, 300_000)
afterAll(() => rmSync(built, { recursive: true }))

async function twoSites(): Promise<{ above: Site; guide: Site }> {
  const above = await siteToChange(async (folder) => cpSync(built, join(folder, 'guide'), { recursive: true }))
  return { above, guide: { ...above, address: `${above.address}guide/` } }
}

/** What a browser keeps for a host, by key; a cache that a worker has opened after its deletion is empty. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).toSorted()
    const full = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length > 0))
    const workers = await navigator.serviceWorker.getRegistrations()
    return {
      local: Object.keys(localStorage).toSorted(),
      session: Object.keys(sessionStorage),
      caches: names.filter((_, place) => full[place]),
      workers: workers.map(({ scope }) => new URL(scope).pathname).toSorted(),
    }
  })
/** What `/offline/` comes to say. */
const stateTold = (page: Page) => expect.poll(() => page.locator('#state').innerText(), { timeout: 60_000 })

test('two sites on one host share nothing that a browser keeps', { timeout: 180_000 }, async () => {
  const { above, guide } = await twoSites()
  const [base, inner] = [above, guide].map(({ address }) => new URL(address).pathname) as [string, string]
  const context = await reader()
  const page = await installed(context, above)
  const other = await installed(context, guide)

  await page.goto(`${above.address}check-an-offer/`)
  await page.getByLabel('Keep on this device').check()
  await page.getByLabel('What is the price').fill('3')
  await page.goto(`${above.address}search/`)
  await page.locator('#slash').uncheck()
  await other.goto(`${guide.address}check-an-offer/`)
  expect(await other.getByLabel('What is the price').inputValue()).toBe('')
  expect(await other.getByLabel('Keep on this device').isChecked()).toBe(false)
  await other.goto(`${guide.address}search/`)
  expect(await other.locator('#slash').isChecked()).toBe(true)

  await other.goto(`${guide.address}offline/`)
  await other.locator('#none').click()
  await stateTold(other).toContain('The copy is deleted.')
  await page.goto(`${above.address}offline/`)
  await stateTold(page).toContain('The whole site is kept here')
  expect(await kept(page)).toEqual({
    local: [`${base}:offer`, `${base}:slash`, `${inner}:copy`].toSorted(),
    session: [],
    caches: [`copy:${base}:1`],
    workers: [base],
  })

  // Once more, now that only the site above has a worker, which the browser takes for that of every page below it.
  await other.reload()
  await stateTold(other).toContain('The copy is deleted.')
  await other.locator('#some').click()
  await stateTold(other).toContain('The whole site is kept here')
  await page.locator('#none').click()
  await stateTold(page).toContain('The copy is deleted.')
  expect(await kept(other)).toEqual({
    local: [`${base}:copy`, `${base}:offer`, `${base}:slash`].toSorted(),
    session: [],
    caches: [`copy:${inner}:1`],
    workers: [inner],
  })
})

test(
  'a first visit is told of no newer edition where a site above has a copy already',
  { timeout: 300_000 },
  async () => {
    const { above, guide } = await twoSites()
    const context = await reader()
    await installed(context, above)
    const page = await installed(context, guide)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('guide/sw.js'))
    // What the page might ask of its new worker on hearing of it is answered before this.
    await page.evaluate(
      () =>
        new Promise((heard) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = heard
          navigator.serviceWorker.controller?.postMessage('tell', [port2])
        }),
    )
    expect(await page.locator('.notice').count()).toBe(0)
  },
)
