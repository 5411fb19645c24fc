/** How likely each name is said to be, and the places of those that are right. */
export interface Likely {
  likely: readonly number[]
  right: readonly number[]
}

/**
 * Make likelihoods surer or less sure, as if a model's sums were multiplied by `scale`.
 *
 * @example powered([0.8, 0.2], 0.5).map((p) => p.toFixed(2)) // ['0.67', '0.33']
 */
export function powered(likely: readonly number[], scale: number): number[] {
  const powers = likely.map((p) => (p + 1e-12) ** scale)
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Find by what a model's sums must be multiplied so that its likelihoods hold: the least surprise, to 0.05. */
export function calibration(all: readonly Likely[]): number {
  let [best, least] = [1, Number.POSITIVE_INFINITY]
  for (let step = 8; step <= 40; step++) {
    const surprise = all.reduce((sum, one) => sum + surpriseAt(one, step / 20), 0)
    if (surprise < least) [best, least] = [step / 20, surprise]
  }
  return best
}

function surpriseAt({ likely, right }: Likely, scale: number): number {
  const shares = powered(likely, scale)
  return -Math.log(right.reduce((sum, place) => sum + (shares[place] ?? 0), 0) + 1e-9)
}
