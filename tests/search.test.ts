import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { load } from 'js-yaml'
import type { WayToAsk } from '../src/schema/asking.ts'
import { layOutAll, open, pathOf } from './harness/page.ts'
import { themes, violationsIn } from './harness/violations.ts'

/** Wait until the text was searched, and read what is found. */
async function results(page: Page): Promise<{ paths: string[]; status: string; notes: string }> {
  await page.waitForFunction(() => {
    const status = document.querySelector('#status')?.textContent ?? ''
    return (
      status !== '' &&
      !status.startsWith('Searching') &&
      document.querySelector('#results')?.getAttribute('aria-busy') === 'false'
    )
  })
  const links = await page
    .locator('#results > li > h2 a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  return {
    paths: links.map((link) => pathOf(link).replace(/#.*/, '')),
    status: await page.locator('#status').innerText(),
    notes: await page.locator('#notes').innerText(),
  }
}

const searched = async (q: string, more = '') => {
  const opened = await open(`/search/?q=${encodeURIComponent(q)}${more}`)
  return { ...opened, ...(await results(opened.page)) }
}

test.each([
  ["cost of Parkinson's treatment", '/conditions/parkinsons-disease/'],
  ['umbilical cord', '/therapies/umbilical-cord-mesenchymal-stem-cells/'],
  ['als price', '/conditions/amyotrophic-lateral-sclerosis/'],
  ['parkinsin', '/conditions/parkinsons-disease/'],
  ['MND', '/conditions/amyotrophic-lateral-sclerosis/'],
  ['ischemic', '/conditions/ischaemic-stroke/'],
  ['how much does it cost', '/guides/costs/'],
  ['帕金森病', '/conditions/parkinsons-disease/'],
  ['pajinsen', '/conditions/parkinsons-disease/'],
])('a search for "%s" finds its page first', async (words, expected) => {
  const { paths, errors, strays } = await searched(words)
  expect({ first: paths[0], errors, strays }).toEqual({ first: expected, errors: [], strays: [] })
})

test('a search from the home page leads to a result that can be opened', async () => {
  const { page } = await open('/')
  await page.locator('main input[name=q]').first().fill('knee injection')
  await page.keyboard.press('Enter')
  await page.waitForURL(/search\/\?q=/)
  const { paths } = await results(page)
  await page.locator('#results h2 a').first().click()
  await page.waitForURL((url) => pathOf(url.href).replace(/#.*/, '') === paths[0])
  expect(await page.locator('h1').count()).toBe(1)
})

test('a question about a disease is answered with the sentence of its page and its source', async () => {
  const { page } = await searched('is it legal for parkinsons')
  const answer = page.locator('#answers section')
  await answer.waitFor()
  await page.goto(
    await answer
      .locator('a')
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href),
  )
  await layOutAll(page)
  const { page: before } = await searched('is it legal for parkinsons')
  const told = await before.locator('#answers .says').innerText()
  expect((await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')).toContain(told)
  expect(await before.locator('#answers a').count()).toBeGreaterThan(1)
})

test.each([
  [
    '多发性硬化 多少钱',
    '一家出售就医行程服务的公司称：29,000至35,000美元。包含几次治疗：未说明。',
    'multiple-sclerosis',
  ],
  [
    '帕金森病 干细胞有效吗',
    '尚不清楚。试验规模小、时间短。在一项综述中，自体细胞移植没有改善功能。',
    'parkinsons-disease',
  ],
  ['膝骨关节炎', '与安慰剂相比，疼痛可能略有减轻（Cochrane）。诊所提供的细胞：尚不清楚。', 'knee-osteoarthritis'],
])('a question in Chinese, “%s”, is answered in Chinese first, then in English', async (words, says, id) => {
  const { page, paths } = await searched(words)
  const boxes = page.locator('#answers section')
  await boxes.nth(1).waitFor()
  expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLElement).lang))).toEqual(['zh-Hans', ''])
  expect(await boxes.first().locator('.says').innerText()).toBe(says)
  expect(await boxes.first().innerText()).toContain('译文未经译者审阅。')
  expect(await violationsIn(page, [{ width: 390, theme: 'light' }])).toEqual([])
  expect(paths.filter((path) => path.startsWith('/zh/'))).toEqual([])
  await boxes.first().locator('a').click()
  await page.waitForURL((url) => pathOf(url.href) === `/zh/conditions/${id}/`)
})

test('claims stand under their page, with evidence and what a check found', async () => {
  const { page } = await searched('als price')
  const claim = page.locator('#results > li').first().locator('ul > li').first()
  expect(await claim.locator('p').innerText()).toMatch(/says · .+ · .+/)
  await claim.locator('a').click()
  await page.waitForURL(/\/sources\/[\w-]+\/#[\w-]+$/)
})

test('a misspelled word is named with the word that was searched', async () => {
  const { notes } = await searched('parkinsin')
  expect(notes).toBe('Searched for “parkinson” instead of “parkinsin”.')
})

test('a word that the site has not is left out and named', async () => {
  const { paths, notes } = await searched('als zzqxv')
  expect(paths[0]).toBe('/conditions/amyotrophic-lateral-sclerosis/')
  expect(notes).toBe('The site has nothing about “zzqxv”; the results leave it out.')
})

test.each([
  ['autism stem cells', 'We have not looked at autism. That says nothing either way.'],
  ['lung cancer', 'We have not looked at lung cancer. That says nothing either way.'],
  ['自闭症 干细胞', '我们没有查过自闭症。这说明不了什么：不代表有效，也不代表无效。'],
])('of “%s” it is said that nobody looked, with the ways on and no claim of another disease', async (words, says) => {
  const { page } = await open(`/search/?q=${encodeURIComponent(words)}`)
  const box = page.locator('#answers section[data-box=not-looked-at]')
  await box.waitFor()
  expect(await box.locator('.says').innerText()).toBe(says)
  expect(await page.locator('main ol > li').count()).toBe(0)
  expect(
    await box.locator('a').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
  ).toEqual(expect.arrayContaining(['/check-an-offer/', '/questions/', '/guides/talk-to-someone/'].map(String)))
})

test.each(['therapy', 'patients', 'china'])(
  '“%s” is said to stand on nearly every page, with the ways on',
  async (words) => {
    const { page } = await open(`/search/?q=${words}`)
    const box = page.locator('#answers section[data-box=wide]')
    await box.waitFor()
    expect(await box.innerText()).toContain(`Nearly every page here has “${words}”.`)
    expect(await box.locator('a').count()).toBeGreaterThan(3)
  },
)

test.each(['tumor risk', 'has anyone died', 'acute-on-chronic liver failure risks', 'cancer side effects'])(
  'in the answer to “%s” no harm is denied, and the general risks are led to',
  async (words) => {
    const { page } = await searched(words)
    const answer = page.locator('#answers section')
    await answer.first().waitFor()
    const told = await answer.first().innerText()
    expect(told).not.toMatch(/no harm|is safe/i)
    expect(await answer.first().locator('a', { hasText: 'Risks that our sources name' }).count()).toBe(1)
  },
)

test('a claim is shown with what a check found, and leads to its own id', async () => {
  const { page } = await searched('MS vein or spine injection better')
  expect(await page.locator('#answers section').count()).toBeGreaterThan(0)
  const claims = page.locator('#results > li ul > li')
  for (const claim of await claims.all()) {
    expect(await claim.locator('p').innerText()).toMatch(/says|reports/)
    expect(await claim.locator('a').getAttribute('href')).toMatch(/\/claims\/([\w-]+)\/#\1$/)
  }
})

test('a search field takes no more than is read', async () => {
  const { page } = await open('/search/')
  expect(
    await page
      .locator('input[type=search]')
      .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).maxLength)),
  ).toEqual([200, 200])
})

