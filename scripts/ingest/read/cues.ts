import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { load } from 'js-yaml'
import { unbroken } from '../../../src/language/on-one-line.ts'

/**
 * A pattern as JavaScript writes it, `/…/iu`. It may go on over several lines: their ends, and the spaces with which
 * the next one begins, are no part of it.
 */
export const pattern = z.string().transform((written, context) => {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/.exec(unbroken(written)) ?? []
  try {
    if (source) return new RegExp(source, flags)
    context.addIssue({ code: 'custom', message: 'a pattern stands between slashes' })
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) })
  }
  return z.NEVER
})

/**
 * Read words and patterns that lie as YAML beside the code.
 *
 * In every text `${name}` stands for one of the `parts` of the file, or of those that the code gives; a part may hold
 * those above it. Throws an error that names the file and the entry where one does not fit, or a part is unknown.
 */
export function readCues<T extends z.ZodType>(file: URL, schema: T, given: Record<string, string> = {}): z.infer<T> {
  const fault = (entry: string, reason: string) =>
    new Error(`Unexpected entry \`${entry}\` of ${file.pathname} (${reason}), correct it there.`)
  const known = new Map(Object.entries(given))
  const whole = (value: unknown, entry: string): unknown => {
    if (typeof value === 'string')
      return unbroken(value).replaceAll(/\$\{([\w-]+)\}/g, (_, name: string) => {
        const part = known.get(name)
        if (part === undefined) throw fault(entry, `no part is called ${name}`)
        return part
      })
    if (Array.isArray(value)) return value.map((one, index) => whole(one, `${entry}.${index}`))
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([key, one]) => [key, whole(one, entry === '' ? key : `${entry}.${key}`)]),
        )
      : value
  }
  const { parts = {}, ...cues } = load(readFileSync(file, 'utf8')) as { parts?: Record<string, string> }
  for (const [name, part] of Object.entries(parts)) known.set(name, String(whole(part, `parts.${name}`)))
  const read = schema.safeParse(whole(cues, ''))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw fault(issue?.path.join('.') ?? '', issue?.message ?? '')
}

/** The patterns of a file in which each has a name: a function that gives one, or throws where none is so called. */
export function readPatterns(file: URL, given: Record<string, string> = {}): (name: string) => RegExp {
  const patterns = readCues(file, z.record(z.string(), pattern), given)
  return (name) => {
    const found = patterns[name]
    if (!found) throw new Error(`No pattern of ${file.pathname} is called \`${name}\``)
    return found
  }
}
