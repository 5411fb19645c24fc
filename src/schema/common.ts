import { z } from 'astro/zod'
import { day } from './date.ts'

/** Fields that every page may carry. */
export const common = {
  title: z.string().min(1),
  /** One or two plain sentences: what the page is about. Also its description for search engines. */
  summary: z.string().min(1),
  /** A named clinician's review; absent until it is true. */
  reviewed: z.strictObject({ by: z.string().min(1), role: z.string().min(1), on: day }).optional(),
  /** When the editors last checked the page's sources, and when they are due again; absent until it is true. */
  checked: z.strictObject({ on: day, next: day }).optional(),
  /** When an editor last changed the page's words, where no other date in it says so. */
  changed: day.optional(),
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
