import { globSync } from 'node:fs'

/** The address of every built page, relative to the base, in order. */
export function everyPath(): string[] {
  return globSync('dist/**/*.html')
    .toSorted()
    .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
}
