import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRequire } from 'node:module'
import type { Loader, LoaderContext } from 'astro/loaders'
import { pageKindNames, pageKinds, type PageKind } from '../schema/page.ts'
import { digestOf, type Compiler } from './digest.ts'
import { readPage } from './page.ts'

/**
 * Load every page of the content folder into the data store, compiled once and kept by digest.
 *
 * A build stops with all faults of all pages. In development a faulty page is stored as its faults, so that it shows
 * them and not its last good state; files that change, appear or go are read again.
 */
export function pagesLoader(content: string): Loader {
  return {
    name: 'pages',
    async load(context) {
      const folder = resolve(content)
      const compiler = await compilerOf(fileURLToPath(context.config.root))
      const files = await pageFiles(folder)
      const faults = (await Promise.all(files.map((file) => store(file, compiler, context)))).flat()
      const known = new Set(files.map(({ kind, id }) => entryId(kind, id)))
      for (const key of context.store.keys()) if (!known.has(key)) context.store.delete(key)
      if (context.watcher) watch(folder, compiler, context)
      else if (faults.length > 0) throw new Error(`Pages with faults:\n${faults.join('\n')}`)
      for (const fault of context.watcher ? faults : []) context.logger.error(fault)
    },
  }
}

interface Place {
  kind: PageKind
  id: string
  file: string
}

function entryId(kind: PageKind, id: string): string {
  return `${pageKinds[kind].folder}/${id}`
}

async function pageFiles(folder: string): Promise<Place[]> {
  const perKind = pageKindNames.map(async (kind) => {
    const directory = join(folder, pageKinds[kind].folder)
    const names = await readdir(directory).catch(() => [])
    const pages = names.filter((name) => name.endsWith('.mdx')).toSorted()
    return pages.map((name) => ({ kind, id: basename(name, '.mdx'), file: join(directory, name) }))
  })
  return (await Promise.all(perKind)).flat()
}

/** Store one page unless it is there already; returns its faults. */
async function store({ kind, id, file }: Place, compiler: Compiler, { store }: LoaderContext): Promise<string[]> {
  const key = entryId(kind, id)
  const text = await readFile(file, 'utf8')
  const path = relative(process.cwd(), file)
  const digest = digestOf(`${path}\n${text}`, compiler)
  const kept = store.get(key)
  if (kept?.digest === digest && Array.isArray(kept.data['faults']) && kept.data['faults'].length === 0) return []
  const page = readPage({ kind, id, path, text })
  store.set({ id: key, data: { ...page }, digest })
  return page.faults
}

function watch(folder: string, compiler: Compiler, context: LoaderContext) {
  const { watcher, logger } = context
  const placeOf = (file: string): Place | undefined => {
    const [directory, name, ...deeper] = relative(folder, file).split(/[/\\]/)
    const kind = pageKindNames.find((kind) => pageKinds[kind].folder === directory)
    if (!kind || !name?.endsWith('.mdx') || deeper.length > 0) return undefined
    return { kind, id: basename(name, '.mdx'), file }
  }
  const reread = async (file: string) => {
    const place = placeOf(file)
    for (const fault of place ? await store(place, compiler, context) : []) logger.error(fault)
  }
  watcher?.add(folder)
  watcher?.on('add', reread)
  watcher?.on('change', reread)
  watcher?.on('unlink', (file) => {
    const place = placeOf(file)
    if (place) context.store.delete(entryId(place.kind, place.id))
  })
}

/** Read what a compiled page depends on: Sätteri's version and the source of `src/schema`, `src/language`, `src/views` and `src/loader`. */
async function compilerOf(root: string): Promise<Compiler> {
  const folders = ['schema', 'language', 'views', 'loader'].map((name) => join(root, 'src', name))
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(folder)).filter((name) => /^[\w-]+\.ts$/.test(name))
      return names.toSorted().map((name) => join(folder, name))
    }),
  )
  const sources = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))
  const satteri = createRequire(join(root, 'package.json')).resolve('satteri')
  return { version: await readFile(join(dirname(satteri), '..', 'package.json'), 'utf8'), sources }
}
