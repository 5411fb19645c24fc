import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, pathOf } from './harness/page.ts'

const als = '/conditions/amyotrophic-lateral-sclerosis/'

test('the skip link is first, and leads a keyboard to the text', async () => {
  const { page } = await open(als)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})

test('a claim leads to the passage that states it', async () => {
  const { page } = await open('/conditions/multiple-sclerosis/')
  const link = page.locator('article.claim a[href*="/sources/"][href*="#p-"]').first()
  const target = pathOf(await link.evaluate((a) => (a as HTMLAnchorElement).href))
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await link.click()
  await page.waitForURL((url) => pathOf(url.href) === target)
  const passage = page.locator(`[id="${target.split('#')[1]}"]`)
  expect((await passage.innerText()).trim()).not.toBe('')
  await expect.poll(() => isInView(passage), { timeout: 10_000 }).toBe(true)
})

test('a price never stands without what is authorised and what real trials charge', async () => {
  const { page } = await open(als)
  // Every fold is opened, so that each group of claims is read, and the claims alone stay closed.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold')) fold.open = true
  })
  const groups = page.locator('.group:has(.line)', { hasText: /\d{2},\d{3} US dollars/ })
  expect(await groups.count()).toBeGreaterThan(0)
  for (const group of await groups.all()) {
    const inView = await group.innerText()
    expect(inView).toMatch(/\bnone? [^.…]*\bauthori[sz]/i)
    expect(inView).toMatch(/\bcharged? [^.…]*\btrial|\btrials? [^.…]*\bcharge/i)
  }
})

test('a page reads whole without scripts', async () => {
  const { page } = await open(als, { javaScriptEnabled: false })
  expect(await page.locator('article.claim').count()).toBeGreaterThan(0)
  expect(await page.locator('main').innerText()).toContain('29,800')
  expect(await page.locator('script[src]').count()).toBe(1)
})

/** Whether a part of an element stands between the upper and the lower edge of the window. */
function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((part) => {
    const { top, bottom } = part.getBoundingClientRect()
    return top < window.innerHeight && bottom > 0
  })
}
