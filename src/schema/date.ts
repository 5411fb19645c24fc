import { z } from 'astro/zod'

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
