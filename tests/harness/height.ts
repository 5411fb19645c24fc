import type { Page } from 'playwright-core'
import { layOutAll, widths } from './page.ts'

/** The window of a phone. */
export const phone = { width: widths.phone, height: 844 } as const

/** The height of a page on a phone before anything is opened, in pixels, with all of it laid out. */
export async function heightOf(page: Page): Promise<number> {
  await page.setViewportSize(phone)
  await layOutAll(page)
  return page.evaluate(() => document.documentElement.scrollHeight)
}
