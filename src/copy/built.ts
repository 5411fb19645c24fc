import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Edition } from '../views/changed.ts'
import { leadsOn } from '../views/moved.ts'
import { titleIn } from '../views/title-in.ts'

/** A page of the built site. */
export interface BuiltPage {
  /** Below the base: `conditions/multiple-sclerosis/`, `` for the home page, `404.html`. */
  address: string
  /** Its heading. */
  title: string
  html: string
}

/** The built site, as every format reads it. */
export interface Built {
  /** The folder it lies in. */
  folder: string
  /** The path it is served under: `/`, `/reader/`. */
  base: string
  /** The address it is known by: `http://localhost:4321`. */
  origin: string
  edition: Edition
  /** In the order of their addresses. */
  pages: BuiltPage[]
}

/** Read a built site. Throws where there is none, with the command that makes one. */
export function readBuilt(folder: string, env: NodeJS.ProcessEnv = process.env): Built {
  const paths = globSync('**/*.html', { cwd: folder }).toSorted()
  if (!paths.includes('index.html'))
    throw new Error(`Unexpected ${folder}/ without a built site, run \`npm run build\` first`)
  const base = builtFor(folder)
  return {
    folder,
    base,
    origin: env['SITE_URL'] ?? 'http://localhost:4321',
    edition: JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')) as Edition,
    pages: paths.flatMap((path) => {
      const html = withData(readFileSync(join(folder, path), 'utf8'), folder, base)
      if (leadsOn(html)) return []
      return [{ address: path.replace(/(^|\/)index\.html$/, '$1'), title: titleIn(html), html }]
    }),
  }
}

/** A page with the data in it that its script would fetch: in a copy there is nobody to ask. */
function withData(html: string, folder: string, base: string): string {
  return html.replace(/(<script[^>]* data-from="([^"]+)"[^>]*>)(?=<\/script>)/, (_, start: string, from: string) => {
    const json = readFileSync(join(folder, from.slice(base.length)), 'utf8')
    return start + json.replaceAll('<', String.raw`\u003c`)
  })
}

/** Write a file below a folder, with the folders on the way to it. */
export function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** The path under which a built site is to be served, with a slash at each end, as its first page says. */
export function builtFor(folder: string): string {
  return /id="age" data-base="([^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '/'
}
