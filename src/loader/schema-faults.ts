import { z } from 'astro/zod'
import type { VFile } from 'vfile'
import type { Place, PlacedYaml, YamlPath } from './content-page.ts'

type Issue = z.core.$ZodIssue

/** One thing that a schema does not allow: what is there, what to write, and the path to it or to its key. */
type SchemaFault = { reason: string; path: YamlPath; onKey: boolean; remedy?: Remedy }

/** What is wrong with the writing alone, so that nothing else has to be known to put it right. */
type Remedy = 'quote' | 'lower-case'

/** Read a piece of YAML by a schema; reports on the file what the schema does not allow, and returns `null` then. */
export function readBySchema<S extends z.ZodType>(
  schema: S,
  yaml: PlacedYaml,
  file: VFile,
  ruleId: string,
): z.infer<S> | null {
  const read = schema.safeParse(yaml.value ?? {})
  if (read.success) return read.data
  for (const { reason, place } of placedFaults(schema, yaml)) file.message(reason, { place, ruleId, source: 'check' })
  return null
}

/** What a schema does not allow in a piece of YAML, each at its place; how to write it, where that is certain. */
export function placedFaults(
  schema: z.ZodType,
  yaml: PlacedYaml,
): { reason: string; place: Place; rewrite?: (written: string) => string }[] {
  return schemaFaults(schema, yaml.value ?? {}).map(({ reason, path, onKey, remedy }) => ({
    reason,
    place: onKey ? yaml.placeOfKey(path) : yaml.placeOf(path),
    ...(remedy && { rewrite: rewrites[remedy] }),
  }))
}

const rewrites: Record<Remedy, (written: string) => string> = {
  quote: (written) => `'${written}'`,
  'lower-case': (written) => written.toLowerCase(),
}

/** List what a schema does not allow in a value, in the words of the person who wrote it. */
export function schemaFaults(schema: z.ZodType, value: unknown): SchemaFault[] {
  const result = schema.safeParse(value, { reportInput: true })
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue, schema))
}

function faultsOf(issue: Issue, schema: z.ZodType): SchemaFault[] {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys': {
      const expected = fieldsAt(schema, path)
      const others = expected.length > 0 ? ` or use one of ${list(expected)}` : ''
      return issue.keys.map((key) => ({
        reason: `Unexpected field ${quoted([...path, key])}, remove it${others}`,
        path: [...path, key],
        onKey: true,
      }))
    }
    case 'invalid_union': {
      const deeper = issue.errors.find((errors) => errors.length > 0 && errors.every((error) => error.path.length > 0))
      if (deeper) return deeper.flatMap((error) => faultsOf({ ...error, path: [...path, ...error.path] }, schema))
      const ways = [...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)))]
      return [fault(issue, ways.length > 0 ? ways.join(', or ') : 'a known kind')]
    }
    default:
      return [fault(issue, wanted(issue))]
  }
}

function fault(issue: Issue, remedy: string): SchemaFault {
  const reason =
    issue.input === undefined
      ? `Unexpected missing field ${quoted(issue.path)}, add it: ${remedy}`
      : `Unexpected ${shown(issue.input)} in ${quoted(issue.path)}, write ${remedy}`
  const known = remedyOf(issue)
  return { reason, path: issue.path, onKey: false, ...(known && { remedy: known }) }
}

/** A number where text is wanted needs quotation marks; a text whose small letters alone are allowed, small letters. */
function remedyOf(issue: Issue): Remedy | undefined {
  if (issue.code === 'invalid_union') return issue.errors.flatMap(([first]) => (first && remedyOf(first)) ?? [])[0]
  if (issue.code === 'invalid_type')
    return issue.expected === 'string' && typeof issue.input === 'number' ? 'quote' : undefined
  if (issue.code !== 'invalid_format' || typeof issue.input !== 'string' || !issue.pattern) return undefined
  const [, pattern = '', flags] = /^\/([\s\S]*)\/(\w*)$/.exec(issue.pattern) ?? []
  return new RegExp(pattern, flags).test(issue.input.toLowerCase()) ? 'lower-case' : undefined
}

/** Say what an issue wants instead. */
function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && typeof issue.input === 'number') return 'it in quotation marks'
      return names[issue.expected] ?? `a ${issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1 ? `\`${String(issue.values[0])}\`` : `one of ${list(issue.values.map(String))}`
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `${sized(issue.origin)} at least ${issue.minimum}`
    case 'too_big':
      return `${sized(issue.origin)} at most ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'url' ? 'an address that begins with https://' : issue.message
    default:
      return issue.message
  }
}

function sized(origin: string): string {
  return origin === 'array' ? 'a list of' : `a ${origin} of`
}

const names: Record<string, string> = {
  string: 'text',
  array: 'a list (each line begins with `- `)',
  object: 'fields with their values',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  null: '`null`',
}

function shown(value: unknown): string {
  if (value === null) return 'empty value'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'group of fields'
  const text = String(value)
  if (text === '') return 'empty text'
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}

function quoted(path: YamlPath): string {
  const name = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return `\`${name.replace(/^\./, '') || 'frontmatter'}\``
}

function list(words: string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}

/** The fields that a schema allows at a path; none where the path leads through a union. */
function fieldsAt(schema: z.ZodType, path: YamlPath): string[] {
  let at: unknown = bare(schema)
  for (const step of path) {
    if (at instanceof z.ZodObject) at = bare(at.shape[String(step)])
    else if (at instanceof z.ZodArray) at = bare(at.element)
    else return []
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function bare(schema: unknown): unknown {
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
  return wraps ? bare(schema.unwrap()) : schema
}
