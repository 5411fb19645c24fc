import { VFile } from 'vfile'
import { libraryOf } from './library.ts'
import type { ContentRule } from './library.ts'

/** Run a rule of content on files given as text; returns `path:line:column: reason` for each fault. */
export function faultsIn(rule: ContentRule, files: Record<string, string>): string[] {
  const all = Object.entries(files).map(([path, value]) => new VFile({ path, value }))
  const library = libraryOf(all)
  rule(library)
  return all.flatMap(({ path, messages }) =>
    messages.map(({ line, column, reason }) => `${path}:${line}:${column}: ${reason}`),
  )
}

/** A source page with claims in YAML and a body. */
export function sourcePage(claims: string, body = 'Text.'): string {
  return `---\ntitle: A guide\nclaims:\n${claims}\n---\n\n${body}\n`
}

/** A claim that keeps the schema, with what a test changes as further lines of YAML. */
export function claimYaml(id: string, more: string[] = [], about = '{ guide: costs }'): string {
  const usual = [
    'kind: price',
    'says: A price.',
    `about: ${about}`,
    'attributed: null',
    'hedged: false',
    'evidence: { design: price-list, rule: cue-price }',
    'from: [{ seed: guide, passage: 7f3a9c }]',
    'state: accepted',
  ]
  const keyOf = (line: string) => line.split(':')[0]
  const changed = new Set(more.map(keyOf))
  const lines = [`id: ${id}`, ...usual.filter((line) => !changed.has(keyOf(line))), ...more]
  return lines.map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`).join('\n')
}
