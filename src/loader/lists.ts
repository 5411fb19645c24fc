import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { VFile } from 'vfile'
import { parseYaml } from './content-page.ts'
import { readBySchema } from './schema-faults.ts'
import { faultLine, faultsOn } from './fault.ts'

/** Kinds of entry, each with the file that lists them and the schema of one. */
type Kinds = Readonly<Record<string, { file: string; schema: z.ZodType }>>

/** Load the YAML lists of a folder, such as `vocabulary` or `registers`: every entry as `kind/id`, or by
 * its name where it has no id, with its place in the list. */
export function listsLoader(content: string, name: string, kinds: Kinds): Loader {
  const folder = resolve(content, name)
  return {
    name,
    async load(context) {
      const faults = await readAll(folder, kinds, context)
      if (!context.watcher && faults.length > 0) throw new Error(`Lists in ${name} with faults:\n${faults.join('\n')}`)
      for (const fault of faults) context.logger.error(fault)
      context.watcher?.on('change', async (file) => {
        if (!resolve(file).startsWith(folder)) return
        for (const fault of await readAll(folder, kinds, context)) context.logger.error(fault)
      })
    },
  }
}

async function readAll(folder: string, kinds: Kinds, { store }: LoaderContext): Promise<string[]> {
  const faults: string[] = []
  store.clear()
  for (const [kind, { file: name, schema }] of Object.entries(kinds)) {
    const path = join(folder, name)
    const file = new VFile({ path, value: await readFile(path, 'utf8').catch(() => '[]') })
    const list = z.array(schema as z.ZodType<{ id: string } | { name: string }>)
    const yaml = parseYaml(file)
    const entries = yaml && readBySchema(list, yaml, file, 'list-schema')
    faults.push(...faultsOn(file).map((fault) => faultLine(relative(process.cwd(), path), fault)))
    for (const [order, entry] of (entries ?? []).entries())
      store.set({ id: `${kind}/${'id' in entry ? entry.id : entry.name}`, data: { kind, entry, order } })
  }
  return faults
}
