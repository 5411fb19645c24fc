import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, pathOf } from './harness/page.ts'
import { printed } from './harness/paper.ts'
import { everyPath } from './harness/paths.ts'

const inChinese = everyPath().filter((path) => path.startsWith('/zh/'))
const notReviewed = ['译文未经译者审阅。', 'The Chinese has not been reviewed by a translator.']

/** What the head of a page says of its language and of those beside it, as paths. */
async function languagesOf(page: Page): Promise<Record<string, string>> {
  const links = await page
    .locator('link[rel=canonical], link[rel=alternate][hreflang]')
    .evaluateAll((all) =>
      all.map((link) => [
        link.getAttribute('hreflang') ?? 'canonical',
        new URL((link as HTMLLinkElement).href).pathname,
      ]),
    )
  const base = new URL(page.url()).pathname.replace(pathOf(page.url()).slice(1), '')
  const paths = links.map(([name = '', path = '']) => [name, path.replace(base, '/')])
  return { lang: (await page.locator('html').getAttribute('lang')) ?? '', ...Object.fromEntries(paths) }
}

/** Words in view that are marked as another language than their letters are of; single names stand in either. */
function misread(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const wrong: string[] = []
    while (words.nextNode()) {
      const text = words.currentNode.textContent?.trim() ?? ''
      const lang = words.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
      const isHan = /\p{Script=Han}/u.test(text)
      const isEnglish = !isHan && /[a-z]+ [a-z]+/i.test(text)
      if ((isHan && !lang.startsWith('zh')) || (isEnglish && !lang.startsWith('en'))) wrong.push(`${lang}: ${text}`)
    }
    return wrong
  })
}

test('four conditions have a page in Chinese', () => {
  expect(inChinese).toEqual(
    ['amyotrophic-lateral-sclerosis', 'knee-osteoarthritis', 'multiple-sclerosis', 'parkinsons-disease'].map(
      (id) => `/zh/conditions/${id}/`,
    ),
  )
})

test.each(inChinese)('%s and its page in English name each other, each in its own language', async (path) => {
  const english = path.slice('/zh'.length)
  const beside = { en: english, 'zh-Hans': path, 'x-default': english }
  const { page } = await open(english)
  expect(await languagesOf(page)).toEqual({ lang: 'en-GB', canonical: english, ...beside })
  await page.locator('a[hreflang=zh-Hans][lang=zh-Hans]', { hasText: '中文' }).click()
  await page.waitForURL((url) => pathOf(url.href) === path)
  expect(await languagesOf(page)).toEqual({ lang: 'zh-Hans', canonical: path, ...beside })
  expect(await misread(page)).toEqual([])
  await page.locator('main a[hreflang=en]').first().click()
  await page.waitForURL((url) => pathOf(url.href) === english)
})

test.each(inChinese)('%s tells in both languages that nobody reviewed it, and is short', async (path) => {
  const { page } = await open(path)
  const header = await page.locator('main header').innerText()
  expect(notReviewed.filter((words) => !header.includes(words))).toEqual([])
  expect(await page.locator('dl.answer > div').count()).toBe(5)
  const questions = await page.locator('.asked > li').evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  expect(questions.filter((one) => !/\p{Script=Han}.*\?/su.test(one))).toEqual([])
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
  expect(screens).toBeLessThan(4)
})

test.each(inChinese)('%s takes two sheets of paper at most, with the mark and the questions', async (path) => {
  const { page } = await open(path)
  const { pages, text } = await printed(page)
  expect(pages).toBeLessThanOrEqual(2)
  const told = text.replaceAll(' ', '')
  const words = [...notReviewed, '我会用到哪种细胞', 'Who will look after me, whatever I decide?']
  expect(words.filter((one) => !told.includes(one.replaceAll(' ', '')))).toEqual([])
})

test('a page of a condition without a translation names no other language', async () => {
  const { page } = await open('/conditions/cancer/')
  expect(await languagesOf(page)).toEqual({ lang: 'en-GB', canonical: '/conditions/cancer/' })
  expect(await page.locator('[hreflang]').count()).toBe(0)
})
