import { expect, test } from 'vitest'
import { open, pathOf } from './rig/page.ts'

test.each([
  ["cost of Parkinson's treatment", /^\/(?:conditions\/parkinsons-disease|guides\/costs)\//],
  ['umbilical cord', /^\/therapies\/[a-z-]*(?:mesenchymal|umbilical)[a-z-]*\//],
])('a search for "%s" finds its page first', async (words, expected) => {
  const { page, errors, strays } = await open('/')
  await page.locator('main input[name=q]').first().fill(words)
  await page.keyboard.press('Enter')
  await page.waitForURL(/search\/\?q=/)
  const first = page.locator('main ol > li a').first()
  await first.waitFor()
  const path = pathOf(await first.evaluate((link) => (link as HTMLAnchorElement).href))
  expect(path).toMatch(expected)
  expect({ errors, strays }).toEqual({ errors: [], strays: [] })

  await first.click()
  await page.waitForURL((url) => pathOf(url.href) === path)
  expect(await page.locator('h1').count()).toBe(1)
})

test('a search that finds nothing says so and helps', async () => {
  const { page } = await open('/search/?q=zzqxv')
  const help = page.locator('nav[data-no-results]')
  await help.waitFor()
  expect(await page.locator('main ol > li').count()).toBe(0)
  expect(await help.locator('a').count()).toBeGreaterThan(0)
})

test('words in an address are words, not markup', async () => {
  const { page, errors } = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
  await page.locator('nav[data-no-results], main ol > li').first().waitFor()
  expect(await page.locator('main img').count()).toBe(0)
  expect(errors).toEqual([])
})
