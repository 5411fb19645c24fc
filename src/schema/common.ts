import { z } from 'astro/zod'

/** An identifier: lower-case words joined by hyphens, as in `multiple-sclerosis`. It never changes once published. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')

/** What a field holds when neither the article nor an editor says. */
export const unknown = z.literal('unknown')

/**
 * A date as exact as its source: `2025-01-02`, `2024-12`, `2025`, or `--10-13` and `--05` where the year is not given.
 */
export const partialDate = z
  .string()
  .regex(
    /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)$/,
    'a date such as 2025-01-02, 2024-12, 2025, --10-13 or --05, in quotation marks',
  )
export type PartialDate = z.infer<typeof partialDate>

/** A full calendar day, `2026-11-22`. */
export const day = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day such as 2026-11-22, in quotation marks')

/** One of the keys of a table, whose values say what a reader sees. */
export function oneOf<K extends string>(table: Record<K, unknown>) {
  return z.enum(Object.keys(table) as [K, ...K[]])
}

/** Who has reviewed something, in which role, and when. */
export const review = z.strictObject({
  by: z.string().min(1),
  role: z.string().min(1),
  on: day,
  /** When it is due again. */
  next: day.optional(),
})
export type Review = z.infer<typeof review>

/** As many letters as a search engine shows whole. */
export const longestShown = { title: 60, description: 155 } as const

const shown = (most: number) =>
  z.string().min(1).max(most, `at most ${most} letters, as many as a search engine shows whole`)

/**
 * What a search engine and a browser's tab say of a page, as an editor writes it. What is absent is made from the
 * page's fields and its answer (`src/views/describe.ts`). Every number must stand in a claim that the page shows or
 * cites, and nothing may be more certain than the page.
 */
export const searched = z
  .strictObject({ title: shown(longestShown.title), description: shown(longestShown.description) })
  .partial()

/** Fields that every page may carry. */
export const common = {
  title: z.string().min(1),
  /** One or two plain sentences: what the page is about. */
  summary: z.string().min(1),
  /** Title and description for search engines, where those that are made don't answer what people type. */
  search: searched.optional(),
  /** A named clinician's review; absent until it is true. */
  reviewed: review.optional(),
  /** When the editors last checked the page's sources, and when they are due again; absent until it is true. */
  checked: z.strictObject({ on: day, next: day }).optional(),
  /** When an editor last changed the page's words, where no other date in it says so. */
  changed: day.optional(),
  /** Not published, nor its claims where it is a source; absent from the day on which it may be. */
  draft: z.literal(true).optional(),
  /** The day from which it is published; until then it is as a draft. */
  publish: day.optional(),
  /** Search engines may not list the page: it tells too little that stands nowhere else. */
  listed: z.literal(false).optional(),
  /** What was wrong on the page and has been put right, newest first. */
  corrections: z.array(z.strictObject({ on: day, was: z.string().min(1), now: z.string().min(1) })).default([]),
}

/** Names of an entry, in English and Chinese. */
export const names = {
  /** Other names in use. */
  others: z.array(z.string().min(1)).default([]),
  abbreviations: z.array(z.string().min(1)).default([]),
  /** Chinese name, where we are sure of it. */
  zh: z.string().min(1).optional(),
  pinyin: z.string().min(1).optional(),
}
