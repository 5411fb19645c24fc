import type { Moved } from '../../schema/register.ts'

/** What an address leads on to, both with the base before them. */
export interface Redirect {
  from: string
  to: string
}

/** The addresses that moved (`content/registers/moved.yaml`), with the base before them. */
export function redirectsOf(moved: readonly Moved[], base: string): Redirect[] {
  return moved.map(({ id, to }) => ({ from: base + id, to: base + to }))
}

/** Write `_redirects`, as Netlify, Cloudflare Pages and others read it: a line each, to stay (301). */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('')
}

/** Read the lines of a `_redirects` back. */
export function redirectsIn(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.split(' ')
    return from && to ? { from, to } : []
  })
}
