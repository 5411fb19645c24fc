import type { MedicalTrialLeaf } from 'schema-dts'
import type { Comparable } from '../../claims/compare/compare.ts'
import { pageNamed, type Library } from '../../claims/library.ts'
import type { Comparison } from '../../schema/register.ts'
import { compareAddress } from '../routes.ts'
import type { Own } from './graph.ts'
import { subjectId, type Full } from './ids.ts'
import { known } from './known.ts'

/** What is known of trials. */
export interface Trials {
  library: Pick<Library, 'byKey'>
  comparisons: readonly Comparison[]
}

/** What the page of treatments side by side tells: the disease, and each trial with a comparison group that it shows. */
export function comparePageTells({ id, rows }: Pick<Comparable, 'id' | 'rows'>, trials: Trials, full: Full): Own {
  const shown = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ trials }) => trials.map(({ id }) => id))))
  const things = trials.comparisons
    .filter((comparison) => shown.has(comparison.id))
    .map((comparison) => trialThing(comparison, trials.library, full))
  const about = { '@id': subjectId('condition', id, full) }
  return { page: { about, ...(things.length > 0 && { mentions: things }) } }
}

/**
 * A trial by its disease, its treatment and the works that tell of it; what it showed stands on the page. Our heading of
 * it is no name that it bears.
 */
function trialThing(
  { id, condition, therapy, sources }: Comparison,
  library: Trials['library'],
  full: Full,
): MedicalTrialLeaf {
  return known<MedicalTrialLeaf>({
    '@type': 'MedicalTrial',
    '@id': `${full(compareAddress(condition))}#${id}`,
    healthCondition: { '@id': subjectId('condition', condition, full) },
    studySubject: pageNamed('therapy', therapy, library) ? { '@id': subjectId('therapy', therapy, full) } : undefined,
    subjectOf: sources.flatMap((source) =>
      pageNamed('source', source, library) ? [{ '@id': subjectId('source', source, full) }] : [],
    ),
  })
}
