import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { sha256 } from '../../../src/language/sha256.ts'
import { labelsFile } from '../labels/labels.ts'
import { type Lock, type PageLock, printLock, readLock } from '../merge/lock.ts'
import { readText } from '../read/files.ts'
import { besideName, type Disk, isAlive, putInPlace, removeBeside, writeAtomically, writeBeside } from './beside.ts'

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
   * A run that was killed between two pages has left its journal: a page that it had put in place has the lock from
   * there.
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

  /** The file of what people said of statements; that of the site where this folder has none. */
  labelsPath(): string {
    const own = join(this.path, labelsFile)
    return existsSync(own) ? own : join('content', labelsFile)
  }

  /** Give a new content folder a vocabulary of its own. */
  startVocabulary(): void {
    const own = join(this.path, 'vocabulary')
    if (!existsSync(own)) cpSync(this.vocabularyPath(), own, { recursive: true })
  }

  /**
   * Write a page beside the one that stands, for {@link write} to put in its place; `null` is a page to be removed. So
   * the texts of many pages are never held at once. Throws {@link DiskFault}, with nothing left beside.
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
    writeAtomically(this.lockPath, printLock(this.lock()), this.#disk)
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