test.each(['zzqxv', 'bitcoin price', 'pizza recipe', '足球'])(
  'a search for "%s" finds nothing, says so and helps',
  async (words) => {
    const { page } = await open(`/search/?q=${encodeURIComponent(words)}`)
    await page.locator('#status', { hasText: 'Nothing here for' }).waitFor()
    expect(await page.locator('main ol > li').count()).toBe(0)
    expect(await page.locator('nav[data-no-results] a:visible').count()).toBeGreaterThan(10)
  },
)

test('an empty search shows topics, the glossary and every claim', async () => {
  const { page, errors } = await open('/search/?q=')
  const help = page.locator('nav[data-no-results]')
  expect(await help.locator('a:visible').count()).toBeGreaterThan(10)
  expect(await help.locator('a[href$="/glossary/"], a[href$="/claims/"]').count()).toBe(2)
  expect(errors).toEqual([])
})

test.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '.*+?^${}()|[\\]',
  '?!...,,;;::',
  '😀🧠🙏',
  'مرحبا بالعالم',
  'a'.repeat(5000),
  `${'parkinson '.repeat(500)}`,
])('hostile words in an address are words, not markup: %s', async (words) => {
  const { page, errors } = await open(`/search/?q=${encodeURIComponent(words)}`)
  await page.locator('#status', { hasText: /for “/ }).waitFor()
  expect(await page.locator('main img, main script:not([type=module])').count()).toBe(0)
  expect(errors).toEqual([])
})

