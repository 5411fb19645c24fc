import { typeOf } from '../../src/offline/list.ts'
import { headersOf } from '../../src/views/serving/headers.ts'

/** Files of each kind that every edition has, below the address of the site; a style sheet is found in the first. */
const samples = ['', 'conditions/', 'sw.js', 'edition.json', 'changes.atom', 'index.md', 'icon.svg']

/**
 * Ask a host for a file of each kind, and tell what it does otherwise than it should: status, headers, type, packing,
 * an address without its last slash, a wrong one. Nothing where all is well; a host that can send no headers, such as
 * GitHub Pages, lacks each of them.
 */
export async function verify(address: string): Promise<string[]> {
  const home = await (await ask(address)).text()
  const sheet = /<link rel="stylesheet" href="[^"]*(_astro\/[^"]+)"/.exec(home)?.[1]
  const paths = sheet === undefined ? samples : [...samples, sheet]
  const told = await Promise.all(paths.map(async (path) => faultsOf(path, await ask(address + path))))
  const [wrong, bare] = [await ask(`${address}no-such-page/`), await ask(`${address}conditions`)]
  const leadsTo = new URL(bare.headers.get('location') ?? '', `${address}conditions`).href
  return [
    ...told.flat(),
    ...(wrong.status === 404 ? [] : [`no-such-page/: Unexpected status ${wrong.status}, a wrong address gives 404`]),
    ...((await wrong.text()).includes('<main') ? [] : ['no-such-page/: Unexpected text, send 404.html']),
    ...(leadsTo === `${address}conditions/` ? [] : [`conditions: Unexpected ${bare.status}, lead on to conditions/`]),
  ]
}

function ask(address: string): Promise<Response> {
  return fetch(address, { redirect: 'manual', headers: { 'accept-encoding': 'br, gzip' } })
}

function faultsOf(path: string, { status, headers }: Response): string[] {
  if (status !== 200) return [`${path}: Unexpected status ${status}, the site has this file`]
  const wanted = Object.entries({ ...headersOf(path), 'Content-Type': typeOf(path) })
  const faults = wanted.flatMap(([name, value]) => {
    const sent = headers.get(name)
    return sent !== null && isAsGood(name, sent, value) ? [] : [`${name} \`${sent ?? ''}\`, send \`${value}\``]
  })
  const packing = headers.get('content-encoding')
  if (path === '' && packing === null) faults.push('Content-Encoding ``, send text compressed')
  return faults.map((fault) => `${path || '/'}: Unexpected ${fault}`)
}

/** Hosts say the same in other words: `max-age=0` asks again as well, and a script has two types. */
function isAsGood(name: string, sent: string, value: string): boolean {
  if (name === 'Cache-Control')
    return /immutable/.test(value) ? /immutable/.test(sent) : /no-cache|max-age=0/.test(sent)
  if (name === 'Content-Type') return bare(sent) === bare(value)
  return sent === value
}

function bare(type: string): string {
  return type.toLowerCase().replace(/;.*/, '').replace('application/javascript', 'text/javascript').trim()
}
