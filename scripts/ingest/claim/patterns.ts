import { z } from 'astro/zod'
import { PEOPLE } from '../../../src/language/nouns.ts'
import { pattern, readCues } from '../read/cues.ts'

const { lists, ...single } = readCues(
  new URL('patterns.yaml', import.meta.url),
  z.object({ lists: z.record(z.string(), z.array(pattern)) }).catchall(pattern),
  { people: PEOPLE },
)

/** A pattern of `patterns.yaml`, by its name. */
export function patternOf(name: string): RegExp {
  const found = single[name]
  if (!found) throw new Error(`No pattern of patterns.yaml is called \`${name}\``)
  return found
}

/** A list of patterns of `patterns.yaml`, by its name. */
export function patternsOf(name: string): RegExp[] {
  const found = lists[name]
  if (!found) throw new Error(`No list of patterns.yaml is called \`${name}\``)
  return found
}
