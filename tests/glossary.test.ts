import { expect, test } from 'vitest'
import { open, pathOf, widths } from './harness/page.ts'

const path = '/conditions/multiple-sclerosis/'

test('a term opens with the keyboard, and Escape closes it and keeps the place', async () => {
  const { page, errors, strays } = await open(path)
  const term = page.locator('main button.term').first()
  const meaning = page.locator(`#${await term.getAttribute('popovertarget')}`)
  await term.focus()
  const outline = await term.evaluate((button) => getComputedStyle(button).outlineStyle)
  await page.keyboard.press('Enter')
  expect({ seen: await meaning.isVisible(), outline }).toEqual({ seen: true, outline: 'solid' })
  await page.keyboard.press('Tab')
  const focused = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Escape')
  const back = await term.evaluate((button) => button === document.activeElement)
  expect({ seen: await meaning.isVisible(), focused, back, errors, strays }).toEqual({
    seen: false,
    focused: 'In the glossary',
    back: true,
    errors: [],
    strays: [],
  })
})

test('a touch opens a sheet at the foot of a phone, without script, and a touch beside it closes it', async () => {
  const phone = { viewport: { width: widths.phone, height: 844 }, hasTouch: true, javaScriptEnabled: false }
  const { page } = await open(path, phone)
  const term = page.locator('main button.term').first()
  const meaning = page.locator(`#${await term.getAttribute('popovertarget')}`)
  await term.tap()
  expect(await meaning.isVisible()).toBe(true)
  const box = await meaning.boundingBox()
  expect({ left: box?.x, width: box?.width, foot: (box?.y ?? 0) + (box?.height ?? 0) }).toEqual({
    left: 0,
    width: widths.phone,
    foot: 844,
  })
  // The margin of the page, where no link stands.
  await page.touchscreen.tap(3, 300)
  expect(await meaning.isVisible()).toBe(false)
})

test('at a desk the meaning stands beside the word', async () => {
  const { page } = await open(path, { viewport: { width: widths.desk, height: 900 } })
  const term = page.locator('main button.term').first()
  await term.click()
  const word = await term.boundingBox()
  const meaning = await page.locator(`#${await term.getAttribute('popovertarget')}`).boundingBox()
  const above = (word?.y ?? 0) - ((meaning?.y ?? 0) + (meaning?.height ?? 0))
  const below = (meaning?.y ?? 0) - ((word?.y ?? 0) + (word?.height ?? 0))
  expect(Math.max(above, below)).toBeGreaterThanOrEqual(0)
  expect(Math.max(above, below)).toBeLessThan(24)
})

test('the meaning leads to its entry, where the Chinese name is marked and large', async () => {
  const { page } = await open(path)
  const term = page.locator('main button.term').first()
  const id = (await term.getAttribute('popovertarget'))?.replace(/^t-/, '')
  await term.click()
  const chinese = await page.locator(`#t-${id} [lang="zh-Hans"]`).textContent()
  await page.locator(`#t-${id} a`).click()
  await page.waitForURL(/glossary\/#/)
  expect(pathOf(page.url())).toBe(`/glossary/#${id}`)
  const name = page.locator(`#${id} [lang="zh-Hans"]`)
  const size = await name.evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize))
  expect({ name: await name.textContent(), large: size >= 28 }).toEqual({ name: chinese, large: true })
  expect(await page.locator(`#${id} [lang="zh-Latn"]`).count()).toBe(1)
})

test('what terms would open stands behind the text, for a program reads it where it stands', async () => {
  const { page } = await open(path)
  const parents = await page.locator('.gloss').evaluateAll((all) => all.map(({ parentElement }) => parentElement?.id))
  expect(parents.length).toBeGreaterThan(2)
  expect(new Set(parents)).toEqual(new Set(['main']))
})

test.each([path, '/questions/', '/status/', '/conflicts/', '/guides/risks/', '/regulations/'])(
  'a term on %s stays within its line',
  async (address) => {
    const { page } = await open(address)
    const apart = await page.evaluate(() =>
      [...document.querySelectorAll('button.term')]
        .filter(({ parentElement: around }) => around && /flex|grid/.test(getComputedStyle(around).display))
        .map(({ textContent }) => textContent),
    )
    expect(apart).toEqual([])
  },
)

test('on paper a term is a word, and nothing stands open', async () => {
  const { page } = await open(path)
  const term = page.locator('main button.term').first()
  await term.click()
  await page.emulateMedia({ media: 'print' })
  const line = await term.evaluate((button) => getComputedStyle(button).textDecorationLine)
  expect({ line, open: await page.locator('.gloss:visible').count() }).toEqual({ line: 'none', open: 0 })
})

test('search reads a sentence across a term, and not what the term opens', async () => {
  const { page } = await open('/search/')
  // As text: vitest would replace the import, which only the browser can make.
  const found: { url: string; content: string }[] = await page.evaluate(`(async () => {
    const { search } = await import(new URL('../pagefind/pagefind.js', location.href).href)
    const { results } = await search('"trial randomised and placebo"')
    return Promise.all(results.map((result) => result.data()))
  })()`)
  const content = found.find(({ url }) => url.includes('multiple-sclerosis'))?.content ?? ''
  expect(content).toContain('The MESEMS trial, randomised and placebo-controlled, tested mesenchymal stem cells')
  expect(content).not.toContain('In the glossary')
})
