import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reporter } from 'vfile-reporter'
import { addressFaultIn, basePath } from '../src/views/routes.ts'
import { site } from '../src/views/site.ts'
import { day } from '../src/schema/common.ts'
import { checkAll, foundIn } from './check/run.ts'
import { externalAddresses } from './check/site/external.ts'

const usage = `Usage: npm run check -- [--content DIR] [--dist DIR [--external]] [--release DATE]

  --content DIR  check the pages in DIR (else $CONTENT, else content)
  --dist DIR     check the built site in DIR too
  --external     list every address elsewhere to which it links, with the pages where it stands
  --release DATE refuse what the site does not yet say about itself, and pages that
                 nobody has checked or that are due again before DATE (2026-11-22)
  --help         say this and stop`

/** Exit codes: 0 nothing found, 1 something found, 2 not called as it should be. */
function check(): void {
  const { content, dist, external, release } = optionsOf()
  const base = basePath(process.env['BASE_PATH'])
  const checked = checkAll({ content, dist, base, release: release === undefined ? release : { day: release, site } })
  const found = foundIn(checked)
  if (found.length > 0) console.error(`${reporter(found)}\n`)
  if (external && checked.built)
    for (const { address, on } of externalAddresses(checked.built)) console.log(`${address}\n  ${on.join(' ')}`)
  const scope = dist ? `\`${content}\` and \`${dist}\`` : `\`${content}\``
  const result = found.length > 0 ? `${found.length} with problems` : 'nothing found'
  console.log(`Checked ${checked.files.length} files in ${scope}: ${result}`)
  process.exitCode = found.length > 0 ? 1 : 0
}

type Options = { content: string; dist: string | undefined; external: boolean; release: string | undefined }

function optionsOf(): Options {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        dist: { type: 'string' },
        external: { type: 'boolean', default: false },
        release: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const fault = addressFaultIn(process.env)
    if (fault) throw new Error(fault)
    const content = values.content ?? process.env['CONTENT'] ?? 'content'
    for (const folder of [content, values.dist]) {
      if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new Error(`Unexpected folder \`${folder}\`, it does not exist`)
      }
    }
    if (values.release !== undefined && !day.safeParse(values.release).success) {
      throw new Error(`Unexpected day \`${values.release}\` of release, write one such as 2026-11-22`)
    }
    if (values.external && values.dist === undefined)
      throw new Error('Unexpected `--external` without a built site to look in, add `--dist dist`')
    return { content, dist: values.dist, external: values.external, release: values.release }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

check()
