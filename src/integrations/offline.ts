import { onOneLine } from '../language/on-one-line.ts'
import { sha256 } from '../language/sha256.ts'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import type { BuildOptions } from 'esbuild'
import type { Edition } from '../views/changed.ts'
import { guidesOf, type Linking } from '../offline/guides.ts'
import { linksIn } from '../offline/links.ts'
import { isNeverKept, mostUnasked, type FileList, type ListedFile } from '../offline/list.ts'
import { pack } from '../offline/pack.ts'
import { basePath } from '../views/routes.ts'
import { leadsOn } from '../views/moved.ts'
import { titleIn } from '../views/title-in.ts'
import { bundle } from './bundle.ts'

/** A file of the built site; its bytes are read again where they are packed, so that a large site is never held whole. */
interface File {
  /** Below the base, as a browser asks for it: a page without its `index.html`. */
  path: string
  /** Below the folder of the site. */
  file: string
  size: number
  listed: ListedFile
  /** What a page leads to; other files have none. */
  linking: Linking | null
}

/** Without these no page opens, and no search by name works. */
const shell = new RegExp(onOneLine`
  ^(?:|offline\/.*|search\/|search\/(?:names|words)\.json|404\.html|icon\.svg|manifest\.webmanifest)$|^_astro\/
  |^search\/\w+\.js$`)
/** Pages that change with each edition: they name it, or list what changed. */
const front = new RegExp(onOneLine`
  ^(?:|offline\/|download\/|conflicts\/|corrections\/|(?:conditions|therapies|regulations|facilities|guides
  |sources)\/)$`)
/** Pages that every guide takes along. */
const alongside = ['glossary/', 'questions/', 'guides/talk-to-someone/']
/**
 * Files of Pagefind that are compressed each by itself, and smaller when compressed together; its script reads both.
 */
const zipped = /\.pf_(?:fragment|index|meta)$/
/** A pack holds at most so many bytes, so that a phone can open it. */
const largestPack = 3_000_000

/** Make the built site fit for reading without a network. Must come last, when every file is as it will be served. */
export function offline(): AstroIntegration {
  let base = '/'
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base)
      },
      async 'astro:build:done'({ dir, logger }) {
        const { files, bytes, whole } = await writeOffline(fileURLToPath(dir), base)
        const size = `${(bytes / 1_000_000).toFixed(2)} MB`
        logger.info(`${files} files, ${size} to keep${whole ? '' : ', more than is kept without asking'}`)
      },
    },
  }
}

/**
 * Write the worker (`sw.js`), the list of what it keeps and the packs to fetch (`saved/`) for a built site. May be
 * written again after a file has changed. With `OFFLINE=off` in the environment the worker is the one that ends its
 * kind, and so it stays where that stands in its place already.
 */
export async function writeOffline(
  folder: string,
  base: string,
): Promise<{ files: number; bytes: number; whole: boolean }> {
  await rm(join(folder, 'saved'), { recursive: true, force: true })
  await mkdir(join(folder, 'saved'))
  await mkdir(join(folder, 'offline'), { recursive: true })
  await writeFile(join(folder, 'offline/notice.js'), await scriptOf('notice.ts', {}))
  const files = readFiles(folder, base)
  const { edition } = JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as Edition
  const packs = await writePacks(folder, files)
  const places = new Map(files.map(({ path }, place) => [path, place]))
  const bytes = packs.reduce((sum, one) => sum + one.bytes, 0)
  const whole = bytes < mostUnasked
  const list: FileList = {
    edition,
    whole,
    files: files.map(({ listed }) => listed),
    shell: files.flatMap(({ path }, place) => (shell.test(path) ? [place] : [])),
    packs,
    guides: guidesOf(
      files.flatMap(({ linking }) => linking ?? []),
      places,
      alongside,
    ),
  }
  const text = JSON.stringify(list)
  const version = sha256(Buffer.from(text), 16)
  await writeFile(join(folder, 'saved', `list.${version}.json`), text)
  const off = await scriptOf('off.ts', { format: 'iife' })
  await writeFile(join(folder, 'saved/off.js'), off)
  const worker = join(folder, 'sw.js')
  const isOff = process.env['OFFLINE'] === 'off' || (existsSync(worker) && (await readFile(worker, 'utf8')) === off)
  const define = { VERSION: JSON.stringify(version) }
  await writeFile(worker, isOff ? off : await scriptOf('worker.ts', { format: 'iife', define }))
  return { files: files.length, bytes, whole }
}

function readFiles(folder: string, base: string): File[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((file) => !isNeverKept(file))
    .toSorted()
    .flatMap((file): File[] => {
      const bytes = readFileSync(join(folder, file))
      const path = file.replace(/(^|\/)index\.html$/, '$1')
      const html = path === '' || path.endsWith('/') ? bytes.toString() : null
      if (html !== null && leadsOn(html)) return []
      const linking = html === null ? null : { path, title: titleIn(html), links: linksIn(html, path, base) }
      return [{ path, file, size: bytes.length, listed: [path, sha256(bytes, 16), wireOf(path, bytes)], linking }]
    })
}

/**
 * Files by what changes together: pages of a folder, those in front, the index of the search, its texts, and the rest.
 */
function groupOf(path: string): string {
  if (path.startsWith('pagefind/fragment/')) return 'texts'
  if (zipped.test(path) || /^(?:pagefind|search)\/.*\.json$/.test(path)) return 'search'
  if (front.test(path)) return 'front'
  const [folder, ...inside] = path.split('/')
  return path.endsWith('/') && inside.length > 1
    ? (folder ?? '')
    : path.endsWith('/') || path === ''
      ? 'pages'
      : 'parts'
}

async function writePacks(folder: string, files: readonly File[]): Promise<FileList['packs']> {
  const packs: FileList['packs'] = []
  for (const [group, all] of Map.groupBy([...files.entries()], ([, { path }]) => groupOf(path))) {
    for (const some of portions(all.toSorted(([, a], [, b]) => sheetSize(a) - sheetSize(b)))) {
      const parts = some.map(([, { file }]) => {
        const bytes = readFileSync(join(folder, file))
        return zipped.test(file) ? gunzipSync(bytes) : bytes
      })
      const packed = gzipSync(pack(parts), { level: 9 })
      const path = `saved/${group}.${sha256(packed, 16)}.pack`
      await writeFile(join(folder, path), packed)
      packs.push({ path, bytes: packed.length, files: some.map(([place]) => place) })
    }
  }
  return packs
}

/**
 * Style sheets share most of their rules: beside one of about their size they pack into a third less. Others stay in
 * order.
 */
function sheetSize({ path, size }: File): number {
  return path.endsWith('.css') ? size : Number.MAX_SAFE_INTEGER
}

function portions(entries: [number, File][]): [number, File][][] {
  const portions: [number, File][][] = []
  let size = Infinity
  for (const entry of entries) {
    size += entry[1].size
    if (size > largestPack) {
      portions.push([])
      size = entry[1].size
    }
    portions.at(-1)?.push(entry)
  }
  return portions
}

/** The bytes of a file on the wire: text is compressed by the host, the rest is compressed already. */
function wireOf(path: string, bytes: Uint8Array): number {
  return /\.(?:woff2|png|pagefind|pf_\w+)$/.test(path) ? bytes.length : gzipSync(bytes).length
}

/** A script of `src/client/offline/` as it is served. */
function scriptOf(name: string, options: BuildOptions): Promise<string> {
  return bundle(new URL(`../client/offline/${name}`, import.meta.url), options)
}
