import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeOffline } from '../src/integrations/offline.ts'
import { readBuilt, type Built } from '../src/copy/built.ts'
import { epub } from './export/epub.ts'
import { fillTable, type Listed } from './export/download-page.ts'
import type { Format, Made } from './export/format.ts'
import { markdown } from './export/markdown.ts'
import { pdf } from './export/pdf.ts'
import { remember, rememberedIn } from './export/remembered.ts'
import { zim } from './export/zim.ts'
import { zip } from './export/zip.ts'
import { sayDone, startBar } from './harness/step.ts'
import { sha256 } from '../src/language/sha256.ts'
import { sizeWords } from '../src/language/words.ts'

/** Every format, in the order in which a reader finds them. */
const formats: Format[] = [pdf, epub, zip, zim, markdown]

const usage = `Usage: npm run export [-- FORMAT... | --help]

  Writes the built site of dist/ in forms to carry, into dist/editions/, and lists them with sizes and
  checksums on dist/download/.

  FORMAT  ${formats.map(({ name }) => name).join(', ')}; all where none is named
  In the environment: SITE_URL, the address that links into the web lead to; DIST, another folder than dist`

const folder = process.env['DIST'] ?? 'dist'

async function exportAll(): Promise<void> {
  const wanted = wantedOf()
  const site = readBuilt(folder)
  if (!process.env['SITE_URL'])
    console.warn(
      `! SITE_URL is not set, so links from these files into the web lead to ${site.origin}; set it for a release`,
    )
  mkdirSync(join(folder, 'editions'), { recursive: true })
  const made: Listed[] = []
  for (const format of wanted) {
    for (const one of await makeOf(format, site)) {
      if ('skipped' in one) console.log(`- ${one.path}: ${one.skipped}`)
      else made.push({ format: format.says, ...one, ...measured(one.path) })
    }
  }
  const others = rememberedIn(folder, measured).filter(({ format }) => !wanted.some(({ says }) => says === format))
  const listed = formats.flatMap(({ says }) => [...made, ...others].filter(({ format }) => format === says))
  remember(folder, listed)
  fillTable(folder, listed)
  await writeOffline(folder, site.base)
  console.log(`\n${tableOf(listed)}`)
}

/** Make the files of a format, with a bar where a person looks on. */
async function makeOf(format: Format, site: Built): Promise<Made[]> {
  const began = performance.now()
  const bar = startBar(`${format.name} [{bar}] {what}`, 100)
  const tell = (what: string, done: number) => bar?.update(Math.round(done * 100), { what })
  const made = await format.make(site, tell).finally(() => bar?.stop())
  sayDone(format.name, { ok: true, seconds: (performance.now() - began) / 1000 })
  return made
}

function measured(path: string): { bytes: number; sha256: string } {
  const file = readFileSync(join(folder, path))
  return { bytes: file.length, sha256: sha256(file) }
}

function tableOf(listed: Listed[]): string {
  return listed
    .map(
      ({ path, bytes, checked }) =>
        `  ${path.padEnd(64)}${sizeWords(bytes).padStart(9)}${checked ? `  ${checked}` : ''}`,
    )
    .join('\n')
}

function wantedOf(): Format[] {
  try {
    const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const unknown = positionals.find((name) => !formats.some((format) => format.name === name))
    if (unknown)
      throw new Error(`Unexpected format \`${unknown}\`, name one of ${formats.map(({ name }) => name).join(', ')}`)
    return positionals.length === 0 ? formats : formats.filter(({ name }) => positionals.includes(name))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

await exportAll().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
