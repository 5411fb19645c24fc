import type { About, SubjectKind } from '../../../src/schema/claim.ts'
import type { Entry, Vocabulary } from '../../../src/schema/vocabulary.ts'
import { broadens, isWidest } from '../../../src/vocabulary/broader.ts'
import type { Mention } from '../recognise/mention.ts'
import { hasCue, wordSet } from '../recognise/mentions.ts'
import { readSubject, subjectModel } from '../models/subject.ts'
import { idsOf } from './found.ts'
import { type SubjectLevel, subjectLevels, type SubjectRule, type Surroundings } from './levels.ts'
import { type NameSeen, namesSeen } from './names-seen.ts'
import { patternOf } from './patterns.ts'
import type { Told } from './statement.ts'

/** What a statement is about: the ids of each kind, and by which rule they were told; guides have none. */
export type Subject = Record<SubjectKind, Subjects>

interface Subjects {
  ids: string[]
  rule?: SubjectRule
  /** How likely the statement is about each name, the likeliest first. */
  read?: NameRead[]
}

/** A name, how likely a statement is about it, and what of it was looked at. */
export interface NameRead extends NameSeen {
  p: number
}

/**
 * What a statement is about: rules and facilities from the nearest place that names one. Of diseases and therapies a
 * model says how likely each name of the article is; that the nearest place names it speaks for it.
 */
export function subjectOf(told: Told, around: Surroundings, vocabulary: Vocabulary): Subject {
  return {
    condition: readNames('condition', told, around, nearest(around, 'condition'), vocabulary),
    therapy: readNames('therapy', told, around, therapyOf(around, vocabulary), vocabulary),
    regulation: regulationsOf(around, vocabulary),
    facility: facilityOf(around),
    guide: { ids: guidesOf(told.kind, around, vocabulary) },
  }
}

function readNames(
  subject: 'condition' | 'therapy',
  told: Told,
  around: Surroundings,
  near: Subjects,
  vocabulary: Vocabulary,
): Subjects {
  const said = told.known?.about[subject]
  if (told.known) return { ids: [said ?? []].flat() }
  const read = namesSeen(subject, told, around, near.ids, vocabulary)
    .map((name): NameRead => ({ ...name, p: readSubject(subjectModel(), name.seen) }))
    .toSorted((a, b) => b.p - a.p)
  const ids = likelyAmong(read, vocabulary)
  return { ids, ...ruleOf(subject, ids, near, around), read }
}

/** Below this likelihood a statement is about no name, or about no second one: measured on articles kept back. */
const least = { first: 0.45, more: 0.6 }

/** The likeliest name, and others that are likely besides; one that is wider than another of them is left out. */
function likelyAmong([first, ...more]: readonly NameRead[], vocabulary: Vocabulary): string[] {
  if (!first || first.p < least.first) return []
  const ids = [first, ...more.filter(({ p }) => p >= least.more)].map(({ id }) => id)
  return ids.filter((id) => !ids.some((other) => other !== id && broadens(id, other, vocabulary)))
}

/** The nearest place that names one of these. */
function ruleOf(
  subject: 'condition' | 'therapy',
  ids: readonly string[],
  near: Subjects,
  { levels }: Surroundings,
): { rule?: SubjectRule } {
  if (ids.length === 0) return {}
  if (near.rule && ids.some((id) => near.ids.includes(id))) return { rule: near.rule }
  const names = (level: SubjectLevel) => idsOf(levels[level], subject).some((id) => ids.includes(id))
  return { rule: subjectLevels.find(names) ?? 'article' }
}

function nearest(
  { levels }: Surroundings,
  kind: Mention['kind'],
  fits: (id: string) => boolean = () => true,
): Subjects {
  for (const rule of subjectLevels) {
    const ids = idsOf(levels[rule], kind).filter(fits)
    if (ids.length > 0) return { ids, rule }
  }
  return { ids: [] }
}

/** The nearest therapies; where a place names a kind of cell, the general name beside it is dropped. */
function therapyOf(around: Surroundings, vocabulary: Vocabulary): Subjects {
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

/** China's rules that a sentence names or has a cue of; what it says of another country is about none of them. */
function regulationsOf({ levels, sentenceWords }: Surroundings, vocabulary: Vocabulary): Subjects {
  if (patternOf('of-elsewhere').test(sentenceWords) && !patternOf('of-china').test(sentenceWords)) return { ids: [] }
  const words = wordSet(sentenceWords)
  const named = idsOf([...levels.sentence, ...levels.label], 'regulation')
  const cued = vocabulary.regulation.filter(({ cues }) => cues.some((cue) => hasCue(words, cue))).map(({ id }) => id)
  const ids = unique([...named, ...cued])
  if (ids.length > 0) return { ids, rule: named.length > 0 ? 'sentence' : 'cue' }
  const topic = idsOf(levels.topic, 'regulation')
  return topic.length > 0 ? { ids: topic, rule: 'topic' } : { ids: [] }
}

/** A facility is named by the sentence, or by a word that stands for it: "the hospital", "we". */
function facilityOf({ levels, place }: Surroundings): Subjects {
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
  for (const [kind, { ids }] of Object.entries(subject) as [SubjectKind, Subjects][])
    if (ids[0] !== undefined) about[kind] = ids.length > 1 ? ids : ids[0]
  return about
}

/** The rules by which the subjects of each kind were told. */
export function rulesOf(subject: Subject): Partial<Record<SubjectKind, SubjectRule>> {
  return Object.fromEntries(Object.entries(subject).flatMap(([kind, { rule }]) => (rule ? [[kind, rule]] : [])))
}

const unique = (ids: string[]) => [...new Set(ids)]
