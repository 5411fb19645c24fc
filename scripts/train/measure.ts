import type { Likely } from './calibration.ts'
import type { Judged } from './judge.ts'

/** How well sentences were judged; shares from 0 to 1. */
export interface Measured {
  sentences: number
  /** Claims with a label, those in no sentence that is read as well. */
  claims: number
  /** Claim or none: the harmonic mean of how many of the claims were found and how many of those found were claims. */
  found: number
  /** Of the claims in sentences that are read: the likeliest kind is right, if it is known to be a claim. */
  kind: number
  /** Of all claims: found, and of the right kind. */
  both: number
  /** Of the sentences read as claims: with p ≥ 0.9; and how many of these are right. */
  sure: number
  sureRight: number
}

/** Hold what was judged against the labels; `unread` claims stand in no sentence that is read. */
export function measure(judged: readonly Judged[], unread: number): Measured {
  let [hits, false_, missed, claims, kinds, both, sure, sureRight] = [0, 0, unread, 0, 0, 0, 0, 0]
  for (const { example, read } of judged) {
    const isClaim = example.labels[0] !== 'none'
    if (isClaim && read.kind !== 'none') hits += 1
    if (!isClaim && read.kind !== 'none') false_ += 1
    if (isClaim && read.kind === 'none') missed += 1
    const best = read.all.find(([kind]) => kind !== 'none')?.[0]
    if (isClaim) {
      claims += example.labels.length
      kinds += example.labels.includes(best ?? 'none') ? 1 : 0
    }
    if (isClaim && example.labels.includes(read.kind)) both += 1
    if (read.kind !== 'none' && read.p >= 0.9) {
      sure += 1
      sureRight += example.labels.includes(read.kind) ? 1 : 0
    }
  }
  return {
    sentences: judged.length,
    claims: claims + unread,
    found: (2 * hits) / (2 * hits + false_ + missed),
    kind: kinds / claims,
    both: both / (claims + unread),
    sure: sure / (hits + false_),
    sureRight: sureRight / sure,
  }
}

/** Sentences read with a likelihood within a tenth: how many, how likely on average, and the share that is right. */
export interface Bin {
  from: number
  sentences: number
  said: number
  right: number
}

/** Whether what is said to be likely is so: a table in tenths. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = judged.filter(({ read }) => Math.min(9, Math.floor(read.p * 10)) === tenth)
    const sum = own.reduce((total, { read }) => total + read.p, 0)
    const right = own.filter(({ read, example }) => example.labels.includes(read.kind)).length
    return { from: tenth / 10, sentences: own.length, said: sum / own.length, right: right / own.length }
  })
}

/** How likely each kind of a sentence is, for its calibration. */
export function likelyOf({ example, read }: Judged): Likely {
  return {
    likely: read.all.map(([, p]) => p),
    right: read.all.flatMap(([kind], place) => (example.labels.includes(kind) ? place : [])),
  }
}

/** Where a model contradicts the labels, the surest first: a label may be wrong there. */
export function contradictions(judged: readonly Judged[], most: number): string[] {
  return judged
    .filter(({ example, read }) => !example.labels.includes(read.kind))
    .toSorted((a, b) => b.read.p - a.read.p)
    .slice(0, most)
    .map(
      ({ example: { article, labels, text }, read }) =>
        `${labels.join('+')} read as ${read.kind} ${read.p.toFixed(2)}: ${text.replace(/\s+/g, ' ').slice(0, 140)} (${article})`,
    )
}
