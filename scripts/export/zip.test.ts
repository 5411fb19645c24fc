import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync, unzipSync } from 'fflate'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { readBuilt } from '../../src/copy/built.ts'
import { copyOf, pack, zip } from './zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = (script: string) =>
  `<html><head><link rel="stylesheet" href="/_astro/a.css"></head><body><main><h1>A</h1><a href="/search/">s</a></main><script type="module" src="/_astro/${script}"></script></body></html>`
const built: Record<string, string | Uint8Array> = {
  'index.html': page('page.js'),
  '404.html': page('page.js'),
  'search/index.html': page('search.js'),
  'search/names.json': '{}',
  'pagefind/fragment/en_0.pf_fragment': gzipSync(
    new TextEncoder().encode('pagefind_dcd{"url":"/","content":"A","meta":{}}'),
  ),
  '_astro/a.css': '@font-face{src:url(/_astro/face.woff2)}b{mask:url(/_astro/m.svg)}',
  '_astro/face.woff2': 'face',
  '_astro/m.svg': '<svg/>',
  '_astro/page.js': 'import { a } from "./a.js"; document.title = a',
  '_astro/a.js': 'export const a = "b"',
  '_astro/search.js': 'alert()',
  'edition.json': '{"edition":"2026-11-22"}',
  'robots.txt': 'all',
}
for (const [file, text] of Object.entries(built)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const site = () => readBuilt(folder, { SITE_URL: 'https://example.org' })

test('packs the carried pages with all that they need, in one folder, and nothing that only a server can serve', async () => {
  const told: number[] = []
  const made = await zip.make(site(), (_, done) => told.push(done))
  expect(made).toEqual([{ path: 'editions/cell-therapy-checked.zip', says: zip.says }])
  const files = unzipSync(readFileSync(join(folder, 'editions/cell-therapy-checked.zip')))
  expect(Object.keys(files)).toEqual(
    [
      'READ ME FIRST.txt',
      '_astro/a.css',
      '_astro/m.svg',
      '_astro/page.js',
      'faces.css',
      'index.html',
      'search/data.js',
      'search/index.html',
      'search/lists.js',
      'search/search.js',
      'search/suggest.js',
    ].map((file) => `cell-therapy-checked/${file}`),
  )
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
})

test('makes a script and what it imports into one that is no module', async () => {
  const script = (await copyOf(site())).get('_astro/page.js')
  expect(script).toBe('"use strict";\n(()=>{document.title="b";})();\n')
})

test('gives the same bytes at any hour and in any zone', async () => {
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('TZ', 'America/Los_Angeles')
  const one = pack(await copyOf(site()), '2026-11-22')
  vi.stubEnv('TZ', 'Asia/Shanghai')
  expect(pack(await copyOf(site()), '2026-11-22')).toEqual(one)
})

test('writes nothing while it makes the files', async () => {
  rmSync(join(folder, 'editions'), { recursive: true, force: true })
  const before = readdirSync(folder, { recursive: true })
  await copyOf(site())
  expect(readdirSync(folder, { recursive: true })).toEqual(before)
})

test('names a file that a page needs and the site has not', async () => {
  const { pages, ...rest } = site()
  const lost = pages.map((page) => ({ ...page, html: page.html.replace('a.css', 'gone.css') }))
  await expect(copyOf({ ...rest, pages: lost })).rejects.toThrow(
    `Unexpected page that needs _astro/gone.css, which is not in ${folder}/, build again`,
  )
})
