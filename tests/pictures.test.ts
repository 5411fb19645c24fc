import { expect, test } from 'vitest'
import { open } from './harness/page.ts'

test('a picture has a sentence, and a table that opens with a button and stands on paper', async () => {
  const { page } = await open('/guides/costs/', { javaScriptEnabled: false })
  const figure = page.locator('figure#prices-usd')
  const table = figure.locator('table')
  expect(await figure.getByRole('img', { name: 'Prices claimed, in US dollars' }).count()).toBe(1)
  expect(await figure.locator('#prices-usd-words').textContent()).toContain('29,000 to 35,000 US dollars')
  expect(await table.isVisible()).toBe(false)
  await figure.locator('summary').click()
  expect(await table.isVisible()).toBe(true)
  await figure.locator('summary').click()
  await page.emulateMedia({ media: 'print' })
  expect(await table.isVisible()).toBe(true)
})

test('prices of one session, of a course and of nobody knows how many stand apart', async () => {
  const { page } = await open('/guides/costs/')
  expect(await page.locator('figure#prices-usd .heading').allInnerTexts()).toEqual([
    'One session',
    'A course of 6 sessions',
    'Sessions not said',
  ])
})

test('shares without a comparison group are not drawn as people', async () => {
  const { page } = await open('/conditions/multiple-sclerosis/')
  const apart = page.locator('figure#shares-apart')
  expect(await apart.locator('svg').count()).toBe(0)
  await page.locator('.fold > summary', { hasText: 'Shares without a comparison group' }).click()
  expect(await apart.innerText()).toContain('40.4 + 32.8 + 18.1 is not 100.')
})

test('pictures keep their marks in forced colours', async () => {
  const { page } = await open('/guides/costs/', { forcedColors: 'active' })
  const paints = await page.locator('figure .lane :is(.full, .range)').evaluateAll((marks) =>
    marks.map((mark) => {
      const { fill, stroke } = getComputedStyle(mark)
      return fill === 'none' ? stroke : fill
    }),
  )
  const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color)
  expect(paints.length).toBeGreaterThan(0)
  expect(new Set(paints)).toEqual(new Set([ink]))
})
