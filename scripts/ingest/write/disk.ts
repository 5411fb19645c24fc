import { createHash } from 'node:crypto'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { type Lock, type PageLock, printLock, readLock } from '../merge/lock.ts'

/** What writing needs of a disk, so that a test can let it fail. */
export type Disk = Pick<typeof import('node:fs'), 'writeFileSync' | 'renameSync' | 'rmSync'>

/** The hash of a file's new text; `null` where it is to be removed. */
type Change = [path: string, hash: string | null]

/** A run's pages and their locks, kept beside the lock until all are in place. */
interface Journal {
  /** SHA-256 of the text that each page is to have, and the page's lock; `null` for a page to be removed. */
  pages: Record<string, { hash: string; lock: PageLock } | null>
}

/** The content folder: its pages as they stand on disk, and what a run is going to write to it. */
export class ContentFolder {
  readonly path: string
  readonly lockPath: string
  /** SHA-256 of each page that this run changes, by path; `null` for one to be removed. */
  readonly #changes = new Map<string, string | null>()
  /** Whether this run writes at all. */
  readonly #writes: boolean
  readonly #disk: Disk
  #isSwept = false

  constructor(path: string, writes = true, disk: Disk = { writeFileSync, renameSync, rmSync }) {
    this.path = path
    this.#writes = writes
    this.#disk = disk
    this.lockPath = join(path, 'ingest.lock.json')
  }

