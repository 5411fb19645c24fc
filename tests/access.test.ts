import { expect, test } from 'vitest'
import { open } from './harness/page.ts'
import { everyPath } from './harness/paths.ts'
import { themes, violationsIn, widthsRead } from './harness/violations.ts'

const combinations = widthsRead.flatMap((width) => themes.map((theme) => ({ width, theme })))
/** Pages of single claims and of pairs share two templates: each is read in one combination, in turn. */
const isOfMany = (path: string) => /^\/(?:claims\/.|compare\/.*-or-)/.test(path)
const paths = everyPath()

test('every page can be read by all: widths, light and dark', { timeout: 900_000 }, async () => {
  const found: Record<string, string[]> = {}
  const left = paths.map((path, index) => ({
    path,
    as: isOfMany(path) ? combinations.slice(index % combinations.length).slice(0, 1) : combinations,
  }))
  const reader = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { page } = await open(next.path)
      const violations = await violationsIn(page, next.as)
      await page.close()
      if (violations.length > 0) found[next.path] = violations
    }
  }
  await Promise.all([reader(), reader()])
  expect(found).toEqual({})
})
