import { z } from 'astro/zod'
import { partialDate } from './common.ts'

/** Every kind of figure that a passage can state. */
export const figureKinds = [
  'identifier',
  'date',
  'interval',
  'share',
  'money',
  'duration',
  'count',
  'ratio',
  'age',
  'dose',
] as const

/** How a value is bounded in words: "at least" 12, "over" a month, "up to", "from" a starting price. */
export const comparators = ['at-least', 'over', 'up-to', 'under', 'from'] as const

/** What a share can be of, but for a measured value, such as the time in range. Only `people` are told "in 100". */
export const sharesOf = ['people', 'change'] as const
export type ShareOf = (typeof sharesOf)[number]

/** Start and end in UTF-16 units; the text between them must be the figure. */
const at = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, 'start before end')

const place = {
  /** Where the figure stands: in a claim, from the start of its passage; in a report, from the start of the seed. */
  at,
  /** Stated as about, around, approximately. */
  approximate: z.boolean().optional(),
  comparator: z.enum(comparators).optional(),
}
const bounds = { low: z.number(), high: z.number() }

/**
 * A number with its meaning, as written: shares stay in percent (40.4, never 0.404), money keeps its currency, a range
 * keeps both ends, nothing is converted.
 */
export const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identifier'), low: z.string(), high: z.string(), ...place }),
  z.strictObject({ kind: z.literal('date'), low: partialDate, high: partialDate, ...place }),
  z.strictObject({
    kind: z.literal('share'),
    ...bounds,
    unit: z.literal('percent'),
    /** Of whom or what: `people`; `change`, how much a value rose or fell. Left out it is a measured value. */
    of: z.enum(sharesOf).optional(),
    ...place,
  }),
  z.strictObject({ kind: z.literal('interval'), ...bounds, unit: z.string().optional(), ...place }),
  z.strictObject({ kind: z.literal('money'), ...bounds, currency: z.string().regex(/^[A-Z]{3}$/), ...place }),
  z.strictObject({
    kind: z.literal('duration'),
    ...bounds,
    unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'months', 'years']),
    ...place,
  }),
  z.strictObject({ kind: z.literal('count'), ...bounds, unit: z.string(), ...place }),
  z.strictObject({ kind: z.literal('ratio'), ...bounds, unit: z.string().optional(), ...place }),
  z.strictObject({ kind: z.literal('age'), ...bounds, unit: z.literal('years'), ...place }),
  z.strictObject({ kind: z.literal('dose'), ...bounds, unit: z.string(), ...place }),
])
export type Figure = z.infer<typeof figure>
