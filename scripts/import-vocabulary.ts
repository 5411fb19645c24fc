/** Take the names of an outside ontology: `npm run vocabulary -- FILE.obo`. */
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { readObo } from './import-vocabulary/obo.ts'
import { outsideFolder } from './ingest/read/vocabulary.ts'

const usage = `Usage: npm run vocabulary -- [--content DIR] FILE.obo …

Takes ids, names and exact synonyms from releases of ontologies in OBO format, such as doid.obo, cl.obo or mondo.obo, into
content/vocabulary/.outside, which is not committed. \`npm run ingest\` then recognises these names as well.`
/** More faults than these are only counted. */
const shown = 20

const { paths, content, help } = argumentsGiven()
if (help) console.log(usage)
else if (paths.length === 0) {
  console.error(usage)
  process.exitCode = 2
} else for (const path of paths) await take(path)

function argumentsGiven() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { content: { type: 'string' }, help: { type: 'boolean' } },
    })
    return { paths: positionals, content: values.content ?? process.env['CONTENT'] ?? 'content', help: values.help }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

/** Read a release and write its terms, a line each, below a line that says where they come from. */
async function take(path: string): Promise<void> {
  const file = new VFile({ path })
  if (!existsSync(path) || !statSync(path).isFile()) return refuse(file, 'Unexpected path, there is no such file')
  const folder = join(content, 'vocabulary', outsideFolder)
  mkdirSync(folder, { recursive: true })
  const beside = join(folder, `.${process.pid}.tmp`)
  const out = openSync(beside, 'w')
  let target = ''
  let terms = 0
  let faults = 0
  try {
    for await (const part of readObo(
      createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY }),
    )) {
      if (part.kind === 'header') {
        target = join(folder, `${part.release.ontology.replaceAll(/[^\w-]+/g, '-')}.jsonl`)
        writeSync(out, `${JSON.stringify(part.release)}\n`)
      } else if (part.kind === 'term') {
        writeSync(out, `${JSON.stringify(part.term)}\n`)
        terms++
      } else if (++faults <= shown)
        file.message(part.reason, { place: { line: part.line, column: 1 }, ruleId: 'obo', source: 'vocabulary' })
    }
  } finally {
    closeSync(out)
    if (terms === 0) rmSync(beside, { force: true })
  }
  if (terms === 0)
    return refuse(file, faults > 0 ? null : 'Unexpected file without a term, take a release in OBO format (`.obo`)')
  renameSync(beside, target)
  if (faults > 0) console.error(reporter(file))
  if (faults > shown) console.error(`… and ${faults - shown} more.`)
  console.log(`Wrote ${terms} terms to ${target}; run \`npm run ingest\` to read the articles with them.`)
}

function refuse(file: VFile, reason: string | null): void {
  if (reason) file.message(reason, { place: { line: 1, column: 1 }, ruleId: 'obo', source: 'vocabulary' })
  console.error(`${reporter(file)}\nNothing was written.`)
  process.exitCode = 1
}
