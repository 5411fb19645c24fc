import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { site as about } from '../../src/views/site.ts'
import { write, type Built, type BuiltPage } from '../../src/copy/built.ts'
import { webAddress } from '../../src/copy/links.ts'
import { isCarried } from '../../src/copy/carried.ts'
import type { Format } from './format.ts'
import { pack as packed } from './packed.ts'
import { fileOf, type Places } from './zip/addresses.ts'
import { carryPage, scriptsIn, type Copying } from './zip/page.ts'
import { readMe } from './zip/read-me.ts'
import { classicScript, copyScripts } from './zip/scripts.ts'
import { searchScripts } from './zip/search.ts'
import { carryStyles, faceWithin, partFaces } from './zip/styles.ts'

/** The folder in which everything lies once it is unpacked, and the name of the archive. */
const name = 'cell-therapy-checked'
const path = `editions/${name}.zip`
/** The style sheet with the faces that all pages share. */
const facesFile = 'faces.css'

/** The whole site in an archive that a reader unpacks and opens without a network or a server, with its search. */
export const zip: Format = {
  name: 'zip',
  says: 'The whole site with its search, to unpack and open in a browser without a network',
  async make(site, tell) {
    write(site.folder, path, pack(await copyOf(site, tell), site.edition.edition))
    tell(path, 1)
    return [{ path, says: zip.says }]
  },
}

/** Files by their ways below the folder of a copy, or below the base of the site, which are the same. */
type Files = ReadonlyMap<string, string | Uint8Array>
type Tell = (what: string, done: number) => void

/** Read the built site and make the files of a copy of it that opens from files. Writes nothing. */
export async function copyOf(site: Built, tell: Tell = () => {}): Promise<Files> {
  const { base, origin, folder, edition } = site
  const pages = site.pages.filter((page) => isCarried(page, true))
  const places: Places = { base, origin, carried: new Set(pages.map(({ address }) => address)) }
  const web = webAddress('', places)
  const carried = carryPages(pages, { ...places, edition: edition.edition, ...addedTo(pages, places) }, tell)
  return new Map([
    ...carried.files,
    ...(await carryNeeded(carried.needs, folder, places, tell)),
    ...(await carrySearch(site, { web, leftOut: leftOutOf(site) }, tell)),
    ['READ ME FIRST.txt', readMe({ name: about.name, edition: edition.edition, web })],
  ])
}

/** Pack the files of a copy; the same files give the same bytes, whatever the hour and the place. */
export function pack(files: Files, edition: string): Uint8Array {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return packed(
    sorted.map(([file, content]) => ({ path: `${name}/${file}`, content })),
    edition,
  )
}

const leftOutOf = ({ pages }: Built) => pages.filter((page) => !isCarried(page, true)).map(({ address }) => address)

/** What pages of a copy load beside their own; the script that only the page of the search has asks a server. */
function addedTo(pages: BuiltPage[], places: Places): Pick<Copying, 'added' | 'search'> {
  const isSearch = ({ address }: BuiltPage) => address === 'search/'
  const own = pages.filter(isSearch).flatMap((page) => scriptsIn(page, places))
  const dropped = own.filter((script) => !pages.some((page) => !isSearch(page) && page.html.includes(script)))
  if (dropped.length !== 1)
    throw new Error(
      `Unexpected ${dropped.length} scripts that only search/ has (${dropped.join(', ')}), ` +
        'name the one that searches in scripts/export/zip.ts',
    )
  return {
    added: [facesFile, 'search/suggest.js'],
    search: { added: ['search/lists.js', 'search/data.js', 'search/search.js'], dropped: new Set(dropped) },
  }
}

function carryPages(pages: BuiltPage[], copying: Copying, tell: Tell): { files: Files; needs: Set<string> } {
  const needs = new Set<string>()
  const files = pages.map((page, index): [string, string] => {
    tell(page.title, (0.5 * index) / pages.length)
    const carried = carryPage(page, copying)
    for (const need of carried.needs) needs.add(need)
    return [fileOf(page.address), carried.html]
  })
  return { files: new Map(files), needs }
}

/**
 * The style sheets, scripts and pictures that pages need, and what these need in turn; all faces in one style sheet.
 */
async function carryNeeded(first: ReadonlySet<string>, folder: string, places: Places, tell: Tell): Promise<Files> {
  const files = new Map<string, string | Uint8Array>()
  const faces = new Set<string>()
  const needs = new Set(first)
  // What is added while the loop runs is read in it as well.
  for (const file of needs) {
    tell(file, 0.5)
    if (file.endsWith('.js')) files.set(file, await classicScript(pathToFileURL(neededFile(folder, file))))
    else if (file.endsWith('.css')) {
      const parts = partFaces(readFileSync(neededFile(folder, file), 'utf8'))
      const read = (path: string) => readFileSync(neededFile(folder, path))
      for (const face of parts.faces) faces.add(faceWithin(face, file, places, read))
      const styles = carryStyles(parts.rest, file, places)
      files.set(file, styles.css)
      for (const need of styles.needs) needs.add(need)
    } else files.set(file, readFileSync(neededFile(folder, file)))
  }
  return files.set(facesFile, [...faces].join('\n'))
}

function neededFile(folder: string, file: string): string {
  const needed = join(folder, file)
  if (existsSync(needed)) return needed
  throw new Error(`Unexpected page that needs ${file}, which is not in ${folder}/, build again`)
}

/** The search of a copy: its scripts, and scripts that bring what it reads. */
async function carrySearch({ folder }: Built, copy: { web: string; leftOut: string[] }, tell: Tell): Promise<Files> {
  tell('search/', 0.6)
  const fragments = filesBelow(join(folder, 'pagefind', 'fragment'), '*.pf_fragment')
  const lists = filesBelow(join(folder, 'search'), '**/*.json')
  if (fragments.length === 0 || lists.length === 0)
    throw new Error(`Unexpected ${folder}/ without pagefind/fragment/ or search/, run \`npm run build\` first`)
  const scripts = searchScripts(
    { fragments: new Map(fragments), lists: new Map(lists.map(([list, json]) => [list, JSON.parse(json.toString())])) },
    copy,
  )
  const ours = await Promise.all(
    Object.entries(copyScripts).map(async ([file, source]) => [file, await classicScript(source)] as const),
  )
  return new Map([...Object.entries(scripts).map(([file, script]) => [`search/${file}`, script] as const), ...ours])
}

function filesBelow(folder: string, pattern: string): [string, Buffer][] {
  return globSync(pattern, { cwd: folder })
    .toSorted()
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file))])
}
