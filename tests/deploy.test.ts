import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { layEdition, switchBack, switchTo } from '../scripts/deploy/edition.ts'
import { verify } from '../scripts/deploy/verify.ts'
import { caddyMissing, nginxMissing, startCaddy, startNginx, type Host } from '../scripts/harness/hosts.ts'
import { writeOffline } from '../src/integrations/offline.ts'
import { basePath } from '../src/views/routes.ts'
import { isOneOf } from '../src/views/serving/headers.ts'
import { securityHeaders } from '../src/views/serving/policy.ts'
import { redirectsIn } from '../src/views/serving/redirects.ts'
import { installed, reader } from './harness/copy.ts'
import { ask, deployed, type Answer } from './harness/deployed.ts'

const base = basePath(process.env['BASE_PATH'])
const noNginx = nginxMissing(console.log)
const noCaddy = caddyMissing()
for (const reason of [noNginx, noCaddy]) if (reason) console.log(`Left out: ${reason}`)

/** The built site, with two files to carry, as `npm run deploy` lays it. */
const dist = mkdtempSync(join(tmpdir(), 'dist-'))
const folder = mkdtempSync(join(tmpdir(), 'deployed-'))
beforeAll(async () => {
  cpSync('dist', dist, { recursive: true })
  mkdirSync(join(dist, 'editions'), { recursive: true })
  for (const name of ['book.epub', 'site.zim']) writeFileSync(join(dist, 'editions', name), name)
  switchTo(folder, (await layEdition(dist, folder, base)).id)
})
afterAll(() => {
  for (const made of [dist, folder]) rmSync(made, { recursive: true })
})

const first = (pattern: string) => globSync(pattern, { cwd: 'dist' }).toSorted()[0] ?? ''
const always = Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]))
const forEver = 'public, max-age=31536000, immutable'

/** A feed grows with what is put right, and is packed from a kilobyte on. */
const feedPacking = statSync('dist/changes.atom').size < 1024 ? undefined : 'br'

/** A file of each kind: its type, how long it is kept, whether it is packed. */
const kinds: [kind: string, path: string, type: string, caching: string, packing: string | undefined][] = [
  ['a page', 'conditions/multiple-sclerosis/', 'text/html; charset=utf-8', 'no-cache', 'br'],
  ['the way in', '', 'text/html; charset=utf-8', 'no-cache', 'br'],
  ['the worker', 'sw.js', 'text/javascript; charset=utf-8', 'no-cache', 'br'],
  ['what names the edition', 'edition.json', 'application/json; charset=utf-8', 'no-cache', undefined],
  ['a page in Markdown', 'conditions.md', 'text/markdown; charset=utf-8', 'no-cache', 'br'],
  ['a feed', 'changes.atom', 'application/atom+xml; charset=utf-8', 'no-cache', feedPacking],
  ['the map', 'sitemap.xml', 'application/xml; charset=utf-8', 'no-cache', 'br'],
  ['what a home screen reads', 'manifest.webmanifest', 'application/manifest+json', 'no-cache', undefined],
  ['how to report a weakness', '.well-known/security.txt', 'text/plain; charset=utf-8', 'no-cache', undefined],
  ['a book', 'editions/book.epub', 'application/epub+zip', 'no-cache', undefined],
  ['a file for Kiwix', 'editions/site.zim', 'application/octet-stream', 'no-cache', undefined],
  ['an icon', 'icons/192.png', 'image/png', 'no-cache', undefined],
  ['a style sheet', first('_astro/*.css'), 'text/css; charset=utf-8', forEver, 'br'],
  ['a typeface', first('_astro/*.woff2'), 'font/woff2', forEver, undefined],
  ['a text of the search', first('pagefind/fragment/*'), 'application/octet-stream', forEver, undefined],
  ['a pack', first('saved/*.pack'), 'application/octet-stream', forEver, undefined],
  ['the list of a copy', first('saved/list.*'), 'application/json; charset=utf-8', forEver, 'br'],
]
/** What some files alone have. */
const added: Record<string, Record<string, string>> = {
  'conditions.md': { 'x-robots-tag': 'noindex' },
  'changes.atom': { 'access-control-allow-origin': '*' },
}

