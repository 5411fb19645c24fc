import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { chromium, type Browser, type Page } from 'playwright-core'
import { browserArguments, findBrowser } from '../harness/browser.ts'
import { serve } from '../harness/serve.ts'
import { deniesHarm, rankOf, scoresOf, type Boxes, type Query, type Score } from './queries.ts'

/** What a search found for a question: the addresses of each result, and how long it took, in milliseconds. */
interface Outcome {
  query: Query
  results: string[][]
  boxes: Boxes
  ms: number
}

const noBoxes: Boxes = { first: null, words: '' }

/** How one way to search did on a set of questions. */
export interface Measured {
  name: string
  scores: Map<string, Score>
  ms: number[]
  /** Questions whose wanted page is not first, with what was first. */
  missed: { query: Query; rank: number | null; first: string[] }[]
  /** Questions about harm in whose answer a harm is denied; of how many. */
  denied: { queries: string[]; of: number }
  /** Diseases that were not looked at and are answered so; of how many. */
  notLookedAt: { answered: number; of: number }
  /**
   * Bytes over the wire to the first and to all results, a new visit for each question; none where it makes no sense.
   */
  bytes: { first: number; all: number }[]
}

/** Ask our search, raw Pagefind and MiniSearch the same questions of the site in `dist`. */
export async function measureSearch(queries: Query[], say: (line: string) => void, every = 4): Promise<Measured[]> {
  const served = await serve('dist', { base: '/' })
  const browser = await chromium.launch({ executablePath: findBrowser(say), args: browserArguments })
  const page = await browser.newPage()
  await page.goto(`${served.address}search/`)
  say('Asking our search …')
  const ours = await askOurs(page, queries)
  say('Counting bytes of new visits …')
  const visited = queries.filter(({ want }, index) => want.length > 0 && index % every === 0)
  const bytes = []
  for (const { q } of visited)
    bytes.push(await bytesOf(browser, `${served.address}search/?${new URLSearchParams({ q })}`))
  say('Asking raw Pagefind …')
  const raw = await askPagefind(page, queries)
  await browser.close()
  await served.close()
  say('Asking MiniSearch …')
  const mini = askMiniSearch(queries)
  return [
    measured('ours', ours, bytes),
    measured('Pagefind', raw, []),
    measured('MiniSearch', mini.outcomes, [{ first: mini.bytes, all: mini.bytes }]),
  ]
}

function measured(name: string, outcomes: Outcome[], bytes: Measured['bytes']): Measured {
  const ranks = outcomes.map(({ query, results, boxes }) => ({
    query,
    rank: rankOf(query, results, boxes),
    first: results[0] ?? [],
  }))
  const ofHarm = outcomes.filter(({ query }) => query.harm)
  const uncovered = ranks.filter(({ query }) => query.uncovered !== undefined)
  return {
    name,
    scores: scoresOf(ranks),
    ms: outcomes.map(({ ms }) => ms),
    missed: ranks.filter(({ rank }) => rank !== 0),
    denied: {
      queries: ofHarm.filter(({ boxes }) => deniesHarm(boxes)).map(({ query }) => query.q),
      of: ofHarm.length,
    },
    notLookedAt: { answered: uncovered.filter(({ rank }) => rank === 0).length, of: uncovered.length },
    bytes,
  }
}

/** Type each question into the page of the search and read what stands there when it has settled. */
async function askOurs(page: Page, queries: Query[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const query of queries) {
    const { results, boxes, ms } = await page.evaluate(async (q) => {
      const field = document.querySelector<HTMLInputElement>('#q-search')
      const list = document.querySelector('#results')
      const status = document.querySelector('#status')
      if (!field?.form || !list || !status) throw new Error('No search on this page')
      field.value = q
      const start = performance.now()
      field.form.requestSubmit()
      const isOver = () => list.getAttribute('aria-busy') !== 'true' && !/^Searching/.test(status.textContent ?? '')
      while (!isOver()) await new Promise((next) => setTimeout(next, 1))
      const ms = performance.now() - start
      const links = (item: Element) =>
        [...item.querySelectorAll<HTMLAnchorElement>('h2 a, ul a')].map((link) => {
          const { pathname, hash } = new URL(link.href)
          return pathname === '/glossary/' ? pathname + hash.replace(/:~:.*/, '').replace(/^#$/, '') : pathname
        })
      // The sentence of a page is read from a file, which may come a little after the results.
      const answers = document.querySelector('#answers')
      while (answers?.getAttribute('aria-busy') === 'true') await new Promise((next) => setTimeout(next, 1))
      const boxes = [...(answers?.querySelectorAll<HTMLElement>('section') ?? [])]
      return {
        results: [...list.children].map(links),
        boxes: { first: boxes[0]?.dataset['box'] ?? null, words: boxes.map(({ innerText }) => innerText).join(' ') },
        ms,
      }
    }, query.q)
    outcomes.push({ query, results, boxes, ms })
  }
  return outcomes
}

/** What a new visit fetches for the search until its first result stands there, and until all do; gzip on the wire. */
async function bytesOf(browser: Browser, address: string): Promise<{ first: number; all: number }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const searched = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/\/(?:search\/[\w/-]+\.json|pagefind\/|_astro\/[^?]*\.js)/.test(response.url)) searched.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (searched.has(requestId)) bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await page.goto(address)
  await page
    .locator('#results > li')
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined)
  const first = bytes
  await page.waitForFunction(() => document.querySelector('#results')?.getAttribute('aria-busy') !== 'true')
  await page.waitForLoadState('networkidle')
  await context.close()
  return { first, all: bytes }
}

