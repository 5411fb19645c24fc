import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { heightOf, phone } from './harness/height.ts'
import { open, tab } from './harness/page.ts'
import { everyPath } from './harness/paths.ts'

const packed = (bytes: string | Buffer) => gzipSync(bytes, { level: 9 }).length
const sizeOf = (file: string) => packed(readFileSync(file))
/** What a page tells programs: its last element, so that all a reader sees is there before it. */
const forPrograms = /<script type="application\/ld\+json">.*?<\/script>(?=\s*<\/body>)/s
/** HTML and every style sheet that a reader waits for; what holds on paper, and is for programs, comes behind. */
const costOf = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)]
    .map(([, address = '']) => sizeOf(`dist/_astro/${basename(address)}`))
    .reduce((sum, size) => sum + size, packed(html.replace(forPrograms, '')))
const conditions = globSync('dist/conditions/*/index.html').map((file) => readFileSync(file, 'utf8'))
const inOrder = (bytes: number[]) => bytes.toSorted((a, b) => a - b)
const middleOf = (bytes: number[]) => inOrder(bytes)[Math.floor((bytes.length - 1) / 2)]
/** Pages on which a reader does something, and which may hold a script for it. */
const forDoing = /^\/(?:search|check-an-offer|offline|claims|data\/\w+|compare\/[^/]+)\/$/

test('a condition page costs at most 14 KB for HTML and CSS, the largest 30 KB, gzipped', () => {
  const costs = conditions.map(costOf)
  expect(middleOf(costs)).toBeLessThanOrEqual(14 * 1024)
  expect(inOrder(costs).at(-1)).toBeLessThanOrEqual(30 * 1024)
})

test('what it tells programs comes behind all that a reader waits for, and adds at most 1 KB, gzipped', () => {
  expect(conditions.filter((html) => !forPrograms.test(html))).toEqual([])
  const added = conditions.map((html) => packed(html) - packed(html.replace(forPrograms, '')))
  expect(middleOf(added)).toBeLessThanOrEqual(1024)
})

test('the words of the site, by which a misspelling is known, cost one who searches at most 12 KB', () => {
  expect(sizeOf('dist/search/words.json')).toBeLessThanOrEqual(12 * 1024)
})

test('the face is one file of at most 36 KB', () => {
  const faces = globSync('dist/_astro/*.woff2')
  expect(faces).toHaveLength(1)
  expect(readFileSync(faces[0] ?? '').length).toBeLessThanOrEqual(36 * 1024)
})

test('a page that is only read has at most one script: deferred, 2 KB', () => {
  const scripts = everyPath()
    .filter((path) => !forDoing.test(path))
    .map((path) => {
      const html = readFileSync(`dist${path}${path.endsWith('/') ? 'index.html' : ''}`, 'utf8')
      return { path, tags: html.replace(forPrograms, '').match(/<script\b[^>]*>/g) ?? [] }
    })
  expect(scripts.filter(({ tags }) => tags.length > 1 || tags.some((tag) => !/type="module"/.test(tag)))).toEqual([])
  const files = new Set(
    scripts.flatMap(({ tags }) => tags.map((tag) => basename(/src="([^"]+)"/.exec(tag)?.[1] ?? ''))),
  )
  expect([...files].map((file) => readFileSync(`dist/_astro/${file}`).length).filter((size) => size > 2048)).toEqual([])
})

/** Pages that are looked something up in; what is looked up unfolds. */
const lists = 'claims sources glossary conflicts status regulations corrections questions'.split(' ')
const ofFolder = (folder: string) =>
  everyPath().filter((path) => path.startsWith(`/${folder}/`) && path !== `/${folder}/`)

test('a register, and the page of a source, is at most five screens of a phone before anything is opened', async () => {
  const paths = [...lists.map((list) => `/${list}/`), ...ofFolder('sources')]
  expect(await tallerThan(5, paths)).toEqual([])
})

test('any other page of content is at most ten screens', async () => {
  const paths = ['conditions', 'therapies', 'guides', 'regulations', 'facilities', 'zh'].flatMap(ofFolder)
  expect(await tallerThan(10, paths)).toEqual([])
})

/** The pages that are longer than so many screens, and by how many. */
async function tallerThan(screens: number, paths: readonly string[]): Promise<string[]> {
  const { page, visit } = await tab({ asItComes: true })
  const tall: string[] = []
  for (const path of paths) {
    await visit(path)
    const height = await heightOf(page)
    if (height > screens * phone.height) tall.push(`${path}: ${height} px`)
  }
  await page.close()
  return tall
}

test('a page asks for at most four files before it can be painted, and nothing shifts', async () => {
  const { page } = await open('/conditions/multiple-sclerosis/', { asItComes: true })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const seen = await page.evaluate(async () => {
    const shifts: number[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
    // What was shifted is told after the next two frames.
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      renderBlockingStatus: string
    })[]
    return {
      painted: painted > 0,
      blocking: resources.filter((one) => one.renderBlockingStatus === 'blocking' && one.initiatorType === 'script')
        .length,
      // What the page itself names: icon, manifest and what scripts ask for come when the browser has time.
      before:
        1 +
        document.querySelectorAll('link[rel~=stylesheet]:not([media=print]), link[rel~=preload], script[src]').length,
      shift: shifts.reduce((sum, value) => sum + value, 0),
    }
  })
  expect(seen).toMatchObject({ painted: true, blocking: 0, shift: 0 })
  expect(seen.before).toBeLessThanOrEqual(4)
})
