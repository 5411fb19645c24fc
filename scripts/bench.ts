/** Measurements that a person can repeat: `npm run bench -- reading|figures|ingest|site|lighthouse|search|offline|deploy`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Vocabulary } from '../src/schema/vocabulary.ts'
import { deployTable, measureDeploy } from './bench/deploy.ts'
import { readCases, scoreCases } from './bench/figures.ts'
import { ingestHeads, measureIngest } from './bench/ingest.ts'
import { lighthouseTable, measureLighthouse } from './bench/lighthouse.ts'
import { measureOffline, offlineTable } from './bench/offline.ts'
import { readQueries } from './bench/queries.ts'
import { scoreArticle, type Scored, scored, type Truth } from './bench/reading.ts'
import { measureSearch, searchTable } from './bench/search.ts'
import { readVocabulary } from './ingest/read/vocabulary.ts'
import { measureSite, siteHeads } from './bench/site.ts'
import { indexNames } from './ingest/recognise/names.ts'
import { articlesIn, seedsIn, statementsOf } from './train/corpus.ts'
import { learningCurve } from './train/curve.ts'

const usage = `Usage: npm run bench -- reading [--wrong blocks|kind|subject|…] [--articles DIR]
       npm run bench -- figures [file of sentences …]
       npm run bench -- ingest [number of articles …]
       npm run bench -- site [--seeds 500]   (of made articles)
       npm run bench -- lighthouse   (of dist/, after npm run build)
       npm run bench -- offline   (of dist/, after npm run build)
       npm run bench -- deploy   (of dist/, after npm run build; needs wrk)
       npm run bench -- search [--wrong ours] [file of questions …]   (of dist/, after npm run build)`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'string' }, articles: { type: 'string' }, seeds: { type: 'string' } },
})
const [what = '', ...rest] = positionals
const { vocabulary } = readVocabulary(join('content', 'vocabulary'))

const benches: Record<string, () => void | Promise<void>> = {
  reading,
  figures,
  ingest: () => grow(rest.length > 0 ? rest.map(Number) : [1000, 3000, 10_000], ingestHeads, measureIngest),
  site: () => grow(values.seeds ? [Number(values.seeds)] : [100, 500, 1000], siteHeads, measureSite),
  lighthouse: async () => console.log(lighthouseTable(await measureLighthouse(console.error))),
  deploy: async () => console.log(deployTable(await measureDeploy(console.error))),
  offline: async () => console.log(offlineTable(await measureOffline(console.error))),
  search,
}
const bench = benches[what]
if (bench) await bench()
else {
  console.error(usage)
  process.exitCode = 2
}

/** Hold the reading of labelled articles against what a careful person marked in them. */
function reading(): void {
  const folder = values.articles ?? join('tests', 'corpus', 'test')
  const index = indexNames(vocabulary)
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const truth = JSON.parse(readFileSync(join(folder, name.replace('.txt', '.json')), 'utf8')) as Truth
      return { name, scores: scoreArticle(name, readFileSync(join(folder, name), 'utf8'), truth, vocabulary, index) }
    })
  console.log(`${all.length} articles of ${folder}`)
  for (const [kind, what] of Object.entries(scored) as [Scored, string][]) {
    const sum = (of: 'all' | 'right') => all.reduce((total, { scores }) => total + scores[kind][of], 0)
    console.log(`${kind.padEnd(11)} ${share(sum('right'), sum('all'))}  of ${String(sum('all')).padStart(5)} ${what}`)
  }
  const wrong = values.wrong as Scored | undefined
  for (const { name, scores } of wrong ? all : [])
    for (const line of scores[wrong as Scored]?.wrong ?? []) console.log(`${name}: ${line}`)
  if (values.wrong) return
  const train = statementsOf(articlesIn(join('tests', 'corpus', 'train')), vocabulary, index)
  console.log(`\nKinds of claim by what there is to learn from (five folds of tests/corpus/train)`)
  console.log(learningCurve(train, statementsOf(seedsIn('seeds', 'content'), vocabulary, index).examples))
}

/** Ask the built site what people ask, beside raw Pagefind and MiniSearch. */
async function search(): Promise<void> {
  for (const file of filesOr('queries', ['first.yaml', 'second.yaml', 'third.yaml'])) {
    const measured = await measureSearch(readQueries(file), console.error)
    console.log(`\n${file}\n${searchTable(measured)}`)
    for (const { query, rank, first } of measured.find(({ name }) => name === values.wrong)?.missed ?? []) {
      const place = rank === null ? 'not found' : `place ${rank + 1}`
      const wanted = query.want.join(' or ') || 'nothing'
      console.log(`  ${query.kind} “${query.q}”: ${place}; wanted ${wanted}; first ${first.join(' ') || 'nothing'}`)
    }
  }
}

/** Measure with made articles in growing numbers: what it takes should grow with their number, and no faster. */
async function grow(
  numbers: number[],
  heads: string[],
  measure: (articles: number, vocabulary: Vocabulary) => Promise<string[]>,
): Promise<void> {
  const rows = [heads]
  for (const number of numbers) {
    console.error(`Measuring with ${number.toLocaleString('en')} articles …`)
    rows.push(await measure(number, vocabulary))
  }
  for (const row of rows) console.log(row.map((cell, at) => cell.padStart(heads[at]?.length ?? 0)).join('  '))
}

/** Read the sentences of each file and count what is read right. */
function figures(): void {
  for (const file of filesOr('numbers', ['first.json', 'second.json']))
    console.log(`${file}\n${scoreCases(readCases(file))}\n`)
}

/** The files named behind the command, or else those of a folder of tests. */
function filesOr(folder: string, names: string[]): string[] {
  return rest.length > 0 ? rest : names.map((name) => join('tests', folder, name))
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : Math.round((1000 * part) / whole) / 10}%`.padStart(6)
}
