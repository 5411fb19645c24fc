import { Parser } from 'htmlparser2'

/** The pages of the site that the main text of a page leads to, as paths below the base, each once. */
export function linksIn(html: string, path: string, base: string): string[] {
  const links = new Set<string>()
  let inMain = false
  const here = new URL(base + path, 'https://site.invalid')
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'main') inMain = true
      if (name !== 'a' || !inMain || href === undefined) return
      const to = URL.parse(href, here)
      if (to?.origin === here.origin && to.pathname.startsWith(base)) links.add(to.pathname.slice(base.length))
    },
    onclosetag(name) {
      if (name === 'main') inMain = false
    },
  })
  parser.end(html)
  links.delete(path)
  return [...links]
}
