import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { browserArguments, findBrowser } from '../harness/browser.ts'
import { freePort } from '../harness/free-port.ts'
import { serve } from '../harness/serve.ts'

/** Pages of each kind that a reader lands on or acts on. */
const paths = [
  '',
  'conditions/multiple-sclerosis/',
  'claims/',
  'compare/multiple-sclerosis/',
  'check-an-offer/',
] as const

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What Lighthouse says of one page: scores from 0 to 100, and what keeps one from 100. */
export interface LighthouseScore {
  path: string
  scores: Record<(typeof categories)[number], number>
  wanting: string[]
}

/** Ask Lighthouse, as on a phone, about the built site in `dist`, served from this machine and from no other. */
export async function measureLighthouse(say: (line: string) => void): Promise<LighthouseScore[]> {
  const served = await serve('dist', { base: '/' })
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findBrowser(say),
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  })
  const measured: LighthouseScore[] = []
  for (const path of paths) {
    say(`Asking about /${path} …`)
    const result = await lighthouse(served.address + path, {
      port,
      onlyCategories: [...categories],
      logLevel: 'silent',
    })
    if (!result) throw new Error(`Lighthouse gave no answer for /${path}`)
    const { categories: given, audits } = result.lhr
    measured.push({
      path: `/${path}`,
      scores: Object.fromEntries(
        categories.map((name) => [name, Math.round((given[name]?.score ?? 0) * 100)]),
      ) as LighthouseScore['scores'],
      wanting: categories.flatMap((name) =>
        (given[name]?.auditRefs ?? [])
          .filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title}`),
      ),
    })
  }
  await browser.close()
  await served.close()
  return measured
}

/** The scores as a table, with what is wanting under each page. */
export function lighthouseTable(measured: LighthouseScore[]): string {
  const width = Math.max(...measured.map(({ path }) => path.length))
  const head = `${'page'.padEnd(width)}  ${categories.join('  ')}`
  const rows = measured.flatMap(({ path, scores, wanting }) => [
    `${path.padEnd(width)}  ${categories.map((name) => String(scores[name]).padStart(name.length)).join('  ')}`,
    ...wanting.map((words) => `    ${words}`),
  ])
  return [head, ...rows].join('\n')
}
