import { isNeverKept, isOfSearch, placesOf, type FileList } from '../../offline/list.ts'
import { isFull, storeAt } from './store.ts'
import { scope, type Fetching } from './worker-scope.ts'

/** The version of the list that this worker serves: the hash of its bytes, put in at the build. */
declare const VERSION: string

/**
 * Serves the copy of the site on this device. A page and what it asks for come from one edition: a page that was open
 * when a newer edition was taken into use goes on with the older one until it is closed or loaded again. What is not
 * kept comes from the network.
 */
const store = storeAt(scope.registration.scope)

/** An edition, with the way from a path to its file. */
interface Edition {
  list: FileList
  hashes: ReadonlyMap<string, string>
}
const editions = new Map<string, Edition>()
/** Which older edition a page goes on with, by the page's id in the browser. */
let held: Promise<Record<string, string>> | undefined

scope.addEventListener('install', (event) => event.waitUntil(store.alone(install)))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('message', (event) => event.waitUntil(hear(event)))
scope.addEventListener('fetch', (event) => {
  const path = pathOf(event.request)
  // Where the browser's store fails, the network is still there.
  if (path !== null) event.respondWith(answer(event, path).catch(() => fetch(event.request)))
})

async function install(): Promise<void> {
  const before = await store.versions()
  try {
    const list = await store.fetchList(VERSION)
    if (before.length > 0) await store.fill(list, placesOf(list, await store.wanted()))
    else await fillFirst(list)
    await store.putList(VERSION, list)
  } catch (error) {
    await store.sweep(before)
    throw error
  }
}

/**
 * Keep what a first visit keeps: the whole site where it is small, the way in where it is not, where the browser saves
 * data, or where there is no room for more.
 */
async function fillFirst(list: FileList): Promise<void> {
  const wanted = await store.wanted()
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  const everything = wanted.everything ?? (list.whole && !connection?.saveData)
  try {
    await store.fill(list, placesOf(list, { ...wanted, everything }))
    await store.putNote('wanted', { ...wanted, everything })
  } catch (error) {
    if (!isFull(error)) throw error
    await store.sweep([])
    await store.fill(list, list.shell)
    await store.putNote('wanted', { everything: false, guides: [] })
    await store.putNote('full', true)
  }
}

/** Must wait for nothing that a page may hold: until it is done, the pages of this site get no answer. */
async function activate(): Promise<void> {
  const before = await store.note<string>('active')
  const open = await scope.clients.matchAll({ type: 'window' })
  const holding = await heldNow()
  const next = Object.fromEntries(
    open.flatMap(({ id }) => {
      const version = holding[id] ?? before
      return version && version !== VERSION ? [[id, version] as const] : []
    }),
  )
  held = Promise.resolve(next)
  await store.putNote('held', next)
  await store.putNote('active', VERSION)
  await store.aloneNow(() => store.sweep([...new Set([VERSION, ...Object.values(next)])]))
  if (before === undefined) await scope.clients.claim()
}

/** What a page asks of the worker: to say which edition it is, or to be taken into use. */
async function hear({ data, ports: [port] }: MessageEvent): Promise<void> {
  if (data === 'use') await scope.skipWaiting()
  if (data === 'tell') {
    const known = (await edition(VERSION)) ?? (await refetched())
    port?.postMessage({ version: VERSION, edition: known?.list.edition ?? null })
  }
}

/** A browser may delete the copy of a site that nobody visits; the list then comes from the network again. */
async function refetched(): Promise<Edition | null> {
  const list = await store.fetchList(VERSION).catch(() => null)
  if (!list) return null
  await store.putList(VERSION, list)
  return edition(VERSION)
}

/** The path of a request below the base; `null` where the worker leaves it to the network. */
function pathOf({ method, url }: Request): string | null {
  const base = scope.registration.scope
  const [address = ''] = url.split(/[?#]/)
  if (method !== 'GET' || !address.startsWith(base)) return null
  const path = address.slice(base.length)
  return isNeverKept(path) ? null : decoded(path).replace(/(^|\/)index\.html$/, '$1')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function answer({ request, clientId }: Fetching, path: string): Promise<Response> {
  const isPage = request.mode === 'navigate'
  const version = (isPage ? undefined : (await heldNow())[clientId]) ?? VERSION
  const known = await edition(version)
  if (!known) return fetch(request)
  const hash = known.hashes.get(path)
  if (hash === undefined && known.hashes.has(`${path}/`)) return withSlash(request.url)
  const kept = hash === undefined ? undefined : await store.file(hash)
  if (isOfSearch(path) && !(await hasAllOfSearch(known))) return ofOneSearch(request, clientId, kept)
  if (kept) return kept
  const fresh = await fetch(request).catch(() => null)
  return fresh ?? (isPage ? instead(known, path) : Response.error())
}

/** Pages whose search came from the network; what is kept of another edition is no longer for them. */
const online = new Set<string>()

/**
 * A file of the search where not all of it is kept: from the network while there is one, else what is kept. An index of
 * which a part came from another edition would lead astray.
 */
async function ofOneSearch(request: Request, clientId: string, kept?: Response): Promise<Response> {
  const fresh = await fetch(request).catch(() => null)
  if (fresh?.ok) online.add(clientId)
  return fresh?.ok || !kept || online.has(clientId) ? (fresh ?? Response.error()) : kept
}

/** What a reader sees in place of a page that is not kept, without a network. */
async function instead({ list, hashes }: Edition, path: string): Promise<Response> {
  const isUnknown = !hashes.has(path) && list.whole
  const page = await store.file(hashes.get(isUnknown ? '404.html' : 'offline/') ?? '')
  return page ? new Response(page.body, { status: isUnknown ? 404 : 200, headers: page.headers }) : Response.error()
}

function withSlash(url: string): Response {
  const to = new URL(url)
  to.pathname += '/'
  return Response.redirect(to.href, 302)
}

async function hasAllOfSearch({ list }: Edition): Promise<boolean> {
  const { everything } = await store.wanted()
  return everything ?? list.whole
}

async function edition(version: string): Promise<Edition | null> {
  const known = editions.get(version)
  if (known) return known
  const list = await store.list(version)
  if (!list) return null
  const read = { list, hashes: new Map(list.files.map(([path, hash]) => [path, hash])) }
  editions.set(version, read)
  return read
}

function heldNow(): Promise<Record<string, string>> {
  return (held ??= store.note<Record<string, string>>('held').then((kept) => kept ?? {}))
}
