import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { parseContentPage } from '../../src/lib/content-page.ts'
import { source as sourceSchema } from '../../src/schema/source.ts'
import { type Lock, printLock, readLock } from './lock.ts'

/** The content folder: its pages as they stand on disk, and what a run is going to write to it. */
export class ContentFolder {
  readonly path: string
  readonly lockPath: string
  /** Text of each page to be written, by path; `null` for one to be removed. */
  readonly #pending = new Map<string, string | null>()

  constructor(path: string) {
    this.path = path
    this.lockPath = join(path, 'ingest.lock.json')
  }

  /** The lock as it stands; throws where it is no JSON. */
  lock(): Lock {
    return readLock(readText(this.lockPath))
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
  changes(): [path: string, text: string | null][] {
    return [...this.#pending].filter(([path, text]) => readText(path) !== text)
  }

  /** Whether writing would change the lock. */
  changesLock(lock: Lock): boolean {
    return readText(this.lockPath) !== printLock(lock)
  }

  /** Write what changed, the lock last. */
  write(lock: Lock): void {
    for (const [path, text] of this.changes()) {
      if (text === null) rmSync(path)
      else writeAtomically(path, text)
    }
    if (this.changesLock(lock)) writeAtomically(this.lockPath, printLock(lock))
  }
}

/** The source on a page, as the schema reads it. */
export function sourceOf(text: string) {
  return sourceSchema.safeParse(parseContentPage(new VFile(text)).frontmatter?.value)
}

/** The text of a file; `null` where there is none. */
export function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Write beside the file and rename, so that a killed run leaves the old file or the new one. */
export function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
