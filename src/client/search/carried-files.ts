import { filesFrom, type Source } from './files.ts'

declare global {
  /** What the scripts of a copy brought: the files of the search by their names, as `files.ts` reads them. */
  var carriedFiles: Record<string, unknown> | undefined
}

/** What a copy tells of itself, beside the lists (`copy.json`). */
export interface Copy {
  /** The address of the site in the web, with its base. */
  web: string
  /** Addresses of pages that the copy has not, below the base. */
  leftOut: string[]
}

/** The script that brings the lists, beside the page of the search; there the page itself has it. */
const listsScript = 'lists.js'

/**
 * The lists and table that a copy of the site carries, by the address of its search. A browser gives no script a file
 * to read, but runs a script from a file: so the lists come as scripts, each when it is first asked for.
 */
export function carriedSource(search: string): Omit<Source, 'engine'> {
  const lists = new URL(listsScript, search)
  return {
    ...filesFrom(async (name) => {
      if (globalThis.carriedFiles?.['names.json'] === undefined) await run(lists)
      return readCarried(name)
    }),
    addressOf: (address) => addressIn(new URL('../', search), address, globalThis.carriedFiles?.['copy.json'] as Copy),
  }
}

/** Read what a script of the copy brought. */
export async function readCarried<T>(name: string): Promise<T> {
  const file = globalThis.carriedFiles?.[name]
  if (file === undefined) throw new Error(`Unexpected copy without ${name}, unpack the whole archive again`)
  return file as T
}

/**
 * The full address of a page of a copy: a file, since a folder that is opened as a file is no page; in the web for a
 * page that the copy has not.
 *
 * @example addressIn(new URL('file:///copy/'), 'claims/#a', { leftOut: [] }) // 'file:///copy/claims/index.html#a'
 */
export function addressIn(base: URL, address: string, { web, leftOut }: Copy): string {
  const [path = ''] = address.split(/[#?]/)
  const url = new URL(address, leftOut.includes(path) ? web : base)
  if (!leftOut.includes(path) && url.pathname.endsWith('/')) url.pathname += 'index.html'
  return url.href
}

const running = new Map<string, Promise<void>>()

/** Run a script of the copy, once. */
function run({ href }: URL): Promise<void> {
  const begun = running.get(href)
  if (begun) return begun
  const script = document.createElement('script')
  const done = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`Unexpected copy without ${href}, unpack the whole archive again`))
  })
  script.src = href
  document.head.append(script)
  running.set(href, done)
  return done
}
