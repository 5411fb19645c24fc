import { globSync, readFileSync } from 'node:fs'
import { leadsOn } from '../../src/views/moved.ts'

/** The address of every built page, relative to the base, in order; without those that only lead on. */
export const everyPath = (): string[] => pathsThat((html) => !leadsOn(html))

/** The addresses that only lead on, relative to the base. */
export const movedPaths = (): string[] => pathsThat(leadsOn)

function pathsThat(belong: (html: string) => boolean): string[] {
  return globSync('dist/**/*.html')
    .toSorted()
    .filter((file) => belong(readFileSync(file, 'utf8')))
    .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
}
