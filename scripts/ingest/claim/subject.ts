import type { About, SubjectKind } from '../../../src/schema/claim.ts'
import type { Entry, Vocabulary } from '../../../src/schema/vocabulary.ts'
import { broadens, isWidest } from '../../../src/vocabulary/broader.ts'
import type { Mention } from '../recognise/mention.ts'
import { hasCue, wordSet } from '../recognise/mentions.ts'
import { idsOf } from './found.ts'

/** Where the names of a statement's subject are looked for, nearest first. */
export const subjectLevels = [
  /** The statement itself, and the sentence around it. */
  'statement',
  'sentence',
  'label',
  'lead-in',
  /** The question that it answers. */
  'question',
  /** The lead-in that named the study of this section, for its results. */
  'study',
  /** What an earlier sentence of the same paragraph, or of the lines that go on from it, was about. */
  'earlier',
  'heading',
  /** The one therapy that the section has named. */
  'section',
  /** What the article is about as a whole, by its title or because it names nothing else. */
  'topic',
  /** A disease that the sentence only counts, where nothing else names one. */
  'measured',
] as const
export type SubjectLevel = (typeof subjectLevels)[number]

/**
 * What decided a subject: the level that named it, a word that stands for it ("the hospital"), or a cue of the
 * vocabulary.
 */
export type SubjectRule = SubjectLevel | 'stands-for' | 'cue'

/** The names around a statement, with its words. */
export interface Surroundings {
  levels: Record<SubjectLevel, Mention[]>
  /** The hospital or institute that "the hospital", "the institute" stands for. */
  place: Mention[]
  /** The sentence speaks of studies by others, so that a wider name is not this article's own therapy. */
  ofOthers: boolean
  /** Words of statement, label and heading, for the cues of guides. */
  words: string
  /** Words of the statement's sentence, for the cues of rules. */
  sentenceWords: string
}

/** What a statement is about: the ids of each kind, and by which rule they were told; guides have none. */
export type Subject = Record<SubjectKind, Told>

interface Told {
  ids: string[]
  rule?: SubjectRule
}

/** What a statement is about: each kind of subject from the nearest place that names one. */
export function subjectOf(kind: string, around: Surroundings, vocabulary: Vocabulary): Subject {
  return {
    condition: nearest(around, 'condition'),
    therapy: therapyOf(around, vocabulary),
    regulation: regulationsOf(around, vocabulary),
    facility: facilityOf(around),
    guide: { ids: guidesOf(kind, around, vocabulary) },
  }
}

function nearest({ levels }: Surroundings, kind: Mention['kind'], fits: (id: string) => boolean = () => true): Told {
  for (const rule of subjectLevels) {
    const ids = idsOf(levels[rule], kind).filter(fits)
    if (ids.length > 0) return { ids, rule }
  }
  return { ids: [] }
}

/** The nearest therapies; where a place names a kind of cell, the general name beside it is dropped. */
function therapyOf(around: Surroundings, vocabulary: Vocabulary): Told {
  const isGeneral = (id: string) => isWidest(id, vocabulary)
  const { levels } = around
  const own = idsOf([...levels.statement, ...levels.sentence], 'therapy')
  if (own.length > 0 && own.every(isGeneral)) return nearest(around, 'therapy')
  const { ids, rule } = nearest(around, 'therapy', (id) => !isGeneral(id))
  const specific = ids.filter((id) => !ids.some((other) => other !== id && broadens(id, other, vocabulary)))
  if (specific.length > 0 && rule)
    return { ids: refine(ofArticle(specific, around, vocabulary), sourcesOf(levels, vocabulary), vocabulary), rule }
  const near = { ...levels, earlier: [], heading: [], section: [] }
  return nearest({ ...around, levels: near }, 'therapy', isGeneral)
}

/** "MSCs" in an article on mesenchymal stem cells from bone marrow are those, unless studies by others are meant. */
function ofArticle(therapies: string[], { levels, ofOthers }: Surroundings, vocabulary: Vocabulary): string[] {
  const topic = levels.topic.find(({ kind }) => kind === 'therapy')?.id
  if (topic === undefined || ofOthers) return therapies
  return unique(therapies.map((id) => (broadens(id, topic, vocabulary) ? topic : id)))
}

function sourcesOf({ statement, sentence }: Surroundings['levels'], vocabulary: Vocabulary): string[] {
  const inStatement = termsOf(statement, vocabulary, 'cell-source')
  return inStatement.length > 0 ? inStatement : termsOf(sentence, vocabulary, 'cell-source')
}

/** "Mesenchymal stem cells … from bone marrow": a narrower entry of just that source is meant. */
function refine(therapies: string[], sources: string[], vocabulary: Vocabulary): string[] {
  const [source, other] = sources
  if (!source || other) return therapies
  return unique(
    therapies.map((id) => {
      const narrower = vocabulary.therapy.find(
        (entry) => entry.broader === id && entry['cell-source'].length === 1 && entry['cell-source'][0] === source,
      )
      return narrower?.id ?? id
    }),
  )
}

function regulationsOf({ levels, sentenceWords }: Surroundings, vocabulary: Vocabulary): Told {
  const words = wordSet(sentenceWords)
  const named = idsOf([...levels.sentence, ...levels.label], 'regulation')
  const cued = vocabulary.regulation.filter(({ cues }) => cues.some((cue) => hasCue(words, cue))).map(({ id }) => id)
  const ids = unique([...named, ...cued])
  if (ids.length > 0) return { ids, rule: named.length > 0 ? 'sentence' : 'cue' }
  const topic = idsOf(levels.topic, 'regulation')
  return topic.length > 0 ? { ids: topic, rule: 'topic' } : { ids: [] }
}

/** A facility is named by the sentence, or by a word that stands for it: "the hospital", "we". */
function facilityOf({ levels, place }: Surroundings): Told {
  for (const rule of ['statement', 'sentence'] as const) {
    const ids = idsOf(levels[rule], 'facility')
    if (ids.length > 0) return { ids, rule }
  }
  return place.length > 0 ? { ids: idsOf(place, 'facility'), rule: 'stands-for' } : { ids: [] }
}

/** The guides that a claim belongs to, by its kind and by their cues. */
function guidesOf(kind: string, around: Surroundings, vocabulary: Vocabulary): string[] {
  const words = wordSet(around.words)
  return vocabulary.guide
    .filter(({ kinds, cues }) => kinds.includes(kind) || cues.some((cue) => hasCue(words, cue)))
    .map(({ id }) => id)
}

/** Ids of the terms that play a role in a text. */
export function termsOf(mentions: Mention[], { term }: Vocabulary, role: Entry<'term'>['role']): string[] {
  return idsOf(mentions, 'term').filter((id) => term.some((entry) => entry.id === id && entry.role === role))
}

/** One id as itself, several as a list, none left out. */
export function aboutOf(subject: Subject): About {
  const about: About = {}
  for (const [kind, { ids }] of Object.entries(subject) as [SubjectKind, Told][])
    if (ids[0] !== undefined) about[kind] = ids.length > 1 ? ids : ids[0]
  return about
}

/** The rules by which the subjects of each kind were told. */
export function rulesOf(subject: Subject): Partial<Record<SubjectKind, SubjectRule>> {
  return Object.fromEntries(Object.entries(subject).flatMap(([kind, { rule }]) => (rule ? [[kind, rule]] : [])))
}

const unique = (ids: string[]) => [...new Set(ids)]
