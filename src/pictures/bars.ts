import type { Figure } from '../schema/figure.ts'
import type { Picture } from './picture.ts'

/** The shapes of a bar; they differ in outline, so that colour is never needed. */
export const barShapes = ['bar', 'range', 'point', 'ring', 'diamond'] as const
export type BarShape = (typeof barShapes)[number]

/**
 * A mark on a scale, from 0 to 100 percent of its length. A `range` is dashed: where in it the value lies is not known.
 */
export interface Bar {
  shape: BarShape
  from: number
  to: number
  /** The value may be higher or go on: "from", "at least". */
  open?: true
}

/** A row of bars on the one scale of a picture; a row without bars is drawn as an empty dashed box with its words. */
export interface BarRow {
  name: string
  words: string
  bars: Bar[]
  /** Whether it is what the page is about. */
  here?: true
}

/** Rows that may be held against each other. */
export interface BarGroup {
  heading: string | null
  rows: BarRow[]
}

/** A picture of bars on one scale. */
export interface BarPicture extends Picture {
  kind: 'bars'
  groups: BarGroup[]
  /** Marks of the scale, from 0 to 100 percent of its length. */
  marks: { at: number; words: string }[]
  /** What the marks count; `null` where they say so themselves. */
  unit: string | null
  /** What the shapes mean, where more than one kind is used. */
  key: { shape: BarShape; words: string }[]
}

/**
 * A scale from nought to the first mark at or above a value. Between marks lies the smallest of some steps with which
 * at most `most` of them reach the value, or the largest as often as it takes.
 */
export function scaleTo(value: number, most: number, steps: readonly number[]): { top: number; marks: number[] } {
  const largest = steps.at(-1) ?? 1
  const step = steps.find((step) => step * most >= value) ?? largest * Math.ceil(value / most / largest)
  const count = Math.max(1, Math.ceil(value / step))
  return { top: count * step, marks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

/** Whether a value may be higher than its figure says. */
export function isOpen({ comparator }: Pick<Extract<Figure, { kind: 'money' }>, 'comparator'>): boolean {
  return comparator === 'at-least' || comparator === 'over' || comparator === 'from'
}

/** A value in percent of a scale's length, to a tenth. */
export function percentOf(value: number, top: number): number {
  return Math.round((value / top) * 1000) / 10
}
