import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'
import { als, answer, asked, findingsOf, longest, path, placesOf, screen } from './harness/offer.ts'
import { open } from './harness/page.ts'

/** Where answers are kept. */
const key = `${basePath(process.env['BASE_PATH'])}:offer`

test('nothing is sent and nothing is kept', async () => {
  const { page } = await open(path)
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const address = page.url()
  await answer(page, longest)
  await page.locator('#carer').press('Enter')
  await page.locator('#first li').first().waitFor()
  expect(requests).toEqual([])
  expect(page.url()).toBe(address)
  expect(await kept(page)).toEqual({ local: 0, session: 0, cookies: '' })
  await page.reload()
  expect(await page.locator('#price').inputValue()).toBe('')
})

test('what a reader keeps is there again, is said to be, and is forgotten when told', async () => {
  const { page } = await open(path)
  await answer(page, als)
  await page.getByLabel('Keep on this device').check()
  await page.reload()
  await expect.poll(() => page.locator('#price').inputValue(), { timeout: 10_000 }).toBe('29,800')
  expect(await page.locator('[name=trial][value=yes]').isChecked()).toBe(true)
  expect(await page.getByLabel('Keep on this device').isChecked()).toBe(true)
  expect(await page.getByRole('status').innerText()).toMatch(/were kept on this device/)

  await page.getByRole('button', asked).click()
  await page.getByRole('button', { name: 'Change an answer' }).click()
  await page.getByRole('button', { name: 'Forget it' }).click()
  expect(await page.locator('#price').inputValue()).toBe('')
  expect(await page.locator('#result').textContent()).not.toContain('29,800')
  expect(await page.getByRole('status').innerText()).toMatch(/^Forgotten/)
  expect(await kept(page)).toEqual({ local: 0, session: 0, cookies: '' })
  await page.reload()
  expect(await page.locator('#condition').inputValue()).toBe('')
})

test('taking the tick away takes what was kept away', async () => {
  const { page } = await open(path)
  await page.getByLabel('Keep on this device').check()
  await answer(page, { sessions: '3' })
  expect((await kept(page)).local).toBe(1)
  await page.getByLabel('Keep on this device').uncheck()
  expect((await kept(page)).local).toBe(0)
})

test('what somebody else wrote into the storage does no harm', async () => {
  const { page, errors } = await open(path)
  for (const stored of ['{', '[]', '7', '"x"', '{"condition":7,"price":{},"words":"<img src=x>","trial":"maybe"}']) {
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [key, stored] as const)
    await page.reload()
    await page.getByRole('button', asked).click()
    expect(await page.locator('#result').isVisible()).toBe(true)
  }
  await page.getByRole('button', { name: 'Change an answer' }).click()
  await page.getByRole('button', { name: 'Forget it' }).click()
  expect(errors).toEqual([])
})

test('a browser that keeps nothing says so, and the rest works', async () => {
  const { page, errors } = await open(path)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.reload()
  await page.getByLabel('Keep on this device').click()
  expect(await page.getByRole('status').innerText()).toBe('This browser does not let a page keep anything.')
  expect(await page.getByLabel('Keep on this device').isChecked()).toBe(false)
  await page.getByRole('button', asked).click()
  expect(await page.locator('#result').isVisible()).toBe(true)
  expect(errors).toEqual([])
})

test('a keyboard is enough', async () => {
  const { page } = await open(path)
  await tabTo(page, '#condition')
  await page.keyboard.type('Amy')
  await tabTo(page, '#price')
  await page.keyboard.type('US$ 29 800')
  await tabTo(page, '[name=basis]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name=trial]')
  await page.keyboard.press('Space')
  await tabTo(page, '#more > summary')
  await page.keyboard.press('Enter')
  await tabTo(page, '[name=payment]')
  await page.keyboard.press('Space')
  await tabTo(page, 'button.first')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-result')
  expect((await findingsOf(page)).map(({ word }) => word)).toContain('At odds with the rule, as reported')
  await tabTo(page, '#findings summary')
  await page.keyboard.press('Enter')
  expect(await page.locator('#findings details[open]').count()).toBe(1)
  await tabTo(page, '#change')
  await page.keyboard.press('Enter')
  await page.locator('#offer').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-offer')
})

test('an answer that can’t be read is asked back beside its field', async () => {
  const { page } = await open(path)
  const price = page.locator('#price')
  const said = () =>
    price.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim())
        .filter(Boolean),
    )
  await answer(page, { price: 'abc' })
  expect(await said()).toEqual([
    'As they wrote it, such as 12,500.',
    'There is no number in “abc”. Write the price in digits, such as 12,500.',
  ])
  expect(await price.getAttribute('aria-invalid')).toBe('true')
  await page.getByRole('button', asked).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('price')
  expect(await page.getByRole('status').innerText()).toMatch(/could not read every answer/)
  expect(await page.locator('#result').isVisible()).toBe(false)

  await answer(page, { price: '$ ２９.８００' })
  await page.getByRole('button', asked).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('currency')
  expect(await page.locator('#fault-currency').innerText()).toMatch(/Several currencies share that sign/)
  await answer(page, { currency: 'NZD' })
  expect(await said()).toEqual(['As they wrote it, such as 12,500.', 'Read as 29,800 New Zealand dollars.'])
  expect(await price.getAttribute('aria-invalid')).toBeNull()
  await page.getByRole('button', asked).click()
  expect(await page.locator('#result').isVisible()).toBe(true)
})

