import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { basePath } from '../src/views/routes.ts'
import { open } from './harness/page.ts'

const path = '/check-an-offer/'
/** Where answers are kept. */
const key = `${basePath(process.env['BASE_PATH'])}:offer`
const asked = { name: 'Set it beside the sources' }
const als = {
  condition: 'amyotrophic-lateral-sclerosis',
  sessions: '3',
  price: '29,800',
  currency: 'USD',
  basis: 'session',
  trial: 'yes',
  payment: 'yes',
}
/** Every question answered, each in the way that is answered at greatest length. */
const longest = {
  condition: 'multiple-sclerosis',
  cells: 'umbilical-cord-mesenchymal-stem-cells',
  donor: 'own',
  tissue: 'fat-tissue',
  route: 'intravenous',
  sessions: '3',
  price: '29.800',
  currency: 'USD',
  basis: 'session',
  trial: 'yes',
  payment: 'yes',
  results: 'words',
  words: 'wide words '.repeat(11),
  stories: 'yes',
  harms: 'none',
  'follow-up': 'no',
  home: 'named',
  carer: 'wide words '.repeat(11),
}

test('an offer of three paid sessions in a trial stands beside the law, the register and one price', async () => {
  const { page, errors, strays } = await open(path)
  await answer(page, als)
  await page.getByRole('button', asked).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-result')
  const found = await findingsOf(page)
  expect(found.map(({ told, word }) => `${told} – ${word}`)).toEqual([
    'You were told It is a trial, and you pay – At odds with the rule, as reported.',
    'You were told For amyotrophic lateral sclerosis – We found none authorised.',
    'You left open What they say of harms – A gap.',
    'You left open Whether they check on you afterwards – A gap.',
    'You left open Who looks after you at home – A gap.',
    'You left open Whether it helps – What is known.',
    'You were told 29,800 US dollars for one session – One source only.',
    'You were told 3 sessions – A larger total.',
    'You left open More questions – Gaps.',
  ])
  const [charge, authorised, , , , helps, price, sessions] = found
  expect(helps?.text).toMatch(/NurOwn, missed its main goal/)
  expect(charge?.text).toMatch(/Order 818, hospitals must not charge people who take part in research/)
  expect(charge?.links).toEqual(
    expect.arrayContaining([
      'sources/order-818/#rule-order-818-no-charge',
      'sources/order-818/#rule-measures-2015-no-charge',
    ]),
  )
  expect(authorised?.text).toMatch(/did not read the drug regulator’s own list/)
  expect(price?.text).toMatch(/about 29,800 US dollars for one session/)
  expect(price?.text).toMatch(/One source is one source/)
  expect(price?.links).toEqual(['sources/medbridge-nz-2026-guide/#price-als-stem-cell-therapy'])
  expect(sessions?.text).toMatch(/3 × 29,800 is 89,400 US dollars: our sum/)
  for (const link of found.flatMap(({ links }) => links))
    expect((await page.request.get(new URL(`../${link}`, page.url()).href)).status()).toBe(200)
  expect({ errors, strays }).toEqual({ errors: [], strays: [] })
})

test('nothing is sent and nothing is kept', async () => {
  const { page } = await open(path)
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const address = page.url()
  await answer(page, longest)
  await page.locator('#carer').press('Enter')
  await page.locator('#result article').first().waitFor()
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
  expect(await page.locator('#price').inputValue()).toBe('29,800')
  expect(await page.locator('[name=trial][value=yes]').isChecked()).toBe(true)
  expect(await page.getByLabel('Keep on this device').isChecked()).toBe(true)
  expect(await page.getByRole('status').innerText()).toMatch(/were kept on this device/)

  await page.getByRole('button', asked).click()
  await page.getByRole('button', { name: 'Forget it' }).click()
  expect(await page.locator('#price').inputValue()).toBe('')
  expect(await page.locator('#result').isVisible()).toBe(false)
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
  await tabTo(page, '#sessions')
  await page.keyboard.type('3')
  await tabTo(page, '#price')
  await page.keyboard.type('US$ 29 800')
  await tabTo(page, '[name=basis]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name=trial]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name=payment]')
  await page.keyboard.press('Space')
  await tabTo(page, 'button.first')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-result')
  expect((await findingsOf(page)).map(({ word }) => word)).toContain('At odds with the rule, as reported.')
  await tabTo(page, '#result a')
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

test('a result never stands beside answers that have changed since', async () => {
  const { page } = await open(path)
  await answer(page, als)
  await page.getByRole('button', asked).click()
  await page.locator('[name=trial][value=no]').check()
  expect(await page.locator('#result').isVisible()).toBe(false)
  expect(await page.getByRole('status').innerText()).toMatch(/^Your answers have changed/)
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
  ['the example', als],
  ['the longest answers', longest],
  ['the longest findings', { ...longest, condition: 'parkinsons-disease', cells: 'stem-cell-therapy' }],
])('%s print on two A4 pages, without the form', async (_, answers) => {
  const { page } = await open(path)
  await answer(page, answers)
  await page.getByRole('button', asked).click()
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#offer').isVisible()).toBe(false)
  expect(await page.locator('#answers').innerText()).toContain('29,800 US dollars')
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
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

/** Fill in the form as somebody with a mouse would. */
async function answer(page: Page, answers: Readonly<Record<string, string>>) {
  for (const [id, value] of Object.entries(answers)) {
    const choice = page.locator(`input[type=radio][name="${id}"][value="${value}"]`)
    const field = page.locator(`#${id}`)
    if ((await choice.count()) > 0) await choice.check()
    else if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value)
    else {
      await field.fill(value)
      await field.blur()
    }
  }
}

async function findingsOf(page: Page) {
  const base = new URL('..', page.url()).pathname
  return page.locator('#findings article').evaluateAll(
    (all, base) =>
      all.map((one) => ({
        told: one.querySelector('h3')?.textContent?.replaceAll(/\s+/g, ' ').trim(),
        word: one.querySelector('.word')?.textContent?.trim(),
        text: (one as HTMLElement).innerText,
        links: [...one.querySelectorAll('a')].map((link) =>
          (new URL(link.href).pathname + new URL(link.href).hash).replace(base, ''),
        ),
      })),
    base,
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
