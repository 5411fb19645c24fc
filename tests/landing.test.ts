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
  const [contents] = /<nav class="contents[^>]*>.*?<\/nav>/s.exec(htmlOf(path)) ?? []
  return contents === undefined ? [] : [{ path, ids: idsIn(contents, /href="#([^"]+)"/g) }]
})

/** A part of the claims on the longest pages, and of the terms. */
const deep: Places[] = [
  { path: '/conditions/multiple-sclerosis/', of: /<article[^>]*\bid="([^"]+)"/g, every: 9 },
  { path: '/therapies/stem-cell-therapy/', of: /<article[^>]*\bid="([^"]+)"/g, every: 9 },
  { path: '/sources/medbridge-nz-2026-guide/', of: /<(?:li|article)[^>]*\bid="([^"]+)"/g, every: 12 },
  { path: '/glossary/', of: /<(?:dt|div|li|section)[^>]*\bid="([^"]+)"/g, every: 25 },
].map(({ path, of, every }) => ({ path, ids: idsIn(htmlOf(path), of).filter((_, place) => place % every === 0) }))

test('many pages have a list of contents, and the longest have many places', () => {
  expect(listed.length).toBeGreaterThan(50)
  expect(deep.filter(({ ids }) => ids.length < 3)).toEqual([])
})

test('contents links of a long page, and the last of others, lead one who comes from elsewhere', async () => {
  const long = listed.toSorted((a, b) => htmlOf(b.path).length - htmlOf(a.path).length).slice(0, 8)
  const third = long.map(({ path, ids }) => ({ path, ids: ids.filter((_, place) => place % 3 === 2) }))
  const last = listed
    .filter((places) => !long.includes(places) && !places.path.startsWith('/sources/'))
    .map(({ path, ids }) => ({ path, ids: ids.slice(-1) }))
  expect(await missesOf([...third, ...last])).toEqual([])
})

test('the address of a claim, a term or the menu leads one who comes from elsewhere to it', async () => {
  const menus = ['/', '/status/', '/conditions/multiple-sclerosis/'].map((path) => ({ path, ids: ['menu'] }))
  expect(await missesOf([...deep, ...menus])).toEqual([])
})

test('without a script it does so too', async () => {
  const few = [...deep, ...listed.slice(0, 9)].map(({ path, ids }) => ({ path, ids: ids.slice(-2) }))
  expect(await missesOf(few, { javaScriptEnabled: false })).toEqual([])
})

test('contents links of every other page lead one who is on the page', async () => {
  const { page } = await open('/', { asItComes: true })
  const misses: string[] = []
  for (const { path, ids } of listed.filter((_, place) => place % 2 === 0)) {
    await page.goto(addressOf(path))
    // The last one first: what lies between has not been laid out then.
    for (const id of [...new Set([ids.at(-1), ids.at(-2), ids[0]])]) {
      await page.evaluate((id) => document.querySelector<HTMLElement>(`nav.contents a[href="#${id}"]`)?.click(), id)
      if (!(await comesTo(page, id))) misses.push(`${path}#${id}`)
    }
  }
  expect(misses).toEqual([])
})

test('only a page whose address leads to a place in it is laid out at once, be it an id or found words', async () => {
  const laidOut = async (fragment: string) => {
    const { page } = await open(`/conditions/multiple-sclerosis/${fragment}`, { asItComes: true })
    return page
      .locator('main article > section:not(.folded)')
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
  for (const [count, { path, id }] of places.flatMap(({ path, ids }) => ids.map((id) => ({ path, id }))).entries()) {
    // From the same page only the fragment would change, and nothing be loaded: the number makes it another page.
    await page.goto(addressOf(`${path}?${count}#${id}`))
    if (!(await comesTo(page, id))) misses.push(`${path}#${id}`)
  }
  return misses
}

/** Whether a place comes to the top third of the window and is still there at the next look. */
async function comesTo(page: Page, id = ''): Promise<boolean> {
  let times = 0
  for (let tries = 0; tries < 200 && times < 2; tries += 1) {
    times = (await page.evaluate(isAtTop, id)) ? times + 1 : 0
    if (times < 2) await page.waitForTimeout(20)
  }
  return times === 2
}

/**
 * Whether a place is in the top third of the window, in the page. A place is its heading, which folds it or not; one
 * without, and a claim's line above its card, itself.
 */
function isAtTop(id: string): boolean {
  const place = document.getElementById(decodeURIComponent(id))
  const folded = place?.parentElement?.matches('.fold') ? place.previousElementSibling : place
  const heading = place?.matches('li') ? place : (folded?.querySelector('h1, h2, h3') ?? place)
  const top = heading?.getBoundingClientRect().top ?? -1
  return top > -1 && top <= innerHeight / 3
}
