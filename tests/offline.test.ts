import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeOffline } from '../src/integrations/offline.ts'
import { sha256 } from '../src/language/sha256.ts'
import type { FileList } from '../src/offline/list.ts'
import { basePath } from '../src/views/routes.ts'
import { cutOff, installed, keptIn, reader, siteToChange, type Site } from './harness/copy.ts'
import { everyPath, movedPaths } from './harness/paths.ts'

const listIn = (folder: string) => {
  const [path = ''] = globSync('saved/list.*.json', { cwd: folder })
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as FileList
}
/** Expect of what a worker does in its own time. */
const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 20_000 })
const heading = (page: Page) => page.locator('h1').innerText()

test('what a first visit keeps stays within 1.5 MB on the wire, the worker within 8 KB', () => {
  const packs = globSync('dist/saved/*.pack').map((path) => statSync(path).size)
  const [list = ''] = globSync('dist/saved/list.*.json')
  const text = [list, 'dist/sw.js'].map((path) => gzipSync(readFileSync(path)).length)
  expect([...packs, ...text].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(1_500_000)
  expect(text[1]).toBeLessThanOrEqual(8_000)
})

test('the list holds every file of the site but the editions to carry, what machines read, addresses that moved, and the worker itself', () => {
  const moved = movedPaths().map((path) => path.replace(/^\//, ''))
  const listed = new Set(listIn('dist').files.map(([path]) => path))
  const left = globSync('**/*.*', { cwd: 'dist' })
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .filter(
      (path) =>
        !listed.has(path) &&
        !moved.includes(path) &&
        !/^(?:saved|editions|icons|previews)\/|^data\/.*\.\w+$|\.md$/.test(path),
    )
  expect(left.toSorted()).toEqual([
    'changes.atom',
    'changes.json',
    'edition.json',
    'favicon.ico',
    'llms.txt',
    'robots.txt',
    'sitemap.xml',
    'sw.js',
  ])
})

test('with the server stopped every page opens: with a slash, without one, and with what a link adds', async () => {
  const site = await siteToChange()
  const context = await reader()
  const page = await installed(context, site)
  await cutOff(context, site)
  const paths = everyPath().map((path) => path.replace(/^\//, ''))
  const asked = paths.flatMap((path) => [path, path.replace(/(.)\/$/, '$1'), `${path}?utm_source=x&ts=1`])
  const wrong = await page.evaluate(
    async ({ base, asked }) => {
      const wrong: string[] = []
      for (const path of asked) {
        const response = await fetch(base + path)
        const to = `${base}${path}`.replace(/\?.*/, '').replace(/([^/.])$/, '$1/')
        const isRight = response.ok && (await response.text()).includes('<main')
        const isThere = path.includes('?') || response.url === to || response.url === `${base}404.html`
        if (!isRight || !isThere) wrong.push(`${path}: ${response.status} ${response.url}`)
      }
      return wrong
    },
    { base: site.address, asked },
  )
  expect(wrong).toEqual([])
  for (const path of ['conditions/multiple-sclerosis/', 'conditions/multiple-sclerosis', 'glossary/?utm_source=x']) {
    const response = await page.goto(site.address + path)
    expect([response?.status(), response?.fromServiceWorker()]).toEqual([200, true])
    expect(page.url()).toBe(site.address + path.replace(/sclerosis$/, 'sclerosis/'))
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson')
  }
  const unknown = await page.goto(`${site.address}conditions/no-such-thing/`)
  expect([unknown?.status(), await heading(page)]).toEqual([404, 'There is no page at this address'])
})

test('with the server stopped the search finds by name, by text, in Chinese and in pinyin', async () => {
  const site = await siteToChange()
  const context = await reader()
  const page = await installed(context, site)
  await cutOff(context, site)
  const firstFor = async (query: string) => {
    await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`)
    await page.locator('main ol a').first().waitFor()
    return new URL((await page.locator('main ol a').first().getAttribute('href')) ?? '', site.address).pathname
  }
  expect([await firstFor('parkinsin'), await firstFor('帕金森病'), await firstFor('pajinsen')]).toEqual(
    Array.from({ length: 3 }, () => new URL('conditions/parkinsons-disease/', site.address).pathname),
  )
  await page.goto(`${site.address}search/?q=headache`)
  await eventually(() => page.locator('main ol li').count()).toBeGreaterThan(2)
  await page.goto(site.address)
  await page.locator('header input[type=search]').fill('multiple')
  await page.locator('[role=option]').first().waitFor()
})

/** A site of 3,000 more pages, one of them a guide that leads to twenty: too large to be kept unasked. */
async function grow(folder: string): Promise<void> {
  const page = readFileSync(join(folder, 'privacy/index.html'), 'utf8')
  const write = (path: string, main: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), page.replace(/<main[\s\S]*<\/main>/, `<main id="main">${main}</main>`))
  }
  const noise = (seed: number) => Array.from({ length: 24 }, (_, at) => sha256(`${seed}-${at}`)).join(' ')
  for (let number = 1; number <= 3000; number++)
    write(`claims/made-${number}/index.html`, `<h1>Made ${number}</h1><p>${noise(number)}</p>`)
  const links = Array.from({ length: 20 }, (_, at) => `<a href="../../claims/made-${at + 1}/">${at + 1}</a>`)
  write('guides/made/index.html', `<h1>A made guide</h1>${links.join(' ')}`)
  await writeOffline(folder, basePath(process.env['BASE_PATH']))
}

/** Grown and packed once; each test has its copy. */
const large = mkdtempSync(join(tmpdir(), 'large-'))
beforeAll(async () => {
  cpSync('dist', large, { recursive: true })
  await grow(large)
})
afterAll(() => rmSync(large, { recursive: true }))
const grown = () => siteToChange(undefined, large)

const guideRow = (page: Page) => page.locator('#sets li', { hasText: 'A made guide' })

test('of 3,000 pages a guide is saved with what it leads to, listed and deleted; the rest says that it is not kept', async () => {
  const site = await grown()
  const context = await reader()
  const page = await installed(context, site, 'offline/')
  const row = guideRow(page)
  await eventually(() => row.innerText()).toMatch(/24 pages, \d+ KB to fetch/)
  const before = await keptIn(page)
  await row.getByRole('button', { name: 'Save this guide' }).click()
  await eventually(() => row.innerText()).toContain('kept here')
  await cutOff(context, site)
  await row.getByRole('link').click()
  expect(await heading(page)).toBe('A made guide')
  await page.getByRole('link', { name: '20', exact: true }).click()
  expect(await heading(page)).toBe('Made 20')
  await page.goto(`${site.address}claims/made-2999/`)
  expect(await page.locator('#not-kept').isVisible()).toBe(true)
  // Without a network, what is deleted is gone for now, so the page asks first.
  page.on('dialog', (dialog) => dialog.accept())
  await guideRow(page).getByRole('button', { name: 'Delete' }).click()
  await eventually(() => guideRow(page).innerText()).toContain('to fetch')
  expect(await keptIn(page)).toEqual(before)
})

/** Ways in which a file can fail while a guide is saved. */
const failures: Record<string, (site: Site) => Promise<void>> = {
  'a file that is not there': async (site) => {
    rmSync(join(site.folder, 'claims/made-7/index.html'))
    for (const path of globSync('saved/claims.*.pack', { cwd: site.folder })) rmSync(join(site.folder, path))
  },
  'a connection lost half-way': async (site) => {
    await site.stop()
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': 50_000 }).write('<!doctype html>')
      setTimeout(() => response.destroy(), 50)
    })
    server.listen(Number(new URL(site.address).port))
    onTestFinished(() => void server.close())
  },
}

test.each(Object.entries(failures))(
  'a save that fails by %s leaves nothing half-saved, and says so',
  async (_, fail) => {
    const site = await grown()
    const page = await installed(await reader(), site, 'offline/')
    await guideRow(page).waitFor()
    const before = await keptIn(page)
    await fail(site)
    await guideRow(page).getByRole('button').click()
    await page.locator('#wrong').waitFor()
    expect(await page.locator('#wrong').innerText()).toContain('Nothing of it was kept')
    await eventually(() => keptIn(page)).toEqual(before)
    await eventually(() => guideRow(page).innerText()).toContain('to fetch')
  },
)

test('where the browser has thrown files away, the page says that part is missing, and a press brings it back', async () => {
  const site = await siteToChange()
  const page = await installed(await reader(), site)
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    const files = (await cache.keys()).filter(({ url }) => url.includes('/~file/'))
    await Promise.all(files.slice(0, 400).map((file) => cache.delete(file)))
  })
  await page.goto(`${site.address}offline/`)
  await eventually(() => page.locator('#state').innerText()).toContain('Part of the copy is missing')
  await page.getByRole('button', { name: 'Save everything' }).click()
  await eventually(() => page.locator('#state').innerText()).toContain('The whole site is kept here')
})

test('an update that can’t be fetched leaves the older edition whole, and says so', async () => {
  const site = await siteToChange()
  const context = await reader()
  const page = await installed(context, site)
  await page.goto(`${site.address}privacy/`)
  await publish(site, 'Privacy, newer', '2027-03-03')
  for (const path of globSync('saved/*.pack', { cwd: site.folder })) rmSync(join(site.folder, path))
  await page.reload()
  await page.getByText('There is a newer edition, which could not be kept on this device.').waitFor()
  await cutOff(context, site)
  await page.goto(`${site.address}glossary/`)
  expect([await heading(page), (await keptIn(page)).lists]).toEqual(['Glossary', 1])
})

test('a first copy of which a file fails is no copy', async () => {
  const site = await siteToChange()
  const [pack = ''] = globSync('saved/sources.*.pack', { cwd: site.folder })
  rmSync(join(site.folder, pack))
  const context = await reader()
  const page = await context.newPage()
  await page.goto(site.address)
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('sw.js')
    const worker = registration.installing
    return new Promise((done) => worker?.addEventListener('statechange', () => done(worker.state)))
  })
  expect([state, await keptIn(page)]).toEqual(['redundant', { files: 0, lists: 0 }])
})

test('a device without room keeps the way in, and says that there was no room', async () => {
  const site = await siteToChange()
  const context = await reader()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const { origin } = new URL(site.address)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 })
  await page.goto(site.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto(`${site.address}offline/`)
  await eventually(() => page.locator('#state').innerText()).toContain('There was no room for the whole')
  await page.getByRole('button', { name: 'Save everything' }).click()
  await page.locator('#wrong').waitFor()
  expect(await page.locator('#wrong').innerText()).toContain('This device has no room for it')
  await site.stop()
  await page.goto(site.address)
  expect(await page.locator('h1').count()).toBe(1)
})

/**
 * Publish a newer edition as an edit of one page makes it: the page and the list of its kind, the pages that name the
 * edition, and all of the search but the texts of other pages.
 */
async function publish(site: Site, words: string, edition: string): Promise<void> {
  const change = (path: string, edit: (text: string) => string) =>
    writeFileSync(join(site.folder, path), edit(readFileSync(join(site.folder, path), 'utf8')))
  change('privacy/index.html', (html) => html.replace('<h1>Privacy</h1>', `<h1>${words}</h1>`))
  const naming = ['', 'guides/', 'offline/', 'download/', 'conflicts/'].map((path) => `${path}index.html`)
  for (const path of naming) change(path, (html) => html.replace('</main>', `<p>${words}</p></main>`))
  change('search/names.json', () => JSON.stringify({ kinds: [], targets: [], newer: words }))
  for (const path of ['search/words.json', 'search/records.json', 'search/answers/guides/costs.json'])
    if (existsSync(join(site.folder, path))) change(path, (json) => `${json} `)
  const indexed = globSync('pagefind/**/*.pf_{index,meta}', { cwd: site.folder })
  const [text = ''] = globSync('pagefind/fragment/*', { cwd: site.folder }).toSorted()
  for (const path of [...indexed, text]) {
    const unzipped = gunzipSync(readFileSync(join(site.folder, path)))
    writeFileSync(join(site.folder, path), gzipSync(Buffer.concat([unzipped, Buffer.from(' ')])))
  }
  writeFileSync(join(site.folder, 'edition.json'), JSON.stringify({ edition }))
  await site.rewrite()
}

test('a newer edition is offered, fetches few files, and is taken into use in the tab whose reader agrees', async () => {
  const site = await siteToChange()
  const context = await reader()
  await installed(context, site, 'privacy/')
  const [one, two] = [await context.newPage(), await context.newPage()]
  for (const page of [one, two]) await page.goto(`${site.address}privacy/`)
  const asked: string[] = []
  context.on('request', (request) => request.serviceWorker() && asked.push(new URL(request.url()).pathname))
  await publish(site, 'Privacy, newer', '2027-03-03')
  await one.reload()
  const offer = one.locator('.newer')
  await offer.waitFor()
  expect(await offer.locator('p').innerText()).toBe('A newer edition from 3 March 2027 is ready.')
  expect(await heading(one)).toBe('Privacy')
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.length).toBeLessThanOrEqual(8)
  await two.evaluate(() => Object.assign(window, { untouched: true }))
  await offer.getByRole('button', { name: 'Read it now' }).click()
  await eventually(() => heading(one).catch(() => '')).toBe('Privacy, newer')
  // The other tab is not loaded again; all it asks for is still of its own edition.
  await two.locator('.newer', { hasText: 'This page is still the older one' }).waitFor()
  const own = (page: Page) =>
    page.evaluate(
      async (base) => ({
        untouched: 'untouched' in window,
        names: ((await (await fetch(`${base}search/names.json`)).json()) as { newer?: string }).newer ?? 'older',
      }),
      site.address,
    )
  expect([await own(one), await own(two)]).toEqual([
    { untouched: false, names: 'Privacy, newer' },
    { untouched: true, names: 'older' },
  ])
  await two.getByRole('button', { name: 'Load this page again' }).click()
  await eventually(() => heading(two).catch(() => '')).toBe('Privacy, newer')
  expect((await own(two)).names).toBe('Privacy, newer')
})

test('“Later” leaves the older edition, and asks no more in this tab', async () => {
  const site = await siteToChange()
  const context = await reader()
  const page = await installed(context, site)
  await page.goto(`${site.address}privacy/`)
  await publish(site, 'Privacy, newer', '2027-03-03')
  await page.reload()
  await page.getByRole('button', { name: 'Later' }).click()
  await page.goto(`${site.address}privacy/`)
  await page.waitForLoadState('networkidle')
  expect([await heading(page), await page.locator('.newer').count()]).toEqual(['Privacy', 0])
})

test('a page older than 30 days says so without a network, and only then', async () => {
  const site = await siteToChange()
  const context = await reader()
  const page = await installed(context, site)
  const changed = /id="age"[\s\S]*?datetime="([\d-]+)"/.exec(readFileSync('dist/privacy/index.html', 'utf8'))?.[1] ?? ''
  const after = (days: number) => new Date(Date.parse(changed) + days * 86_400_000)
  const banner = page.locator('.stale')
  const openOn = async (days: number) => {
    await page.clock.setFixedTime(after(days))
    await page.goto(`${site.address}privacy/`)
  }
  const isSilentOn = async (days: number) => {
    await openOn(days)
    await page.waitForLoadState('networkidle')
    return (await banner.count()) === 0
  }
  expect(await isSilentOn(200)).toBe(true)
  await site.stop()
  expect(await isSilentOn(30)).toBe(true)
  await openOn(31)
  await banner.waitFor()
  expect(await banner.innerText()).toMatch(/^You are offline\. This page last changed on .+ 20\d\d, 31 days ago\./)
  await page.goto(`${site.address}regulations/order-818/`)
  await page.clock.setFixedTime(after(4000))
  await page.reload()
  await eventually(() => page.locator('[data-due]:visible').count()).toBe(1)
})

test('the kill switch deletes the copy and the worker, and the site goes on without', async () => {
  const site = await siteToChange()
  const context = await reader()
  const page = await installed(context, site)
  expect((await keptIn(page)).files).toBeGreaterThan(500)
  copyFileSync(join(site.folder, 'saved/off.js'), join(site.folder, 'sw.js'))
  await page.goto(`${site.address}privacy/`)
  await eventually(() =>
    page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]),
  ).toEqual([[], 0])
  const response = await page.goto(`${site.address}glossary/`)
  expect([response?.status(), response?.fromServiceWorker()]).toEqual([200, false])
  await page.goto(`${site.address}offline/`)
  await eventually(() => page.locator('#state').innerText()).toContain('Nothing is kept here')
  // Listing the files again, as the export does, must not bring the worker back.
  await site.rewrite()
  expect(readFileSync(join(site.folder, 'sw.js'))).toEqual(readFileSync(join(site.folder, 'saved/off.js')))
})

test('a reader can delete the copy for good, and ask for it again', async () => {
  const site = await siteToChange()
  const page = await installed(await reader(), site)
  await page.goto(`${site.address}offline/`)
  await eventually(() => page.locator('#state').innerText()).toContain('The whole site is kept here')
  await page.getByRole('button', { name: 'Delete the copy' }).click()
  await eventually(() => page.locator('#state').innerText()).toContain('The copy is deleted')
  await page.goto(`${site.address}privacy/`)
  await page.waitForLoadState('networkidle')
  expect([
    await keptIn(page),
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ]).toEqual([{ files: 0, lists: 0 }, 0])
  await page.goto(`${site.address}offline/`)
  await page.getByRole('button', { name: 'Keep a copy' }).click()
  await eventually(() => page.locator('#state').innerText()).toContain('The whole site is kept here')
})

test('a browser without workers reads the site as ever', async () => {
  const site = await siteToChange()
  const context = await reader()
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  for (const path of ['', 'search/?q=parkinson', 'offline/']) {
    await page.goto(site.address + path)
    await page.waitForLoadState('networkidle')
  }
  await eventually(() => page.locator('#state').innerText()).toBe(
    'This browser can’t keep a copy, or not in a private window. The files to carry work everywhere.',
  )
  expect(errors).toEqual([])
})

test('the home screen gets a name, a start and icons that exist', () => {
  const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as {
    start_url: string
    icons: { src: string }[]
  }
  expect(manifest).toMatchObject({ name: 'Cell Therapy, Checked', display: 'minimal-ui' })
  const missing = manifest.icons.filter(
    ({ src }) => globSync(join('dist', src.slice(manifest.start_url.length))).length === 0,
  )
  expect(missing).toEqual([])
})

test('the home screen is offered once, below the page, and no more after that', async () => {
  const site = await siteToChange()
  const page = await (await reader()).newPage()
  /** As a browser does once it has seen that the site can be installed, which may be before the page listens. */
  const offer = async () => {
    await page.evaluate(() =>
      dispatchEvent(
        Object.assign(new Event('beforeinstallprompt'), { prompt: () => Object.assign(window, { asked: true }) }),
      ),
    )
    return page.locator('main + .install').count()
  }
  await page.goto(`${site.address}privacy/`)
  await eventually(offer).toBe(1)
  await page.getByRole('button', { name: 'Put it there' }).click()
  expect(await page.evaluate(() => 'asked' in window)).toBe(true)
  await eventually(() => page.locator('.install').count()).toBe(0)
  await page.goto(`${site.address}privacy/`)
  await page.waitForLoadState('networkidle')
  await offer()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.install').count()).toBe(0)
})