/** Pagefind as it comes: the words as they are typed, its own order. */
function askPagefind(page: Page, queries: Query[]): Promise<Outcome[]> {
  return page.evaluate(
    async ({ queries, noBoxes }) => {
      interface Raw {
        options(options: object): Promise<void>
        init(): Promise<void>
        search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>
      }
      const address = '/pagefind/pagefind.js'
      const pagefind = (await import(address)) as Raw
      await pagefind.options({ noWorker: true })
      await pagefind.init()
      const outcomes = []
      for (const query of queries) {
        const start = performance.now()
        const { results } = await pagefind.search(query.q)
        const urls = await Promise.all(results.slice(0, 10).map((result) => result.data()))
        outcomes.push({ query, results: urls.map(({ url }) => [url]), boxes: noBoxes, ms: performance.now() - start })
      }
      return outcomes
    },
    { queries, noBoxes },
  )
}

/**
 * MiniSearch with the options that its documentation recommends for a site: beginnings, a fifth of the letters wrong.
 */
function askMiniSearch(queries: Query[]): { outcomes: Outcome[]; bytes: number } {
  const index = new MiniSearch<{ id: number; url: string; title: string; text: string }>({
    fields: ['title', 'text'],
    storeFields: ['url'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  })
  const folder = join('dist', 'pagefind', 'fragment')
  index.addAll(
    readdirSync(folder).map((name, id) => {
      const text = gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .replace(/^pagefind_dcd/, '')
      const { url, content, meta } = JSON.parse(text) as { url: string; content: string; meta: Record<string, string> }
      return { id, url, title: meta['title'] ?? '', text: content }
    }),
  )
  const outcomes = queries.map((query) => {
    const start = performance.now()
    const results = index.search(query.q).map(({ url }) => [String(url)])
    return { query, results, boxes: noBoxes, ms: performance.now() - start }
  })
  return { outcomes, bytes: gzipSync(JSON.stringify(index)).length }
}

/** The scores side by side, with bytes and milliseconds. */
export function searchTable(all: Measured[]): string {
  const kinds = [...(all[0]?.scores.keys() ?? [])]
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`.padStart(7)
  const heads = all.map(({ name }) => `${name} first, in three`.padEnd(26))
  const head = `${''.padEnd(14)}${'n'.padStart(5)}  ${heads.join('')}`
  const rows = kinds.map((kind) => {
    const cells = all.map(({ scores }) => {
      const { queries = 0, first = 0, inThree = 0 } = scores.get(kind) ?? {}
      return `${share(first, queries)} ${share(inThree, queries)}`.padEnd(26)
    })
    return `${kind.padEnd(14)}${String(all[0]?.scores.get(kind)?.queries).padStart(5)}  ${cells.join('')}`
  })
  const ours = all[0]
  const safety =
    ours && ours.denied.of + ours.notLookedAt.of > 0
      ? [
          `answers that deny harm: ${ours.denied.queries.length} of ${ours.denied.of}`,
          ...ours.denied.queries.map((q) => `  “${q}”`),
          `diseases not looked at, answered so: ${ours.notLookedAt.answered} of ${ours.notLookedAt.of}`,
          '',
        ]
      : []
  const figures = all.map(({ name, ms, bytes }) => {
    const line = `${name}: ${median(ms).toFixed(1)} ms median, ${Math.max(...ms).toFixed(0)} ms at most`
    if (bytes.length === 0) return line
    const kb = (values: number[]) =>
      `${(median(values) / 1024).toFixed(0)} KB median, ${(Math.max(...values) / 1024).toFixed(0)} KB at most`
    const within = bytes.filter(({ first }) => first <= 140 * 1024).length
    return (
      `${line}; over the wire to the first result ${kb(bytes.map(({ first }) => first))}, ` +
      `within 140 KB in ${within} of ${bytes.length} visits; to all ${kb(bytes.map(({ all }) => all))}`
    )
  })
  return [head, ...rows, '', ...safety, ...figures].join('\n')
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
