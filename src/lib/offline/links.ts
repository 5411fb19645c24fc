import { Parser } from 'htmlparser2'

/** The heading of a page, and the pages of the site that its main text leads to, as paths below the base. */
export function linksIn(html: string, path: string, base: string): { title: string; links: string[] } {
  const links = new Set<string>()
  let inMain = false
  let inHeading = false
  let title = ''
  const here = new URL(base + path, 'https://site.invalid')
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'main') inMain = true
      if (name === 'h1' && title === '') inHeading = true
      if (name !== 'a' || !inMain || href === undefined) return
      const to = URL.parse(href, here)
      if (to?.origin === here.origin && to.pathname.startsWith(base)) links.add(to.pathname.slice(base.length))
    },
    ontext(text) {
      if (inHeading) title += text
    },
    onclosetag(name) {
      if (name === 'main') inMain = false
      if (name === 'h1') inHeading = false
    },
  })
  parser.end(html)
  links.delete(path)
  return { title: title.replaceAll(/\s+/g, ' ').trim(), links: [...links] }
}
