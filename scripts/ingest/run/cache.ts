import {
  closeSync,
  existsSync,
  globSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { sha256 } from '../../../src/language/sha256.ts'
import type { PageLock } from '../merge/lock.ts'
import { readText } from '../read/files.ts'
import type { SourceEntry } from '../merge/source-index.ts'
import type { Digest } from '../report/report.ts'

/** A message as it was told. */
type Told = Pick<VFile['messages'][number], 'reason' | 'place' | 'ruleId'> & { note?: string }

/** What a run made of a page. A page of a subject has neither a seed nor what follows from one. */
export interface CacheEntry {
  /** Hash of the seed's bytes; absent where it has to be read again. */
  seed?: string
  /** Hash of the page's text; `null` where there is no page. */
  page: string | null
  /** The page's line of the lock; absent where something on the page is not as ingest wrote it. */
  lock?: string
  messages: Told[]
  /** What the report says of the article. */
  digest?: Digest
  source?: SourceEntry
}

const root = join(import.meta.dirname, '..', '..', '..')
const cacheFolder = join(root, 'node_modules', '.cache', 'ingest')
const longestName = 240

/**
 * What earlier runs read, so that a seed that is as it was needs no reading.
 *
 * Nothing here can't be found out again: it holds only for the very bytes of seed, page and lock, and for the
 * vocabulary and the code with which they were read. Lies in `node_modules/.cache`; to delete it costs time and nothing
 * else.
 */
export class Cache {
  readonly #path: string
  readonly #digest: string
  readonly #before = new Map<string, string>()
  /** The lines that were read already. */
  readonly #read = new Map<string, CacheEntry | undefined>()

  constructor(content: string, read: readonly [vocabulary: string, labels: string], forgets: boolean) {
    const [vocabulary, labels] = read
    this.#path = join(cacheFolder, encodeURIComponent(resolve(content)).slice(-longestName))
    const words = digestOf(vocabulary, readdirSync(vocabulary, { recursive: true, encoding: 'utf8' }))
    this.#digest = sha256(JSON.stringify([words, readText(labels), codeDigest()]))
    const [digest, ...lines] = forgets ? [] : (readText(this.#path) ?? '').split('\n')
    if (digest !== this.#digest) return
    for (const line of lines) {
      const end = line.indexOf(' ')
      if (end > 0) this.#before.set(line.slice(0, end), line.slice(end + 1))
    }
  }

  /** What is remembered of a page, by its path beneath the content folder. */
  of(path: string): CacheEntry | undefined {
    const line = this.#before.get(path)
    if (line === undefined || this.#read.has(path)) return this.#read.get(path)
    const entry = parsed(line)
    this.#read.set(path, entry)
    return entry
  }

  /** Paths of the pages that are remembered. */
  paths(): string[] {
    return [...this.#before.keys()]
  }

  /** Remember these entries for the next run, line by line, and forget content folders that are gone. */
  write(entries: ReadonlyMap<string, CacheEntry>): void {
    const isSame = (path: string, entry: CacheEntry) => entry === this.#read.get(path)
    if (entries.size === this.#before.size && [...entries].every(([path, entry]) => isSame(path, entry))) return
    const beside = `${this.#path}.${process.pid}.tmp`
    try {
      mkdirSync(cacheFolder, { recursive: true })
      const file = openSync(beside, 'w')
      try {
        writeSync(file, `${this.#digest}\n`)
        for (const [path, entry] of entries) {
          const line = isSame(path, entry) ? this.#before.get(path) : JSON.stringify(entry)
          writeSync(file, `${path} ${line}\n`)
        }
      } finally {
        closeSync(file)
      }
      renameSync(beside, this.#path)
      for (const name of readdirSync(cacheFolder))
        if (name.length < longestName && !existsSync(decodeURIComponent(name))) rmSync(join(cacheFolder, name))
    } catch {
      // A folder that can't be written to costs the next run its time, and nothing else.
      rmSync(beside, { force: true })
    }
  }
}

/** Read a line; one that was damaged is as good as none. */
function parsed(line: string): CacheEntry | undefined {
  try {
    return JSON.parse(line) as CacheEntry
  } catch {
    return undefined
  }
}

/** Put messages that were told before onto a file. */
export function tellAgain(messages: Told[], file: VFile): VFile {
  for (const { reason, place, ruleId, note } of messages) {
    const message = file.message(reason, { place, ruleId, source: 'ingest' })
    if (note !== undefined) message.note = note
  }
  return file
}

/** The parts of messages by which they can be told again. */
export function toldOn({ messages }: VFile): Told[] {
  return messages.map(({ reason, place, ruleId, note }) => ({
    reason,
    place,
    ruleId,
    ...(typeof note === 'string' && { note }),
  }))
}

/** What a page's line of the lock says. */
export function lockText(lock: PageLock | undefined): string {
  return sha256(JSON.stringify(lock ?? {}))
}

/** A hash of the code that reads articles and of the packages it uses. */
function codeDigest(): string {
  const paths = globSync(
    [
      'scripts/*.ts',
      'scripts/ingest/**/*.{ts,yaml,json}',
      'src/{claims,language,loader,schema,views,vocabulary}/**/*.ts',
    ],
    { cwd: root },
  )
  return digestOf(root, [...paths.filter((path) => !path.endsWith('.test.ts')), 'package-lock.json'])
}

function digestOf(folder: string, paths: string[]): string {
  const files = paths.toSorted().filter((path) => statSync(join(folder, path)).isFile())
  return sha256(JSON.stringify(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')])))
}
