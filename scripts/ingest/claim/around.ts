import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Mention } from '../recognise/mention.ts'
import type { Block } from '../segment/block.ts'
import { meantIn } from './aliases.ts'
import { leftTo, namedIn, standsFor } from './context.ts'
import { citesOthers } from './evidence/words.ts'
import { patternOf } from './patterns.ts'
import { isOfStudy, type Told } from './statement.ts'
import { type SubjectLevel, subjectLevels, type Surroundings } from './levels.ts'

/** Kinds that speak to anybody: an earlier sentence says nothing of their subject. */
const general: ReadonlySet<ClaimKind> = new Set([
  'advice',
  'promotion',
  'disclosure',
  'rule',
  'trend',
  'price',
  'duration',
  'availability',
  'definition',
])
/** Kinds that speak of a rule, a market or the publisher, not of the section's own therapy. */
const toAnybody: ReadonlySet<ClaimKind> = new Set(['advice', 'promotion', 'disclosure', 'rule', 'trend'])
/** Gather the names around a statement, level by level; a level that can say nothing of such a claim is left empty. */
export function aroundOf(told: Told): Surroundings {
  const { article, context, sentence, kind, named, label } = told
  const { topic, titled, aliases, vocabulary, mentionsOf } = article
  const { text, mentions, passage } = sentence
  const { block } = passage
  const { question } = context
  const ofOthers = citesOthers(text)
  const withAlias = (one: Block | null) => (one ? [...mentionsOf(one), ...meantIn(one.text, aliases)] : [])
  const subjects = (some: Mention[]) => notMeasured(some, text, sentence.at[0], kind, block.lead?.text)
  const levels: Surroundings['levels'] = {
    statement: [...subjects(named), ...meantIn(told.text, aliases)],
    sentence: [...subjects(mentions), ...meantIn(text, aliases)],
    label: mentionsOf(block).filter(({ at }) => block.label && at[1] <= block.label[1]),
    'lead-in': block.lead?.kind === 'question' ? [] : withAlias(block.lead),
    question: question ? [...question.mentions, ...meantIn(question.text, aliases)] : [],
    study: isOfStudy(told) && context.study ? context.study.mentions : [],
    earlier:
      ofOthers || patternOf('of-both').test(text) || (general.has(kind) && !patternOf('points-back').test(text))
        ? []
        : leftTo(text, context),
    heading: withAlias(block.heading),
    section: ofOthers || toAnybody.has(kind) ? [] : namedIn(context.section, mentions, vocabulary),
    topic: patternOf('all-of').test(text) ? titled : topic,
    measured: mentions,
  }
  return {
    levels: kind === 'disclosure' ? ofHouse(levels) : isOfDisease(told) ? ofDiseaseAlone(levels) : levels,
    place: [...standsFor(text, context.facilities, vocabulary), ...houseOf(text, topic)].slice(0, 1),
    ofOthers,
    words: [text, label, block.heading?.text ?? ''].join(' '),
    sentenceWords: text,
  }
}

/** The names of a sentence without diseases that it counts, or that rule a person out. */
export function notMeasured(mentions: Mention[], text: string, start: number, kind: ClaimKind, lead = ''): Mention[] {
  const rulesOut = kind === 'advice' && (patternOf('excluding').test(text) || patternOf('excluding').test(lead))
  const excepted = start + (patternOf('excepting').exec(text)?.[0].length ?? 0)
  return mentions.filter((mention) => {
    if (mention.at[1] <= excepted) return false
    if (mention.kind !== 'condition') return true
    if (kind === 'harm' && patternOf('is-harm').test(text.slice(mention.at[1] - start))) return false
    return !rulesOut && !patternOf('measuring').test(text.slice(0, Math.max(0, mention.at[0] - start)))
  })
}

/** What a publisher says of itself is about no disease or therapy that it does not name. */
function ofHouse({ statement, sentence, label, topic }: Surroundings['levels']): Surroundings['levels'] {
  const house = topic.filter(({ kind }) => kind === 'facility' || kind === 'regulation')
  const none = Object.fromEntries(subjectLevels.map((level): [SubjectLevel, Mention[]] => [level, []]))
  return { ...(none as Surroundings['levels']), statement, sentence, label, topic: house }
}

/** Whether a statement says what a disease is, and names nothing that is done about it. */
function isOfDisease({ kind, named }: Told): boolean {
  const has = (subject: Mention['kind']) => named.some((mention) => mention.kind === subject)
  return kind === 'definition' && has('condition') && !has('therapy')
}

/** What a disease is has nothing to do with a therapy named elsewhere. */
function ofDiseaseAlone(levels: Surroundings['levels']): Surroundings['levels'] {
  const without = (mentions: Mention[]) => mentions.filter(({ kind }) => kind !== 'therapy')
  const { statement, sentence, label } = levels
  const far = Object.entries(levels).map(([level, mentions]) => [level, without(mentions)])
  return { ...(Object.fromEntries(far) as Surroundings['levels']), statement, sentence, label }
}

/** What "we", "our hospital", "the centre" stand for: the facility of title or byline. */
function houseOf(text: string, topic: Mention[]): Mention[] {
  return patternOf('speaks-of-itself').test(text) ? topic.filter(({ kind }) => kind === 'facility') : []
}
