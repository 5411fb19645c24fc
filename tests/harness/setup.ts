import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserArguments, findBrowser } from '../../scripts/harness/browser.ts'
import { serve } from '../../scripts/harness/serve.ts'
import { basePath } from '../../src/views/routes.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site. */
    site: string
    /** Where the one browser of all tests listens. */
    browser: string
  }
}

/** Serve the built site and start one browser for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('Unexpected empty dist/, run `npm run build` first')
  const served = await serve('dist', { base: basePath(process.env['BASE_PATH']) })
  const browser = await chromium.launchServer({ executablePath: findBrowser(console.log), args: browserArguments })
  provide('site', served.address)
  provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await served.close()
  }
}
