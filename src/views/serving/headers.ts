import { securityHeaders } from './policy.ts'

/** Headers of the files whose address matches. */
export interface HeaderRule {
  /** Below the base; `*` stands for anything, and stands once at most, for Cloudflare reads no more. */
  paths: string
  headers: Readonly<Record<string, string>>
}

/** Asked for again at each visit, and sent only where it changed: what a file has that no rule keeps longer. */
export const usualCaching = 'no-cache'

/** A year, as long as a file may be kept: its name holds a hash of its bytes, so that it never changes. */
const keptForEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** Read by programs of other sites too. */
const open = { 'Access-Control-Allow-Origin': '*' }

/** Every rule; no two that may meet name the same header, for some hosts would send both values. */
export const headerRules: readonly HeaderRule[] = [
  { paths: '*', headers: securityHeaders },
  ...['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*', 'pagefind/*.pf_meta'].map(forEver),
  ...['saved/*.pack', 'saved/list.*'].map(forEver),
  ...['data/*', 'changes.json', 'changes.atom'].map((paths) => ({ paths, headers: open })),
  // The page itself is for search engines; its copy would stand beside it as a second one.
  { paths: '*.md', headers: { 'X-Robots-Tag': 'noindex' } },
]

function forEver(paths: string): HeaderRule {
  return { paths, headers: keptForEver }
}

/** Whether a path below the base is one of those that a rule names. */
export function isOneOf(paths: string, path: string): boolean {
  return new RegExp(patternOf(paths)).test(path)
}

/**
 * The pattern of the paths that a rule names, as a regular expression of JavaScript, nginx and Caddy alike.
 *
 * @example patternOf('saved/*.pack', '/reader/') // '^/reader/saved/.*\\.pack$'
 */
export function patternOf(paths: string, base = ''): string {
  const literal = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  return `^${literal(base)}${paths.split('*').map(literal).join('.*')}$`
}

/**
 * The headers that a file at a path below the base must have, by name.
 *
 * @example headersOf('sw.js')['Cache-Control'] // 'no-cache'
 */
export function headersOf(path: string): Record<string, string> {
  const rules = headerRules.filter(({ paths }) => isOneOf(paths, path))
  return Object.assign({ 'Cache-Control': usualCaching }, ...rules.map(({ headers }) => headers))
}

/**
 * Write `_headers`, as Netlify, Cloudflare Pages and others read it. What no rule keeps longer these hosts have asked
 * for again anyway.
 */
export function headersFile(base: string): string {
  const blocks = headerRules.map(({ paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
    return [base + paths, ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}
