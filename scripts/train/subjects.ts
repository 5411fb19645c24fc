import type { ClaimKind } from '../../src/schema/claim.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { draftClaims } from '../ingest/claim/claim.ts'
import { vectorOf } from '../ingest/models/features.ts'
import { kindAmong, kindsOfSentence } from '../ingest/models/kind.ts'
import type { Model } from '../ingest/models/packed.ts'
import { subjectNames, subjectRecipe } from '../ingest/models/subject.ts'
import type { Recognised } from '../ingest/recognise/recognised.ts'
import { type Point, trainSoftmax } from './softmax.ts'

/** What gave the fewest errors on articles kept back. */
const training = { rounds: 4, step: 0.03, decay: 1e-3 }

/** A claim as a person read it; `place` is where words of it stand. */
export interface KnownClaim {
  place: number
  kind: ClaimKind
  about: Readonly<Record<string, string | string[]>>
}

/**
 * The names around each claim of an article, with whether the claim is about them; the claims are of the kinds that
 * their labels say. A claim about a name that the vocabulary doesn't hold teaches nothing.
 */
export function namesWithLabels(
  claims: readonly KnownClaim[],
  recognised: Recognised,
  vocabulary: Vocabulary,
): Point[] {
  const claimAt = ([start, end]: readonly [number, number]) =>
    claims.find(({ place }) => place >= start - 4 && place < end - 4)
  const drafts = draftClaims(recognised, vocabulary, new Map(), ({ at }) => {
    const kind = claimAt(at)?.kind ?? 'none'
    return kindAmong(kindsOfSentence.map((one) => (one === kind ? 1 : 0)))
  })
  return drafts.flatMap(({ provenance: { at, names } }) => {
    const about = claimAt(at)?.about ?? {}
    return (['condition', 'therapy'] as const).flatMap((subject) => {
      const expected = [about[subject] ?? []].flat()
      const known = new Set(vocabulary[subject].map(({ id }) => id))
      if (expected.some((id) => !known.has(id))) return []
      // in an order that no earlier model has made: training takes the points one after another
      const inOrder = names[subject].toSorted((a, b) => (a.id < b.id ? -1 : 1))
      return inOrder.map(({ id, seen }): Point => {
        const isAbout = expected.includes(id) ? 1 : 0
        return { vector: vectorOf(seen, subjectRecipe), shares: [isAbout, 1 - isAbout] }
      })
    })
  })
}

/** Train the model for what statements are about. */
export function trainSubjects(points: readonly Point[]): Model {
  const softmax = trainSoftmax(points, subjectNames, 2 ** subjectRecipe.bits + 1, training)
  return { recipe: subjectRecipe, softmax }
}
