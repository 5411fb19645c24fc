import { readFileSync } from 'node:fs'
import type { z } from 'astro/zod'
import { load } from 'js-yaml'
import { type PageKind, pageKinds } from '../../src/schema/page.ts'
import { citation } from '../../src/schema/source.ts'
import { yamlOf } from '../ingest/compose/emit.ts'

/** What `npm run new` can begin: a page of a kind, or an article. */
export type Begun = PageKind | 'article'

const told = load(readFileSync(new URL('fields.yaml', import.meta.url), 'utf8')) as Record<
  Begun | 'every',
  Record<string, string> | undefined
>

/** What is to be written into the body of a page, told above it: ingest could not tell a hint in it from text. */
const bodyHints = [
  '# Below the next line: the text, under headings such as "## What to do". To show a claim, write its id on a line',
  '# of its own, as in: <Claim id="price-ms" />',
]
const sourceHints = ['# Below the next line: what it shows of the claims that rest on it, in plain sentences.']

/** Fields that are written later, when they are true. */
const later = [
  "# publish: '2027-01-15'  to publish it from that day on, once `draft` is taken away",
  "# checked: { on: '2026-12-01', next: '2027-06-01' }  once you have checked its sources, and when they are due again",
]

/**
 * The text of a new page, a draft: each field that has to be written below a line that says what belongs there. What is
 * `known` already stands there; what may be unknown is `unknown`; what may not is empty, and `npm run check` asks for
 * it.
 */
export function pageBegun(kind: PageKind, known: Readonly<Record<string, unknown>> = {}): string {
  const { title, summary, ...needed } = fieldsOf(pageKinds[kind].schema.shape, kind, {
    ...known,
    ...(kind === 'source' && { standing: 'cited' }),
  })
  const more = Object.entries(known).filter(([name]) => !isNeeded(name, kind))
  const lines = [
    title,
    summary,
    ['draft: true # take this line away to publish it', ...later],
    ...more.map(([name, value]) => printed(name, value)),
    ...Object.values(needed),
    kind === 'source' ? sourceHints : bodyHints,
  ]
  return `---\n${lines.flat().join('\n')}\n---\n\n${kind === 'source' ? '## What we cite it for\n' : ''}`
}

/** The text of a new article: its citation, to be filled in, and an empty place for its text. */
export function articleBegun(): string {
  const fields = Object.values(fieldsOf(citation.shape, 'article', {}))
  return `---\n${fields.flat().join('\n')}\n---\n\n`
}

type Shape = Readonly<Record<string, z.ZodType>>

/** Each field that must be there, as a line that says what to write and the field itself. */
function fieldsOf(shape: Shape, kind: Begun, known: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const needed = Object.entries(shape).filter(([, schema]) => isRequired(schema))
  return Object.fromEntries(
    needed.map(([name, schema]) => {
      const says = `# ${told[kind]?.[name] ?? told.every?.[name]}`
      return [name, [says, printed(name, known[name] ?? (mayBeUnknown(schema) ? 'unknown' : undefined))]]
    }),
  )
}

function isNeeded(name: string, kind: PageKind): boolean {
  const schema = (pageKinds[kind].schema.shape as Shape)[name]
  return schema !== undefined && isRequired(schema)
}

function isRequired(schema: z.ZodType): boolean {
  return !schema.safeParse(undefined).success
}

/** A field with its value, as ingest writes it; one without is left empty. */
function printed(name: string, value: unknown): string {
  if (value === undefined) return `${name}:`
  return yamlOf({ [name]: value })
    .toString({ lineWidth: 0, flowCollectionPadding: true })
    .trimEnd()
}

/** Whether `unknown` may stand there, and says more than any text would. */
function mayBeUnknown(schema: z.ZodType): boolean {
  return schema.type !== 'string' && schema.safeParse('unknown').success
}
