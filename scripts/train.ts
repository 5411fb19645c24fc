/** Train what the reader has learnt from labelled articles: `npm run train -- DIR…`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packModel, unpackModel } from './ingest/models/packed.ts'
import { readVocabulary } from './ingest/read/vocabulary.ts'
import { indexNames } from './ingest/recognise/names.ts'
import { type Examples, examplesOf } from './train/examples.ts'
import { judge, judgeFolds, rescaled, trainKind } from './train/judge.ts'
import { labelledOf } from './train/labelled.ts'
import { calibration, contradictions, measure } from './train/measure.ts'
import { heads, reliabilityTable, rowOf } from './train/table.ts'

const usage = `Usage: npm run train -- FOLDER… [--also FOLDER…] [--test FOLDER] [--curve] [--contradictions NUMBER]
  FOLDER           labelled articles to train on and to measure with, five folds of whole articles
  --also           labelled articles to train on alone
  --test           labelled articles to measure with alone, once
  --curve          measure with a quarter and half of the articles too
  --contradictions print so many sentences whose label the model doubts most`
const target = join('scripts', 'ingest', 'models', 'kind.json')

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    also: { type: 'string', multiple: true, default: [] },
    test: { type: 'string', multiple: true, default: [] },
    curve: { type: 'boolean', default: false },
    contradictions: { type: 'string' },
  },
})
if (positionals.length > 0) train()
else {
  console.error(usage)
  process.exitCode = 2
}

function train(): void {
  const { vocabulary } = readVocabulary(join('content', 'vocabulary'))
  const names = indexNames(vocabulary)
  const articlesIn = (folders: string[]): Examples =>
    together(
      folders.flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => {
            const path = join(folder, name)
            const json = readFileSync(path.replace(/\.txt$/, '.json'), 'utf8')
            return examplesOf(labelledOf(path, readFileSync(path, 'utf8'), json), vocabulary, names)
          }),
      ),
    )
  const own = articlesIn(positionals)
  const also = articlesIn(values.also)
  const unread = own.unread.length
  const judged = judgeFolds(own.examples, also.examples)
  const scale = calibration(judged)
  const told = judged.map((one) => rescaled(one, scale))
  console.log(heads)
  if (values.curve)
    for (const share of [0.25, 0.5]) {
      const part = judgeFolds(own.examples, also.examples, 5, share).map((one) => rescaled(one, scale))
      console.log(rowOf(`${100 * share}% of articles`, measure(part, unread)))
    }
  console.log(rowOf('five folds', measure(told, unread)))

  const { recipe, softmax } = trainKind([...also.examples, ...own.examples])
  const json = packModel({ recipe, softmax: { ...softmax, scale } })
  writeFileSync(target, json)
  if (values.test.length > 0) {
    const test = articlesIn(values.test)
    console.log(rowOf('test', measure(judge(unpackModel(json), test.examples), test.unread.length)))
  }
  console.log(`\n${reliabilityTable(told)}`)
  for (const line of contradictions(told, Number(values.contradictions ?? 0))) console.log(line)
  console.log(`\nWrote ${target}: ${Math.round(json.length / 1000)} kB, sums times ${scale}`)
}

function together(all: Examples[]): Examples {
  return { examples: all.flatMap(({ examples }) => examples), unread: all.flatMap(({ unread }) => unread) }
}
