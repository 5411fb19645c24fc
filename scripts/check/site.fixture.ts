import { VFile } from 'vfile'
import { siteOf } from './site.ts'
import type { SiteRule } from './site.ts'

/** Run a rule of the built site on files given as text; returns `path:line:column: reason` for each fault. */
export function siteFaults(rule: SiteRule, files: Record<string, string>, base = '/'): string[] {
  const all = Object.entries(files).map(([path, value]) => new VFile({ path, value, data: { path } }))
  rule(siteOf(all, Object.keys(files), base))
  return all.flatMap(({ path, messages }) =>
    messages.map(({ line, column, reason }) => `${path}:${line}:${column}: ${reason}`),
  )
}
