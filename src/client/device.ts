/**
 * What pages keep on this device, beside the copy of the site: whether the reader wants a `copy`, has been offered to
 * `install` it or to read a newer edition `later`, the answers about an `offer`, and whether the `slash` leads to the
 * search.
 */
export type Remembered = 'copy' | 'install' | 'later' | 'offer' | 'slash'

/** The key of it: a host may hold several sites, and a folder several copies, which share the browser's one store. */
export function keyOf(name: Remembered): string {
  return `${new URL('.', document.querySelector<HTMLAnchorElement>('a.name')?.href).pathname}:${name}`
}
