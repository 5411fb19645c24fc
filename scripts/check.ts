import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { addressFaultIn, basePath } from '../src/views/routes.ts'
import { site } from '../src/views/site.ts'
import { day } from '../src/schema/common.ts'
import { rulesPage } from '../src/loader/rule-page.ts'
import { fixFiles } from './check/fix.ts'
import { isDraft } from '../src/views/published-from.ts'
import { tableOf } from './check/prose/report.ts'
import { checkAll, foundIn } from './check/run.ts'
import { siteDayOf } from './harness/site-day.ts'
import { externalAddresses } from './check/site/external.ts'

const usage = `Usage: npm run check -- [--content DIR] [--dist DIR [--external]] [--release DATE]
                            [--fix] [--unpublished] [--prose]

  --content DIR  check the pages in DIR (else $CONTENT, else content)
  --dist DIR     check the built site in DIR too
  --external     list every address elsewhere to which it links, with the pages where it stands
  --release DATE refuse what the site does not yet say about itself, and pages that
                 nobody has checked or that are due again before DATE (2026-11-22)
  --fix          first put right in DIR what can't change what is said: quotation marks around
                 a number that is text, small letters in an id, full-width signs in Chinese;
                 the desk (npm run edit) can take it back
  --unpublished  list the drafts, and the pages that are published from a later day on
  --prose        find misspelt words in what readers read, documents and, with
                 --dist, templates too; list how hard each file is to read, worst first: its
                 grade in years of school, the words of its longest sentence, the words that
                 no dictionary has
  PUBLISH_DAY    the day whose site it is (else that of the last release)
  --help         say this and stop`

/** Exit codes: 0 nothing found, 1 something found, 2 not called as it should be. */
function check(): void {
  const { content, dist, external, release, fix, unpublished, prose } = optionsOf()
  const base = basePath(process.env['BASE_PATH'])
  if (fix)
    for (const { path, line, written } of fixFiles(checkAll({ content, base }).files, content))
      console.log(`Fixed ${path}:${line}, now ${written}`)
  const checked = checkAll({
    ...{ content, dist, base, prose },
    release: release === undefined ? release : { day: release, site },
  })
  const found = foundIn(checked)
  if (found.length > 0) console.error(`${reporter(found)}\n\n${remediesFor(found)}\n`)
  const unfinished = foundIn({ files: checked.drafts })
  if (unfinished.length > 0) console.log(`Drafts, which stop nothing:\n${reporter(unfinished)}\n`)
  if (unpublished)
    for (const { file, from } of checked.unpublished)
      console.log(`${file.path}  ${isDraft(from) ? 'draft' : `published from ${from} on`}`)
  if (external && checked.built)
    for (const { address, on } of externalAddresses(checked.built)) console.log(`${address}\n  ${on.join(' ')}`)
  if (prose) console.log(`${tableOf(checked.prose)}\n`)
  const scope = dist ? `\`${content}\` and \`${dist}\`` : `\`${content}\``
  const result = found.length > 0 ? `${found.length} with problems` : 'nothing found'
  const left = unfinished.length > 0 ? `; drafts with something left to write: ${unfinished.length}` : ''
  console.log(`Checked ${checked.files.length + checked.drafts.length} files in ${scope}: ${result}${left}`)
  process.exitCode = found.length > 0 ? 1 : 0
}

/** Where each rule is explained, and what `--fix` could do. */
function remediesFor(found: VFile[]): string {
  const sure = found.flatMap(({ messages }) => messages).filter(({ expected }) => expected).length
  return `What each rule wants: ${rulesPage}${sure > 0 ? `; --fix puts right ${sure} of the above` : ''}`
}

type Options = {
  content: string
  dist: string | undefined
  external: boolean
  release: string | undefined
  fix: boolean
  unpublished: boolean
  prose: boolean
}

function optionsOf(): Options {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        dist: { type: 'string' },
        external: { type: 'boolean', default: false },
        release: { type: 'string' },
        fix: { type: 'boolean', default: false },
        unpublished: { type: 'boolean', default: false },
        prose: { type: 'boolean', default: false },
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
    siteDayOf(content)
    return { ...values, content, dist: values.dist, release: values.release }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

check()
