import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open } from './harness/page.ts'
import { printed } from './harness/paper.ts'

/** Whether a reader sees a place, or the first passage in it, unfolded. */
const isSeen = (page: Page, id: string) =>
  page
    .locator(`[id="${id}"]`)
    .evaluate((place) => (place.querySelector('.passage') ?? place).checkVisibility({ contentVisibilityAuto: true }))

const places = [
  ['/glossary/', 'letter-M'],
  ['/glossary/', 'placebo'],
  ['/claims/', 'g-multiple-sclerosis'],
  ['/status/', 'status-ms-china'],
  ['/guides/talk-to-someone/', 'help-australia'],
  ['/sources/medbridge-nz-2026-guide/', 'the-law-in-china'],
  ['/sources/medbridge-nz-2026-guide/', 'harm-ms-msc-fever'],
] as const

test.each(places)('on %s what the address leads to, %s, is unfolded, without script', async (path, id) => {
  const options = { javaScriptEnabled: false, asItComes: true }
  const { page } = await open(path, options)
  expect(await isSeen(page, id)).toBe(false)
  const led = await open(`${path}?led#${id}`, options)
  expect(await isSeen(led.page, id)).toBe(true)
})

test('a claim comes unfolded with all that stands behind it', async () => {
  const { page } = await open('/sources/medbridge-nz-2026-guide/#harm-ms-msc-fever', { asItComes: true })
  expect(await page.locator('#harm-ms-msc-fever dl.known').first().isVisible()).toBe(true)
})

test.each([
  ['/glossary/', 'ānwèijì', 'Yanda Hospital'],
  ['/conflicts/', 'Prices beside missing authorisation', 'What is missing: a voice from outside.'],
  ['/sources/medbridge-nz-2026-guide/', 'Risks and harms', 'does not provide medical care itself'],
])('%s prints what is folded on the screen, first and last', async (path, ...words) => {
  const { text } = await printed((await open(path, { asItComes: true })).page)
  expect(words.filter((some) => !text.includes(some))).toEqual([])
})

test('choices unfold the groups that hold what was chosen, and count it', async () => {
  const { page } = await open('/claims/')
  const seen = () =>
    page.locator('main > details.fold:not([hidden])').evaluateAll((folds) =>
      folds.map((fold) => ({
        open: (fold as HTMLDetailsElement).open,
        holds: fold.querySelector('summary .small')?.textContent,
        rows: fold.querySelectorAll('.row:not([hidden])').length,
      })),
    )
  const before = await seen()
  expect(before.every((fold) => !fold.open)).toBe(true)
  await page.locator('#narrow summary').click()
  await page.locator('#narrow select[name=kind]').selectOption('harm')
  const narrowed = await seen()
  expect(narrowed.length).toBeGreaterThan(0)
  expect(narrowed.filter((fold) => !fold.open || Number.parseInt(fold.holds ?? '', 10) !== fold.rows)).toEqual([])
  const total = narrowed.reduce((sum, { rows }) => sum + rows, 0)
  expect(await page.locator('#count').innerText()).toBe(`${total} claims.`)
  await page.locator('#narrow select[name=kind]').selectOption('')
  expect(await seen()).toEqual(before)
})
