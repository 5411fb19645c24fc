import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import type { DataStore, Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import { VFile } from 'vfile'
import { edition, type PublishedEdition } from '../schema/edition.ts'
import { pageKindNames, pageKinds } from '../schema/page.ts'
import { parseYaml } from './content-page.ts'
import { isDraft } from '../views/published-from.ts'
import { faultLines, readPage } from './page.ts'
import { readBySchema } from './schema-faults.ts'

/** What a folder holds, and the faults in it, each with its file and place. */
type Held = { entries: Parameters<DataStore['set']>[0][]; faults: string[] }

/** Load every page of the content folder, as `conditions/multiple-sclerosis`; a draft may have faults. */
export function pagesLoader(content: string): Loader {
  return loaderOf('pages', 'Pages', resolve(content), async (folder) => {
    const perKind = pageKindNames.map(async (kind) => {
      const directory = join(folder, pageKinds[kind].folder)
      const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.mdx'))
      return Promise.all(
        names.toSorted().map(async (name) => {
          const path = join(directory, name)
          // in development a page can go between the two readings
          const text = await readFile(path, 'utf8').catch(() => null)
          return text === null ? [] : readPage({ kind, id: basename(name, '.mdx'), path: asTyped(path), text })
        }),
      )
    })
    const pages = (await Promise.all(perKind)).flat(2)
    return {
      entries: pages.map((page) => ({ id: `${pageKinds[page.kind].folder}/${page.id}`, data: { ...page } })),
      faults: pages.flatMap((page) => ('from' in page && isDraft(page.from) ? [] : page.faults)),
    }
  })
}

/** Kinds of entry, each with the file that lists them and the schema of one. */
type Kinds = Readonly<Record<string, { file: string; schema: z.ZodType }>>

/**
 * Load the YAML lists of a folder, such as `vocabulary` or `registers`: every entry as `kind/id`, or by its name where
 * it has no id, with its place in the list.
 */
export function listsLoader(content: string, name: string, kinds: Kinds): Loader {
  return loaderOf(name, `Lists in ${name}`, resolve(content, name), async (folder) => {
    const held: Held = { entries: [], faults: [] }
    for (const [kind, { file: name, schema }] of Object.entries(kinds)) {
      const path = join(folder, name)
      const file = new VFile({ path: asTyped(path), value: await readFile(path, 'utf8').catch(() => '[]') })
      const yaml = parseYaml(file)
      const list = z.array(schema as z.ZodType<{ id: string } | { name: string }>)
      const entries = (yaml && readBySchema(list, yaml, file, 'list-schema')) ?? []
      held.faults.push(...faultLines(file))
      for (const [order, entry] of entries.entries())
        held.entries.push({ id: `${kind}/${'id' in entry ? entry.id : entry.name}`, data: { kind, entry, order } })
    }
    return held
  })
}

/** Load the editions that were released (`editions/2026-11-22.json`) as one entry, for there are none at first. */
export function editionsLoader(content: string): Loader {
  return loaderOf('editions', 'Editions', resolve(content, 'editions'), async (folder) => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
    const editions: PublishedEdition[] = []
    const faults: string[] = []
    for (const name of names.toSorted()) {
      const path = join(folder, name)
      const file = new VFile({ path: asTyped(path), value: await readFile(path, 'utf8') })
      const yaml = parseYaml(file)
      const read = yaml && readBySchema(edition, yaml, file, 'edition-schema')
      faults.push(...faultLines(file))
      if (read) editions.push(read)
    }
    return { entries: [{ id: 'all', data: { editions } }], faults }
  })
}

/**
 * Load what a folder holds into the data store, and again whenever a file in it changes. A build stops with all faults
 * at once; in development they are told, and a faulty page is stored as its faults, so that it shows them.
 */
function loaderOf(name: string, held: string, folder: string, read: (folder: string) => Promise<Held>): Loader {
  return {
    name,
    async load({ store, watcher, logger }) {
      const reload = async () => {
        const { entries, faults } = await read(folder)
        if (!watcher && faults.length > 0) throw new Error(`${held} with faults:\n${faults.join('\n')}`)
        store.clear()
        for (const entry of entries) store.set(entry)
        for (const fault of faults) logger.error(fault)
      }
      await reload()
      watcher?.add(folder)
      for (const event of ['add', 'change', 'unlink'])
        watcher?.on(event, (file: string) => (resolve(file).startsWith(folder) ? reload() : undefined))
    },
  }
}

/** A path as a person would type it, for messages. */
function asTyped(path: string): string {
  return relative(process.cwd(), path)
}
