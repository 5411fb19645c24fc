import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { open, pathOf, widths } from './harness/page.ts'

const all = '/compare/multiple-sclerosis/'
/** The condition with the most therapies. */
const long = '/compare/parkinsons-disease/'
const three = ['stem-cell-therapy', 'haematopoietic-stem-cell-transplant', 'mesenchymal-stem-cells']
const address = `${all}?${three.map((id) => `with=${id}`).join('&')}`

/** The treatments that can be seen in the row on harms. */
function seen(page: Page): Promise<(string | undefined)[]> {
  return page
    .locator('#row-harm [role=cell]')
    .evaluateAll((cells) =>
      cells.flatMap((cell) => (cell instanceof HTMLElement && cell.checkVisibility() ? [cell.dataset['column']] : [])),
    )
}

function ticked(page: Page): Promise<string[]> {
  return page
    .locator('#choose input')
    .evaluateAll((boxes) => boxes.flatMap((box) => (box instanceof HTMLInputElement && box.checked ? [box.value] : [])))
}

test('the page says first that a clinic’s cells are no transplant, and what is not told', async () => {
  const { page } = await open(all)
  expect(await page.locator('main header aside').innerText()).toContain(
    'A clinic’s cells are not a blood stem cell transplant.',
  )
  expect(await page.locator('#side-by-side h2').allInnerTexts()).toEqual([
    'What it is',
    'Trials with a comparison group',
    'What is claimed about results',
    'Harms',
    'What is authorised',
    'Price claimed',
    'What is not known',
    'Sources',
  ])
  expect(await page.locator('#row-price .silent').first().innerText()).toContain('Not told.')
  expect(await page.locator('#row-harm').innerText()).toContain('high-risk chemotherapy')
})

test('a choice stands in the address, and is kept by reload and by Back', async () => {
  const { page, errors } = await open(all)
  expect(await seen(page)).toHaveLength(4)
  for (const id of three) await page.locator(`#choose input[value=${id}]`).check()
  await page.getByRole('button', { name: 'Show these' }).click()
  await page.waitForURL((url) => pathOf(url.href) === `${address}#side-by-side`)
  expect(await seen(page)).toEqual(three)
  await page.reload()
  expect({ seen: await seen(page), ticked: await ticked(page) }).toEqual({ seen: three, ticked: three })
  await page.getByRole('link', { name: 'Clear the choice' }).click()
  await page.waitForURL((url) => pathOf(url.href) === all)
  expect(await seen(page)).toHaveLength(4)
  await page.goBack()
  await page.waitForURL(/with=/)
  expect({ seen: await seen(page), ticked: await ticked(page) }).toEqual({ seen: three, ticked: three })
  expect(errors).toEqual([])
})

test('a fifth choice is refused, with words', async () => {
  const { page } = await open(all)
  const boxes = page.locator('#choose input')
  for (const index of [0, 1, 2, 3]) await boxes.nth(index).check()
  await boxes.nth(4).click()
  expect(await boxes.nth(4).isChecked()).toBe(false)
  expect(await page.locator('#chosen').innerText()).toBe('Four at most. Take another away first.')
})

test('an address with more than four shows four and says so', async () => {
  const { page } = await open(all)
  const ids = await page.locator('#choose input').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))
  await page.goto(`${page.url()}?${ids.map((id) => `with=${id}`).join('&')}`)
  expect(await seen(page)).toEqual(ids.slice(0, 4))
  expect(await page.locator('#chosen').innerText()).toMatch(/^Four at most\./)
})

test('without script all stand in the page, four before “more”', async () => {
  const { page } = await open(long, { javaScriptEnabled: false })
  expect(await seen(page)).toHaveLength(4)
  expect(await page.locator('#choose').isVisible()).toBe(false)
  const others = page.locator('#more [role=row]:has(h2:text("Harms")) [role=cell]')
  expect(await others.first().isVisible()).toBe(false)
  await page.getByText('3 more therapies').click()
  expect(await others.count()).toBe(3)
  for (const cell of await others.all()) expect(await cell.isVisible()).toBe(true)
})

test('what is not chosen follows behind “more”, in order, and no id stands twice', async () => {
  const { page } = await open(long)
  const ids = await page.locator('#choose input').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))
  await page.goto(`${page.url()}?with=${ids[5]}&with=${ids[1]}`)
  expect(await seen(page)).toEqual([ids[1], ids[5]])
  const headings = page.locator('#more [role=columnheader][data-column]')
  expect(await headings.evaluateAll((all) => all.map((one) => one.getAttribute('data-column')))).toEqual(
    ids.filter((_, index) => index !== 1 && index !== 5),
  )
  expect(await page.locator('#more > summary').innerText()).toBe('5 more therapies')
  const own = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(new Set(own).size).toBe(own.length)
})

test('all is printed, or what is chosen', async () => {
  const { page } = await open(long, { javaScriptEnabled: false })
  await page.emulateMedia({ media: 'print' })
  const other = page.locator('#more [role=cell]').first()
  expect(await other.isVisible()).toBe(true)
  const chosen = await open(`${long}?with=${three[0]}`)
  await chosen.page.emulateMedia({ media: 'print' })
  expect(await chosen.page.locator('#more [role=cell]').first().isVisible()).toBe(false)
})

test.each([all, long])('%s fits a narrow phone', async (path) => {
  const { page } = await open(path, { viewport: { width: 320, height: 640 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('at a desk the names stay in view, and the table keeps its headings', async () => {
  const { page } = await open(address, { viewport: { width: widths.desk, height: 844 } })
  const names = page.locator('#side-by-side [role=columnheader][data-column]')
  expect(await names.count()).toBe(three.length)
  await page.locator('#row-price').scrollIntoViewIfNeeded()
  expect((await names.first().boundingBox())?.y).toBe(0)
  expect(await page.getByRole('rowheader', { name: /^Harms/ }).count()).toBe(1)
})
