import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Take the turn to build: a file that names this process, so that a second build does not empty the folder of the
 * first.
 *
 * `null` where another process that still runs has it; else a function that gives it back, which the end of the process
 * does as well. A file left by a process that was killed counts for nothing.
 */
export function takeTurn(path: string): (() => void) | null {
  mkdirSync(dirname(path), { recursive: true })
  if (!claim(path)) {
    if (isAlive(holderOf(path))) return null
    rmSync(path, { force: true })
    if (!claim(path)) return null
  }
  const giveBack = () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true })
  }
  process.once('exit', giveBack)
  return giveBack
}

/** Write the file where none is; whether it is ours now. */
function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The process that a file names; 0 where it names none. */
function holderOf(path: string): number {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || 0
  } catch {
    return 0
  }
}

function isAlive(id: number): boolean {
  if (id <= 0) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
