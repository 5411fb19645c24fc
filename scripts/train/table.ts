import type { DesignMeasured } from './evidence.ts'
import type { Judged } from './judge.ts'
import { type Measured, reliability } from './measure.ts'

/** What stands over the rows of {@link rowOf}. */
export const heads = [''.padEnd(18), 'sentences', 'claims', 'found F1', '  kind', '  both', 'p ≥ 0.9', ' right'].join(
  '  ',
)

/** What was measured, as a row of a table. */
export function rowOf(name: string, measured: Measured): string {
  const { sentences, claims, found, kind, both, sure, sureRight } = measured
  const counts = [String(sentences).padStart(9), String(claims).padStart(6)]
  const shares = [share(found).padStart(8), share(kind), share(both), share(sure).padStart(7), share(sureRight)]
  return [name.padEnd(18), ...counts, ...shares].join('  ')
}

/** What was measured of the evidence of claims, in a line. */
export function designRow({ named, right, unnamed, false: wrongly }: DesignMeasured): string {
  return [
    `evidence: ${share(right).trim()} right of ${named} claims whose label names a design`,
    `${share(wrongly).trim()} of ${unnamed} others got one`,
  ].join('; ')
}

/** Whether likelihoods hold, as a table. */
export function reliabilityTable(judged: readonly Judged[]): string {
  const rows = reliability(judged)
    .filter(({ sentences }) => sentences > 0)
    .map(({ from, sentences, said, right }) =>
      [`p ≥ ${from}`.padEnd(9), String(sentences).padStart(9), share(said), share(right)].join('  '),
    )
  return ['           sentences    said   right', ...rows].join('\n')
}

function share(part: number): string {
  return `${Number.isNaN(part) ? '–' : (100 * part).toFixed(1)}%`.padStart(6)
}
