import { reportAt } from './site.ts'
import type { BuiltSite, Tag } from './site.ts'

/**
 * Warn when a page holds code or styles of its own, which the site's content security policy would refuse, or leads
 * its reader elsewhere unasked.
 *
 * ```html
 * <p style="color: red">
 * ```
 *
 * > Unexpected `style` attribute of `<p>`, put it in a file
 */
export function inlineCode({ pages }: BuiltSite): void {
  for (const { file, tags } of pages) {
    for (const tag of tags) {
      for (const fault of faultsOf(tag)) reportAt(file, `Unexpected ${fault}`, 'inline-code', tag.offset)
    }
  }
}

function faultsOf({ name, attributes, code }: Tag): string[] {
  const isData = /^application\/(?:ld\+)?json$/i.test(attributes['type'] ?? '')
  return [
    ...(name === 'script' && code.trim() !== '' && !isData ? ['`<script>` with code, put it in a file'] : []),
    ...(name === 'style' ? ['`<style>`, put it in a file'] : []),
    ...Object.keys(attributes)
      .filter((attribute) => attribute === 'style' || /^on[a-z]/.test(attribute))
      .map((attribute) => `\`${attribute}\` attribute of \`<${name}>\`, put it in a file`),
    ...Object.values(attributes)
      .filter((value) => /^[\s\0]*javascript:/i.test(value))
      .map((value) => `address \`${value}\`, write one that is no code`),
    ...(name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh'
      ? ['`<meta http-equiv="refresh">`, let the reader decide: write a link']
      : []),
  ]
}
