import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Listed } from './download-page.ts'

/** Where the list of files lies, so that one format can be made again without the others. */
const path = 'editions/files.json'

/** The files that earlier runs made, and that are still there as they were; `measure` tells the checksum of one. */
export function rememberedIn(folder: string, measure: (path: string) => { sha256: string }): Listed[] {
  const file = join(folder, path)
  const listed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Listed[]) : []
  return listed.filter((one) => existsSync(join(folder, one.path)) && measure(one.path).sha256 === one.sha256)
}

/** Keep the list of files for the next run. */
export function remember(folder: string, listed: readonly Listed[]): void {
  writeFileSync(join(folder, path), `${JSON.stringify(listed, null, 2)}\n`)
}
