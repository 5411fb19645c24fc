import { z } from 'astro/zod'
import { answer, answerOfSubject } from './answer.ts'
import { common, id, names, partialDate, review, unknown } from './common.ts'
import { source } from './source.ts'

const text = z.string().min(1)
const textOrUnknown = z.union([text, unknown])
const idsOrUnknown = z.union([z.array(id).min(1), unknown])
const textsOrUnknown = z.union([z.array(text).min(1), unknown])
const dateOrUnknown = z.union([partialDate, unknown])

/** Three lines of 17 px on a phone 390 px wide: a Chinese character is twice as wide as a letter. */
const mostInChinese = 60

const lineInChinese = z
  .string()
  .min(1)
  .max(mostInChinese, `at most ${mostInChinese} characters, so that each line is taken in at a glance on a phone`)
  .regex(/\p{Script=Han}/u, 'in Chinese')

/**
 * The answer at the top of a page, in simplified Chinese. Each line says what its English line says, written or made:
 * the same numbers, no more and no less certain. All five, or none; with them the page has a page in Chinese.
 */
export const answerInChinese = z.strictObject({
  /** What the treatment must not be taken for; where the English answer says so. */
  apart: lineInChinese.optional(),
  /** What is known on whether it helps: 未证实, 尚不清楚. */
  works: lineInChinese,
  harms: lineInChinese,
  /** What is authorised: 我们没有找到…. */
  law: lineInChinese,
  /** The price claimed, and by whom. */
  price: lineInChinese,
  /** What to do next; never to go or not to go. */
  next: lineInChinese,
})
export type AnswerInChinese = z.infer<typeof answerInChinese>

/** Codes of a condition, only where they are known for certain. */
export const codes = z
  .strictObject({ mesh: z.string(), 'icd-10': z.string(), 'icd-11': z.string(), doid: z.string() })
  .partial()

/** A page about a disease or injury. */
export const condition = z.strictObject({
  ...common,
  ...names,
  codes: codes.default({}),
  /** The part of the body, in plain words. */
  area: textOrUnknown,
  /** The lines of the answer that an editor has written. */
  answer: answerOfSubject.optional(),
  /** The name in everyday Chinese, by which people look for it, where it is another than `zh`. */
  'zh-everyday': z
    .string()
    .regex(/\p{Script=Han}/u, 'in Chinese')
    .optional(),
  /** The lines of the answer in Chinese, as an editor has written them; made from nothing. */
  'answer-zh': answerInChinese.optional(),
  /** A named translator's review of all that the page in Chinese says; absent until it is true. */
  'reviewed-zh': review.optional(),
  /** Claims that say what care there is today. */
  'usual-care': idsOrUnknown,
})

/** Facts of a therapy; what no source tells is `unknown`. */
export const therapyFacts = {
  'cell-type': textOrUnknown,
  /** Tissues the cells are taken from. */
  'cell-source': idsOrUnknown,
  /** The patient's own cells, a donor's, or both in use. */
  donor: z.enum(['own', 'donor', 'either', 'unknown']),
  product: textOrUnknown,
  developer: textOrUnknown,
  /** Registry numbers of trials. */
  trials: textsOrUnknown,
}

/** A page about a therapy, a cell type or a product. */
export const therapy = z.strictObject({
  ...common,
  ...names,
  ...therapyFacts,
  /** Ways it is given, as far as claims tell. */
  routes: idsOrUnknown,
  /** The lines of the answer that an editor has written. */
  answer: answerOfSubject.optional(),
  /** The wider therapy it belongs to. */
  broader: id.optional(),
})

/** Facts of a rule that stand in no date or place of a claim. */
export const regulationFacts = {
  /** Who issued or runs it: ids of bodies. */
  authority: idsOrUnknown,
  /** Notice, order, pathway, approval, accreditation, rule on advertising. */
  instrument: textOrUnknown,
  number: textOrUnknown,
  'applies-to': textOrUnknown,
}

/** One thing that a rule means for a patient, as far as our sources tell. */
export const meaning = z.strictObject({
  /** One plain sentence. */
  says: text,
  /** Claims that state it; none only where the sentence says that our sources don't tell. */
  claims: z.array(id).default([]),
})
export type Meaning = z.infer<typeof meaning>

/** A page about a rule, a pathway or an official act. */
export const regulation = z.strictObject({
  ...common,
  ...names,
  ...regulationFacts,
  issued: dateOrUnknown,
  published: dateOrUnknown,
  effective: dateOrUnknown,
  /** Where it applies: ids of places. */
  places: idsOrUnknown,
  /** Claims that say what a person may be charged under it. */
  'may-charge': idsOrUnknown,
  /** The lines of the answer that an editor has written. */
  answer: answer('regulation').optional(),
  /** What it means for a patient. Written by hand; ingest never touches it. */
  means: z.array(meaning).min(1).optional(),
  supersedes: z.array(id).default([]),
  'superseded-by': z.array(id).default([]),
})
export type Regulation = z.infer<typeof regulation>

/** Facts of a facility; what no source tells is `unknown`. */
export const facilityFacts = {
  kind: z.enum(['hospital', 'institute', 'company', 'unknown']),
  city: textOrUnknown,
  province: textOrUnknown,
}

/** A page about a hospital, institute or company that a source names. Being listed is no endorsement. */
export const facility = z.strictObject({
  ...common,
  ...names,
  ...facilityFacts,
  /** The lines of the answer that an editor has written. */
  answer: answer('facility').optional(),
  /** Claims in which it is named. */
  named: idsOrUnknown,
  /** What an editor looked for about it, and found or did not find. */
  'looked-for': textsOrUnknown,
})

/** What a guide offers beside its claims. */
export const guideFacts = {
  /** Whom it is for, in plain words. */
  for: text,
  steps: textsOrUnknown,
  /** Questions to put to a clinic or a doctor. */
  questions: textsOrUnknown,
}

/** A page about a matter that cuts across diseases: costs, risks, choosing, the journey. */
export const guide = z.strictObject({
  ...common,
  ...guideFacts,
  /** The lines of the answer that an editor has written. */
  answer: answer('guide').optional(),
})

/** Every kind of content page: its folder, its frontmatter, and what a reader sees it called. */
export const pageKinds = {
  condition: { folder: 'conditions', schema: condition, one: 'Condition', many: 'Conditions' },
  therapy: { folder: 'therapies', schema: therapy, one: 'Therapy', many: 'Therapies' },
  regulation: { folder: 'regulations', schema: regulation, one: 'Rule', many: 'Rules' },
  facility: {
    folder: 'facilities',
    schema: facility,
    one: 'Hospital, institute or company',
    many: 'Hospitals, institutes, companies',
  },
  guide: { folder: 'guides', schema: guide, one: 'Guide', many: 'Guides' },
  source: { folder: 'sources', schema: source, one: 'Source', many: 'Sources' },
} as const

export type PageKind = keyof typeof pageKinds
export const pageKindNames = Object.keys(pageKinds) as [PageKind, ...PageKind[]]
