import { type KindRead, kindAmong, kindRecipe, kindsOfSentence, readKind } from '../ingest/models/kind.ts'
import { vectorOf } from '../ingest/models/features.ts'
import { type Model, whole } from '../ingest/models/packed.ts'
import { powered } from './calibration.ts'
import type { Example } from './examples.ts'
import { foldsOf } from './folds.ts'
import { type PointOf, sharedIn, spread } from './shared.ts'
import { type Training, trainSoftmax } from './softmax.ts'

/** A sentence with what a model that had not read its article makes of it. */
export interface Judged {
  example: Example
  read: KindRead
}

/** What gave the fewest errors on articles kept back. */
const training: Training = { rounds: 15, step: 0.2, decay: 5e-4 }

/** The most that a weight is, as a whole number: more would make the file larger, and the model no better. */
const most = 20

/** Train the model for kinds of sentences. */
export function trainKind(examples: readonly Example[]): Model {
  return modelOf(examples.map(pointOf))
}

/** Let a model judge sentences. */
export function judge(model: Model, examples: readonly Example[]): Judged[] {
  return examples.map((example) => ({ example, read: readKind(model, example.seen) }))
}

/**
 * Judge each sentence by a model trained on the articles of the other folds, and on `also`.
 *
 * @param share The part of the articles to train on, for a curve of what more of them would bring.
 */
export function judgeFolds(examples: readonly Example[], also: readonly Example[], folds = 5, share = 1): Judged[] {
  const points = examples.map(pointOf)
  const extra = also.map(pointOf)
  const articles = examples.map(({ article }) => article)
  const fold = foldsOf(articles, folds)
  const kept = new Set([...new Set(articles)].filter((_, at) => (at * 7) % 20 < share * 20))
  return Array.from({ length: folds }, (_, own) => {
    const learnt = points.filter((_, at) => fold[at] !== own && kept.has(articles[at] ?? ''))
    const others = examples.filter((_, at) => fold[at] === own)
    return judge(modelOf([...extra, ...learnt]), others)
  }).flat()
}

function modelOf(points: readonly PointOf[]): Model {
  const width = 2 ** kindRecipe.bits + 1
  const shared = sharedIn(points, width)
  const softmax = whole(trainSoftmax(shared.points, kindsOfSentence, shared.places.length, training), most, Math.trunc)
  return { recipe: kindRecipe, softmax: spread(softmax, shared.places, width) }
}

function pointOf({ article, seen, labels }: Example): PointOf {
  const shares = kindsOfSentence.map((kind) => (labels.includes(kind) ? 1 / labels.length : 0))
  return { article, vector: vectorOf(seen, kindRecipe), shares }
}

/** Make a model surer or less sure of everything, as if its sums were multiplied by `scale`. */
export function rescaled({ example, read }: Judged, scale: number): Judged {
  const pOf = new Map(read.all)
  const likely = kindsOfSentence.map((kind) => pOf.get(kind) ?? 0)
  return { example, read: kindAmong(powered(likely, scale)) }
}
