import { z } from 'astro/zod'
import { codes, facilityFacts, guideFacts, regulationFacts, therapyFacts } from './page.ts'
import { id, names, unknown } from './common.ts'

const entry = {
  id,
  name: z.string().min(1),
  ...names,
  /** Other wordings that mean the same in an article: recognised, never shown as a name. */
  variants: z.array(z.string().min(1)).default([]),
  /** What it is, in one or two plain sentences of our own. */
  definition: z.string().min(1),
  /**
   * `true` for an everyday word, whose use on a page needs no explanation; `name` where that holds for the name alone
   * ("blood clot") and not for its other names ("thrombosis").
   */
  plain: z.union([z.literal(true), z.literal('name')]).optional(),
}

/** Vocabulary by kind; the file `content/vocabulary/<folder>.yaml` holds a list of entries. */
export const vocabularyKinds = {
  condition: {
    file: 'conditions.yaml',
    schema: z.strictObject({ ...entry, codes: codes.default({}), area: z.union([z.string().min(1), unknown]) }),
  },
  therapy: {
    file: 'therapies.yaml',
    schema: z.strictObject({
      ...entry,
      broader: id.optional(),
      ...therapyFacts,
      /** A plainer name, where it is set beside other therapies. */
      'plain-name': z.string().min(1).optional(),
      /** What it must not be taken for; it stands before everything else where this, or a kind of it, is set beside others. */
      apart: z.strictObject({ title: z.string().min(1), says: z.string().min(1) }).optional(),
    }),
  },
  regulation: {
    file: 'regulations.yaml',
    schema: z.strictObject({
      ...entry,
      ...regulationFacts,
      /**
       * Words that show a sentence to be about this rule where its name is not said; all words of a cue must stand in
       * the sentence.
       */
      cues: z.array(z.string().min(1)).default([]),
    }),
  },
  body: {
    file: 'bodies.yaml',
    schema: z.strictObject({
      ...entry,
      kind: z.enum(['regulator', 'government', 'accreditor', 'academy', 'organisation']),
    }),
  },
  facility: { file: 'facilities.yaml', schema: z.strictObject({ ...entry, ...facilityFacts }) },
  guide: {
    file: 'guides.yaml',
    schema: z.strictObject({
      ...entry,
      ...guideFacts,
      /** Kinds of claim that always belong here. */
      kinds: z.array(z.string()).default([]),
      /**
       * Phrases that show a sentence to belong here; all words of a cue must stand in the sentence, its label or its
       * heading.
       */
      cues: z.array(z.string().min(1)).default([]),
    }),
  },
  place: { file: 'places.yaml', schema: z.strictObject(entry) },
  term: {
    file: 'terms.yaml',
    schema: z.strictObject({
      ...entry,
      /** What the term is to a claim. */
      role: z.enum(['outcome', 'harm', 'scale', 'route', 'cell-source', 'term']),
    }),
  },
} as const

export type VocabularyKind = keyof typeof vocabularyKinds
export type Entry<K extends VocabularyKind = VocabularyKind> = z.infer<(typeof vocabularyKinds)[K]['schema']>
export type Vocabulary = { [K in VocabularyKind]: Entry<K>[] }
