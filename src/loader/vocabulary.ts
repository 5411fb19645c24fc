import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { VFile } from 'vfile'
import { parseYaml } from '../lib/content-page.ts'
import { readBySchema } from '../lib/schema-faults.ts'
import { vocabularyKinds, type VocabularyKind } from '../schema/vocabulary.ts'
import { faultLine, faultsOn } from './fault.ts'

/** Load the names that the site knows: every list of `vocabulary/*.yaml`, each entry as `kind/id`. */
export function vocabularyLoader(content: string): Loader {
  const folder = resolve(content, 'vocabulary')
  return {
    name: 'vocabulary',
    async load(context) {
      const faults = await readAll(folder, context)
      if (!context.watcher && faults.length > 0) throw new Error(`Vocabulary with faults:\n${faults.join('\n')}`)
      for (const fault of faults) context.logger.error(fault)
      context.watcher?.on('change', async (file) => {
        if (!resolve(file).startsWith(folder)) return
        for (const fault of await readAll(folder, context)) context.logger.error(fault)
      })
    },
  }
}

async function readAll(folder: string, { store }: LoaderContext): Promise<string[]> {
  const kinds = Object.keys(vocabularyKinds) as VocabularyKind[]
  const faults: string[] = []
  store.clear()
  for (const kind of kinds) {
    const path = join(folder, vocabularyKinds[kind].file)
    const file = new VFile({ path, value: await readFile(path, 'utf8').catch(() => '[]') })
    const list = z.array(vocabularyKinds[kind].schema as z.ZodType<{ id: string; name: string }>)
    const yaml = parseYaml(file)
    const entries = yaml && readBySchema(list, yaml, file, 'vocabulary-schema')
    faults.push(...faultsOn(file).map((fault) => faultLine(relative(process.cwd(), path), fault)))
    for (const entry of entries ?? []) {
      store.set({ id: `${kind}/${entry.id}`, data: { kind, entry } })
    }
  }
  return faults
}
