import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

/** A phone at its narrowest, which is also a desk at 400% zoom; a phone; a desk. */
export const widthsRead = [320, 390, 1280] as const
export const themes = ['light', 'dark'] as const

/** What axe asks for WCAG 2.2 AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Name what axe finds wrong on a page in these combinations, and where it is wider than the window. */
export async function violationsIn(
  page: Page,
  combinations: { width: (typeof widthsRead)[number]; theme: (typeof themes)[number] }[],
): Promise<string[]> {
  await page.evaluate(source)
  const found: string[] = []
  for (const { width, theme } of combinations) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme: theme })
    const { violations, overflow } = await page.evaluate(look, tags)
    found.push(...violations.map((violation) => `${width} ${theme}: ${violation}`))
    if (overflow > 0) found.push(`${width} ${theme}: wider than the window by ${overflow}`)
  }
  return found
}

/** Run in the page. */
async function look(values: string[]): Promise<{ violations: string[]; overflow: number }> {
  const { axe: checker } = window as unknown as { axe: typeof axe }
  const { violations } = await checker.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  const { scrollWidth, clientWidth } = document.documentElement
  return {
    violations: violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')} (${nodes.length})`),
    overflow: scrollWidth - clientWidth,
  }
}
