import type { z } from 'astro/zod'
import { load, YAMLException } from 'js-yaml'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { Fault } from './fault.ts'

type Issue = z.core.$ZodIssue

/** The two halves of a page's file; `line` is the line on which the YAML begins. */
export interface Halves {
  yaml: string
  line: number
}

/**
 * Take the YAML from the top of a page. `null` where the file doesn't begin with a block between two `---` lines.
 */
export function frontmatterOf(text: string): Halves | null {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)
  return block ? { yaml: block[1] ?? '', line: 2 } : null
}

/**
 * Read YAML and hold it against a schema.
 *
 * Reads with js-yaml, which is fast, and reads again with `yaml` only to find the line and column of a fault.
 */
export function readYaml<S extends z.ZodType>(
  halves: Halves,
  schema: S,
): { value: z.infer<S>; faults: [] } | { faults: Fault[] } {
  let raw: unknown
  try {
    raw = load(halves.yaml)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { faults: faultsOfYaml(halves, error) }
  }
  const read = schema.safeParse(raw ?? {})
  if (read.success) return { value: read.data, faults: [] }
  const lines = new LineCounter()
  const document = parseDocument(halves.yaml, { lineCounter: lines })
  return { faults: read.error.issues.flatMap((issue) => placed(issue, document, lines, halves.line)) }
}

function faultsOfYaml({ yaml, line }: Halves, error: YAMLException): Fault[] {
  const lines = new LineCounter()
  const { errors } = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  if (errors.length === 0) {
    const mark = error.mark
    return [
      { line: line + (mark?.line ?? 0), column: (mark?.column ?? 0) + 1, reason: `Unexpected YAML, ${error.reason}` },
    ]
  }
  return errors.map(({ pos, message }) => {
    const at = lines.linePos(pos[0])
    return { line: at.line + line - 1, column: at.col, reason: `Unexpected YAML, ${message}` }
  })
}

function placed(issue: Issue, document: Document.Parsed, lines: LineCounter, first: number): Fault[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
  return paths.map((keys) => {
    const at = lines.linePos(offsetOf(document, keys))
    return { line: at.line + first - 1, column: at.col, reason: reasonOf(issue, keys, document) }
  })
}

/** Where the value of a path begins, or the nearest thing around it that exists. */
function offsetOf(document: Document.Parsed, keys: (string | number)[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node: unknown = document.getIn(keys.slice(0, depth), true)
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return Number(node.range[0])
  }
  return 0
}

function reasonOf(issue: Issue, keys: (string | number)[], document: Document.Parsed): string {
  const name = keys.join('.') || 'the frontmatter'
  if (issue.code === 'unrecognized_keys') return `Unexpected field \`${name}\`, remove it or correct its name`
  const value: unknown = document.getIn(keys)
  if (value === undefined) return `Unexpected gap, add \`${name}\`${remedy(issue)}`
  const shown = typeof value === 'object' ? '' : ` \`${String(value)}\``
  return `Unexpected value${shown} in \`${name}\`${remedy(issue)}`
}

function remedy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `, expected ${issue.expected}`
    case 'invalid_value':
      return `, expected ${issue.values.map((value) => `\`${String(value)}\``).join(' or ')}`
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `, expected ${issue.format}` : `, expected ${issue.message}`
    case 'invalid_union': {
      const ways = issue.errors.flatMap((errors) => errors.map((inner) => remedy(inner).replace(/^, expected /, '')))
      return ways.length > 0 ? `, expected ${[...new Set(ways)].join(', or ')}` : ''
    }
    case 'too_small':
      return ', expected more than is there'
    default:
      return `, ${issue.message}`
  }
}
