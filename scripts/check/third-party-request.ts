import { reportAt } from './site.ts'
import type { BuiltSite, Tag } from './site.ts'

/** Relations of `<link>` that make a browser ask another host. */
const fetched = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/

/**
 * Warn when a page makes the reader's browser ask another host: a script, a style sheet, an image, a font, a form.
 *
 * ```html
 * <link rel="stylesheet" href="https://fonts.example/css">
 * ```
 *
 * > Unexpected request to `https://fonts.example/css`, keep the file in `public/` and link to that
 */
export function thirdPartyRequest({ pages, styles }: BuiltSite): void {
  for (const { file, tags } of pages) {
    for (const tag of tags) {
      for (const address of requestsOf(tag).filter(leavesSite)) reportAt(file, reasonFor(address), rule, tag.offset)
    }
  }
  for (const file of styles) {
    for (const match of String(file).matchAll(/(?:url\(|@import\s+)\s*["']?([^"')\s;]+)/g)) {
      if (leavesSite(match[1] ?? '')) reportAt(file, reasonFor(match[1] ?? ''), rule, match.index)
    }
  }
}

const rule = 'third-party-request'

function reasonFor(address: string): string {
  return `Unexpected request to \`${address}\`, keep the file in \`public/\` and link to that`
}

function leavesSite(address: string): boolean {
  return /^(?:[a-z]+:)?\/\//i.test(address.trim())
}

function requestsOf({ name, attributes }: Tag): string[] {
  const { href, src, srcset, action, data, poster, style, ping } = attributes
  const link = name === 'link' && fetched.test(attributes['rel'] ?? '') ? href : undefined
  const sources = srcset?.split(',').map((source) => source.trim().split(/\s/)[0])
  const styled = [...(style ?? '').matchAll(/url\(\s*["']?([^"')\s]+)/g)].map((match) => match[1])
  const drawn = name === 'image' || name === 'use' ? href : undefined
  return [
    link,
    src,
    action,
    name === 'object' ? data : undefined,
    poster,
    ping,
    drawn,
    ...(sources ?? []),
    ...styled,
  ].filter((address) => address !== undefined)
}
