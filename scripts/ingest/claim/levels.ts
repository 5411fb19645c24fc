import type { Mention } from '../recognise/mention.ts'

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
 * What decided a subject: the level that named it, another place of the article, a word that stands for it ("the
 * hospital"), or a cue of the vocabulary.
 */
export type SubjectRule = SubjectLevel | 'article' | 'stands-for' | 'cue'

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
