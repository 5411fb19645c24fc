/** A file of the site: its address below the base, the hash of its bytes, and how many bytes it takes on the wire. */
export type ListedFile = [path: string, hash: string, bytes: number]

/**
 * Every file that a copy of the site on a reader's device may hold, as built (`saved/list.HASH.json`). What is kept is
 * named by the hash of its bytes, so that two editions share what did not change, and never mix what did.
 */
export interface FileList {
  /** The date of the newest content. */
  edition: string
  /** Whether the whole site is small enough to be kept without asking. */
  whole: boolean
  files: ListedFile[]
  /** Without which no page opens: places in `files`. */
  shell: number[]
  /** Many files in one, so that they take fewer bytes and requests; `files` are places, in the order of the pack. */
  packs: { path: string; bytes: number; files: number[] }[]
  /** Pages that can be kept with what they lead to. */
  guides: { path: string; title: string; files: number[] }[]
}

/** What a reader wants to keep: everything, or some guides; `null` leaves it to the size of the site. */
export interface Wanted {
  everything: boolean | null
  guides: string[]
}

/** A whole site of fewer bytes on the wire is kept without asking. */
export const mostUnasked = 3_000_000

/** The places of the files to keep. */
export function placesOf(list: FileList, { everything, guides }: Wanted): number[] {
  if (everything ?? list.whole) return list.files.map((_, place) => place)
  const chosen = list.guides.filter(({ path }) => guides.includes(path))
  return [...new Set([...list.shell, ...chosen.flatMap(({ files }) => files)])].toSorted((a, b) => a - b)
}

/**
 * What to fetch for the files that are not kept yet: packs where many of their files are missing, else single files.
 */
export function planOf(
  list: FileList,
  places: readonly number[],
  kept: ReadonlySet<string>,
): { packs: FileList['packs']; single: number[]; bytes: number } {
  const missing = new Set(places.filter((place) => !kept.has(list.files[place]?.[1] ?? '')))
  const sizeOf = (some: readonly number[]) => some.reduce((sum, place) => sum + (list.files[place]?.[2] ?? 0), 0)
  const packs = list.packs.filter(({ bytes, files }) => {
    const absent = files.filter((place) => missing.has(place))
    // A request costs about as much as a few kilobytes; beyond a few files a pack is quicker even where it holds more.
    return absent.length > 2 && (absent.length > 12 || bytes < 3 * sizeOf(absent))
  })
  const packed = new Set(packs.flatMap(({ files }) => files))
  const single = [...missing].filter((place) => !packed.has(place))
  return { packs, single, bytes: packs.reduce((sum, { bytes }) => sum + bytes, sizeOf(single)) }
}

/** The bytes on the wire of what is missing. */
export function bytesOf(list: FileList, places: readonly number[], kept: ReadonlySet<string>): number {
  return planOf(list, places, kept).bytes
}

/** What only machines read, and only from the host: the files of the data too, whose pages are kept. */
const forMachines =
  /^(?:data\/[\w.]+\.(?:csv|json|jsonld)|changes\.atom|(?:changes|edition)\.json|favicon\.ico|(?:llms|robots|\.well-known\/security)\.txt|sitemap\.xml)$/

/**
 * What no copy on a device holds: the worker itself, icons of the home screen, pictures of shared links, what machines
 * and hosts read, and the editions to carry. Without a network the browser says that it has none.
 */
export function isNeverKept(path: string): boolean {
  return (
    forMachines.test(path) || /^(?:saved|editions|icons|previews)\/|^_(?:headers|redirects)$|^sw\.js$|\.md$/.test(path)
  )
}

/** Whether a path belongs to the search, whose files must all be of one edition. */
export function isOfSearch(path: string): boolean {
  return path.startsWith('pagefind/') || /^search\/.*\.json$/.test(path)
}

/** Content types by the ends of names, of every file of the site; the one list, for copies and for hosts. */
export const types: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  epub: 'application/epub+zip',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
}

/** The content type of a path; one that ends in a slash is a page. */
export function typeOf(path: string): string {
  const extension = path === '' || path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '')
  return types[extension] ?? 'application/octet-stream'
}