test('the choices that no source names for the disease come last, under “Other”', async () => {
  const { page } = await open(path)
  await page.locator('form.works').waitFor()
  expect(await choicesOf(page, 'route')).toEqual([
    'Not answered',
    'Into a vein (intravenously)',
    'Into the spinal canal (intrathecal administration)',
    'Near the joint',
    'They didn’t say',
    expect.stringMatching(/^Other: Brain transplant by surgery; .*; Another way$/),
  ])
  await answer(page, { cells: 'exosomes', condition: 'knee-osteoarthritis' })
  expect((await choicesOf(page, 'route')).slice(0, -1)).toEqual(['Not answered', 'Near the joint', 'They didn’t say'])
  expect((await choicesOf(page, 'cells')).slice(0, -1)).toEqual([
    'Not answered',
    'They said only “stem cells”',
    'Cell and gene therapy (CTGT)',
    'Cell injection near the knee',
    'They didn’t say',
  ])
  expect(await page.locator('#cells').inputValue()).toBe('exosomes')
  await answer(page, { condition: 'multiple-sclerosis' })
  expect((await choicesOf(page, 'cells')).slice(0, -1)).toContain('Umbilical cord mesenchymal stem cells (UCMSC)')
  expect((await choicesOf(page, 'cells')).at(-1)).toMatch(/^Other: .*NurOwn/)
})

test('the form is at most three screens of a phone, with five questions in view', async () => {
  const { page } = await open(path)
  await page.locator('form.works').waitFor()
  const inView = page.locator('.question').filter({ visible: true })
  expect(await inView.evaluateAll((all) => all.map((one) => one.getAttribute('data-question')))).toEqual([
    'condition',
    'cells',
    'price',
    'currency',
    'basis',
    'trial',
  ])
  const [folded] = await placesOf(page, '#offer')
  expect(folded?.bottom).toBeLessThanOrEqual(3 * screen)
  await page.locator('#more > summary').click()
  expect(await page.locator('#offer').evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThanOrEqual(3 * screen)
})

test('the words of a reader are words, not markup', async () => {
  const { page, errors } = await open(path)
  const words = '<img src=x onerror=alert(1)> \u202eשלום'
  await answer(page, { results: 'words', words, home: 'named', carer: words })
  await page.getByRole('button', asked).click()
  expect(await page.locator('#result img').count()).toBe(0)
  expect(await page.locator('#result').innerText()).toContain('“<img src=x onerror=alert(1)>')
  expect(errors).toEqual([])
})

test.each([
  ['multiple-sclerosis', 'multiple-sclerosis'],
  ['no-such-disease', ''],
])('the address can name the disease: %s', async (named, chosen) => {
  const { page, errors } = await open(`${path}?condition=${named}`)
  expect(await page.locator('#condition').inputValue()).toBe(chosen)
  expect(errors).toEqual([])
})

test('without a script it is a paper form with its reasons, and sends nothing', async () => {
  const { page, errors } = await open(`${path}?condition=multiple-sclerosis`, { javaScriptEnabled: false })
  const main = page.locator('main')
  expect(await main.innerText()).toContain('this page is a paper form')
  expect(await page.locator('#offer button').filter({ visible: true }).count()).toBe(0)
  expect(await page.locator('.question').filter({ visible: false }).count()).toBe(0)
  expect(await page.locator('.why').filter({ visible: false }).count()).toBe(0)
  const told = await main.innerText()
  expect(told).toContain('hospitals must not charge people who take part in research')
  expect(told).toContain('about 29,800 US dollars for one session')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.locator('#price').fill('1')
  await page.locator('#price').press('Enter')
  expect(requests).toEqual([])
  expect(errors).toEqual([])

  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.room').filter({ visible: true }).count()).toBe(await page.locator('.room').count())
})

test('where the script does not come, the paper form comes instead', async () => {
  const { page } = await open(path)
  expect(await page.locator('.why').filter({ visible: true }).count()).toBe(0)
  await page.route(/check-an-offer[^/]*\.js$/, (route) => route.abort())
  await page.reload()
  await page.locator('.why').first().waitFor({ state: 'visible', timeout: 10_000 })
  expect(await page.locator('main').innerText()).toContain('this page is a paper form')
  expect(await page.locator('#offer button').filter({ visible: true }).count()).toBe(0)
})

/** The choices of a list as a reader meets them; a group in one line, with its heading. */
function choicesOf(page: Page, list: string) {
  return page
    .locator(`#${list} > *`)
    .evaluateAll((all) =>
      all.map((one) =>
        one instanceof HTMLOptGroupElement
          ? `${one.label}: ${[...one.children].map(({ textContent }) => textContent).join('; ')}`
          : one.textContent,
      ),
    )
}

function kept(page: Page) {
  return page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie }))
}

/** Press Tab until the focus is on an element that a selector names. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`No Tab leads to ${selector}`)
}
