import { createHash } from 'node:crypto'
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
import { readText } from './disk.ts'
import type { KnownSource } from '../claim/known-sources.ts'
import type { PageLock } from '../merge/lock.ts'
import type { Digest } from '../report/report.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const cache = join(root, 'node_modules', '.cache', 'ingest')
const longestName = 240

/** A message as it was told. */
type Told = Pick<VFile['messages'][number], 'reason' | 'place' | 'ruleId'> & { note?: string }

/** What a run made of a page. A page of a subject has neither a seed nor what follows from one. */
export interface Reading {
  /** Hash of the seed's bytes; absent where it has to be read again. */
  seed?: string
  /** Hash of the page's text; `null` where there is no page. */
  page: string | null
  /** The page's line of the lock; absent where something on the page is not as ingest wrote it. */
  lock?: string
  messages: Told[]
  /** What the report says of the article. */
  digest?: Digest
  known?: KnownSource
}

/**
 * What earlier runs read, so that a seed that is as it was needs no reading.
 *
 * Nothing here can't be found out again: it holds only for the very bytes of seed, page and lock, and for the vocabulary and
 * the code with which they were read. Lies in `node_modules/.cache`; to delete it costs time and nothing else.
 */
export class Remembered {
  readonly #path: string
  readonly #digest: string
  readonly #before = new Map<string, string>()
  /** The lines that were read already. */
  readonly #read = new Map<string, Reading | undefined>()

  constructor(content: string, vocabulary: string, forgets: boolean) {
    this.#path = join(cache, encodeURIComponent(resolve(content)).slice(-longestName))
    this.#digest = sha256(
      JSON.stringify([
        digestOf(vocabulary, readdirSync(vocabulary, { recursive: true, encoding: 'utf8' })),
        codeDigest(),
      ]),
    )
    const [digest, ...lines] = forgets ? [] : (readText(this.#path) ?? '').split('\n')
    if (digest !== this.#digest) return
    for (const line of lines) {
      const end = line.indexOf(' ')
      if (end > 0) this.#before.set(line.slice(0, end), line.slice(end + 1))
    }
  }

  /** What is remembered of a page, by its path beneath the content folder. */
  of(path: string): Reading | undefined {
    const line = this.#before.get(path)
    if (line === undefined || this.#read.has(path)) return this.#read.get(path)
    const reading = readingOf(line)
    this.#read.set(path, reading)
    return reading
  }

  /** Paths of the pages that are remembered. */
  paths(): string[] {
    return [...this.#before.keys()]
  }

  /** Remember these readings for the next run, line by line, and forget content folders that are gone. */
  write(readings: ReadonlyMap<string, Reading>): void {
    const isSame = (path: string, reading: Reading) => reading === this.#read.get(path)
    if (readings.size === this.#before.size && [...readings].every(([path, reading]) => isSame(path, reading))) return
    const beside = `${this.#path}.${process.pid}.tmp`
    try {
      mkdirSync(cache, { recursive: true })
      const file = openSync(beside, 'w')
      try {
        writeSync(file, `${this.#digest}\n`)
        for (const [path, reading] of readings) {
          const line = isSame(path, reading) ? this.#before.get(path) : JSON.stringify(reading)
          writeSync(file, `${path} ${line}\n`)
        }
      } finally {
        closeSync(file)
      }
      renameSync(beside, this.#path)
      for (const name of readdirSync(cache))
        if (name.length < longestName && !existsSync(decodeURIComponent(name))) rmSync(join(cache, name))
    } catch {
      // A folder that can't be written to costs the next run its time, and nothing else.
      rmSync(beside, { force: true })
    }
  }
}

/** Read a line; one that was damaged is as good as none. */
function readingOf(line: string): Reading | undefined {
  try {
    return JSON.parse(line) as Reading
  } catch {
    return undefined
  }
}

/** Put messages that were told before onto a file. */
export function tellAgain(messages: Told[], file: VFile): void {
  for (const { reason, place, ruleId, note } of messages) {
    const message = file.message(reason, { place, ruleId, source: 'ingest' })
    if (note !== undefined) message.note = note
  }
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

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A hash of the code that reads articles and of the packages it uses. */
function codeDigest(): string {
  const paths = globSync(
    ['scripts/*.ts', 'scripts/ingest/**/*.ts', 'src/{claims,language,loader,schema,views,vocabulary}/**/*.ts'],
    { cwd: root },
  )
  return digestOf(root, [...paths.filter((path) => !path.endsWith('.test.ts')), 'package-lock.json'])
}

function digestOf(folder: string, paths: string[]): string {
  const files = paths.toSorted().filter((path) => statSync(join(folder, path)).isFile())
  return sha256(JSON.stringify(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')])))
}
