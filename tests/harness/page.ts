import { chromium } from 'playwright-core'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'

/** The widths a page must fit: a phone and a desk. */
export const widths = { phone: 390, desk: 1280 } as const

/** A page with what went wrong on it: errors on the console, requests that left the site. */
export type Opened = { page: Page; status: number | undefined; errors: string[]; strays: string[] }
type Options = BrowserContextOptions & { asItComes?: boolean }

/** One context for each set of options: a new one for each page takes twice the time. None keeps a copy of the site. */
const contexts = new Map<string, Promise<BrowserContext>>()

/**
 * Open an address of the site, relative to its base, as a reader with an empty browser would. What lies far below the
 * window is laid out as well, so that its text can be read; not with `asItComes`.
 */
export async function open(path: string, options: Options = {}): Promise<Opened> {
  const { page, visit } = await tab(options)
  onTestFinished(() => page.close())
  return visit(path)
}

/** A tab that one test after another may use, which takes half the time of a new one; whoever opens it closes it. */
export async function tab({ asItComes = false, ...options }: Options = {}): Promise<{
  page: Page
  visit: (path: string) => Promise<Opened>
}> {
  const context = await contextOf({ viewport: { width: widths.phone, height: 844 }, ...options })
  const page = await context.newPage()
  let errors: string[] = []
  let strays: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => isStray(request.url()) && strays.push(request.url()))
  const visit = async (path: string) => {
    errors = []
    strays = []
    const response = await page.goto(addressOf(path))
    if (!asItComes) await layOutAll(page)
    return { page, status: response?.status(), errors, strays }
  }
  return { page, visit }
}

/** Lay out what `content-visibility` leaves for later: until then its text is empty to `innerText`. */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('main section { content-visibility: visible !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

/** Set the size of text as a reader sets it in the browser: nothing else grows, and media queries in `rem` follow. */
export async function setText(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: (size * 13) / 16 } })
  await session.detach()
}

function contextOf(options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options)
  const context =
    contexts.get(key) ??
    chromium.connect(inject('browser')).then((browser) => browser.newContext({ serviceWorkers: 'block', ...options }))
  contexts.set(key, context)
  return context
}

/** The full address of a path of the site. */
export function addressOf(path: string): string {
  return new URL(path.replace(/^\//, ''), inject('site')).href
}

/** The path of an address below the base of the site, with its fragment. */
export function pathOf(address: string): string {
  return address.replace(inject('site'), '/')
}

function isStray(url: string): boolean {
  return /^(?:https?|wss?):/.test(url) && new URL(url).origin !== new URL(inject('site')).origin
}
