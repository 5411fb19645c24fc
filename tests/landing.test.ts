import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addressOf, open } from './harness/page.ts'
import { everyPath } from './harness/paths.ts'

/** A page with the places in it that something leads to. */
interface Places {
  path: string
  ids: string[]
}

const htmlOf = (path: string) => readFileSync(`dist${path.replace(/\/$/, '/index.html')}`, 'utf8')
const idsIn = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].flatMap(([, id]) => id ?? [])

/** What each contents list leads to. */
const listed = everyPath().flatMap((path): Places[] => {
  const [contents] = /<nav class="contents".*?<\/nav>/s.exec(htmlOf(path)) ?? []
  return contents === undefined ? [] : [{ path, ids: idsIn(contents, /href="#([^"]+)"/g) }]
})

/** A part of the claims on the longest pages, and of the terms. */
const deep: Places[] = [
  { path: '/conditions/multiple-sclerosis/', of: /<article[^>]*\bid="([^"]+)"/g, every: 3 },
  { path: '/therapies/stem-cell-therapy/', of: /<article[^>]*\bid="([^"]+)"/g, every: 3 },
  { path: '/sources/medbridge-nz-2026-guide/', of: /<(?:li|article)[^>]*\bid="([^"]+)"/g, every: 4 },
  { path: '/glossary/', of: /<(?:dt|div|li|section)[^>]*\bid="([^"]+)"/g, every: 10 },
].map(({ path, of, every }) => ({ path, ids: idsIn(htmlOf(path), of).filter((_, place) => place % every === 0) }))

test('many pages have a list of contents, and the longest have many places', () => {
  expect(listed.length).toBeGreaterThan(50)
  expect(deep.filter(({ ids }) => ids.length < 5)).toEqual([])
})

test(
  'every contents link of a long page, and the last of others, lead one who comes from elsewhere',
  {
    timeout: 900_000,
  },
  async () => {
    const long = listed.toSorted((a, b) => htmlOf(b.path).length - htmlOf(a.path).length).slice(0, 8)
    const last = listed
      .filter((places) => !long.includes(places) && !places.path.startsWith('/sources/'))
      .map(({ path, ids }) => ({ path, ids: ids.slice(-1) }))
    expect(await missesOf([...long, ...last])).toEqual([])
  },
)

test(
  'the address of a claim, a term or the menu leads one who comes from elsewhere to it',
  { timeout: 300_000 },
  async () => {
    const menus = ['/', '/status/', '/conditions/multiple-sclerosis/'].map((path) => ({ path, ids: ['menu'] }))
    expect(await missesOf([...deep, ...menus])).toEqual([])
  },
)

test('without a script it does so too', { timeout: 300_000 }, async () => {
  const few = [...deep, ...listed.slice(0, 9)].map(({ path, ids }) => ({ path, ids: ids.slice(-2) }))
  expect(await missesOf(few, { javaScriptEnabled: false })).toEqual([])
})

test('every contents link of every page leads one who is on the page', { timeout: 900_000 }, async () => {
  const { page } = await open('/', { asItComes: true })
  const misses: string[] = []
  for (const { path, ids } of listed) {
    await page.goto(addressOf(path))
    // The last one first: what lies between has not been laid out then.
    for (const id of ids.toReversed()) {
      await page.evaluate((id) => document.querySelector<HTMLElement>(`nav.contents a[href="#${id}"]`)?.click(), id)
      misses.push(...(await missOf(page, `${path}#${id}`)))
    }
  }
  expect(misses).toEqual([])
})

test('only a page whose address leads to a place in it is laid out at once, be it an id or found words', async () => {
  const laidOut = async (fragment: string) => {
    const { page } = await open(`/conditions/multiple-sclerosis/${fragment}`, { asItComes: true })
    return page
      .locator('main article > section')
      .last()
      .evaluate((node) => getComputedStyle(node).contentVisibility)
  }
  expect([await laidOut(''), await laidOut('#sources'), await laidOut('#:~:text=How%20we%20know')]).toEqual([
    'auto',
    'visible',
    'visible',
  ])
})

/** Open each place afresh, and name those that a reader does not come to. */
async function missesOf(places: readonly Places[], options: { javaScriptEnabled?: boolean } = {}): Promise<string[]> {
  const { page } = await open('/', { asItComes: true, ...options })
  const misses: string[] = []
  for (const address of places.flatMap(({ path, ids }) => ids.map((id) => `${path}#${id}`))) {
    // From the same page only the fragment would change, and nothing be loaded.
    await page.goto('about:blank')
    await page.goto(addressOf(address))
    misses.push(...(await missOf(page, address)))
  }
  return misses
}

/** How far from the top of the window a place is that should be, and stay, in its top third. */
async function missOf(page: Page, address: string): Promise<string[]> {
  const id = decodeURIComponent(address.replace(/.*#/, ''))
  let [top, times] = [await topOf(page, id), 0]
  for (let tries = 0; tries < 200 && times < 2; tries += 1) {
    await page.waitForTimeout(20)
    top = await topOf(page, id)
    times = top >= 0 && top <= (page.viewportSize()?.height ?? 0) / 3 ? times + 1 : 0
  }
  return times < 2 ? [`${address}: ${top} from the top`] : []
}

/** Where the heading of a place is; a place without one, and a claim's line above its card, by itself. */
function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((id) => {
    const place = document.getElementById(id)
    const heading = place?.matches('li') ? place : (place?.querySelector('h1, h2, h3') ?? place)
    return Math.round(heading?.getBoundingClientRect().top ?? -1)
  }, id)
}
