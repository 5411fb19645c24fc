import { z } from 'astro/zod'
import { answer } from './answer.ts'
import { claim } from './claim.ts'
import { common, day, id, oneOf, partialDate, unknown } from './common.ts'

/**
 * Every kind of publisher: what a reader sees it called, what one and what
 * several of its works are called, what a source of its kind can show, and what it can't answer.
 */
export const publishers = {
  company: {
    label: 'Company',
    works: ['a company’s page', 'companies’ pages'],
    shows: 'what the company says and what it charges',
    cannot: 'whether its product works; it earns by it',
  },
  newspaper: {
    label: 'Newspaper or news agency',
    works: ['a news report', 'news reports'],
    shows: 'what was said or happened, and when',
    cannot: 'whether what was said is so',
  },
  'trade-press': {
    label: 'Trade press',
    works: ['a page of the trade press', 'pages of the trade press'],
    shows: 'what happened in the industry, and when',
    cannot: 'whether a product works; its readers are the industry',
  },
  journal: {
    label: 'Scientific journal or research summary',
    works: ['a published study or its summary', 'published studies or their summaries'],
    shows: 'what was studied, in whom, and what was found',
    cannot: 'how it would be in you; one study is rarely the last word',
  },
  registry: {
    label: 'Register of trials',
    works: ['a register of trials', 'registers of trials'],
    shows: 'that a trial is registered, and its plan',
    cannot: 'whether the treatment works; anyone may register a trial',
  },
  regulator: {
    label: 'Regulator',
    works: ['a regulator’s page', 'regulators’ pages'],
    shows: 'what is authorised, for what, and since when',
    cannot: 'how well it works in everyday use',
  },
  government: {
    label: 'Government',
    works: ['a government page', 'government pages'],
    shows: 'what the rules are',
    cannot: 'whether they are kept',
  },
  funder: {
    label: 'Public funder of research',
    works: ['a report of a public funder', 'reports of public funders'],
    shows: 'what was paid for, and what those who were paid report',
    cannot: 'whether others would find the same',
  },
  hospital: {
    label: 'Hospital',
    works: ['a hospital’s page', 'hospitals’ pages'],
    shows: 'what the hospital says it does',
    cannot: 'whether it works; it may earn by it',
  },
  institute: {
    label: 'Research institute',
    works: ['a research institute’s page', 'research institutes’ pages'],
    shows: 'what the institute works on',
    cannot: 'whether it works; nobody independent speaks',
  },
  charity: {
    label: 'Charity',
    works: ['a charity’s page', 'charities’ pages'],
    shows: 'what the charity tells its members',
    cannot: 'more than the studies that it cites',
  },
  'law-firm': {
    label: 'Law firm',
    works: ['a law firm’s note', 'law firms’ notes'],
    shows: 'how lawyers read a rule',
    cannot: 'what an authority or a court will decide',
  },
  mirror: {
    label: 'Copy on another site',
    works: ['a copy of a page', 'copies of pages'],
    shows: 'what the copied page said, if the copy is true',
    cannot: 'whether the original still says it',
  },
  'this-site': {
    label: 'This site',
    works: ['another page of ours', 'other pages of ours'],
    shows: 'what our editors found in the sources they cite',
    cannot: 'more than those sources; follow them',
  },
} as const satisfies Record<string, { label: string; works: readonly [string, string]; shows: string; cannot: string }>
export type PublisherKind = keyof typeof publishers

/** What may be shown: our own retelling, text under a licence, or facts alone. */
export const rights = ['own-words', 'licensed', 'facts-only'] as const

/** The citation of an article, as an editor writes it at the top of a seed. */
export const citation = z.strictObject({
  /** The title of the original. */
  title: z.string().min(1),
  /** Who published it. */
  publisher: z.union([z.string().min(1), unknown]),
  kind: z.union([oneOf(publishers), unknown]),
  /** What the publisher gains, in a sentence; `none` where it gains nothing that we know of. */
  interest: z.string().min(1),
  /** The address of the original. */
  url: z.union([z.url({ protocol: /^https?$/ }), unknown]),
  /** The date it bears: full, partial, or `unknown`. */
  published: z.union([partialDate, unknown]),
  /** When we read it. */
  retrieved: z.union([day, unknown]),
  rights: z.enum(rights),
})
export type Citation = z.infer<typeof citation>

/** A source page: an article, study or legal text, with every claim that it makes. */
export const source = z.strictObject({
  ...common,
  ...citation.shape,
  /** The seed it was read from, by id. */
  seed: id.optional(),
  /** SHA-256 of the seed's text, so that a seed not kept here can be recognised. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Whether we read it whole or only cite what others say of it. */
  standing: z.enum(['read', 'cited']),
  /** The lines of the answer that an editor has written. */
  answer: answer('source').optional(),
  /** Other pages on the same work or news. */
  'also-at': z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** Sources that newer work has put in its place. */
  'superseded-by': z.array(id).default([]),
  claims: z.array(claim).default([]),
})
export type Source = z.infer<typeof source>
