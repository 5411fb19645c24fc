import { extname, posix } from 'node:path'
import { readAddress, type Places } from './addresses.ts'

/** A style sheet of a copy: its addresses lead to files beside it, which it needs. */
export function carryStyles(css: string, file: string, places: Places): { css: string; needs: string[] } {
  const needs = new Set<string>()
  const carried = withAddresses(css, file, places, (path) => {
    needs.add(path)
    return encodeURI(posix.relative(posix.dirname(file), path))
  })
  return { css: carried, needs: [...needs].toSorted() }
}

/** Part the rules of a style sheet that load a face from the rest. */
export function partFaces(css: string): { faces: string[]; rest: string } {
  const rule = /@font-face\s*\{[^}]*url\([^}]*\}/g
  return { faces: css.match(rule) ?? [], rest: css.replaceAll(rule, '') }
}

/**
 * A rule that loads a face, with the face itself in it: from files Firefox loads none, since each file is a site of its
 * own to it. The text waits for it (`block`), which is a moment on a disk; `optional` would never show it.
 */
export function faceWithin(rule: string, file: string, places: Places, read: (path: string) => Uint8Array): string {
  const within = (path: string) =>
    `data:font/${extname(path).slice(1)};base64,${Buffer.from(read(path)).toString('base64')}`
  return withAddresses(rule, file, places, within).replace(/(?<=font-display:\s*)\w+/, 'block')
}

/** The addresses of files of the site, written anew. */
function withAddresses(css: string, file: string, places: Places, write: (path: string) => string): string {
  return css.replaceAll(/url\((["']?)([^"')]+)\1\)/g, (whole, quote: string, written: string) => {
    const read = readAddress(written, file, places)
    return read ? `url(${quote}${write(read.path)}${read.end}${quote})` : whole
  })
}
