import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { siteDay } from '../../src/views/published-from.ts'

/** The day whose site is made of a content folder: `PUBLISH_DAY`, else that of its last release. */
export function siteDayOf(content: string): string {
  const released = globSync('editions/*.json', { cwd: content }).map((path) => basename(path, '.json'))
  return siteDay(process.env['PUBLISH_DAY'], released)
}
