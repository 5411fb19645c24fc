import { subjects } from '../../../src/claims/subjects.ts'
import { figureWords, shorten } from '../../../src/language/words.ts'
import { type Claim, subjectKinds } from '../../../src/schema/claim.ts'
import { designs } from '../../../src/schema/evidence.ts'
import type { Draft } from '../claim/draft.ts'
import type { Seed, Span } from '../read/seed.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { sentencesOf } from '../segment/sentences.ts'
import type { CoveredNumber } from './coverage.ts'
import { emphasised } from './print.ts'

/** An article with all that the stages made of it. */
export interface Explained {
  seed: Seed
  recognised: Recognised
  /** What each claim was made from, in the order of `claims`. */
  drafts: readonly Draft[]
  /** As the article says them. */
  claims: readonly Claim[]
  numbers: readonly CoveredNumber[]
  /**
   * What a claim is told as where the article's own words may not be shown: a sentence, or `null` where it is left out.
   */
  toldAs: (claim: Claim) => string | null
}

/**
 * Tell how lines of an article were read: the kind of block, then for each sentence the names and figures found in it
 * and each claim with the rule behind its kind, its subjects and its evidence. Places are line:column, both from 1.
 */
export function explain(lines: readonly number[], article: Explained, colour: boolean): string {
  const { seed, recognised } = article
  const texts = seed.text.split(/\r\n|\r|\n/)
  const lineOf = (offset: number) => seed.pointOf(offset).line
  const isOn = ({ block }: Passage, line: number) => lineOf(block.at[0]) <= line && line <= lineOf(block.at[1])
  const told = new Set<Passage>()
  return lines
    .flatMap((line) => {
      const passages = recognised.passages.filter((passage) => isOn(passage, line))
      const fresh = passages.filter((passage) => !told.has(passage))
      for (const passage of fresh) told.add(passage)
      if (passages.length > 0 && fresh.length === 0) return []
      const heading = emphasised(`${seed.file.path}:${line}`, colour)
      const reading =
        passages.length > 0
          ? fresh.map((passage) => blockWords(passage, article, colour))
          : [nothingRead(texts[line - 1] ?? '', line < lineOf(seed.start))]
      return [[heading, ...reading].join('\n')]
    })
    .join('\n\n')
}

function nothingRead(text: string, isHeader: boolean): string {
  if (isHeader)
    return '  Part of the citation at the top: it says who published the article, and is no part of its text.'
  return text.trim() === ''
    ? '  An empty line.'
    : '  Nothing was read here: the line belongs to no passage, because it holds neither a letter nor a number.'
}

function blockWords(passage: Passage, article: Explained, colour: boolean): string {
  const { id, block } = passage
  const { seed, numbers } = article
  const place = seed.pointOf
  const bound = [
    ...(block.label ? [`label “${seed.text.slice(...block.label)}”`] : []),
    ...(block.heading ? [`under the heading “${shorten(block.heading.text, 8)}” (line ${block.heading.line})`] : []),
    ...(block.lead ? [`belongs to “${shorten(block.lead.text, 8)}” (line ${block.lead.line})`] : []),
  ]
  const open = numbers.filter(({ as, at }) => as === 'unexplained' && isWithin(at, block.at))
  const messages = seed.file.messages.filter(
    ({ line }) => line !== undefined && line === place(block.at[0]).line && line > place(seed.start).line,
  )
  return [
    `  Read as: ${block.kind} (passage ${id})${bound.map((words) => `\n    ${words}`).join('')}`,
    ...likelyWords(block),
    ...sentencesOf(block).map((sentence) => sentenceWords(sentence, passage, article, colour)),
    ...(isTold(block) ? [] : [`  No claims: the sentences of such a block are not read (${block.kind}).`]),
    ...(open.length > 0
      ? [
          '  Numbers left over: ' +
            `${open.map(({ at }) => `${seed.text.slice(...at)} (${shown(place(at[0]))})`).join(', ')}`,
        ]
      : []),
    ...messages.map(({ reason, ruleId }) => `  Message: ${reason} (${ruleId})`),
  ].join('\n')
}

