import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'
import { open, pathOf, setText, widths } from './harness/page.ts'
import { everyPath, movedPaths } from './harness/paths.ts'
import { themes, violationsIn, widthsRead } from './harness/violations.ts'

const paths = everyPath()
const combinations = widthsRead.flatMap((width) => themes.map((theme) => ({ width, theme })))

/** One page of each kind is read in all six combinations, every other in one, in turn. */
const kinds = new Map(paths.map((path) => [path.replace(/(?<=^\/\w+\/).+/, '…'), path]))
const inAll = new Set(
  ['/styleguide/', ...kinds.values()].filter((path) => !/^\/[\w-]+\/$/.test(path) || path === '/styleguide/'),
)

describe('every page', () => {
  test.each(paths.map((path, index) => [path, index] as const))('%s can be read by all', async (path, index) => {
    const { page, status, errors, strays } = await open(path)
    const turn = combinations[index % combinations.length]
    expect({
      status,
      headings: await page.locator('h1').count(),
      title: (await page.title()) !== '',
      overflow: await overflowOf(page),
      violations: await violationsIn(page, inAll.has(path) || !turn ? combinations : [turn]),
      errors,
      strays,
    }).toEqual({
      status: 200,
      headings: 1,
      title: true,
      overflow: { phone: 0, desk: 0, 'text of twice the size': 0 },
      violations: [],
      errors: [],
      strays: [],
    })
  })
})

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

test('the sitemap names what a search engine may list: no claim and no pair', () => {
  const base = basePath(process.env['BASE_PATH'])
  const listed = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    new URL(address ?? '').pathname.replace(base, '/'),
  )
  const unlisted = ['/404.html', '/search/', '/styleguide/']
  expect(listed.toSorted()).toEqual(paths.filter((path) => !unlisted.includes(path)).toSorted())
})

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
