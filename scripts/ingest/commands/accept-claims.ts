import { appendFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import { claim as claimSchema } from '../../../src/schema/claim.ts'
import { labelsFile, type StatementLabel } from '../labels/labels.ts'
import { readText } from '../read/files.ts'
import { count } from '../report/print.ts'
import { writeAtomically } from '../write/beside.ts'
import { type Io, UsageFault } from './io.ts'
import { type Arguments, usage } from './options.ts'

/**
 * Set the claims of source pages to accepted, with `--sure` those alone of which the machine is so sure; exit code 1
 * where there is no such page. What a person let stand or corrected is kept as a label that the reader learns from.
 */
export function acceptClaims({ values, positionals }: Arguments, io: Io): number {
  if (positionals.length === 0) throw new UsageFault(`Name the source pages whose claims you have read.\n\n${usage}`)
  const sure = Number(values.sure ?? 0)
  if (!(sure >= 0 && sure <= 1)) throw new UsageFault(`Unexpected --sure ${values.sure}, give a number from 0 to 1`)
  const content = values.content ?? io.content
  let code = 0
  for (const name of positionals) {
    const id = basename(name).replace(/\.(?:mdx|txt)$/i, '')
    const path = join(content, 'sources', `${id}.mdx`)
    const text = readText(path)
    if (text === null) {
      io.stderr(`There is no page ${path}; run \`npm run ingest\` first, or see content/sources/ for the names.`)
      code = 1
      continue
    }
    const result = withAccepted(new VFile({ path, value: text }), sure)
    if (result.text !== text && !values['dry-run']) {
      writeAtomically(path, result.text)
      const lines = result.labels.map((label) => `${JSON.stringify(label)}\n`).join('')
      if (lines !== '') appendFileSync(join(content, labelsFile), lines)
    }
    const left = result.left > 0 ? `; ${count(result.left, 'claim')} less sure than ${sure} left for you to read` : ''
    io.stdout(
      `${values['dry-run'] ? 'Would accept' : 'Accepted'} ${count(result.accepted, 'claim')} of ${path}${left}.`,
    )
  }
  return code
}

interface Accepted {
  /** The page's new text. */
  text: string
  accepted: number
  /** Claims that are still to be read, since the machine was not sure enough. */
  left: number
  labels: StatementLabel[]
}

/** Set claims of a source page to `accepted`; one without a likelihood was written by a person, and is accepted. */
function withAccepted(file: VFile, sure: number): Accepted {
  const text = String(file)
  const page = parseContentPage(file)
  const claims = page.frontmatter?.document().get('claims', true)
  if (!page.frontmatter || !isSeq(claims)) return { text, accepted: 0, left: 0, labels: [] }
  const open = claims.items.flatMap((claim) => (isMap(claim) && claim.get('state') === 'read' ? claim : []))
  const chosen = open.filter((claim) => Number(claim.getIn(['read', 'p']) ?? 1) >= sure)
  const offset = page.frontmatter.offset
  const changed = chosen
    .flatMap((claim) => changesOf(claim, text, offset))
    .toSorted((a, b) => b.from - a.from)
    .reduce((now, { from, to, by }) => now.slice(0, from) + by + now.slice(to), text)
  return {
    text: changed,
    accepted: chosen.length,
    left: open.length - chosen.length,
    labels: chosen.flatMap((claim) => labelOf(claim)),
  }
}

/** The places of a claim that change: its state, and the lines of how sure the machine was. */
function changesOf(claim: YAMLMap, text: string, offset: number): { from: number; to: number; by: string }[] {
  const rangeOf = (key: string) => {
    const pair = (claim.items as Pair[]).find((one) => isScalar(one.key) && one.key.value === key)
    const [start, end] = [pair?.key, pair?.value].map((node) => (node as { range?: [number, number] })?.range)
    return start && end ? { key: start[0] + offset, from: end[0] + offset, to: end[1] + offset } : null
  }
  const [state, read] = [rangeOf('state'), rangeOf('read')]
  const line = read && { from: text.lastIndexOf('\n', read.key), to: lineEnd(text, read.to), by: '' }
  return [...(state ? [{ from: state.from, to: state.to, by: 'accepted' }] : []), ...(line ? [line] : [])]
}

/** The end of the line that a value ends in. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', text[at - 1] === '\n' ? at - 1 : at)
  return end < 0 ? text.length : end
}

/** What an accepted claim teaches the reader: the kind, the subjects and the evidence that a person let stand or gave it. */
function labelOf(node: YAMLMap): StatementLabel[] {
  const { data } = claimSchema.safeParse(node.toJSON())
  const place = data?.from[0]
  if (!data?.read || !place?.passage) return []
  const { condition, therapy } = data.about
  const about = { ...(condition && { condition }), ...(therapy && { therapy }) }
  return [
    { seed: place.seed, passage: place.passage, at: data.read.at, kind: data.kind, about, evidence: data.evidence },
  ]
}
