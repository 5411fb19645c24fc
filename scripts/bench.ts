/** Measurements that a person can repeat: `npm run bench -- reading|figures|ingest|site|lighthouse|search|offline`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCases, scoreCases } from './bench/figures.ts'
import { measureIngest, tableOf } from './bench/ingest.ts'
import { lighthouseTable, measureLighthouse } from './bench/lighthouse.ts'
import { scoreArticle, type Scores, type Truth } from './bench/reading.ts'
import { readQueries } from './bench/queries.ts'
import { measureOffline, offlineTable } from './bench/offline.ts'
import { measureSearch, searchTable } from './bench/search.ts'
import { measureSite, siteTable } from './bench/site.ts'
import { indexNames } from './ingest/recognise/names.ts'
import { readVocabulary } from './vocabulary.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'string' }, articles: { type: 'string' }, seeds: { type: 'string' } },
})
const [what = '', ...rest] = positionals
if (what === 'reading') reading()
else if (what === 'figures')
  for (const file of rest.length > 0
    ? rest
    : ['first', 'second'].map((name) => join('tests', 'numbers', `${name}.json`)))
    console.log(`${file}\n${scoreCases(readCases(file))}\n`)
else if (what === 'ingest') await ingest(rest.length > 0 ? rest.map(Number) : [1000, 3000, 10_000])
else if (what === 'site') await site(values.seeds ? [Number(values.seeds)] : [100, 500, 1000])
else if (what === 'lighthouse') console.log(lighthouseTable(await measureLighthouse(console.error)))
else if (what === 'offline') console.log(offlineTable(await measureOffline(console.error)))
else if (what === 'search')
  await search(
    rest.length > 0 ? rest : ['first', 'second', 'third'].map((name) => join('tests', 'queries', `${name}.yaml`)),
  )
else {
  console.error(
    'Usage: npm run bench -- reading [--wrong blocks|figures|mentions|claims] [--articles DIR]\n       npm run bench -- figures [file of sentences …]\n       npm run bench -- ingest [number of articles …]\n       npm run bench -- site [--seeds 500]   (of made articles)\n       npm run bench -- lighthouse   (of dist/, after npm run build)\n       npm run bench -- offline   (of dist/, after npm run build)\n       npm run bench -- search [--wrong ours] [file of questions …]   (of dist/, after npm run build)',
  )
  process.exitCode = 2
}

/** Hold the reading of the articles in tests/articles against what a careful person marked in them. */
function reading(): void {
  const folder = values.articles ?? join('tests', 'articles')
  const vocabulary = readVocabulary(join('content', 'vocabulary')).vocabulary
  const index = indexNames(vocabulary)
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const all = names.map((name) => {
    const truth = JSON.parse(readFileSync(join(folder, name.replace('.txt', '.json')), 'utf8')) as Truth
    return { name, scores: scoreArticle(name, readFileSync(join(folder, name), 'utf8'), truth, vocabulary, index) }
  })
  const kinds = ['blocks', 'figures', 'mentions', 'claims'] as const
  for (const { name, scores } of all) {
    console.log(
      name.padEnd(30),
      kinds.map((kind) => `${kind} ${share(scores[kind].right, scores[kind].truth)}`).join('  '),
    )
    if (values.wrong) for (const line of scores[values.wrong as keyof Scores].wrong) console.log(`    ${line}`)
  }
  const total = (kind: keyof Scores, what: 'truth' | 'found' | 'right') =>
    all.reduce((sum, { scores }) => sum + scores[kind][what], 0)
  console.log(
    '\nrecall'.padEnd(31),
    kinds.map((kind) => `${kind} ${share(total(kind, 'right'), total(kind, 'truth'))}`).join('  '),
  )
  const falsely = all.reduce(
    (sum, { scores }) => sum + scores.figures.wrong.filter((line) => line.startsWith('false')).length,
    0,
  )
  console.log(
    'precision'.padEnd(30),
    `figures ${share(total('figures', 'found') - falsely, total('figures', 'found'))}`,
  )
}

/** Ask the built site what people ask, beside raw Pagefind and MiniSearch. */
async function search(files: string[]): Promise<void> {
  for (const file of files) {
    const measured = await measureSearch(readQueries(file), console.error)
    console.log(`\n${file}\n${searchTable(measured)}`)
    for (const { query, rank, first } of measured.find(({ name }) => name === values.wrong)?.missed ?? [])
      console.log(
        `  ${query.kind} “${query.q}”: ${rank === null ? 'not found' : `place ${rank + 1}`}; wanted ${query.want.join(' or ') || 'nothing'}; first ${first.join(' ') || 'nothing'}`,
      )
  }
}

/** Read made articles in growing numbers: time should grow with their number, and no faster. */
async function ingest(numbers: number[]): Promise<void> {
  const { vocabulary } = readVocabulary(join('content', 'vocabulary'))
  const measured = []
  for (const number of numbers) {
    console.error(`Making and reading ${number.toLocaleString('en')} articles …`)
    measured.push(await measureIngest(number, vocabulary))
  }
  console.log(tableOf(measured))
}

/** Build and check sites of made articles in growing numbers: pages and time should grow with their number, and no faster. */
async function site(numbers: number[]): Promise<void> {
  const { vocabulary } = readVocabulary(join('content', 'vocabulary'))
  const measured = []
  for (const number of numbers) {
    console.error(`Building and checking a site of ${number.toLocaleString('en')} articles …`)
    measured.push(await measureSite(number, vocabulary))
  }
  console.log(siteTable(measured))
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : Math.round((1000 * part) / whole) / 10}%`.padStart(6)
}