test('4,000 characters in an address are searched as far as anyone asks', async () => {
  const { paths, notes, errors } = await searched('als '.repeat(1000))
  expect({ first: paths[0], notes, errors }).toEqual({
    first: '/conditions/amyotrophic-lateral-sclerosis/',
    notes: 'Only the first 200 letters were searched.',
    errors: [],
  })
})

test('an unknown choice in the address is left out and named', async () => {
  const { paths, notes, errors } = await searched('als', '&kind=Nonsense&colour=blue')
  expect({ first: paths[0], notes, errors }).toEqual({
    first: '/conditions/amyotrophic-lateral-sclerosis/',
    notes: 'Left out of the address, since nothing here has it: kind=Nonsense.',
    errors: [],
  })
})

test('choices narrow the results, tell their numbers, stand in the address, and Back undoes them', async () => {
  const { page, paths, status } = await searched('parkinsons')
  await page.locator('#narrow summary').click()
  const choice = page.locator('#f-kind')
  const option = await choice.locator('option', { hasText: /^Source \(\d+\)$/ }).innerText()
  await choice.selectOption({ label: option })
  await page.waitForURL(/kind=Source/)
  await page.locator('#status', { hasText: `${/\d+/.exec(option)} pages and claims` }).waitFor()
  const narrowed = await results(page)
  expect(narrowed.paths.every((path) => path.startsWith('/sources/'))).toBe(true)
  await page.goBack()
  await page.locator('#status', { hasText: status }).waitFor()
  expect((await results(page)).paths).toEqual(paths)
})

