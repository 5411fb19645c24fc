import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { readText } from '../read/files.ts'
import { count } from '../report/print.ts'
import { withAccepted } from '../write/accepted-claims.ts'
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
