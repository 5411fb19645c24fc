import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { site as about } from '../../src/views/site.ts'
import { write, type Built } from '../../src/copy/built.ts'
import { webAddress } from '../../src/copy/links.ts'
import { isCarried } from '../../src/copy/carried.ts'
import type { Format, Made } from './format.ts'
import { carryStyles } from './zip/styles.ts'
import { fileOf } from './zip/addresses.ts'
import { withIdentity } from './zim/identity.ts'
import { zimPage, type Setting } from './zim/page.ts'

const path = 'editions/cell-therapy-checked.zim'

/** The whole site as Kiwix reads it, on a phone or on a server of a place without a network. */
export const zim: Format = {
  name: 'zim',
  says: 'ZIM, for Kiwix: the whole site with its search on a phone, without a network',
  make: (site, tell) => makeZim(site, site.folder, tell),
}

/** Whether a tool of Debian's packages `zim-tools`, `kiwix-tools` or `faketime` is installed. */
export function isInstalled(tool: 'zimwriterfs' | 'zimcheck' | 'kiwix-search' | 'faketime'): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** Make the ZIM file below the folder of the site; styles, faces and the icon come from `assets`. */
export async function makeZim(site: Built, assets: string, tell: Parameters<Format['make']>[1]): Promise<Made[]> {
  if (!isInstalled('zimwriterfs'))
    return [
      {
        path,
        skipped:
          'zimwriterfs is not installed; install it with `apt-get install zim-tools`, then run `npm run export -- zim`',
      },
    ]
  const work = mkdtempSync(join(tmpdir(), 'zim-'))
  try {
    tell(path, 0)
    const folder = join(work, 'site')
    const seed = fill(folder, site, assets)
    tell(path, 0.3)
    const made = join(work, 'made.zim')
    await writeZim([...metadata(site), folder, made], site.edition.edition)
    write(site.folder, path, withIdentity(readFileSync(made), seed))
    tell(path, 0.8)
    const checked = isInstalled('zimcheck') ? { checked: await check(join(site.folder, path)) } : {}
    return [{ path, says: 'Everything, for Kiwix', ...checked }]
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** Write the files to be packed, in the order of their names, and say in digits what they hold. */
function fill(folder: string, site: Built, assets: string): string {
  const hash = createHash('sha256')
  for (const [name, content] of filesOf(site, assets)) {
    hash.update(`${name}\0`).update(content).update('\0')
    write(folder, name, content)
  }
  return hash.digest('hex')
}

function filesOf(site: Built, assets: string): [string, string | Uint8Array][] {
  const pages = site.pages.filter((page) => isCarried(page))
  const setting: Setting = {
    base: site.base,
    origin: site.origin,
    edition: site.edition.edition,
    carried: new Set(pages.map(({ address }) => address)),
  }
  const html = pages.map((page): [string, string] => [fileOf(page.address), zimPage(page, setting)])
  const needed = (file: string) => html.some(([, text]) => text.includes(file))
  const sheets = globSync('_astro/*.css', { cwd: assets }).filter(needed)
  const styles = sheets.map((file): [string, string] => [
    file,
    withoutScripts(carryStyles(readFileSync(join(assets, file), 'utf8'), file, setting).css),
  ])
  const others = [...globSync('_astro/*.woff2', { cwd: assets }), 'icon.svg']
  return [
    ...html,
    ...styles,
    ...others.map((file): [string, Uint8Array] => [file, readFileSync(join(assets, file))]),
    ['icon.png', readFileSync(new URL('../../public/icons/48.png', import.meta.url))] as [string, Uint8Array],
  ].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Kiwix runs scripts, and these pages have none: what they show without scripts is what they are to show. */
function withoutScripts(css: string): string {
  return css
    .replaceAll(/\(scripting:\s*none\)/g, '(min-width:0)')
    .replaceAll(/\(scripting:\s*enabled\)/g, '(max-width:0)')
}

function metadata(site: Built): string[] {
  const publisher = about.publisher.name ?? about.name
  const told = {
    welcome: 'index.html',
    illustration: 'icon.png',
    language: 'eng',
    title: about.name,
    description: about.line,
    creator: publisher,
    publisher,
    name: 'cell-therapy-checked_en_all',
    flavour: site.edition.edition,
    source: webAddress('', site),
    scraper: 'zimwriterfs',
    tags: '_ftindex:yes;_pictures:no;_videos:no',
    // More threads put the parts in an order of chance.
    threads: '1',
  }
  return Object.entries(told).map(([name, value]) => `--${name}=${value}`)
}

/** zimwriterfs writes the day on which it runs; where `faketime` is installed, it is told that of the edition. */
async function writeZim(args: string[], edition: string): Promise<void> {
  if (!isInstalled('faketime')) await run('zimwriterfs', args)
  else await run('faketime', [`${edition} 12:00:00`, 'zimwriterfs', ...args])
}

async function run(tool: string, args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(tool, args, { maxBuffer: 1e8 })
  return stdout + stderr
}

/** What `zimcheck` says, in words; throws what it has found. */
async function check(file: string): Promise<string> {
  const said = await run('zimcheck', ['--all', '--details', file]).catch(
    (error: { stdout?: string }) => error.stdout ?? String(error),
  )
  if (!/Overall Test Status: Pass/.test(said))
    throw new Error(`Unexpected faults in ${file}, mend what scripts/export/zim/ writes:\n${faultsIn(said)}`)
  return 'zimcheck: passed'
}

/** The first faults that are named; one is often the same on every page. */
const faultsIn = (said: string) =>
  said
    .split('\n')
    .filter((line) => !line.startsWith('[INFO]'))
    .slice(0, 12)
    .join('\n')