const told = [...Object.keys(always), 'content-type', 'cache-control', 'content-encoding']
const named = [...told, 'x-robots-tag', 'access-control-allow-origin', 'strict-transport-security']
const pick = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(named.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))

const hosts = [
  { name: 'nginx', start: startNginx, missing: noNginx },
  { name: 'Caddy', start: startCaddy, missing: noCaddy },
]
describe.each(hosts)('$name', ({ start, missing }) => {
  let host: Host
  let site = ''
  beforeAll(async () => {
    if (missing) return
    host = await start(folder)
    site = host.origin + base
  })
  afterAll(() => host?.stop())

  test.skipIf(missing)('sends each kind of file with its type, its headers, and packed where it pays', async () => {
    const sent = await Promise.all(
      kinds.map(async ([kind, path]) => {
        const { status, headers } = await ask(site + path)
        return [kind, status, pick(headers)]
      }),
    )
    const wanted = kinds.map(([kind, path, type, caching, packing]) => [
      kind,
      200,
      {
        ...always,
        'content-type': type,
        'cache-control': caching,
        ...(packing && { 'content-encoding': packing }),
        ...added[path],
      },
    ])
    expect(sent).toEqual(wanted)
  })

  test.skipIf(missing)('sends the bytes that were packed once, and plain ones to who reads no others', async () => {
    const page = 'conditions/multiple-sclerosis/'
    const file = join(folder, 'current/site', base, page, 'index.html')
    const plain = readFileSync(`dist/${page}index.html`)
    const [br, gz, none] = await Promise.all(['br', 'gzip', 'identity'].map((accept) => ask(site + page, accept)))
    expect([br, gz, none].map((answer) => answer?.headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
    expect(br?.body).toEqual(readFileSync(`${file}.br`))
    expect(gz?.body).toEqual(readFileSync(`${file}.gz`))
    expect([brotliDecompressSync(br?.body ?? ''), gunzipSync(gz?.body ?? ''), none?.body]).toEqual([
      plain,
      plain,
      plain,
    ])
    expect([br, gz].map((answer) => answer?.headers['vary'])).toEqual(['Accept-Encoding', 'Accept-Encoding'])
  })

  test.skipIf(missing)('answers a wrong address with 404 and the page for it, not to be kept', async () => {
    const wrong = await Promise.all(
      ['no-such-page/', '_astro/gone.css', 'conditions/%00'].map((path) => ask(site + path)),
    )
    const { headers } = wrong[0] as Answer
    expect(
      wrong.slice(0, 2).map(({ status, body, headers }) => [status, brotliDecompressSync(body), pick(headers)]),
    ).toEqual(Array.from({ length: 2 }, () => [404, readFileSync('dist/404.html'), pick(headers)]))
    expect(pick(headers)).toEqual({
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-encoding': 'br',
    })
    expect(wrong[2]?.status).toBeGreaterThanOrEqual(400)
  })

  test.skipIf(missing)(
    'leads on from every address that moved, to the claim, and from one without its slash',
    async () => {
      const moved = redirectsIn(readFileSync('dist/_redirects', 'utf8'))
      expect(moved.length).toBeGreaterThan(200)
      const led = await Promise.all(
        moved.map(async ({ from }) => {
          const { status, headers } = await ask(host.origin + from)
          return [from, status, headers.location]
        }),
      )
      expect(led).toEqual(moved.map(({ from, to }) => [from, 301, to]))
      const bare = await ask(`${site}conditions`)
      expect([301, 308]).toContain(bare.status)
      expect(bare.headers.location).toBe(`${base}conditions/`)
    },
  )

  test.skipIf(missing)('is found to be as it should be, by the command that a person runs', async () => {
    expect(await verify(site)).toEqual([])
  })

  test.skipIf(missing)('shows pages in a browser without a complaint, search included', async () => {
    const page = await (await reader()).newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(`${site}search/?q=headache`)
    await page.locator('main ol li').nth(2).waitFor()
    await page.goto(`${site}conditions/multiple-sclerosis/`)
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson')
    expect([
      ...complaints,
      ...host
        .complaints()
        .split('\n')
        .filter((line) => /emerg|\[(?:error|warn)\]/.test(line)),
    ]).toEqual([])
  })
})

test('a static host reads the same headers from `_headers` as nginx sends', () => {
  const rules = readFileSync('dist/_headers', 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [paths = '', ...lines] = block.split('\n')
      return {
        paths: paths.slice(base.length),
        headers: lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/)
            .slice(0, 2),
        ),
      }
    })
  const read = kinds.map(([kind, path]) => {
    const all = rules.filter(({ paths }) => isOneOf(paths, path)).flatMap(({ headers }) => headers)
    const names = all.map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    return [kind, Object.fromEntries(all.map(([name = '', value]) => [name.toLowerCase(), value]))]
  })
  const wanted = kinds.map(([kind, path, , caching]) => [
    kind,
    { ...always, ...(caching === forEver && { 'cache-control': forEver }), ...added[path] },
  ])
  expect(read).toEqual(wanted)
})

