import { globSync, readFileSync } from 'node:fs'
import { leadsOn } from '../../src/views/moved.ts'

/** The address of every built page, relative to the base, in order; without those that only lead on. */
export function everyPath(): string[] {
  return globSync('dist/**/*.html')
    .toSorted()
    .filter((file) => !leadsOn(readFileSync(file, 'utf8')))
    .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
}

/** The addresses that only lead on, relative to the base. */
export function movedPaths(): string[] {
  return globSync('dist/**/index.html')
    .toSorted()
    .filter((file) => leadsOn(readFileSync(file, 'utf8')))
    .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
}
