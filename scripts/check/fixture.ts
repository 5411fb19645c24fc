import { VFile } from 'vfile'
import { libraryOf, publishedOn } from './content/library.ts'
import { contentRules, reportContent, reportSite, siteRules } from './rules.ts'
import { siteOf } from './site/site.ts'
import { wordingRules } from './wording/wording.ts'

/** Files by their paths. */
type Files = Record<string, string>

/** Run the content rule of this id on files given as text; returns `path:line:column: reason` for each fault. */
export function contentFaults(id: string, files: Files): string[] {
  const all = filesOf(files)
  reportContent(libraryOf(all))
  return messagesOn(all, id)
}

/** Run the site rule of this id on a built site given as text, and on the content it was built from. */
export function siteFaults(
  id: string,
  files: Files,
  { base = '/', content = {} as Files, published = '' } = {},
): string[] {
  const all = [...filesOf(files), ...filesOf({ 'content/published.txt': published })]
  const held = filesOf(content)
  reportSite(siteOf(all, Object.keys(files), base, publishedOn('', libraryOf(held)), all.at(-1)))
  return messagesOn([...all, ...held], id)
}

function filesOf(files: Files): VFile[] {
  return Object.entries(files).map(([path, value]) => new VFile({ path, value, data: { path } }))
}

/** What was found on reading files, and what the rule of this id reported on them, as `path:line:column: reason`. */
export function messagesOn(files: VFile[], id = ''): string[] {
  const others = new Set(Object.keys({ ...contentRules, ...siteRules, ...wordingRules }))
  others.delete(id)
  return files.flatMap(({ path, messages }) =>
    messages
      .filter(({ ruleId }) => !others.has(ruleId ?? ''))
      .map(({ line, column, reason }) => `${path}:${line}:${column}: ${reason}`),
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
