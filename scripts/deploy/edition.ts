import {
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../../src/language/sha256.ts'
import { redirectsIn } from '../../src/views/serving/redirects.ts'
import { caddySite } from './caddy.ts'
import { compressed } from './compress.ts'
import { nginxMaps, nginxServer } from './nginx.ts'

/** An edition as servers read it. */
export interface Laid {
  /** The hash of all its files, by which its folder is named: `editions/3f2a…`. */
  id: string
  /** Files of the site, and how many of them are the same as in the edition in use. */
  files: number
  same: number
}

/** What is asked for at the root of a host alone, also of a site below a path. */
const atRoot = ['robots.txt', 'favicon.ico', '.well-known/security.txt']

/**
 * Lay a built site into `editions/ID/` of a folder: `site/` with what servers send, compressed files beside it, and what
 * `deploy/nginx.conf` and `deploy/Caddyfile` read. What the edition in use holds too is linked to, not written again,
 * so that its date, and with it what a browser has kept of it, stays. Nothing is in use yet; see `switchTo`.
 */
export async function layEdition(dist: string, folder: string, base: string): Promise<Laid> {
  const paths = filesIn(dist)
  if (!paths.includes('index.html')) throw new Error(`Unexpected ${dist}/ without a built site, run \`npm run build\``)
  const hashed = paths.map((path) => `${path} ${sha256(readFileSync(join(dist, path)))}`)
  const id = sha256(`${base}\n${hashed.join('\n')}`, 16)
  const place = join(folder, 'editions', id)
  const before = join(folder, 'current', 'site', base)
  if (existsSync(place)) return { id, files: paths.length, same: paths.length }

  const making = join(folder, 'editions', `.${id}`)
  rmSync(making, { recursive: true, force: true })
  let same = 0
  for (const path of paths) {
    const bytes = readFileSync(join(dist, path))
    const target = join(making, 'site', base, path)
    mkdirSync(dirname(target), { recursive: true })
    if (isSame(join(before, path), bytes)) {
      same += 1
      for (const end of ['', '.br', '.gz'])
        if (existsSync(join(before, path + end))) linkSync(join(before, path + end), target + end)
      continue
    }
    for (const [end, content] of Object.entries({ '': bytes, ...(await compressed(path, bytes)) }))
      writeFileSync(target + end, content)
  }
  if (base !== '/') for (const path of atRoot) copyInto(join(dist, path), join(making, 'site', path))
  const redirects = redirectsIn(readFileSync(join(dist, '_redirects'), 'utf8'))
  const read = {
    'nginx/maps.conf': nginxMaps(redirects, base),
    'nginx/server.conf': nginxServer(base),
    'caddy/site.conf': caddySite(redirects, base),
  }
  for (const [path, text] of Object.entries(read)) {
    mkdirSync(join(making, dirname(path)), { recursive: true })
    writeFileSync(join(making, path), text)
  }
  renameSync(making, place)
  return { id, files: paths.length, same }
}

function filesIn(dist: string): string[] {
  return globSync(['**/*', '**/.*/*'], { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .toSorted()
}

function isSame(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(bytes)
}

/**
 * Put an edition into use, in one step that no visit can see half-done; the edition before stays as `previous`. Throws
 * where the folder has no such edition.
 */
export function switchTo(folder: string, id: string): void {
  if (!existsSync(join(folder, 'editions', id)))
    throw new Error(`Unexpected edition \`${id}\`, ${folder}/editions has: ${editionsIn(folder).join(', ') || 'none'}`)
  const current = pointed(folder, 'current')
  if (current === id) return
  if (current !== null) point(folder, 'previous', current)
  point(folder, 'current', id)
}

/** Put the edition before into use again; gives its id. Throws where there is none. */
export function switchBack(folder: string): string {
  const previous = pointed(folder, 'previous')
  if (previous === null) throw new Error(`Unexpected way back in ${folder}, no edition was in use before this one`)
  switchTo(folder, previous)
  return previous
}

function editionsIn(folder: string): string[] {
  return globSync('*', { cwd: join(folder, 'editions') }).toSorted()
}

function pointed(folder: string, name: string): string | null {
  const link = join(folder, name)
  return existsSync(link) ? basename(readlinkSync(link)) : null
}

/** A link can't be changed, but another one can take its place in one step. */
function point(folder: string, name: string, id: string): void {
  const made = join(folder, `.${name}`)
  rmSync(made, { force: true })
  symlinkSync(join('editions', id), made)
  renameSync(made, join(folder, name))
}

function copyInto(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}
