import { VFile } from 'vfile'
import { libraryOf } from './library.ts'
import { siteOf } from './site.ts'
import type { SiteRule } from './site.ts'

/**
 * Run a rule of the built site on files given as text, and on the content it was built from; returns
 * `path:line:column: reason` for each fault.
 */
export function siteFaults(
  rule: SiteRule,
  files: Record<string, string>,
  { base = '/', content = {} }: { base?: string; content?: Record<string, string> } = {},
): string[] {
  const all = Object.entries(files).map(([path, value]) => new VFile({ path, value, data: { path } }))
  const library = libraryOf(Object.entries(content).map(([path, value]) => new VFile({ path, value })))
  rule(siteOf(all, Object.keys(files), base), library)
  return all.flatMap(({ path, messages }) =>
    messages.map(({ line, column, reason }) => `${path}:${line}:${column}: ${reason}`),
  )
}