test.skipIf(noNginx)(
  'stands below a base path: pages, headers, the page for a wrong address, addresses that moved',
  async () => {
    const { site } = await deployed('/reader/', {
      'index.html': '<main>Home</main>',
      'costs/index.html': '<main>Costs</main>',
      'costs.md': 'Costs',
      '_astro/a.css': 'a{}',
      _redirects: '/reader/price/ /reader/costs/#range 301\n',
    })
    const answers = await Promise.all(
      ['', 'costs/', 'no/', 'price/', 'costs', '_astro/a.css', 'costs.md', '_astro/'].map((path) => ask(site + path)),
    )
    expect(answers.map(({ status, headers }) => [status, headers.location ?? headers['cache-control']])).toEqual([
      [200, 'no-cache'],
      [200, 'no-cache'],
      [404, 'no-cache'],
      [301, '/reader/costs/#range'],
      [301, '/reader/costs/'],
      [200, forEver],
      [200, 'no-cache'],
      [404, 'no-cache'],
    ])
    expect([String(answers[2]?.body), answers[6]?.headers['x-robots-tag']]).toEqual(['<main>None</main>', 'noindex'])
  },
)

test.skipIf(noNginx)('goes over to an edition in one step, keeps what an open page may ask for, and back', async () => {
  const same = { 'same/index.html': 'Same' }
  const {
    folder: at,
    ids,
    site,
  } = await deployed(
    '/',
    { ...same, 'index.html': 'One', '_astro/one.css': 'one' },
    { ...same, 'index.html': 'Two', '_astro/two.css': 'two' },
  )
  const [one = '', two = ''] = ids
  const read = () =>
    Promise.all(
      ['', '_astro/one.css', '_astro/two.css'].map(async (path) => String((await ask(site + path, 'identity')).body)),
    )
  expect(await read()).toEqual(['Two', 'one', 'two'])
  const inodes = [one, two].map((id) => statSync(join(at, 'editions', id, 'site/same/index.html')).ino)
  expect(inodes[0]).toBe(inodes[1])
  expect(switchBack(at)).toBe(one)
  expect(await read()).toEqual(['One', 'one', 'two'])
  expect(switchBack(at)).toBe(two)
  expect(await read()).toEqual(['Two', 'one', 'two'])
  expect(() => switchTo(at, 'none')).toThrow(
    `Unexpected edition \`none\`, ${at}/editions has: ${ids.toSorted().join(', ')}`,
  )
})

test.skipIf(noNginx)(
  'a copy on a device keeps the first edition, and takes the second when its reader agrees',
  async () => {
    const host = await startNginx(folder)
    onTestFinished(() => host.stop())
    const site = { address: host.origin + base }
    const page = await installed(await reader(), site)
    await page.goto(`${site.address}privacy/`)
    const privacy = join(dist, 'privacy/index.html')
    writeFileSync(privacy, readFileSync(privacy, 'utf8').replace('<h1>Privacy</h1>', '<h1>Privacy, newer</h1>'))
    writeFileSync(join(dist, 'edition.json'), JSON.stringify({ edition: '2027-03-03' }))
    await writeOffline(dist, base)
    switchTo(folder, (await layEdition(dist, folder, base)).id)
    await page.reload()
    await page.locator('.newer').waitFor()
    expect(await page.locator('h1').innerText()).toBe('Privacy')
    await page.getByRole('button', { name: 'Read it now' }).click()
    await expect.poll(() => page.locator('h1').innerText(), { timeout: 20_000 }).toBe('Privacy, newer')
  },
)
