import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex, type PagefindIndex } from 'pagefind'

/** Index the built pages for search, and write the index without Pagefind's own interface. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const dist = fileURLToPath(dir)
        const { index, errors } = await createIndex({ forceLanguage: 'en' })
        if (!index) throw new Error(errors.join('\n'))
        const pages = await addPages(index, dist)
        await writeIndex(index, dist)
        await close()
        logger.info(`${pages} pages indexed`)
      },
    },
  }
}

/** Add pages in the order of their names, so that two builds give the same bytes; returns how many have a body to index. */
async function addPages(index: PagefindIndex, dist: string): Promise<number> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html')).toSorted()
  let pages = 0
  for (const sourcePath of names) {
    const content = await readFile(join(dist, sourcePath), 'utf8')
    if (!content.includes('data-pagefind-body')) continue
    const { errors } = await index.addHTMLFile({ sourcePath, content })
    if (errors.length > 0) throw new Error(`${sourcePath}: ${errors.join(', ')}`)
    pages += 1
  }
  return pages
}

/** What a browser needs to search; the rest of Pagefind's files are interfaces that we don't use. */
const needed =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|.*\.pf_(?:meta|index|fragment|filter))$/

async function writeIndex(index: PagefindIndex, dist: string): Promise<void> {
  const { files, errors } = await index.getFiles()
  if (errors.length > 0) throw new Error(errors.join('\n'))
  for (const { path, content } of files.filter(({ path }) => needed.test(path))) {
    const file = join(dist, 'pagefind', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
