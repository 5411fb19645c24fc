import type { Picture } from './picture.ts'

/** The shapes of a bar; they differ in outline, so that colour is never needed. */
export const barShapes = ['bar', 'range', 'point', 'ring', 'diamond'] as const
export type BarShape = (typeof barShapes)[number]

/** A mark on a scale, from 0 to 100 percent of its length. A `range` is dashed: where in it the value lies is not known. */
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

/** The smallest of these steps with which a scale of at most `most` steps reaches a value; the last step repeats. */
export function stepFor(value: number, most: number, steps: readonly number[]): number {
  return (
    steps.find((step) => step * most >= value) ?? (steps.at(-1) ?? 1) * Math.ceil(value / most / (steps.at(-1) ?? 1))
  )
}

/** A scale from nought to the first step at or above a value. */
export function scaleTo(value: number, step: number): { top: number; marks: number[] } {
  const steps = Math.max(1, Math.ceil(value / step))
  return { top: steps * step, marks: Array.from({ length: steps + 1 }, (_, index) => index * step) }
}

/** A value in percent of a scale's length, to a tenth. */
export function percentOf(value: number, top: number): number {
  return Math.round((value / top) * 1000) / 10
}
