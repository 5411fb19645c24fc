import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { serve, type Served } from '../../scripts/harness/serve.ts'
import { writeOffline } from '../../src/integrations/offline.ts'
import { basePath } from '../../src/views/routes.ts'

/** The path under which the site is served. */
const base = basePath(process.env['BASE_PATH'])

/** A copy of the built site that a test may change, on a server that it may stop. */
export interface Site {
  folder: string
  /** The address, with the base: `http://localhost:1234/`. */
  address: string
  /** List and pack the files anew, as after a build. */
  rewrite(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
}

/** Serve a copy of `dist/`, or of another built site, until the test ends. */
export async function siteToChange(
  change: (folder: string) => Promise<void> = async () => {},
  from = 'dist',
): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync(from, folder, { recursive: true })
  await change(folder)
  let served: Served | null = await serve(folder, { base })
  const { port, address } = served
  const site: Site = {
    folder,
    address,
    rewrite: async () => {
      await writeOffline(folder, base)
    },
    stop: async () => {
      await served?.close()
      served = null
    },
    start: async () => {
      served = await serve(folder, { base, port })
    },
  }
  onTestFinished(async () => {
    await site.stop()
    rmSync(folder, { recursive: true })
  })
  return site
}

/** A reader's browser, empty, in which workers may run. */
export async function reader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const browser = await chromium.connect(inject('browser'))
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  onTestFinished(async () => {
    await context.close()
    await browser.close()
  })
  return context
}

/** Open the site and wait until its copy is kept and in use. */
export async function installed(context: BrowserContext, site: Pick<Site, 'address'>, path = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.address + path)
  // Not `ready`, which a site above on the same host would answer.
  await page.evaluate(async (scope) => {
    const isThere = async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration?.scope === scope && registration.active?.state === 'activated'
    }
    while (!(await isThere())) await new Promise((done) => setTimeout(done, 20))
  }, site.address)
  return page
}

/** How many files the copy on the device holds, and of which editions. */
export function keptIn(page: Page): Promise<{ files: number; lists: number }> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const keys = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat()
    const of = (kind: string) => keys.filter(({ url }) => url.includes(`/~${kind}/`)).length
    return { files: of('file'), lists: of('list') }
  })
}

/** Stop the server, and take the network away as well. */
export async function cutOff(context: BrowserContext, site: Site): Promise<void> {
  await site.stop()
  await context.setOffline(true)
}
