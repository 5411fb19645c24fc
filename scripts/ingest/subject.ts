import type { About, SubjectKind } from '../../src/schema/claim.ts'
import type { Entry, Vocabulary } from '../../src/schema/vocabulary.ts'
import type { Mention } from './mentions.ts'
import { hasCue, wordSet } from './mentions.ts'
import { broadens, isWidest } from './therapies.ts'

/** Where the names of a statement's subject are looked for, nearest first. */
export interface Surroundings {
  /** The statement itself. */
  statement: Mention[]
  sentence: Mention[]
  label: Mention[]
  lead: Mention[]
  /** The lead-in that named the study of this section, for its results. */
  study: Mention[]
  heading: Mention[]
  /** What the article is about as a whole, by its title or because it names nothing else. */
  topic: Mention[]
  /** What an earlier sentence of the same paragraph, or of the lines that go on from it, was about. */
  before: Mention[]
  /** The hospital or institute that "the hospital", "the institute" stands for. */
  place: Mention[]
  /** Words of statement, label and heading, for the cues of guides. */
  words: string
  /** Words of the statement's sentence, for the cues of rules. */
  sentenceWords: string
}

type Wide = Record<SubjectKind, string[]>

/** What a statement is about: each kind of subject from the nearest place that names one. */
export function subjectOf(around: Surroundings, vocabulary: Vocabulary): Wide {
  const { statement, sentence, label, lead, study, heading, topic, before } = around
  const sources = idsOf(
    [...(hasRole(statement, vocabulary, 'cell-source') ? statement : sentence)],
    'term',
    vocabulary,
    'cell-source',
  )
  return {
    condition: nearest([statement, sentence, label, lead, study, before, heading, topic], 'condition'),
    therapy: refine(
      therapyOf([statement, sentence, label, lead, study, before, heading, topic], vocabulary),
      sources,
      vocabulary,
    ),
    regulation: regulationsOf(around, vocabulary),
    facility: nearest([statement, sentence, around.place], 'facility'),
    guide: [],
  }
}

function nearest(levels: Mention[][], kind: Mention['kind']): string[] {
  const level = levels.find((mentions) => mentions.some((mention) => mention.kind === kind)) ?? []
  return unique(level.filter((mention) => mention.kind === kind).map(({ id }) => id))
}

/** The nearest therapies; where a place names a kind of cell, the general name beside it is dropped. */
function therapyOf(levels: Mention[][], vocabulary: Vocabulary): string[] {
  const isGeneral = (id: string) => isWidest(id, vocabulary)
  const general = nearest([...levels.slice(0, 5), ...levels.slice(-1)], 'therapy').filter(isGeneral)
  const specific = nearest(
    levels.map((level) => level.filter(({ id }) => !isGeneral(id))),
    'therapy',
  )
  const own = nearest(levels.slice(0, 2), 'therapy')
  if (own.length > 0 && own.every(isGeneral)) return own
  if (specific.length > 0)
    return specific.filter((id) => !specific.some((other) => other !== id && broadens(id, other, vocabulary)))
  return general
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

function regulationsOf({ sentence, label, sentenceWords }: Surroundings, vocabulary: Vocabulary): string[] {
  const words = wordSet(sentenceWords)
  const named = [...sentence, ...label].filter(({ kind }) => kind === 'regulation').map(({ id }) => id)
  const cued = vocabulary.regulation.filter(({ cues }) => cues.some((cue) => hasCue(words, cue))).map(({ id }) => id)
  return unique([...named, ...cued])
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

function hasRole(mentions: Mention[], vocabulary: Vocabulary, role: Entry<'term'>['role']): boolean {
  return idsOf(mentions, 'term', vocabulary, role).length > 0
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
