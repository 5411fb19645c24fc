import type { PartialDate } from '../schema/common.ts'
import type { BarPicture } from './bars.ts'
import { percentOf } from './bars.ts'

/** A scale of whole years: the first, and the one after the last. */
export interface Years {
  first: number
  last: number
}

/** The years in which some moments lie, in milliseconds. */
export function yearsOf(moments: readonly number[]): Years {
  const years = moments.map((moment) => new Date(moment).getUTCFullYear())
  return { first: Math.min(...years), last: Math.max(...years) + 1 }
}

const yearSteps = [1, 2, 3, 5, 10, 25]

/** The marks of a scale: at most six years. */
export function marksOf(scale: Years): BarPicture['marks'] {
  const span = scale.last - scale.first
  const step = yearSteps.find((step) => span / step <= 5) ?? 50
  const years = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => scale.first + index * step)
  return years.map((year) => ({ at: place(Date.UTC(year, 0), scale), words: String(year) }))
}

/** Where a moment stands on a scale, in percent of its length. */
export function place(moment: number, { first, last }: Years): number {
  const [start, end] = [Date.UTC(first, 0), Date.UTC(last, 0)]
  return percentOf(moment - start, end - start)
}

/** A date as a span of time, in milliseconds: a day, a whole month or a whole year; `null` where it has no year. */
export function spanOf(date: PartialDate): { from: number; to: number } | null {
  const [year, month, day] = date.split('-').map(Number)
  if (!year) return null
  if (day && month) return { from: Date.UTC(year, month - 1, day), to: Date.UTC(year, month - 1, day) }
  return month
    ? { from: Date.UTC(year, month - 1), to: Date.UTC(year, month, 0) }
    : { from: Date.UTC(year, 0), to: Date.UTC(year, 11, 31) }
}