  /**
   * The lock as it stands; throws where it is no JSON.
   *
   * A run that was killed between two pages has left its journal: a page that it had put in place has the lock from there.
   */
  lock(): Lock {
    const lock = readLock(readText(this.lockPath))
    for (const [path, page] of Object.entries(this.#journal().pages)) {
      const text = readText(join(this.path, path))
      if (text === null ? page !== null : page?.hash !== sha256(text)) continue
      if (page) lock[path] = page.lock
      else delete lock[path]
    }
    return lock
  }

  /** The folder of the vocabulary; a new content folder begins with that of the project. */
  vocabularyPath(): string {
    const own = join(this.path, 'vocabulary')
    return existsSync(own) ? own : join('content', 'vocabulary')
  }

  /** Give a new content folder a vocabulary of its own. */
  startVocabulary(): void {
    const own = join(this.path, 'vocabulary')
    if (!existsSync(own)) cpSync(this.vocabularyPath(), own, { recursive: true })
  }

  /**
   * Write a page beside the one that stands, for {@link write} to put in its place; `null` is a page to be removed. So the
   * texts of many pages are never held at once. Throws {@link DiskFault}, with nothing left beside.
   */
  put(path: string, text: string | null): void {
    try {
      if (this.#writes) this.#sweep()
      if (readText(path) === text) return this.#forget(path)
      this.#changes.set(path, text === null ? null : sha256(text))
      if (text !== null && this.#writes) writeBeside(path, text, this.#disk)
    } catch (error) {
      this.discard()
      throw error
    }
  }

  /** A page that is put again as it stands is no change. */
  #forget(path: string): void {
    if (this.#writes && this.#changes.has(path)) removeBeside([path], this.#disk)
    this.#changes.delete(path)
  }

  /** Whether a page is to be written or removed. */
  isPending(path: string): boolean {
    return this.#changes.has(path)
  }

  /** Source pages on disk: their ids, in order. */
  sourceIds(): string[] {
    const folder = join(this.path, 'sources')
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : []
    return names.toSorted().map((name) => name.replace(/\.mdx$/, ''))
  }

  /** The pages that writing would change, with the hash of their new text; `null` for one that goes. */
  changes(): Change[] {
    return [...this.#changes]
  }

  /** Whether writing would change the lock. */
  changesLock(lock: Lock): boolean {
    return readText(this.lockPath) !== printLock(lock)
  }

  /** Put what changed in its place, all of it or nothing. Throws {@link DiskFault} where the disk does not allow it. */
  write(lock: Lock): void {
    this.#sweep()
    this.#settleJournal()
    const changes = this.changes()
    if (changes.length === 0 && !this.changesLock(lock)) return
    const texts: [path: string, text: string][] = [
      [this.#journalPath, JSON.stringify(this.#journalOf(changes, lock))],
      [this.lockPath, printLock(lock)],
    ]
    try {
      for (const [path, text] of texts) writeBeside(path, text, this.#disk)
    } catch (error) {
      removeBeside(
        texts.map(([path]) => path),
        this.#disk,
      )
      this.discard()
      throw error
    }
    const gone = new Set(changes.flatMap(([path, hash]) => (hash === null ? [path] : [])))
    putInPlace([this.#journalPath, ...this.#changes.keys(), this.lockPath], gone, this.#disk)
    this.#disk.rmSync(this.#journalPath, { force: true })
  }

  /** Leave every page as it stands. */
  discard(): void {
    if (this.#writes) removeBeside(this.#changes.keys(), this.#disk)
    this.#changes.clear()
  }

  get #journalPath(): string {
    return `${this.lockPath}.journal`
  }

  #journal(): Journal {
    const text = readText(this.#journalPath)
    return text === null ? { pages: {} } : (JSON.parse(text) as Journal)
  }

  #journalOf(changes: Change[], lock: Lock): Journal {
    const pages = changes.map(([path, hash]) => {
      const page = relative(this.path, path).replaceAll(sep, '/')
      return [page, hash === null ? null : { hash, lock: lock[page] ?? {} }] as const
    })
    return { pages: Object.fromEntries(pages) }
  }

  /** Put what a killed run's journal says into the lock, before another journal takes its place. */
  #settleJournal(): void {
    if (!existsSync(this.#journalPath)) return
    replace(this.lockPath, printLock(this.lock()), this.#disk)
    this.#disk.rmSync(this.#journalPath, { force: true })
  }

  /** Remove what killed runs have written beside files, before this run writes anything there. */
  #sweep(): void {
    if (this.#isSwept) return
    this.#isSwept = true
    const names = existsSync(this.path) ? readdirSync(this.path, { recursive: true, encoding: 'utf8' }) : []
    for (const name of names) {
      const id = besideName.exec(basename(name))?.[1]
      if (id !== undefined && !isAlive(Number(id))) this.#disk.rmSync(join(this.path, name), { force: true })
    }
  }
}

/** The text of a file, with line ends of LF however an editor or a checkout wrote them; `null` where there is none. */
export function readText(path: string): string | null {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : null
  } catch (error) {
    throw faultOf(error, path, 'nothing was written')
  }
}

/** The articles of a folder, and what else stands in it with the reason why it is not read; hidden files are nobody's. */
export function seedsIn(folder: string): { articles: string[]; others: { path: string; reason: string }[] } {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  const isText = (name: string) => /\.txt$/i.test(name)
  const named = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const others = named.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (isText(entry.name)) return []
    if (!entry.isDirectory())
      return [{ path, reason: 'Unexpected file that is no .txt, it was not read: save the article as plain text' }]
    return filesBeneath(path).map((file) => ({
      path: file,
      reason: 'Unexpected file in a folder, it was not read: move it into the folder above',
    }))
  })
  return { articles: named.flatMap(({ name }) => (isText(name) ? [join(folder, name)] : [])), others }
}

function filesBeneath(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** The first bytes of a file, at most `limit`, or in words what is there instead of a file that can be read. */
export function readBytes(path: string, limit: number): Uint8Array | string {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return 'path without a file'
    if (!stat.isFile()) return stat.isDirectory() ? 'folder' : 'device in place of a file'
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(Math.min(stat.size, limit))
      return bytes.subarray(0, readSync(file, bytes))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const code = codeOf(error)
    return unreadable[code] ?? `file that can’t be read (${code})`
  }
}

/** What stands where no file can be opened, by the code of the error. */
const unreadable: Record<string, string> = {
  ELOOP: 'link that leads back to itself',
  ENAMETOOLONG: 'name that is too long for this disk',
}

/** Write a file whole or not at all. Throws {@link DiskFault}. */
export function writeAtomically(path: string, text: string): void {
  replace(path, text, { writeFileSync, renameSync, rmSync })
}

/** A disk that does not do what it is asked; its message says where, and what to do. */
export class DiskFault extends Error {}

const besideName = /\.(\d{1,10})\.tmp$/

function besideOf(path: string): string {
  return `${path}.${process.pid}.tmp`
}

/** Write a text beside its file; throws where that can't be done, and the caller removes what stands beside. */
function writeBeside(path: string, text: string, disk: Disk): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    disk.writeFileSync(besideOf(path), text)
  } catch (error) {
    throw faultOf(error, path, 'every file is as it was')
  }
}

function removeBeside(paths: Iterable<string>, disk: Disk): void {
  for (const path of paths) disk.rmSync(besideOf(path), { force: true })
}

/** Replace one file by a text. */
function replace(path: string, text: string, disk: Disk): void {
  try {
    writeBeside(path, text, disk)
  } catch (error) {
    removeBeside([path], disk)
    throw error
  }
  putInPlace([path], new Set(), disk)
}

/**
 * Put files in their places, in their order, and remove those that are `gone`. Each new text is written beside its file
 * before the first of them is put in its place, so that a full disk leaves every file as it was and a killed run leaves
 * each old or new, never half of one.
 */
function putInPlace(paths: string[], gone: ReadonlySet<string>, disk: Disk): void {
  for (const path of paths) {
    try {
      if (gone.has(path)) disk.rmSync(path, { force: true })
      else disk.renameSync(besideOf(path), path)
    } catch (error) {
      removeBeside(paths, disk)
      throw faultOf(error, path, 'the files before it are new, this one and those after it as they were')
    }
  }
}

/** What is wrong with a disk and what to do, by the code of its error. */
const diskFaults: Record<string, [what: string, remedy: string]> = {
  ENOSPC: ['full disk', 'make room'],
  EDQUOT: ['full disk', 'make room'],
  EROFS: ['disk that can only be read', 'choose another folder'],
  EACCES: ['file that you may not open', 'change its rights'],
  EPERM: ['file that you may not change', 'change its rights'],
  EISDIR: ['folder where a file belongs', 'move it away'],
  ENOTDIR: ['file where a folder belongs', 'move it away'],
  EEXIST: ['file where a folder belongs', 'move it away'],
  ELOOP: ['link that leads back to itself', 'remove it'],
  ENAMETOOLONG: ['name that is too long for this disk', 'shorten it'],
}

function faultOf(error: unknown, path: string, state: string): DiskFault {
  const code = codeOf(error)
  const [what, remedy] = diskFaults[code] ?? ['fault of the disk', 'see what the code means']
  return new DiskFault(`Unexpected ${what} (${code}) at ${path}, ${remedy} and run it again: ${state}.`, {
    cause: error,
  })
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}

/** Whether a process still runs; our own id on a leftover is that of an earlier one. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
