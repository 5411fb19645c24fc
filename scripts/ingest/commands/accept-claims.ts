import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import { type Claim, claim as claimSchema } from '../../../src/schema/claim.ts'
import type { StatementLabel } from '../labels/labels.ts'
import { readText } from '../read/files.ts'
import { count } from '../report/print.ts'
import { isUnwritten } from '../report/tell.ts'
import { addLabels } from '../write/add-labels.ts'
import { writeAtomically } from '../write/beside.ts'
import { asStep } from './as-step.ts'
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
  const says = `accepted claims of ${positionals.join(', ')}`
  return asStep(content, says, io, () => acceptInPages(content, sure, { values, positionals }, io))
}

type Named = Pick<Arguments, 'values' | 'positionals'>

function acceptInPages(content: string, sure: number, { values, positionals }: Named, io: Io): number {
  let code = 0
  for (const name of positionals) {
    const id = basename(name).replace(/\.(?:mdx|txt)$/i, '')
    const path = join(content, 'sources', `${id}.mdx`)
    // one without a likelihood was written by a person
    const isSure = ({ read }: Partial<Claim>) => (read?.p ?? 1) >= sure
    const result = acceptInPage(content, id, isSure, !values['dry-run'])
    if (result === null) {
      io.stderr(`There is no page ${path}; run \`npm run ingest\` first, or see content/sources/ for the names.`)
      code = 1
      continue
    }
    const { accepted, left, unwritten } = result
    const rest = left > 0 ? `; ${count(left, 'claim')} less sure than ${sure} left for you to read` : ''
    const open = unwritten > 0 ? `; ${count(unwritten, 'claim')} left whose sentence nobody has written yet` : ''
    io.stdout(
      `${values['dry-run'] ? 'Would accept' : 'Accepted'} ${count(accepted, 'claim')} of ${path}${rest}${open}.`,
    )
  }
  return code
}

/** What became of the claims of a page that were open. */
interface Accepted {
  accepted: number
  /** Claims that were not chosen. */
  left: number
  /** Claims whose sentence was put together from their fields: nobody has written it, so it can't be accepted. */
  unwritten: number
}

/**
 * Set the chosen claims of a source page to accepted, and keep what a person let stand or corrected as labels. `null`
 * where there is no such page.
 */
export function acceptInPage(
  content: string,
  id: string,
  isChosen: (claim: Partial<Claim>) => boolean,
  writes = true,
): Accepted | null {
  const path = join(content, 'sources', `${id}.mdx`)
  const text = readText(path)
  if (text === null) return null
  const page = parseContentPage(new VFile({ path, value: text }))
  const claims = page.frontmatter?.document().get('claims', true)
  if (!page.frontmatter || !isSeq(claims)) return { accepted: 0, left: 0, unwritten: 0 }
  const open = claims.items.flatMap((claim) => (isMap(claim) && claim.get('state') === 'read' ? claim : []))
  const chosen = open.filter((claim) => isChosen(claim.toJSON() as Partial<Claim>))
  const ready = chosen.filter((claim) => !isUnwritten({ says: String(claim.get('says')) }))
  const offset = page.frontmatter.offset
  const changed = ready
    .flatMap((claim) => changesOf(claim, text, offset))
    .toSorted((a, b) => b.from - a.from)
    .reduce((now, { from, to, by }) => now.slice(0, from) + by + now.slice(to), text)
  if (changed !== text && writes) {
    writeAtomically(path, changed)
    addLabels(
      content,
      ready.flatMap((claim) => labelOf(claim)),
    )
  }
  return { accepted: ready.length, left: open.length - chosen.length, unwritten: chosen.length - ready.length }
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
