import { statSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open, pathOf, setText, tab, widths } from './harness/page.ts'
import { everyPath, movedPaths } from './harness/paths.ts'
import { themes, violationsIn, widthsRead } from './harness/violations.ts'

const paths = everyPath()
const combinations = widthsRead.flatMap((width) => themes.map((theme) => ({ width, theme })))

/** One page of each kind, of middling size, is read in all six combinations, every other in one, in turn. */
const sizeOf = (path: string) => statSync(`dist${path.replace(/\/$/, '/index.html')}`).size
const kinds = Map.groupBy(
  paths.filter((path) => /^\/[\w-]+\/./.test(path)),
  (path) => path.split('/')[1],
)
const middling = [...kinds.values()].map(
  (alike) => alike.toSorted((a, b) => sizeOf(a) - sizeOf(b))[Math.floor(alike.length / 2)],
)
const inAll = new Set(['/styleguide/', ...middling])

/** A comparison shows each check with its reason; the styleguide shows cards as long as they may get. */
const holdsLongCards = /^\/(?:compare|styleguide)\//

describe('every page', () => {
  let one: Awaited<ReturnType<typeof tab>>
  beforeAll(async () => {
    one = await tab()
  })
  afterAll(() => one.page.close())

  test.each(paths.map((path, index) => [path, index] as const))('%s can be read by all', async (path, index) => {
    await one.page.setViewportSize({ width: widths.phone, height: 844 })
    const { page, status, errors, strays } = await one.visit(path)
    const turn = combinations[index % combinations.length]
    expect({
      status,
      headings: await page.locator('h1').count(),
      title: (await page.title()) !== '',
      'cards of more than 60 words': holdsLongCards.test(path) ? [] : await longCards(page),
      overflow: await overflowOf(page),
      violations: await violationsIn(page, inAll.has(path) || !turn ? combinations : [turn]),
      errors,
      strays,
    }).toEqual({
      status: 200,
      headings: 1,
      title: true,
      'cards of more than 60 words': [],
      overflow: { phone: 0, desk: 0, 'text of twice the size': 0 },
      violations: [],
      errors: [],
      strays: [],
    })
  })
})

/** The cards that show more than 60 words before anything is opened, not counting the button that opens them. */
function longCards(page: Page): Promise<string[]> {
  return page.locator('article.claim').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const button = card.querySelector('summary')?.innerText ?? ''
      const words = (card as HTMLElement).innerText.replace(button, '').split(/\s+/).filter(Boolean)
      return words.length > 60 ? [`${card.id}: ${words.join(' ')}`] : []
    }),
  )
}

/** By how many pixels a page is wider than its window. */
async function overflowOf(page: Page): Promise<Record<string, number>> {
  const seen = async (width: number) => {
    await page.setViewportSize({ width, height: 844 })
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }
  const [phone, desk] = [await seen(widths.phone), await seen(widths.desk)]
  await setText(page, 32)
  const large = await seen(widths.phone)
  await setText(page, 16)
  return { phone, desk, 'text of twice the size': large }
}

test('an address of a claim that had a page leads to the claim, opened, without script', async () => {
  const [moved = ''] = movedPaths()
  const { page } = await open(moved, { javaScriptEnabled: false, asItComes: true })
  await page.waitForURL(/\/sources\/[\w-]+\/#[\w-]+$/)
  const id = moved.split('/').at(-2) ?? ''
  expect(pathOf(page.url()).split('#')[1]).toBe(id)
  expect(await page.locator(`[id="${id}"] dl.known`).isVisible()).toBe(true)
})

test('a wrong address gets a page that helps', async () => {
  const { page, status } = await open('/no/such/page/')
  expect(status).toBe(404)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.locator('main a').count()).toBeGreaterThan(0)
})

test('the page for a wrong address searches for the words of the address', async () => {
  const { page } = await open('/conditions/multiple-sclerosys.html')
  expect(await page.locator('#q').inputValue()).toBe('multiple sclerosys')
  await page.locator('main').getByRole('button', { name: 'Search' }).click()
  const first = page.locator('#results[aria-busy=false] > li h2 a').first()
  expect(await first.getAttribute('href')).toContain('/conditions/multiple-sclerosis/')
})

test('without script the page for a wrong address has a form that leads to the search', async () => {
  const { page } = await open('/no/such/page/', { javaScriptEnabled: false, asItComes: true })
  await page.locator('#q').fill('knee')
  await page.locator('main').getByRole('button', { name: 'Search' }).click()
  await page.waitForURL(/\/search\/\?q=knee$/)
})
