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
import { VFile } from 'vfile'
import { parseContentPage } from '../../src/lib/content-page.ts'
import { source as sourceSchema } from '../../src/schema/source.ts'
import { type Lock, type PageLock, printLock, readLock } from './lock.ts'

/** What writing needs of a disk, so that a test can let it fail. */
export type Disk = Pick<typeof import('node:fs'), 'writeFileSync' | 'renameSync' | 'rmSync'>

/** The new text of a file; `null` where it is to be removed. */
type Change = [path: string, text: string | null]

/** A run's pages and their locks, kept beside the lock until all are in place. */
interface Journal {
  /** SHA-256 of the text that each page is to have, and the page's lock; `null` for a page to be removed. */
  pages: Record<string, { hash: string; lock: PageLock } | null>
}

/** The content folder: its pages as they stand on disk, and what a run is going to write to it. */
export class ContentFolder {
  readonly path: string
  readonly lockPath: string
  /** Text of each page to be written, by path; `null` for one to be removed. */
  readonly #pending = new Map<string, string | null>()

  readonly #disk: Disk

  constructor(path: string, disk: Disk = { writeFileSync, renameSync, rmSync }) {
    this.path = path
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

  /** Keep a page for writing, or `null` for removing. */
  put(path: string, text: string | null): void {
    this.#pending.set(path, text)
  }

  /** Whether a page is to be written or removed. */
  isPending(path: string): boolean {
    return this.#pending.has(path)
  }

  /** Source pages as they will stand, by id and in their order: those to be written, and the others on disk. */
  sourceTexts(): [id: string, text: string][] {
    const folder = join(this.path, 'sources')
    const onDisk = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : []
    const pending = [...this.#pending.keys()].filter((path) => dirname(path) === folder)
    const paths = new Set([...onDisk.map((name) => join(folder, name)), ...pending])
    return [...paths]
      .toSorted()
      .map((path) => [
        path.slice(folder.length + 1).replace(/\.mdx$/, ''),
        this.#pending.get(path) ?? readText(path) ?? '',
      ])
  }

  /** The pages that writing would change, with their new text. */
  changes(): Change[] {
    return [...this.#pending].filter(([path, text]) => readText(path) !== text)
  }

  /** Whether writing would change the lock. */
  changesLock(lock: Lock): boolean {
    return readText(this.lockPath) !== printLock(lock)
  }

  /** Write what changed, all of it or nothing. Throws {@link DiskFault} where the disk does not allow it. */
  write(lock: Lock): void {
    this.#sweep()
    this.#settleJournal()
    const changes = this.changes()
    if (changes.length === 0 && !this.changesLock(lock)) return
    const journal = JSON.stringify(this.#journalOf(changes, lock))
    replaceTogether([[this.#journalPath, journal], ...changes, [this.lockPath, printLock(lock)]], this.#disk)
    this.#disk.rmSync(this.#journalPath, { force: true })
  }

  get #journalPath(): string {
    return `${this.lockPath}.journal`
  }

  #journal(): Journal {
    const text = readText(this.#journalPath)
    return text === null ? { pages: {} } : (JSON.parse(text) as Journal)
  }

  #journalOf(changes: Change[], lock: Lock): Journal {
    const pages = changes.map(([path, text]) => {
      const page = relative(this.path, path).replaceAll(sep, '/')
      return [page, text === null ? null : { hash: sha256(text), lock: lock[page] ?? {} }] as const
    })
    return { pages: Object.fromEntries(pages) }
  }

  /** Put what a killed run's journal says into the lock, before another journal takes its place. */
  #settleJournal(): void {
    if (!existsSync(this.#journalPath)) return
    replaceTogether([[this.lockPath, printLock(this.lock())]], this.#disk)
    this.#disk.rmSync(this.#journalPath, { force: true })
  }

  /** Remove what killed runs have written beside files. */
  #sweep(): void {
    const names = existsSync(this.path) ? readdirSync(this.path, { recursive: true, encoding: 'utf8' }) : []
    for (const name of names) {
      const id = besideName.exec(basename(name))?.[1]
      if (id !== undefined && !isAlive(Number(id))) this.#disk.rmSync(join(this.path, name), { force: true })
    }
  }
}

/** The source on a page, as the schema reads it. */
export function sourceOf(text: string) {
  return sourceSchema.safeParse(parseContentPage(new VFile(text)).frontmatter?.value)
}

/** The text of a file; `null` where there is none. */
export function readText(path: string): string | null {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  } catch (error) {
    throw faultOf(error, path, 'nothing was written')
  }
}

/** The first bytes of a file, at most `limit`, or in words what is there instead of a file that can be read. */
export function readBytes(path: string, limit: number): Uint8Array | string {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 'path without a file'
  if (!stat.isFile()) return stat.isDirectory() ? 'folder' : 'device in place of a file'
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(Math.min(stat.size, limit))
      return bytes.subarray(0, readSync(file, bytes))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return `file that can’t be read (${codeOf(error)})`
  }
}

/** Write a file whole or not at all. Throws {@link DiskFault}. */
export function writeAtomically(path: string, text: string): void {
  replaceTogether([[path, text]], { writeFileSync, renameSync, rmSync })
}

/** A disk that does not do what it is asked; its message says where, and what to do. */
export class DiskFault extends Error {}

const besideName = /\.(\d{1,10})\.tmp$/

/**
 * Replace files in their order: each text is written beside its file first, and put in its place when all are there, so
 * that a full disk leaves every file as it was and a killed run leaves each old or new, never half of one.
 */
function replaceTogether(changes: Change[], disk: Disk): void {
  const beside = (path: string) => `${path}.${process.pid}.tmp`
  const texts = changes.flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))
  for (const { path, text } of texts) {
    try {
      mkdirSync(dirname(path), { recursive: true })
      disk.writeFileSync(beside(path), text)
    } catch (error) {
      for (const one of texts) disk.rmSync(beside(one.path), { force: true })
      throw faultOf(error, path, 'every file is as it was')
    }
  }
  for (const [path, text] of changes) {
    try {
      if (text === null) disk.rmSync(path, { force: true })
      else disk.renameSync(beside(path), path)
    } catch (error) {
      for (const one of texts) disk.rmSync(beside(one.path), { force: true })
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
