import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { addressFaultIn, basePath } from '../src/views/routes.ts'
import { site } from '../src/views/site.ts'
import { day } from '../src/schema/common.ts'
import { libraryOf, type Library } from './check/content/library.ts'
import { releaseRules } from './check/release.ts'
import { report } from './check/rule.ts'
import { reportContent, reportSite } from './check/rules.ts'
import { addressesOf } from './check/site/published.ts'
import { siteOf, type BuiltSite } from './check/site/site.ts'

const usage = `Usage: npm run check -- [--content DIR] [--dist DIR] [--release DATE]

  --content DIR  check the pages in DIR (else $CONTENT, else content)
  --dist DIR     check the built site in DIR too
  --publish      where nothing is found, add the addresses of DIST to DIR/published.txt:
                 from then on none may end without a line in registers/moved.yaml
  --release DATE refuse what the site does not yet say about itself, and pages that
                 nobody has checked or that are due again before DATE (2026-11-22)
  --help         say this and stop`

/** Exit codes: 0 nothing found, 1 something found, 2 not called as it should be. */
function check(): void {
  const { content, dist, release, publish } = optionsOf()
  const { files: pages, library } = checkContent(content)
  const site = dist === undefined ? null : checkDist(dist, content, library)
  const files = [...pages, ...(site?.files ?? []), ...(release ? checkRelease(library, release) : [])]
  const found = files.filter(({ messages }) => messages.length > 0)
  if (found.length > 0) console.error(`${reporter(found)}\n`)
  const scope = dist ? `\`${content}\` and \`${dist}\`` : `\`${content}\``
  const result = found.length > 0 ? `${found.length} with problems` : 'nothing found'
  console.log(`Checked ${files.length} files in ${scope}: ${result}`)
  process.exitCode = found.length > 0 ? 1 : 0
  if (site && publish && found.length === 0) addPublished(content, site.built)
}

function checkContent(folder: string): { files: VFile[]; library: Library } {
  const files = globSync('*/*.{mdx,md,yaml,yml}', { cwd: folder })
    .toSorted()
    .map((path) => read(folder, path))
  const library = libraryOf(files)
  reportContent(library)
  return { files, library }
}

function checkDist(folder: string, content: string, library: Library): { files: VFile[]; built: BuiltSite } {
  const paths = globSync(['**/*.{html,css}', 'data/*.json'], { cwd: folder, exclude: ['pagefind/**'] }).toSorted()
  const files = paths.map((path) => read(folder, path))
  const published = existsSync(join(content, publishedFile)) ? read(content, publishedFile) : null
  const base = basePath(process.env['BASE_PATH'])
  const built = siteOf(files, globSync('**/*', { cwd: folder }), base, library, published)
  reportSite(built)
  return { files: published ? [...files, published] : files, built }
}

/** The addresses that were published, in a folder of content. */
const publishedFile = 'published.txt'

function addPublished(content: string, site: BuiltSite): void {
  const before = site.published ? String(site.published).split('\n').filter(Boolean) : []
  const all = [...new Set([...before, ...addressesOf(site)])].toSorted()
  writeFileSync(join(content, publishedFile), `${all.join('\n')}\n`)
  console.log(`Published: ${all.length} addresses, ${all.length - before.length} of them new`)
}

function checkRelease(library: Library, day: string): VFile[] {
  const file = read('src/views', 'site.ts')
  report(releaseRules, { day, site, file, library })
  return [file]
}

function read(folder: string, path: string): VFile {
  return new VFile({ path: join(folder, path), value: readFileSync(join(folder, path), 'utf8'), data: { path } })
}

function optionsOf(): {
  content: string
  dist: string | undefined
  release: string | undefined
  publish: boolean | undefined
} {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        dist: { type: 'string' },
        publish: { type: 'boolean' },
        release: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const fault = addressFaultIn(process.env)
    if (fault) throw new Error(fault)
    const content = values.content ?? process.env['CONTENT'] ?? 'content'
    for (const folder of [content, values.dist]) {
      if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new Error(`Unexpected folder \`${folder}\`, it does not exist`)
      }
    }
    if (values.release !== undefined && !day.safeParse(values.release).success) {
      throw new Error(`Unexpected day \`${values.release}\` of release, write one such as 2026-11-22`)
    }
    return { content, dist: values.dist, release: values.release, publish: values.publish }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

check()
