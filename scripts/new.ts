/** Begin a page or an article: `npm run new -- KIND ID`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { id } from '../src/schema/common.ts'
import { pageKindNames } from '../src/schema/page.ts'
import { pathOf } from './ingest/compose/page.ts'
import { DiskFault } from './ingest/read/disk-fault.ts'
import { writeAtomically } from './ingest/write/beside.ts'
import { recorded } from './ingest/write/history.ts'
import { articleBegun, type Begun } from './new/begin.ts'
import { beginPage } from './new/begin-page.ts'

const kinds: Begun[] = [...pageKindNames, 'article']

const usage = `Usage: npm run new -- KIND ID

  Begins a page, as a draft, or an article in seeds/. Each field that has to be written stands
  below a line that says what belongs there.

  KIND     ${kinds.join(', ')}
  ID       its name in the address, in small letters and hyphens: knee-pain
  --help   say this and stop
  CONTENT  the folder of the pages (else content)
  SEEDS    the folder of the articles (else seeds)`

/** Exit codes: 0 it was begun, 1 something stands in its way, 2 not called as it should be. */
function main(): void {
  const { kind, name } = argumentsGiven()
  const content = process.env['CONTENT'] ?? 'content'
  const path =
    kind === 'article' ? join(process.env['SEEDS'] ?? 'seeds', `${name}.txt`) : join(content, pathOf(kind, name))
  if (existsSync(path)) {
    console.error(`Unexpected file \`${path}\`, it is there already: open it, or choose another id`)
    process.exitCode = 1
    return
  }
  try {
    recorded(content, `began ${path}`, () =>
      kind === 'article' ? writeAtomically(path, articleBegun()) : beginPage(content, kind, name),
    )
  } catch (error) {
    if (!(error instanceof DiskFault)) throw error
    console.error(error.message)
    process.exitCode = 1
    return
  }
  console.log(`Wrote \`${path}\`. ${nextOf(kind, path)}`)
}

function nextOf(kind: Begun, path: string): string {
  return kind === 'article'
    ? `Fill in its citation, put its text below, and read it: npm run ingest -- ${path}`
    : 'It is a draft. `npm run check` says what is left to write; `npm run dev` shows it.'
}

function argumentsGiven(): { kind: Begun; name: string } {
  try {
    const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const [given = '', name = '', ...others] = positionals
    const kind = kinds.find((one) => one === given)
    if (!kind) throw new Error(`Unexpected kind \`${given}\`, write one of ${kinds.join(', ')}`)
    if (others.length > 0 || !id.safeParse(name).success)
      throw new Error(
        `Unexpected id \`${[name, ...others].join(' ')}\`, write small letters, digits and single hyphens`,
      )
    return { kind, name }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

main()
