/**
 * A pattern that is written over several lines, as one: their ends, and the spaces with which the next one begins, are no
 * part of it. A backslash stays one.
 */
export function onOneLine({ raw }: TemplateStringsArray, ...parts: string[]): string {
  return String.raw({ raw: raw.map(unbroken) }, ...parts)
}

/** A text without the ends of its lines and the spaces with which the next one begins. */
export function unbroken(written: string): string {
  return written.replaceAll(/\n */g, '')
}
