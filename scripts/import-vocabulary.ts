/** Take the names of an outside ontology: `npm run vocabulary -- FILE.obo`. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { readObo } from './import-vocabulary/obo.ts'
import { outsideFolder } from './ingest/read/vocabulary.ts'
import { writeAtomically } from './ingest/write/beside.ts'

const usage = `Usage: npm run vocabulary -- [--content DIR] FILE.obo …

Takes ids, names and exact synonyms from releases of ontologies in OBO format, such as doid.obo, cl.obo or mondo.obo,
into content/vocabulary/.outside, which is not committed. \`npm run ingest\` then recognises these names as well.`
/** More faults than these are only counted. */
const shown = 20

const { paths, content, help } = argumentsGiven()
if (help) console.log(usage)
else if (paths.length === 0) {
  console.error(usage)
  process.exitCode = 2
} else for (const path of paths) take(path)

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
function take(path: string): void {
  const file = new VFile({ path })
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return refuse(file, 'Unexpected path, there is no such file')
  const { release, terms, faults } = readObo(readFileSync(path, 'utf8'))
  for (const { line, reason } of faults.slice(0, shown)) say(file, reason, line)
  if (terms.length === 0)
    return refuse(
      file,
      faults.length > 0 ? null : 'Unexpected file without a term, take a release in OBO format (`.obo`)',
    )
  const target = join(content, 'vocabulary', outsideFolder, `${release.ontology.replaceAll(/[^\w-]+/g, '-')}.jsonl`)
  writeAtomically(target, [release, ...terms].map((each) => `${JSON.stringify(each)}\n`).join(''))
  if (faults.length > 0) console.error(reporter(file))
  if (faults.length > shown) console.error(`… and ${faults.length - shown} more.`)
  console.log(`Wrote ${terms.length} terms to ${target}; run \`npm run ingest\` to read the articles with them.`)
}

function say(file: VFile, reason: string, line: number): void {
  file.message(reason, { place: { line, column: 1 }, ruleId: 'obo', source: 'vocabulary' })
}

function refuse(file: VFile, reason: string | null): void {
  if (reason) say(file, reason, 1)
  console.error(`${reporter(file)}\nNothing was written.`)
  process.exitCode = 1
}
