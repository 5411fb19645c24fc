import { z } from 'astro/zod'
import { day, id, oneOf, partialDate, unknown } from './common.ts'

const chinese = z.string().regex(/\p{Script=Han}/u, 'in Chinese')

/** What a therapy can be for a condition in a place, with the words a reader sees, widest permission first. */
export const standings = {
  approved: 'Approved',
  'conditionally-approved': 'Conditionally approved',
  'technology-approved': 'Technology approved under Order 818',
  'special-zone': 'Allowed in a special zone',
  'trial-only': 'In a trial only',
  'none-found': 'We found none authorised',
  unknown: 'Not known',
} as const
export type Standing = keyof typeof standings

/**
 * What we found on the authorisation of a therapy for a condition in a place. It says what was found and where we
 * looked, never more.
 */
export const status = z.strictObject({
  id,
  /** `any` where it holds for every therapy that our sources name. */
  therapy: z.union([id, z.literal('any')]),
  /** `any` where it holds for every condition. */
  condition: z.union([id, z.literal('any')]),
  place: id,
  standing: oneOf(standings),
  /** Since when, as exact as the source. */
  since: z.union([partialDate, unknown]),
  /** One plain sentence that stands by itself: "We found no stem cell product authorised in China for Parkinson's." */
  says: z.string().min(1),
  /** Where we looked, and what we did not read, in a plain sentence. */
  looked: z.string().min(1),
  /**
   * What is known on whether it helps, in plain sentences; on the entry that stands at the top of a condition's page.
   */
  helps: z.string().min(1).optional(),
  /** What a person may be charged, in a plain sentence; absent where no source tells. */
  charge: z.string().min(1).optional(),
  /**
   * The same in simplified Chinese, sentence for sentence and with the same numbers; shown on the page in Chinese of a
   * condition that has one.
   */
  zh: z.strictObject({ says: chinese, looked: chinese, charge: chinese.optional() }).optional(),
  /** Claims that state it. */
  claims: z.array(id).default([]),
  /** Source pages it rests on. */
  sources: z.array(id).min(1),
  /** When we last looked. */
  checked: day,
})
export type Status = z.infer<typeof status>

/** How two statements can stand against each other, with the words a reader sees. */
export const conflictKinds = {
  contradiction: 'Two statements that can’t both hold',
  numbers: 'Numbers that don’t fit, or look alike and aren’t',
  date: 'Dates that differ',
  term: 'One word for different things',
  omission: 'What is left out',
  evidence: 'More said than the evidence bears',
  interest: 'Advice beside an interest',
} as const

/** A place where sources disagree, or one contradicts itself; both sides stand side by side. */
export const conflict = z.strictObject({
  id,
  /** What it is about, in few words. */
  title: z.string().min(1),
  kind: oneOf(conflictKinds),
  /** What to make of it, in one to three plain sentences. */
  says: z.string().min(1),
  /** What each side says. A side without claims is what an outside source says, or what is missing. */
  sides: z
    .array(
      z.strictObject({
        says: z.string().min(1),
        claims: z.array(id).default([]),
        sources: z.array(id).default([]),
      }),
    )
    .min(2),
})
export type Conflict = z.infer<typeof conflict>

/** A group of a trial: what it got, and the claim that gives its result. */
const arm = z.strictObject({
  /** What the group got, to stand behind "with": "salt water". */
  name: z.string().min(1),
  role: z.enum(['treated', 'comparison']),
  /** The claim whose one share, or whose "3 of 55", is the result of this group. */
  claim: id,
  /** How many people were in the group; `null` where no source tells. */
  of: z.int().positive().nullable(),
})

/**
 * A trial with a comparison group: which claims are the results of its groups. Only an editor says so; nothing is drawn
 * side by side that isn't listed here.
 */
export const comparison = z
  .strictObject({
    id,
    title: z.string().min(1),
    condition: id,
    therapy: id,
    /** What was counted in every group: "Improved". */
    counted: z.string().min(1),
    /** The groups; none where our sources give no plain numbers for them. */
    arms: z.array(arm).default([]),
    /** What must stand beside the picture in view, in plain sentences. */
    caution: z.string().min(1).optional(),
    /** How long people were followed, in few words. */
    'follow-up': z.union([z.string().min(1), unknown]),
    /** Claims that tell more of the trial: its size, whether it met its goal. */
    claims: z.array(id).default([]),
    /** Source pages of the trial itself. */
    sources: z.array(id).min(1),
  })
  .refine(
    ({ arms, claims }) =>
      arms.length === 0 ? claims.length > 0 : new Set(arms.map(({ role }) => role)).size === 2 && arms.length < 5,
    { path: ['arms'], message: 'two to four groups, treated and comparison; or none, and the trial in `claims`' },
  )
export type Comparison = z.infer<typeof comparison>

/**
 * What trials with a comparison group showed of a therapy for a condition, in one sentence: what a reader learns first
 * of an offer. That of `stem-cell-therapy` speaks of no kind of cell, for an offer that names none.
 */
