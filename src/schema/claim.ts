import { z } from 'astro/zod'
import { check } from './check.ts'
import { evidence } from './evidence.ts'
import { figure } from './figure.ts'
import { id } from './common.ts'

/** Every kind of claim, with the heading it stands under for a reader. The order is the order on a page. */
export const claimKinds = {
  outcome: 'What is claimed about results',
  harm: 'Harms',
  limit: 'What is not known',
  status: 'What is authorised',
  price: 'Price claimed',
  availability: 'Where it is offered',
  definition: 'What it is',
  rule: 'Rules',
  event: 'What happened',
  duration: 'How long it takes',
  advice: 'What the source advises',
  mechanism: 'How it is meant to work',
  aim: 'What it aims at',
  prediction: 'What is predicted',
  trend: 'What is said of the field',
  disclosure: 'What the publisher says of itself',
  promotion: 'Promotion, kept for the record',
} as const
export type ClaimKind = keyof typeof claimKinds
export const claimKindNames = Object.keys(claimKinds) as [ClaimKind, ...ClaimKind[]]

/** Kinds of subject a claim can be about; each is also a kind of page. */
export const subjectKinds = ['condition', 'therapy', 'regulation', 'facility', 'guide'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** One id, or a list where the source speaks of several at once. */
const ids = z.union([id, z.array(id).min(2)])

/** What a claim is about; each id is that of a page and of a vocabulary entry. */
export const about = z.strictObject({
  condition: ids.optional(),
  therapy: ids.optional(),
  regulation: ids.optional(),
  facility: ids.optional(),
  guide: ids.optional(),
})
export type About = z.infer<typeof about>

/** What was measured, in whom, against what. `null` and `none` mean that the source does not say. */
export const measure = z.strictObject({
  /** What was counted or changed: `improved`, `headache`. */
  outcome: id.nullable(),
  /** The scale it was measured on: `edss`. */
  scale: id.nullable(),
  /** How many people stand behind it. */
  people: z.int().positive().nullable(),
  /** Compared with what; `none` where no comparison is stated. */
  comparator: z.string(),
  /** After how long, as written: "one month". */
  after: z.string().nullable(),
})
export type Measure = z.infer<typeof measure>

/** Circumstances that tell this claim from another with the same subject and measure. */
export const qualifiers = z.strictObject({
  /** How the cells are given: `intravenous`. */
  route: z.array(id).optional(),
  /** Where the cells come from: `umbilical-cord`. */
  'cell-source': z.array(id).optional(),
  /** Where it happens: `beijing`. */
  place: z.array(id).optional(),
  /** The result is that of the comparison group, not of the treated. */
  arm: z.literal('control').optional(),
  /** For a price: for how many sessions, where the source says. */
  sessions: z.int().positive().optional(),
})
export type Qualifiers = z.infer<typeof qualifiers>

/** Names or kinds with how likely each is, the likeliest first. */
const likely = z.array(z.tuple([z.string(), z.number().min(0).max(1)]))

/** How a claim was read by a model, for as long as nobody has accepted it. */
export const read = z.strictObject({
  /** How likely kind, disease and treatment are all right. */
  p: z.number().min(0).max(1),
  kind: likely,
  /** What the claim may be about, where that is in doubt. */
  about: z.strictObject({ condition: likely.optional(), therapy: likely.optional() }),
  /** The statement in its passage; UTF-16 units. */
  at: z.tuple([z.int().nonnegative(), z.int().positive()]),
})
export type ClaimRead = z.infer<typeof read>

/**
 * A claim: one thing that one source says, with the passage that says it. It lives in the frontmatter of its source;
 * every other page finds it by `about`. Sources that state the same measure of the same subject share the claim's id.
 */
export const claim = z.strictObject({
  /** Made from kind, subject, measure and qualifiers, never from order or wording. */
  id,
  kind: z.enum(claimKindNames),
  /** The claim in a plain sentence that stands by itself. */
  says: z.string().min(1),
  /** The claim in at most twelve words, for standing beside another; written by a person. */
  short: z
    .string()
    .refine((words) => words.split(/\s+/).length <= 12, 'at most twelve words')
    .optional(),
  about,
  /** The figure as it stands in the passage, or several: what an editor writes; ingest finds its place. */
  words: z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]).optional(),
  /** The figures in machine form, written by ingest; `at` counts from the start of the passage. */
  figures: z.array(figure).default([]),
  measure: measure.optional(),
  qualifiers: qualifiers.optional(),
  evidence,
  /** The study, as the source names it, of which this is one result; results of one study form one card. */
  study: id.optional(),
  /** The source denies or lessens what the kind is about: no major complications, none is authorised. */
  denies: z.literal(true).optional(),
  /**
   * A sum of our own that stands with the claim: the claims whose figures it is made from, and the sum in a sentence
   * with its result ("Three sessions: about 89,400 US dollars.").
   */
  derived: z.strictObject({ from: z.array(id).min(1), how: z.string().min(1) }).optional(),
  /** The source itself speaks with a reserve: may, could, appeared. */
  hedged: z.boolean(),
  /** Who says it, where the source names somebody else than itself. */
  attributed: z.string().nullable(),
  /**
   * The seed and passage that state it. A passage id is a hash of the passage's text; `null` until ingest has found it.
   */
  from: z.array(z.strictObject({ seed: id, passage: z.string().nullable() })).min(1),
  /** Claims of the same source that must stand in view together with this one. */
  with: z.array(id).default([]),
  /** `read` by the machine and unseen by a person, or `accepted`. Only accepted claims are published. */
  state: z.enum(['read', 'accepted']),
  /** How sure the machine was; gone once the claim is accepted. */
  read: read.optional(),
  /** A person's checks. None: the claim says "Not checked yet". */
  checks: z.array(check).default([]),
  /** How sure a person judges the whole evidence to be, in GRADE's words; absent where nobody assessed it. */
  certainty: z.enum(['high', 'moderate', 'low', 'very-low']).optional(),
  /** What an editor adds that is no verdict. */
  notes: z.array(z.string().min(1)).default([]),
})
export type Claim = z.infer<typeof claim>
