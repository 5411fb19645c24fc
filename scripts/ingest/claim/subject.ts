import type { About, SubjectKind } from '../../../src/schema/claim.ts'
import type { Entry, Vocabulary } from '../../../src/schema/vocabulary.ts'
import { broadens, isWidest } from '../../../src/vocabulary/broader.ts'
import type { Mention } from '../recognise/mention.ts'
import { hasCue, wordSet } from '../recognise/mentions.ts'

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
  'carried',
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

type Wide = Record<SubjectKind, string[]>

/** What a statement is about, and by which rule each kind of subject was told. */
export interface Subject {
  wide: Wide
  rules: Partial<Record<SubjectKind, SubjectRule>>
}

/** What a statement is about: each kind of subject from the nearest place that names one. */
export function subjectOf(around: Surroundings, vocabulary: Vocabulary): Subject {
  const condition = nearest(around, 'condition')
  const therapy = therapyOf(around, vocabulary)
  const regulation = regulationsOf(around, vocabulary)
  const facility = facilityOf(around)
  const rules = {
    condition: condition.rule,
    therapy: therapy.rule,
    regulation: regulation.rule,
    facility: facility.rule,
  }
  return {
    wide: {
      condition: condition.ids,
      therapy: therapy.ids,
      regulation: regulation.ids,
      facility: facility.ids,
      guide: [],
    },
    rules: Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule !== undefined)),
  }
}

interface Told {
  ids: string[]
  rule?: SubjectRule
}

function nearest({ levels }: Surroundings, kind: Mention['kind'], fits: (id: string) => boolean = () => true): Told {
  for (const rule of subjectLevels) {
    const ids = levels[rule].filter((mention) => mention.kind === kind && fits(mention.id)).map(({ id }) => id)
    if (ids.length > 0) return { ids: unique(ids), rule }
  }
  return { ids: [] }
}

/** The nearest therapies; where a place names a kind of cell, the general name beside it is dropped. */
function therapyOf(around: Surroundings, vocabulary: Vocabulary): Told {
  const isGeneral = (id: string) => isWidest(id, vocabulary)
  const { levels } = around
  const own = unique(
    [...levels.statement, ...levels.sentence].flatMap(({ kind, id }) => (kind === 'therapy' ? id : [])),
  )
  if (own.length > 0 && own.every(isGeneral)) return nearest(around, 'therapy')
  const { ids, rule } = nearest(around, 'therapy', (id) => !isGeneral(id))
  const specific = ids.filter((id) => !ids.some((other) => other !== id && broadens(id, other, vocabulary)))
  if (specific.length > 0 && rule)
    return { ids: refine(ofArticle(specific, around, vocabulary), sourcesOf(levels, vocabulary), vocabulary), rule }
  const near = { ...levels, carried: [], heading: [], section: [] }
  return nearest({ ...around, levels: near }, 'therapy', isGeneral)
}

/** "MSCs" in an article on mesenchymal stem cells from bone marrow are those, unless studies by others are meant. */
function ofArticle(therapies: string[], { levels, ofOthers }: Surroundings, vocabulary: Vocabulary): string[] {
  const topic = levels.topic.find(({ kind }) => kind === 'therapy')?.id
  if (topic === undefined || ofOthers) return therapies
  return unique(therapies.map((id) => (broadens(id, topic, vocabulary) ? topic : id)))
}

function sourcesOf({ statement, sentence }: Surroundings['levels'], vocabulary: Vocabulary): string[] {
  const inStatement = idsOf(statement, 'term', vocabulary, 'cell-source')
  return inStatement.length > 0 ? inStatement : idsOf(sentence, 'term', vocabulary, 'cell-source')
}

/** "Mesenchymal stem cells … from bone marrow": a narrower entry of just that source is meant. */
function refine(therapies: string[], sources: string[], vocabulary: Vocabulary): string[] {
  const [source, other] = sources
  if (!source || other) return therapies
  return unique(
    therapies.map((id) => {
      const narrower = vocabulary.therapy.filter(
        (entry) => entry.broader === id && entry['cell-source'].length === 1 && entry['cell-source'][0] === source,
      )
      return narrower[0]?.id ?? id
    }),
  )
}

function regulationsOf({ levels, sentenceWords }: Surroundings, vocabulary: Vocabulary): Told {
  const words = wordSet(sentenceWords)
  const idsIn = (mentions: Mention[]) => mentions.filter(({ kind }) => kind === 'regulation').map(({ id }) => id)
  const named = idsIn([...levels.sentence, ...levels.label])
  const cued = vocabulary.regulation.filter(({ cues }) => cues.some((cue) => hasCue(words, cue))).map(({ id }) => id)
  const ids = unique([...named, ...cued])
  if (ids.length > 0) return { ids, rule: named.length > 0 ? 'sentence' : 'cue' }
  const topic = idsIn(levels.topic)
  return topic.length > 0 ? { ids: topic, rule: 'topic' } : { ids: [] }
}

/** A facility is named by the sentence, or by a word that stands for it: "the hospital", "we". */
function facilityOf({ levels, place }: Surroundings): Told {
  const idsIn = (mentions: Mention[]) => unique(mentions.flatMap(({ kind, id }) => (kind === 'facility' ? id : [])))
  for (const rule of ['statement', 'sentence'] as const)
    if (idsIn(levels[rule]).length > 0) return { ids: idsIn(levels[rule]), rule }
  return place.length > 0 ? { ids: idsIn(place), rule: 'stands-for' } : { ids: [] }
}

/** The guides that a claim belongs to, by its kind and by their cues. */
export function guidesOf(kind: string, around: Surroundings, vocabulary: Vocabulary): string[] {
  const words = wordSet(around.words)
  return vocabulary.guide
    .filter(({ kinds, cues }) => kinds.includes(kind) || cues.some((cue) => hasCue(words, cue)))
    .map(({ id }) => id)
}

/** Ids of the terms that play a role in a text. */
export function idsOf(
  mentions: Mention[],
  kind: Mention['kind'],
  vocabulary: Vocabulary,
  role?: Entry<'term'>['role'],
): string[] {
  const fits = (id: string) =>
    role === undefined || vocabulary.term.some((term) => term.id === id && term.role === role)
  return unique(mentions.filter((mention) => mention.kind === kind && fits(mention.id)).map(({ id }) => id))
}

/** One id as itself, several as a list, none left out. */
export function aboutOf(wide: Wide): About {
  const about: About = {}
  for (const [kind, ids] of Object.entries(wide) as [SubjectKind, string[]][]) {
    const [first, ...rest] = ids
    if (first !== undefined) about[kind] = rest.length > 0 ? ids : first
  }
  return about
}

const unique = (ids: string[]) => [...new Set(ids)]