test('results come as one types; Back leads through what was searched, not through letters', async () => {
  const { page } = await open('/search/')
  await page.locator('#q-search').pressSequentially('nurown', { delay: 20 })
  await page.locator('#results h2 a', { hasText: 'NurOwn' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=nurown$/)
  await page.locator('#q-search').fill('amimestrocel')
  await page.keyboard.press('Enter')
  await page.locator('#results h2 a', { hasText: 'Amimestrocel' }).first().waitFor()
  await page.goBack()
  await page.locator('#results h2 a', { hasText: 'NurOwn' }).first().waitFor()
  expect(await page.locator('#q-search').inputValue()).toBe('nurown')
})

test('any page suggests pages by name; arrow keys choose, Enter goes, Escape closes', async () => {
  const { page, errors } = await open('/guides/costs/')
  await page.keyboard.press('/')
  const field = page.locator('#q-top')
  await page.keyboard.type('parkinsin', { delay: 20 })
  const options = page.locator('[role=listbox] [role=option]')
  await options.first().waitFor()
  expect(await options.first().innerText()).toMatch(/^Parkinson's disease/)
  await page.keyboard.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
  await page.keyboard.press('Escape')
  expect(await field.getAttribute('aria-expanded')).toBe('false')
  expect(await field.inputValue()).toBe('parkinsin')
  await page.keyboard.press('ArrowDown')
  await options.first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/conditions\/parkinsons-disease\/$/)
  expect(errors).toEqual([])
})

test('Ctrl and K go to the search; the slash can be switched off', async () => {
  const { page } = await open('/search/')
  await page.locator('#slash').uncheck()
  await page.goto(page.url().replace('search/', 'about/'))
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q-top')
  await page.keyboard.press('Control+k')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-top')
  await page.evaluate(() => localStorage.clear())
})

test('nothing of the search is fetched where nobody searches', async () => {
  const { page } = await open('/conditions/multiple-sclerosis/')
  await page.waitForLoadState('networkidle')
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(fetched.filter((name) => /\/search\/|\/pagefind\//.test(name))).toEqual([])
})

test('what was found in the text is marked on the page where it stands', async () => {
  const { page } = await searched('foreign companies september')
  const href = await page.locator('#results h2 a').first().getAttribute('href')
  expect(href).toMatch(/#:~:text=foreign%20companies$/)
  await page.locator('#results h2 a').first().click()
  await page.waitForURL(/\/sources\/notice-of-september-2024\//)
  const text = decodeURIComponent(href?.split(':~:text=')[1] ?? '')
  await layOutAll(page)
  expect((await page.locator('main').innerText()).toLowerCase()).toContain(text.toLowerCase())
})

test('where the index can not be loaded the search says so and leads on', async () => {
  const { page } = await open('/search/')
  await page.route('**/search/*.json', (route) => route.abort())
  await page.locator('#q-search').fill('als')
  await page.keyboard.press('Enter')
  await page.locator('#status', { hasText: 'could not be loaded' }).waitFor()
  expect(await page.locator('nav[data-no-results] a:visible').count()).toBeGreaterThan(10)
  await page.unroute('**/search/*.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  expect((await results(page)).paths[0]).toBe('/conditions/amyotrophic-lateral-sclerosis/')
})

test('without script the page of the search is a list of topics with the glossary', async () => {
  const { page } = await open('/search/?q=als', { javaScriptEnabled: false, asItComes: true })
  expect(await page.locator('noscript').count()).toBe(1)
  expect(await page.locator('nav[data-no-results] a').count()).toBeGreaterThan(10)
  expect(await page.locator('#narrow').isVisible()).toBe(false)
})

const looks = ([320, 1280] as const).flatMap((width) => themes.map((theme) => ({ width, theme })))

test('results, an answer and choices can be used by all that axe can tell', async () => {
  const { page } = await searched('als price')
  await page.locator('#answers section').waitFor()
  await page.locator('#narrow summary').click()
  expect(await violationsIn(page, looks)).toEqual([])
})

test('suggestions can be used by all that axe can tell', async () => {
  const { page } = await open('/guides/costs/')
  await page.locator('#q-top').click()
  await page.keyboard.type('parkinsin')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await violationsIn(page, looks)).toEqual([])
})

const waysToAsk = load(readFileSync('content/asking/ways-to-ask.yaml', 'utf8')) as WayToAsk[]

/** Any comparison has ways to ask, and no page. */
const ofPages = waysToAsk.filter(({ id }) => id !== 'compare/any/')

test.each(ofPages)('the search calls $id what its heading does', ({ id, title }) => {
  const html = readFileSync(`dist/${id}index.html`, 'utf8')
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]+>/g, '')
    .trim()
  expect(heading).toBe(title ?? heading)
  expect(heading).toBeTruthy()
})
