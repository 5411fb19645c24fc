import { expect, test } from 'vitest'
import { open, setText } from './harness/page.ts'

/** As long as the longest words of chemistry that an article may hold. */
const longest = 'methionylthreonyl'.repeat(6).slice(0, 103)

test.each([
  [390, 16],
  [320, 16],
  [390, 32],
])('a word of 103 letters breaks in a window of %i pixels, text of %i', async (width, size) => {
  const { page } = await open('/conditions/multiple-sclerosis/')
  await setText(page, size)
  await page.setViewportSize({ width, height: 844 })
  const wide = await page.evaluate((word) => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found: Record<string, number> = scrollWidth > clientWidth ? { 'the page as it is': scrollWidth } : {}
    for (const place of ['h1', 'h2', 'h3', 'dt', 'dd', 'main p', 'main li', 'td', 'th[scope=row]', 'nav.contents a']) {
      const node = document.querySelector(place)
      const before = node?.innerHTML ?? ''
      if (!node) found[`no ${place}`] = 0
      else node.textContent = word
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth) found[place] = scrollWidth - clientWidth
      if (node) node.innerHTML = before
    }
    return found
  }, longest)
  expect(wide).toEqual({})
})

test('the words in the head of a page stay whole in text of twice the size', async () => {
  const { page } = await open('/facilities/hebei-yanda-international-hospital/')
  await setText(page, 32)
  const broken = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = walk.nextNode(); text && found.length < 9; text = walk.nextNode()) {
      if (!text.parentElement?.closest('header, nav.crumbs') || !text.parentElement.checkVisibility()) continue
      for (const { 0: word, index } of text.nodeValue?.matchAll(/\p{Letter}+/gu) ?? []) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word)
      }
    }
    return found
  })
  expect(broken).toEqual([])
})