/** The kinds of block that the line is likeliest to be. */
function likelyWords({ read }: Block): string[] {
  const kinds = read.slice(0, 3).map(([kind, p]) => `${kind} ${p.toFixed(2)}`)
  return kinds.length > 0 ? [`  Likely: ${kinds.join(', ')}`] : []
}

function sentenceWords(sentence: Span, passage: Passage, article: Explained, colour: boolean): string {
  const { seed, recognised, drafts, claims } = article
  const text = seed.text.slice(...sentence)
  const place = seed.pointOf
  const row = (at: Span, words: string) =>
    `    ${shown(place(at[0])).padEnd(8)} ${seed.text.slice(...at).replace(/\s+/g, ' ')} → ${words}`
  const names = recognised.mentions.filter(({ at }) => isWithin(at, sentence))
  const figures = recognised.figures.filter(({ at }) => isWithin(at, sentence))
  const own = claims.flatMap((claim, index) => {
    const draft = drafts[index]
    return draft?.from[0]?.passage === passage.id && draft.statement.trim() === text.trim() ? [{ claim, draft }] : []
  })
  return [
    '',
    `  ${emphasised(`Sentence ${shown(place(sentence[0]))}`, colour)} ${text}`,
    ...(names.length > 0 ? ['  Names', ...names.map(({ kind, id, at }) => row(at, `${kind} ${id}`))] : []),
    ...(figures.length > 0
      ? ['  Figures', ...figures.map((one) => row(one.at, `${one.kind}, ${figureWords(one)}`))]
      : []),
    ...(own.length > 0
      ? own.map(({ claim, draft }) => claimWords(claim, draft, article))
      : isTold(passage.block)
        ? [`  No claim: ${whyNone(passage.block)}`]
        : []),
  ].join('\n')
}

function whyNone({ kind }: Block): string {
  return kind === 'lead-in'
    ? 'it introduces what stands beneath, and tells no finding of its own.'
    : 'it is likelier to claim nothing than to claim something.'
}

function claimWords(claim: Claim, draft: Draft, { toldAs }: Explained): string {
  const { evidence, measure, qualifiers, words } = claim
  const { provenance } = draft
  const about = subjectKinds.flatMap((subject) =>
    subjects(claim, subject).map((id) => `${subject} ${id}${byRule(provenance.subject[subject])}`),
  )
  const circumstances = { ...measure, ...qualifiers }
  const stated = Object.entries(circumstances).flatMap(([name, value]) =>
    value === null || value === 'none' ? [] : [`${name} ${[value].flat().join(' and ')}`],
  )
  const told = toldAs(claim)
  const rows: [name: string, value: string][] = [
    [
      'kind',
      provenance.kind.all
        .slice(0, 3)
        .map(([name, p]) => `${name} ${p.toFixed(2)}`)
        .join(', '),
    ],
    ['about', about.join('; ') || 'nothing that is named'],
    ['words', [words ?? []].flat().join('; ')],
    ['measure', stated.join('; ')],
    ['evidence', `${designs[evidence.design].label.toLowerCase()}${byRule(evidence.rule)}`],
    ['said by', claim.attributed ?? 'the source itself'],
    ['reserve', claim.hedged ? 'the source says may, could, appeared or the like' : ''],
    ['denies', claim.denies ? 'the source denies or lessens it' : ''],
    ['beside', claim.with.join(', ')],
    ['told as', told === claim.says ? '' : (told ?? 'left out: it holds no figure, status or name that may be stated')],
  ]
  return [
    `  Claim ${claim.id}`,
    ...rows.flatMap(([name, value]) => (value ? [`    ${name.padEnd(8)} ${value}`] : [])),
  ].join('\n')
}

function byRule(rule: string | undefined): string {
  return rule === undefined ? '' : ` (rule ${rule})`
}

function shown({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`
}

function isWithin(inner: readonly [number, number], outer: readonly [number, number]): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1]
}
