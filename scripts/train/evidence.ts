import { vectorOf } from '../ingest/models/features.ts'
import { designAmong, evidenceRecipe } from '../ingest/models/evidence.ts'
import type { Model } from '../ingest/models/packed.ts'
import { likelihoods } from '../ingest/models/softmax.ts'
import { type Design, designNames } from '../../src/schema/evidence.ts'
import { type Likely, powered } from './calibration.ts'
import type { Example } from './examples.ts'
import { foldsOf } from './folds.ts'
import { type Point, type Training, trainSoftmax } from './softmax.ts'

/** What gave the fewest errors on articles kept back. */
const training: Training = { rounds: 8, step: 0.05, decay: 4e-3 }

/** A claim with its label, and how likely each design is by a model that had not read its article. */
export interface DesignJudged {
  label: Design
  /** The design that is certain without a model, if any. */
  sure: Design | null
  likely: number[]
}

/** Train the model for the evidence of claims, `scale` being what {@link calibration} finds. */
export function trainEvidence(examples: readonly Example[], scale: number): Model {
  const softmax = softmaxOf(examples.flatMap(({ claims }) => claims.map(pointOf)))
  return { recipe: evidenceRecipe, softmax: { ...softmax, scale } }
}

/** Judge the evidence of each claim by a model trained on the articles of the other folds, and on `also`. */
export function judgeDesigns(examples: readonly Example[], also: readonly Example[], folds = 5): DesignJudged[] {
  const fold = foldsOf(
    examples.map(({ article }) => article),
    folds,
  )
  const extra = also.flatMap(({ claims }) => claims.map(pointOf))
  const points = examples.map(({ claims }) => claims.map(pointOf))
  return Array.from({ length: folds }, (_, own) => {
    const softmax = softmaxOf([...extra, ...points.filter((_, at) => fold[at] !== own).flat()])
    return examples.flatMap(({ claims }, at) =>
      fold[at] === own
        ? claims.map(({ design, sure }, index): DesignJudged => {
            const vector = points[at]?.[index]?.vector
            return { label: design, sure, likely: vector ? [...likelihoods(softmax, vector)] : [] }
          })
        : [],
    )
  }).flat()
}

/** How well the evidence was judged. */
export interface DesignMeasured {
  /** Claims whose label says a design, and the share of them of which just this was said. */
  named: number
  right: number
  /** Claims whose label says none, and the share of them of which one was said all the same. */
  unnamed: number
  false: number
}

/** How likely each design of a claim is, for its calibration. */
export function likelyDesigns({ label, likely }: DesignJudged): Likely {
  return { likely, right: [designNames.indexOf(label)] }
}

/** Hold what was judged against the labels, with the sums multiplied by `scale`. */
export function measureDesigns(judged: readonly DesignJudged[], scale: number): DesignMeasured {
  const read = judged.map(({ label, sure, likely }) => ({
    label,
    design: sure ?? designAmong(powered(likely, scale)).design,
  }))
  const named = read.filter(({ label }) => label !== 'none-stated')
  const unnamed = read.filter(({ label }) => label === 'none-stated')
  return {
    named: named.length,
    right: named.filter(({ label, design }) => design === label).length / named.length,
    unnamed: unnamed.length,
    false: unnamed.filter(({ design }) => design !== 'none-stated').length / unnamed.length,
  }
}

function softmaxOf(points: readonly Point[]) {
  return trainSoftmax(points, designNames, 2 ** evidenceRecipe.bits + 1, training)
}

function pointOf({ seen, design }: Example['claims'][number]): Point {
  return { vector: vectorOf(seen, evidenceRecipe), shares: designNames.map((one) => (one === design ? 1 : 0)) }
}
