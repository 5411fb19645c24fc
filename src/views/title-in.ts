import { Parser } from 'htmlparser2'

/** The words of a page's first heading; of its `<title>` where it has none. */
export function titleIn(html: string): string {
  const words = { h1: '', title: '' }
  let inside: keyof typeof words | null = null
  const parser = new Parser({
    onopentag: (name) => {
      if ((name === 'h1' || name === 'title') && words[name] === '') inside = name
    },
    ontext: (text) => {
      if (inside) words[inside] += text
    },
    onclosetag: (name) => {
      if (name === inside) inside = null
    },
  })
  parser.end(html)
  return (words.h1 || words.title).replaceAll(/\s+/g, ' ').trim()
}
