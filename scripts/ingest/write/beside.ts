import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, faultOf } from '../read/disk-fault.ts'
import { remember } from './history.ts'

/** What writing needs of a disk, so that a test can let it fail. */
export type Disk = Pick<typeof import('node:fs'), 'writeFileSync' | 'renameSync' | 'rmSync'>

/** The name of a text that waits beside its file, with the process that wrote it. */
export const besideName = /\.(\d{1,10})\.tmp$/

function besideOf(path: string): string {
  return `${path}.${process.pid}.tmp`
}

/** Write a text beside its file; throws where that can't be done, and the caller removes what stands beside. */
export function writeBeside(path: string, text: string, disk: Disk): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    disk.writeFileSync(besideOf(path), text)
  } catch (error) {
    throw faultOf(error, path, 'every file is as it was')
  }
}

export function removeBeside(paths: Iterable<string>, disk: Disk): void {
  for (const path of paths) disk.rmSync(besideOf(path), { force: true })
}

/** Write a file whole or not at all. Throws {@link DiskFault}. */
export function writeAtomically(path: string, text: string, disk: Disk = { writeFileSync, renameSync, rmSync }): void {
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
export function putInPlace(paths: string[], gone: ReadonlySet<string>, disk: Disk): void {
  for (const path of paths) {
    try {
      remember(path)
      if (gone.has(path)) disk.rmSync(path, { force: true })
      else disk.renameSync(besideOf(path), path)
    } catch (error) {
      removeBeside(paths, disk)
      throw faultOf(error, path, 'the files before it are new, this one and those after it as they were')
    }
  }
}

/** Whether a process still runs; our own id on a leftover is that of an earlier one. */
export function isAlive(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
