import { placesOf, planOf, typeOf, type FileList, type Wanted } from '../../offline/list.ts'
import { unpack } from '../../offline/pack.ts'

/** A file that could not be fetched as it was built. */
export class Unfetched extends Error {
  /** The file's path below the base. */
  path: string
  constructor(path: string, why: string) {
    super(`${path}: ${why}`)
    this.path = path
  }
}

/** Whether saving failed for want of room on the device. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

/** The names of all caches of this site begin so, and those of no other site of the same host. */
export const cachesOf = (base: string) => `copy:${new URL(base).pathname}:`

/** How many single files are fetched at a time. */
const together = 6

/** Open the copy of the site on this device, by its base address: `https://example.org/reader/`. */
export function storeAt(base: string) {
  const name = `${cachesOf(base)}1`
  const address = (kind: string, key: string) => new URL(`saved/~${kind}/${key}`, base).href
  const open = () => caches.open(name)

  async function keep(path: string, hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const cache = await open()
    await cache.put(address('file', hash), new Response(bytes, { headers: { 'content-type': typeOf(path) } }))
  }

  /** Fetch a file and hold it to its hash, so that what is kept is of one edition. */
  async function fetched(path: string, hash: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await fetch(new URL(path, base), { cache: 'no-store', priority: 'low' }).catch(() => null)
    if (response && !response.ok) throw new Unfetched(path, `status ${response.status}`)
    // A connection that is lost half-way fails here.
    const body = await response?.arrayBuffer().catch(() => null)
    if (!body) throw new Unfetched(path, 'no answer')
    const bytes = new Uint8Array(body)
    if ((await hashOf(bytes)) !== hash) throw new Unfetched(path, 'not as it was built')
    return bytes
  }

  async function keepPack(
    list: FileList,
    { path, files }: FileList['packs'][number],
    isWanted: (place: number) => boolean,
  ): Promise<void> {
    const bytes = await fetched(path, /\.(\w+)\.pack$/.exec(path)?.[1] ?? '')
    const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    const parts = unpack(new Uint8Array(await new Response(unzipped).arrayBuffer()))
    for (let from = 0; from < files.length; from += 50) {
      const some = files.slice(from, from + 50).map((place, index) => ({ place, part: parts[from + index] }))
      await Promise.all(
        some.map(({ place, part }) => {
          const [file, hash] = list.files[place] ?? []
          return part && file !== undefined && hash && isWanted(place) ? keep(file, hash, part) : undefined
        }),
      )
    }
  }

  /** The keys of all that is kept of a kind. */
  async function keysOf(kind: string): Promise<string[]> {
    const start = address(kind, '')
    const kept = await (await open()).keys()
    return kept.flatMap(({ url }) => (url.startsWith(start) ? [url.slice(start.length)] : []))
  }

  async function read<T>(kind: string, key: string): Promise<T | undefined> {
    const kept = await (await open()).match(address(kind, key))
    return kept && ((await kept.json()) as T)
  }

  async function write(kind: string, key: string, value: unknown): Promise<void> {
    await (await open()).put(address(kind, key), new Response(JSON.stringify(value)))
  }

  const store = {
    /** A file by its hash. */
    async file(hash: string): Promise<Response | undefined> {
      return (await open()).match(address('file', hash))
    },
    /** The hashes of all files that are kept. */
    async hashes(): Promise<Set<string>> {
      return new Set(await keysOf('file'))
    },
    /** The list of an edition by its version. */
    list: (version: string) => read<FileList>('list', version),
    putList: (version: string, list: FileList) => write('list', version, list),
    /** Fetch the list of a version from the site. */
    async fetchList(version: string): Promise<FileList> {
      const bytes = await fetched(`saved/list.${version}.json`, version)
      return JSON.parse(new TextDecoder().decode(bytes)) as FileList
    },
    /** A small thing remembered beside the files. */
    note: <T>(key: string) => read<T>('note', key),
    putNote: (key: string, value: unknown) => write('note', key, value),
    async wanted(): Promise<Wanted> {
      return (await store.note<Wanted>('wanted')) ?? { everything: null, guides: [] }
    },
    /**
     * Fetch and keep what is missing of some files; `tell` hears the share done, in bytes. Throws `Unfetched`, or an
     * error that `isFull`; what it has kept by then is for `sweep`.
     */
    async fill(
      list: FileList,
      places: readonly number[],
      tell: (done: number, all: number) => void = () => {},
    ): Promise<void> {
      const wanted = new Set(places)
      const isWanted = (place: number) => wanted.has(place)
      const { packs, single, bytes: all } = planOf(list, places, await store.hashes())
      const packOf = (place: number) => list.packs.find(({ files }) => files.includes(place))
      const later = new Set<FileList['packs'][number]>()
      let done = 0
      const advance = (bytes: number) => tell((done += bytes), all)
      for (const one of packs) {
        await keepPack(list, one, isWanted)
        advance(one.bytes)
      }
      for (let from = 0; from < single.length; from += together)
        await Promise.all(
          single.slice(from, from + together).map(async (place) => {
            const [path = '', hash = '', bytes = 0] = list.files[place] ?? []
            try {
              await keep(path, hash, await fetched(path, hash))
            } catch (error) {
              // Some hosts rewrite pages on their way; a pack always comes as it was built.
              const pack = error instanceof Unfetched ? packOf(place) : undefined
              if (!pack) throw error
              later.add(pack)
            }
            advance(bytes)
          }),
        )
      for (const one of later) await keepPack(list, one, isWanted)
    },
    /** Delete every list but those of some versions, and every file that these do not want. */
    async sweep(versions: readonly string[]): Promise<void> {
      const cache = await open()
      const wanted = await store.wanted()
      const hashes = new Set<string>()
      for (const version of versions) {
        const list = await store.list(version)
        for (const place of list ? placesOf(list, wanted) : []) hashes.add(list?.files[place]?.[1] ?? '')
      }
      for (const hash of await keysOf('file')) if (!hashes.has(hash)) await cache.delete(address('file', hash))
      for (const version of await keysOf('list'))
        if (!versions.includes(version)) await cache.delete(address('list', version))
    },
    /** The versions whose lists are kept. */
    versions: () => keysOf('list'),
    /** Delete the copy. */
    async clear(): Promise<void> {
      await caches.delete(name)
    },
    /** Do something that changes the copy while nobody else does. */
    alone<T>(act: () => Promise<T>): Promise<T> {
      return navigator.locks.request(name, act)
    },
    /** Do it if nobody else changes the copy just now, and else leave it; never waits. */
    aloneNow(act: () => Promise<void>): Promise<void> {
      return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined))
    },
  }
  return store
}

/** The first 16 hex digits of the SHA-256 of some bytes, as the build writes them. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
