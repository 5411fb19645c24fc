import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'
import { open, widths } from './harness/page.ts'

const base = basePath(process.env['BASE_PATH'])
const paths = globSync('dist/sitemap*.xml')
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)])
  .map(([, address]) => new URL(address ?? '').pathname.replace(base, '/'))
  .filter((path) => !path.endsWith('.xml'))

test('the sitemap names the pages of the site', () => {
  expect(paths).toEqual(expect.arrayContaining(['/', '/conditions/parkinsons-disease/', '/guides/costs/']))
})

/** Every page; of those of single claims and of pairs, which share one template each, every twentieth and eighth. */
const claims = paths.filter((path) => /^\/claims\/./.test(path))
const pairs = paths.filter((path) => /^\/compare\/[^/]+\/./.test(path))
const read = paths.filter(
  (path) => ![...claims, ...pairs].includes(path) || claims.indexOf(path) % 20 === 0 || pairs.indexOf(path) % 8 === 0,
)

test.each(read)('%s reads well', async (path) => {
  const { page, status, errors, strays } = await open(path)
  const seen = async (width: number) => {
    await page.setViewportSize({ width, height: 844 })
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }
  expect({
    status,
    headings: await page.locator('h1').count(),
    title: (await page.title()) !== '',
    overflow: { phone: await seen(widths.phone), desk: await seen(widths.desk) },
    errors,
    strays,
  }).toEqual({ status: 200, headings: 1, title: true, overflow: { phone: 0, desk: 0 }, errors: [], strays: [] })
})

test('a wrong address gets a page that helps', async () => {
  const { page, status } = await open('/no/such/page/')
  expect(status).toBe(404)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.locator('main a').count()).toBeGreaterThan(0)
})
