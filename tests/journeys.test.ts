import { expect, test } from 'vitest'
import { layOutAll, open, tab } from './harness/page.ts'
import { printed } from './harness/paper.ts'
import { everyPath } from './harness/paths.ts'

const ms = '/conditions/multiple-sclerosis/'

test.each([true, false])('a visitor lands on the page of a disease (script: %s)', async (javaScriptEnabled) => {
  const { page, errors, strays } = await open(ms, { viewport: { width: 390, height: 700 }, javaScriptEnabled })
  const bottom = (selector: string) =>
    page
      .locator(selector)
      .last()
      .boundingBox()
      .then((box) => (box ? box.y + box.height : Infinity))
  expect(await page.locator('dl.answer dt').allInnerTexts()).toEqual(['Works?', 'Harms', 'Law', 'Price', 'Next'])
  expect(await page.locator('.apart').innerText()).toContain('not blood stem cell transplant')
  expect(await page.locator('.actions a').allInnerTexts()).toEqual(['Print for your doctor', 'Check an offer'])
  expect(await bottom('main header > .small')).toBeLessThanOrEqual(700)
  expect(await page.locator('main header > .small').last().innerText()).toMatch(
    /^Sources checked \d{1,2} \w+ \d{4}\. No clinician has reviewed this page\. Print everything$/,
  )
  const headings = await page.locator('h2').allInnerTexts()
  const order = [
    'What it is',
    'What independent trials found',
    'What is claimed about results',
    'Harms',
    'Price claimed',
  ]
  expect(headings.filter((heading) => order.includes(heading))).toEqual(order)
  expect({ errors, strays }).toEqual({ errors: [], strays: [] })
})

test.each([true, false])('a claim leads down to its passage (script: %s)', async (javaScriptEnabled) => {
  const { page } = await open(ms, { javaScriptEnabled })
  const card = page.locator('article.claim#harm-ms-msc-worsened')
  expect(await card.innerText()).toContain('Correctly quoted.')
  await card.locator('summary').click()
  expect(await card.locator('dl.known').innerText()).toContain('Where it stands')
  await card.locator('a[href*="#p-"]').first().click()
  await page.waitForURL(/sources\/.*#p-/)
  const passage = page.locator(`[id="${page.url().split('#')[1]}"]`)
  await layOutAll(page)
  expect((await passage.innerText()).trim()).not.toBe('')
})

test.each([true, false])('two treatments stand side by side (script: %s)', async (javaScriptEnabled) => {
  const { page } = await open(ms, { javaScriptEnabled })
  await page.getByRole('link', { name: 'Compare treatments side by side' }).click()
  await page.waitForURL(/compare\/multiple-sclerosis\/$/)
  const names = await page.locator('[role=columnheader][data-column]').allTextContents()
  expect(names.map((name) => name.trim())).toContain('Blood stem cell transplant')
  expect(await page.locator('main').innerText()).toContain('A clinic’s cells are not a blood stem cell transplant.')
})

test('the contents mark the section in view, by CSS alone', async () => {
  const { page } = await open(ms, { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false })
  await page.locator('nav.contents a', { hasText: 'Price claimed' }).click()
  const marked = () =>
    page
      .locator('nav.contents a')
      .evaluateAll((links) => links.filter((link) => link.matches(':target-current')).map((link) => link.textContent))
  await expect.poll(marked, { timeout: 5000 }).toEqual(['Price claimed'])
})

test('a page prints as a sheet of two pages for a doctor, with room to write', { timeout: 60_000 }, async () => {
  const { page } = await open(ms)
  const { text } = await printed(page)
  expect(text).toContain('Multiple sclerosis')
  expect(text).toContain('We found no stem cell product authorised in China for MS.')
  expect(text).toContain('Improved: 33 in 100 with cells and 37 in 100 with salt water.')
  expect(text).toContain('One documented case: a mass of donor cells')
  expect(text).toContain('Correctly quoted.')
  expect(text).toContain('https://pmc.ncbi.nlm.nih.gov/articles/PMC10573670')
  expect(text).toContain('Questions for your own doctor')
  expect(text).toContain('The offer I have')
  expect(text).toContain('No clinician has reviewed this page.')
  for (const screen of ['On this page', 'Check an offer', 'Where it stands', 'Price claimed', 'Show 3 more', 'Menu'])
    expect(text).not.toContain(screen)
})

test('the sheet of every disease and treatment has two pages at most', { timeout: 120_000 }, async () => {
  const { page, visit } = await tab()
  const long: string[] = []
  for (const path of everyPath().filter((path) => /^\/(?:conditions|therapies)\/[^/]+\/$/.test(path))) {
    await visit(path)
    const { pages } = await printed(page)
    if (pages > 2) long.push(`${path}: ${pages}`)
  }
  await page.close()
  expect(long).toEqual([])
})

test.each([true, false])('all of a page prints if asked for (script: %s)', async (javaScriptEnabled) => {
  const { page } = await open(ms, { javaScriptEnabled })
  if (javaScriptEnabled) await page.evaluate(() => Object.assign(window, { print: () => undefined }))
  await page.getByRole('link', { name: 'Print everything' }).first().click()
  const { text, pages } = await printed(page)
  expect(pages).toBeGreaterThan(2)
  for (const behind of ['Contradicted.', 'Price claimed', 'Where it stands', 'Promotion, kept for the record'])
    expect(text).toContain(behind)
})

test('reading order is that of the page: who says it, what is said, what was found', async () => {
  const { page } = await open(ms)
  await page.locator('#harm-ms-msc-worsened summary').click()
  const tree = await page.locator('.group:has(#harm-ms-msc-worsened)').ariaSnapshot()
  const order = ['MedBridge NZ says', 'Of people with multiple sclerosis given', 'Correctly quoted.', 'Where it stands']
  const at = order.map((words) => tree.indexOf(words))
  expect(at).not.toContain(-1)
  expect(at).toEqual(at.toSorted((a, b) => a - b))
})

test('text may be spaced out, and motion is never asked for', async () => {
  const { page } = await open(ms, { viewport: { width: 320, height: 700 } })
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  const moving = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    animations: document.getAnimations().length,
  }))
  expect(moving).toEqual({ overflow: 0, animations: 0 })
})

test.each(['more', 'no-preference'] as const)('contrast %s keeps text at AAA', async (contrast) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open('/styleguide/', { colorScheme, contrast })
    const ratios = await page.evaluate(() => {
      const root = getComputedStyle(document.documentElement)
      const light = (name: string) => {
        const probe = document.createElement('canvas').getContext('2d')
        if (!probe) return 0
        probe.fillStyle = root.getPropertyValue(name)
        probe.fillRect(0, 0, 1, 1)
        const [r = 0, g = 0, b = 0] = [...probe.getImageData(0, 0, 1, 1).data].map((part) => {
          const share = part / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const ratio = (a: string, b: string) => {
        const [high = 0, low = 0] = [light(a), light(b)].toSorted((x, y) => y - x)
        return (high + 0.05) / (low + 0.05)
      }
      const verdicts = ['supported', 'partly-supported', 'disputed', 'contradicted', 'outdated', 'not-found']
      return ['ink', 'quiet', 'accent', ...verdicts].flatMap((name) =>
        ['paper', 'wash'].map((under) => ({ name, under, ratio: ratio(`--${name}`, `--${under}`) })),
      )
    })
    expect(ratios.filter(({ ratio }) => ratio < 7)).toEqual([])
  }
})
