import { z } from 'astro/zod'
import { id } from './common.ts'

/** Ids separated by spaces, as an attribute holds them. */
const idList = z
  .string()
  .transform((list) => list.split(/\s+/).filter(Boolean))
  .pipe(z.array(id).min(1))

/**
 * The closed set of components that a content page may call, each with its props. Attributes are plain strings: an
 * expression, an unknown name or a wrong prop is an error with its place.
 */
export const components = {
  /** One claim, as a card. */
  Claim: { props: z.strictObject({ id }), children: false },
  /** Results of one study, as one card. */
  Study: { props: z.strictObject({ id, claims: idList }), children: false },
  /** A passage of a source in our words; without text where the source's words may not be shown. */
  Passage: {
    props: z.strictObject({
      id: z.string().regex(/^[0-9a-f]{6,}(?:-\d+)?$/),
      line: z.coerce.number().int().positive(),
    }),
    children: true,
  },
  /** Bodies to talk to, by country, from the register `helplines.yaml`. */
  Helplines: { props: z.strictObject({}), children: false },
} as const

export type ComponentName = keyof typeof components

/** HTML elements that a body may name itself, with the attributes each may bear. */
export const elements: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  span: ['lang'],
  sub: [],
  sup: [],
}
