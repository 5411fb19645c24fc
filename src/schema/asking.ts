import { z } from 'astro/zod'

const words = z.array(z.string().min(1))

/** A page that no name leads to, or that is asked for by more than its names. */
export const wayToAsk = z.strictObject({
  /** Its address below the base of the site. */
  id: z.string().regex(/^[a-z][\w/-]*\/$/),
  /** The heading of the page; a page that has a file in `content/` brings its own. */
  title: z.string().min(1).optional(),
  /** What people type for it: all words of one must stand in the question. */
  asked: words,
  /** Asked for beside the name of a disease, this is what is meant, and not the page of the disease. */
  first: z.literal(true).optional(),
})
export type WayToAsk = z.infer<typeof wayToAsk>

/** Words by which a question is understood; each list is told in the file itself. */
export const questionWords = z.union([
  z.strictObject({ id: z.enum(['price', 'law', 'works', 'harms', 'harm', 'causes', 'behind', 'has', 'field']), words }),
  z.strictObject({ id: z.enum(['asking', 'everywhere', 'traditional']), words: z.string().min(1) }),
  z.strictObject({ id: z.literal('alike'), rows: words }),
  z.strictObject({ id: z.literal('translated'), pairs: z.record(z.string().min(1), z.string().min(1)) }),
])
export type QuestionWords = z.infer<typeof questionWords>

/** A disease on which the site has no page, by the names under which people ask for it. */
export const notLookedAt = z.strictObject({
  name: z.string().min(1),
  others: words.default([]),
  zh: words.default([]),
})
export type NotLookedAt = z.infer<typeof notLookedAt>

/** What the search understands beside the names of the vocabulary; lists in `content/asking/`. */
export const askingKinds = {
  'way-to-ask': { file: 'ways-to-ask.yaml', schema: wayToAsk },
  'question-words': { file: 'question-words.yaml', schema: questionWords },
  'not-looked-at': { file: 'not-looked-at.yaml', schema: notLookedAt },
} as const
