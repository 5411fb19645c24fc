import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { sha256 } from '../../../src/language/sha256.ts'

/** Something that was done, with what it changed, so that it can be taken back. */
interface Step {
  /** In the past tense: "accepted 3 claims". */
  says: string
  /** When, as an ISO instant. */
  on: string
  /** Each file that it changed, by its path from the working directory. */
  files: Changed[]
}

interface Changed {
  path: string
  /** The text before; `null` where there was no file. */
  before: string | null
  /** Hash of the text after; `null` where there is no file any more. */
  after: string | null
}

/** So many steps can be taken back. */
const most = 50

/** What the files of the step that is being recorded held before it; `null` while none is. */
let texts: Map<string, string | null> | null = null

/** Keep what a file holds before it is written; whoever writes into a content folder calls this first. */
export function remember(path: string): void {
  if (texts && !texts.has(path)) texts.set(path, textOf(path))
}

/**
 * Do something that writes files, and keep what they held before in the content folder's `.history`. A step within a
 * step is a part of it; one that changes nothing is not kept, nor one that changes the lock alone unless that
 * `isLockEnough`, and one that fails leaves every file as it was.
 */
export function recorded<T>(
  content: string,
  says: string | ((result: T) => string),
  act: () => T,
  isLockEnough = false,
): T {
  if (texts) return act()
  const own = (texts = new Map<string, string | null>())
  try {
    const result = act()
    keep(content, typeof says === 'string' ? says : says(result), own, isLockEnough)
    return result
  } catch (error) {
    for (const [path, text] of own) putBack(path, text)
    throw error
  } finally {
    texts = null
  }
}

function keep(content: string, says: string, before: ReadonlyMap<string, string | null>, isLockEnough: boolean): void {
  const files = [...before].flatMap(([path, text]): Changed[] => {
    const now = textOf(path)
    return now === text ? [] : [{ path: relative('.', path), before: text, after: now === null ? null : sha256(now) }]
  })
  if (files.every(isOfHistory)) return
  const paths = stepsIn(content)
  if (!isLockEnough && files.every((file) => isOfHistory(file) || isLock(file)))
    return amend(paths, files.filter(isLock))
  for (const old of paths.slice(0, Math.max(0, paths.length + 1 - most))) rmSync(old, { force: true })
  const number = numberOf(paths.at(-1)) + 1
  const path = join(content, '.history', `${String(number).padStart(6, '0')}.json`)
  try {
    putBack(path, JSON.stringify({ says, on: new Date().toISOString(), files } satisfies Step))
  } catch {
    // what was done stands, though a full disk keeps it from being taken back
    rmSync(path, { force: true })
  }
}

/** Let the last step that changed a lock know what it holds now: a new lock alone is nothing that a person has done. */
function amend(paths: readonly string[], locks: readonly Changed[]): void {
  for (const { path: lock, after } of locks)
    for (const path of paths.toReversed()) {
      const step = stepAt(path)
      const own = step?.files.find((file) => file.path === lock)
      if (!own) continue
      own.after = after
      putBack(path, JSON.stringify(step))
      break
    }
}

function isLock({ path }: Changed): boolean {
  return basename(path) === 'ingest.lock.json'
}

/** Whether a file is no part of the content, but kept of its last reading. */
function isOfHistory({ path }: Changed): boolean {
  return path.split(sep).includes('.history')
}

/** A file's text as it is, line ends too. */
function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function stepsIn(content: string): string[] {
  return globSync(join(content, '.history', '*.json')).toSorted()
}

/** The steps that can be taken back, the last first. */
export function stepsDone(content: string): Pick<Step, 'says' | 'on'>[] {
  return stepsIn(content)
    .toReversed()
    .flatMap((path) => {
      const step = stepAt(path)
      return step ? { says: step.says, on: step.on } : []
    })
}

/** A step; `null` where a killed process left it half written. */
function stepAt(path: string): Step | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Step
  } catch {
    return null
  }
}

/** The number of the last step; 0 where there is none. */
export function lastStep(content: string): number {
  return numberOf(stepsIn(content).at(-1))
}

function numberOf(path: string | undefined): number {
  return Number(/(\d+)\.json$/.exec(path ?? '')?.[1] ?? 0)
}

/** What taking a step back came to: what it was, and the files that stand in the way. */
export type TakenBack = { says: string; files: string[] } | { says: string; changedSince: string[] } | null

/**
 * Take back the last step: each file as it was before. Nothing is touched where a file was changed since; `null` where
 * there is no step.
 */
export function takeBack(content: string): TakenBack {
  const last = stepsIn(content).findLast((path) => stepAt(path) !== null)
  const step = last === undefined ? null : stepAt(last)
  if (last === undefined || !step) return null
  const { says, files } = step
  const changedSince = files.filter((file) => {
    const now = textOf(file.path)
    return !isOfHistory(file) && (now === null ? null : sha256(now)) !== file.after
  })
  if (changedSince.length > 0) return { says, changedSince: changedSince.map(({ path }) => path) }
  const home = resolve(content, '..')
  const strange = files.find(({ path }) => !resolve(path).startsWith(`${home}${sep}`))
  if (strange)
    throw new Error(`Unexpected file ${strange.path} in ${last}: it lies outside ${home}, so nothing was touched`)
  for (const { path, before } of files) putBack(path, before)
  rmSync(last)
  return { says, files: files.flatMap((file) => (isOfHistory(file) ? [] : file.path)) }
}

/** Whole or not at all, for the site may be reading it. */
function putBack(path: string, text: string | null): void {
  if (text === null) return rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, text)
  renameSync(beside, path)
}
