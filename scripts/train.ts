/** Train what the reader has learnt, from labelled articles and what editors corrected: `npm run train`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packModel } from './ingest/models/packed.ts'
import { readVocabulary } from './ingest/read/vocabulary.ts'
import { indexNames } from './ingest/recognise/names.ts'
import { trainBlocks } from './train/blocks.ts'
import { calibration } from './train/calibration.ts'
import { articlesIn, namesOf, seedsIn, statementsOf } from './train/corpus.ts'
import { judgeDesigns, likelyDesigns, measureDesigns, trainEvidence } from './train/evidence.ts'
import { judgeFolds, rescaled, trainKind } from './train/judge.ts'
import { contradictions, likelyOf, measure } from './train/measure.ts'
import { trainSubjects } from './train/subjects.ts'
import { designRow, heads, reliabilityTable, rowOf } from './train/table.ts'

const { values } = parseArgs({
  options: {
    /** Print so many statements whose label the model doubts most. */
    contradictions: { type: 'string', default: '0' },
  },
})
const models = join('scripts', 'ingest', 'models')
/** What editors say counts so many times as much as what the corpus says. */
const weight = 8
const { vocabulary } = readVocabulary(join('content', 'vocabulary'))
const names = indexNames(vocabulary)
const articles = articlesIn(join('tests', 'corpus', 'train'))
const seeds = seedsIn('seeds', 'content')

write('block.json', packModel(trainBlocks([...articles, ...repeated(seeds)])))
// the articles are cut into blocks by what has just been learnt
const { examples, unread } = statementsOf(articles, vocabulary, names)
const edited = statementsOf(seeds, vocabulary, names).examples
const own = repeated(edited)
const judged = judgeFolds(examples, own)
const scale = calibration(judged.map(likelyOf))
const told = judged.map((one) => rescaled(one, scale))
console.log(heads)
console.log(`${rowOf('five folds', measure(told, unread.length))}\n\n${reliabilityTable(told)}\n`)
for (const line of contradictions(told, Number(values.contradictions))) console.log(line)
const { recipe, softmax } = trainKind([...own, ...examples])
write('kind.json', packModel({ recipe, softmax: { ...softmax, scale: scale * softmax.scale } }))
// editors mostly let stand what was read of the evidence: it counts as much as what the corpus says
const designs = judgeDesigns(examples, edited)
const ofDesigns = calibration(designs.map(likelyDesigns))
console.log(`${designRow(measureDesigns(designs, ofDesigns))}\n`)
write('evidence.json', packModel(trainEvidence([...edited, ...examples], ofDesigns)))
write(
  'subject.json',
  packModel(trainSubjects([...namesOf(articles, vocabulary, names), ...repeated(namesOf(seeds, vocabulary, names))])),
)

function repeated<T>(all: readonly T[]): T[] {
  return Array.from({ length: weight }, () => all).flat()
}

function write(name: string, json: string): void {
  writeFileSync(join(models, name), json)
  console.log(`Wrote ${join(models, name)}: ${Math.round(json.length / 1000)} kB`)
}
