import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { isMap, isSeq } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import { readText } from '../read/files.ts'
import { count } from '../report/print.ts'
import { writeAtomically } from '../write/beside.ts'
import { type Io, UsageFault } from './io.ts'
import { type Arguments, usage } from './options.ts'

/** Set the claims of source pages to accepted; exit code 1 where there is no such page. */
export function acceptClaims({ values, positionals }: Arguments, io: Io): number {
  if (positionals.length === 0) throw new UsageFault(`Name the source pages whose claims you have read.\n\n${usage}`)
  let code = 0
  for (const name of positionals) {
    const id = basename(name).replace(/\.(?:mdx|txt)$/i, '')
    const path = join(values.content ?? io.content, 'sources', `${id}.mdx`)
    const text = readText(path)
    if (text === null) {
      io.stderr(`There is no page ${path}; run \`npm run ingest\` first, or see content/sources/ for the names.`)
      code = 1
      continue
    }
    const result = withAccepted(new VFile({ path, value: text }))
    if (result.text !== text && !values['dry-run']) writeAtomically(path, result.text)
    io.stdout(`${values['dry-run'] ? 'Would accept' : 'Accepted'} ${count(result.accepted, 'claim')} of ${path}.`)
  }
  return code
}

/** Set every claim of a source page to `accepted`; returns the page's new text and how many claims changed. */
function withAccepted(file: VFile): { text: string; accepted: number } {
  const text = String(file)
  const page = parseContentPage(file)
  const claims = page.frontmatter?.document().get('claims', true)
  if (!page.frontmatter || !isSeq(claims)) return { text, accepted: 0 }
  const cuts = claims.items.flatMap((claim) => {
    const state = isMap(claim) ? claim.get('state', true) : undefined
    return state?.value === 'read' && state.range ? [state.range] : []
  })
  const offset = page.frontmatter.offset
  const changed = cuts
    .toSorted((a, b) => b[0] - a[0])
    .reduce((now, [start, end]) => `${now.slice(0, start + offset)}accepted${now.slice(end + offset)}`, text)
  return { text: changed, accepted: cuts.length }
}
