import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page, type Request } from 'playwright-core'
import { browserArguments, findBrowser } from '../harness/browser.ts'
import { run } from '../harness/run.ts'
import { serve } from '../harness/serve.ts'

/** The page of which the summary and the date are changed. */
const edited = join('guides', 'costs.mdx')

/** What a copy on a device costs, and how fast it opens. */
export interface OfflineMeasure {
  /** What the first visit fetches for the copy. */
  install: Fetched
  /** What an installed copy fetches after a word of one page was changed and the site was built again. */
  edit: Fetched
  /** Milliseconds from the click to a page that can be read, with the server stopped: median, and the slowest. */
  opens: { pages: number; median: number; slowest: number }
}
interface Fetched {
  files: number
  bytes: number
}

/**
 * Measure the built site in `dist` in a real browser: install, change one page, install again, stop the server, read.
 */
export async function measureOffline(say: (line: string) => void): Promise<OfflineMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-offline-'))
  const site = join(folder, 'site')
  cpSync('dist', site, { recursive: true })
  const served = await serve(site)
  const browser = await chromium.launch({ executablePath: findBrowser(say), args: browserArguments })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const requests: Request[] = []
  context.on('request', (request) => request.serviceWorker() && requests.push(request))
  const fetched = async (): Promise<Fetched> => {
    const sizes = await Promise.all(requests.splice(0).map((request) => request.sizes()))
    return { files: sizes.length, bytes: sizes.reduce((sum, { responseBodySize: body }) => sum + body, 0) }
  }
  try {
    say('Installing …')
    const page = await context.newPage()
    await page.goto(served.address)
    await page.evaluate(async () => navigator.serviceWorker.ready)
    const install = await fetched()
    say(`Building again with a word of ${edited} changed …`)
    await buildEdited(folder, site)
    await page.goto(`${served.address}privacy/`)
    await page.locator('.newer').waitFor()
    const edit = await fetched()
    await page.getByRole('button', { name: 'Read it now' }).click()
    await page.waitForTimeout(3000)
    await served.close()
    say('Reading with the server stopped …')
    return { install, edit, opens: await opening(page, served.address, site) }
  } finally {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true })
  }
}

async function buildEdited(folder: string, site: string): Promise<void> {
  const content = join(folder, 'content')
  cpSync('content', content, { recursive: true })
  const file = join(content, edited)
  const text = readFileSync(file, 'utf8').replace(/^summary: .*$/m, 'summary: What it costs, in other words.')
  writeFileSync(file, text.replace(/^checked: .*$/m, "checked: { on: '2027-03-03', next: '2027-09-03' }"))
  process.env['CONTENT'] = content
  const built = await run(['astro', 'build', '--outDir', site])
  if (!built.ok) throw new Error(built.output)
}

/** Open every tenth page of the site by its address, as a click would. */
async function opening(page: Page, address: string, site: string): Promise<OfflineMeasure['opens']> {
  const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8')
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+\/([^<]*)/g)].map(([, path = '']) => path)
  const times: number[] = []
  for (const path of paths.filter((_, place) => place % 10 === 0)) {
    await page.goto(address + path)
    times.push(
      await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        return entry?.domContentLoadedEventEnd ?? Number.NaN
      }),
    )
  }
  times.sort((a, b) => a - b)
  return { pages: times.length, median: times[times.length >> 1] ?? Number.NaN, slowest: times.at(-1) ?? Number.NaN }
}

/** The measure in lines. */
export function offlineTable({ install, edit, opens }: OfflineMeasure): string {
  const kilobytes = ({ bytes }: Fetched) => `${(bytes / 1000).toFixed(0)} KB`
  return [
    `install             ${install.files} files, ${kilobytes(install)}`,
    `after a small edit  ${edit.files} files, ${kilobytes(edit)}`,
    `opens offline       ${opens.median.toFixed(0)} ms median of ${opens.pages} pages, ` +
      `${opens.slowest.toFixed(0)} ms at most`,
  ].join('\n')
}