export const shown = z.strictObject({
  id,
  condition: id,
  therapy: id,
  /** The sentence, whose first word is no name, so that it can stand behind others. */
  says: z.string().regex(/^\p{Lu}[^.]*(?:\d\.\d[^.]*)*\.$/u, 'one sentence'),
  /** Claims that state it. */
  claims: z.array(id).default([]),
  /** Source pages it rests on. */
  sources: z.array(id).default([]),
})
export type Shown = z.infer<typeof shown>

/** What a length of time says, with the words a reader sees. */
export const timeKinds = {
  claimed: 'The time claimed',
  followed: 'How long people were followed',
  planned: 'How long people are to be followed',
} as const
export type TimeKind = keyof typeof timeKinds

/**
 * A claim whose one duration says how long an effect is claimed to last or to take, or how long people were, or are to
 * be, followed.
 */
export const followUp = z.strictObject({
  id,
  condition: id,
  /** Of whom or what, in few words: "The woman treated at Ruijin Hospital". */
  name: z.string().min(1),
  tells: oneOf(timeKinds),
  claim: id,
})
export type FollowUp = z.infer<typeof followUp>

/** What kind of body answers, with the words a reader sees. */
export const helperKinds = {
  'patient-body': 'Patient body',
  'health-line': 'Health line',
  regulator: 'Regulator or authority',
  researchers: 'Body of researchers',
} as const
export type HelperKind = keyof typeof helperKinds

/**
 * A body to talk to. A number is given only where a page or booklet of that body states it; `read` says which, and how
 * old it may be.
 */
export const helpline = z.strictObject({
  id,
  name: z.string().min(1),
  /** The country it serves; `any` where it serves all. */
  place: z.union([id, z.literal('any')]),
  /** For which diseases it is there; `any` where for all. */
  conditions: z.union([z.array(id).min(1), z.literal('any')]),
  kind: oneOf(helperKinds),
  /** What it can do for a reader, in one to three plain sentences. */
  does: z.string().min(1),
  /** Its own page. */
  address: z.url(),
  /** Its number as a reader dials it; absent where no page of its own that we read states one. */
  phone: z
    .string()
    .regex(/^\+?\d[\d -]*$/)
    .optional(),
  /** How we know it, and where the number stands, in plain sentences. */
  read: z.string().min(1),
  /** The page of which a stored copy was read, where it is another than `address`. */
  copy: z.url().optional(),
  /** When the stored copy was read; its own age varies. */
  checked: day,
})
export type Helpline = z.infer<typeof helpline>

/** An address that moved, both below the base of the site: `claims/rule-1/` to `sources/order-818/#rule-1`. */
export const moved = z.strictObject({
  id: z.string().regex(/^[\w/-]+\/$/),
  to: z.string().regex(/^[\w/-]+\/(?:#[\w-]+)?$/),
})
export type Moved = z.infer<typeof moved>

/** Claims on the law that the rules on an offer cite, by what each tells. */
export const lawRoles = [
  'no-charge',
  'no-charge-before',
  'in-force',
  'official-text',
  'charge-after-approval',
  'no-technology-known',
  'special-zone',
  'injuries',
] as const
export type LawRole = (typeof lawRoles)[number]

/**
 * What plays a part of its own in the rules on an offer: claims that they cite, therapies and routes that they treat
 * apart.
 */
export const offerRole = z.strictObject({
  id: z.enum([...lawRoles, 'stories', 'long-term', 'without-cells', 'without-page', 'spinal-route', 'brain-route']),
  claims: z.array(id).default([]),
  therapies: z.array(id).default([]),
  /** Names of one route; the first is the one to choose. */
  routes: z.array(id).default([]),
})
export type OfferRole = z.infer<typeof offerRole>

/** A question to ask, in our own words. */
export const question = z.strictObject({
  asks: z.string().min(1),
  /** The same question in simplified Chinese, to point at. */
  zh: chinese.optional(),
})
export type Question = z.infer<typeof question>

/** Questions to ask a clinic or one's own doctor, by what they are about. */
export const questionGroup = z.strictObject({
  id,
  to: z.enum(['clinic', 'doctor']),
  /** What they are about, as a heading above them. */
  about: z.string().min(1).optional(),
  /** Whether they stand under every list of harms too. */
  'under-harms': z.literal(true).optional(),
  /** The first stands where there is room for few. */
  questions: z.array(question).min(1),
})
export type QuestionGroup = z.infer<typeof questionGroup>

/** What editors keep beside the pages; the file `content/registers/<file>` holds a list of entries. */
export const registerKinds = {
  status: { file: 'statuses.yaml', schema: status },
  conflict: { file: 'conflicts.yaml', schema: conflict },
  comparison: { file: 'comparisons.yaml', schema: comparison },
  shown: { file: 'shown-in-trials.yaml', schema: shown },
  'follow-up': { file: 'follow-ups.yaml', schema: followUp },
  helpline: { file: 'helplines.yaml', schema: helpline },
  'offer-role': { file: 'offer-roles.yaml', schema: offerRole },
  questions: { file: 'questions.yaml', schema: questionGroup },
  moved: { file: 'moved.yaml', schema: moved },
} as const
export type RegisterKind = keyof typeof registerKinds
export type RegisterEntry<K extends RegisterKind = RegisterKind> = z.infer<(typeof registerKinds)[K]['schema']>
