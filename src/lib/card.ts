import type { Check } from '../schema/check.ts'
import { verdicts, type Verdict } from '../schema/check.ts'
import type { Claim, ClaimKind } from '../schema/claim.ts'
import { designs, type Design } from '../schema/evidence.ts'
import { deniesHarm } from './denied.ts'
import { besideOf, type Library, type Saying, type ShownClaim } from './claims.ts'
import { nameOf, type Names } from './names.ts'
import { claimAddress, pageAddress, passageAddress } from './routes.ts'
import {
  capital,
  dateWords,
  figureWords,
  firstSentences,
  listWords,
  numberWords,
  outOfHundred,
  peopleWords,
  shorten,
} from './words.ts'

/** The shapes that stand beside a verdict or a kind of evidence; each has its word beside it. */
export const markNames = [
  ...(Object.keys(verdicts) as Verdict[]),
  'traced',
  'not-checked',
  'compared',
  'single',
  'case',
  'laboratory',
  'record',
  'opinion',
  'none',
] as const
export type MarkName = (typeof markNames)[number]

/** A link, or plain words where there is no address. */
export interface Words {
  words: string
  address?: string
}

/** A line of "How we know". */
export interface Known {
  term: string
  words: Words[]
}

/** One check as a reader sees it. */
export interface VerdictLine {
  mark: MarkName
  word: string
  finding: string
}

/** A claim as its card shows it: all in words, nothing left to work out. */
export interface Card {
  id: string
  /** What kind of statement it is, where a reader could take it for a result. */
  label: string | null
  said: { who: string; gains: string | null; address: string }[]
  says: string
  /** The sentence in pieces, so that its figures can be set large. */
  pieces: { text: string; figure: boolean }[]
  /** What a share means in people: "about 40 in 100". */
  people: string | null
  hedged: boolean
  evidence: { mark: MarkName; words: string }
  verdicts: VerdictLine[]
  /** Claims that must stand in view with this one, in short. */
  beside: Words[]
  known: Known[]
}

/** What keeps a statement from being read as a result. */
const labels: Partial<Record<ClaimKind, string>> = {
  advice: 'The source’s advice, not ours',
  aim: 'An aim, not a result',
  disclosure: 'What the publisher says of itself',
  mechanism: 'How it is meant to work; no proof that it does',
  prediction: 'A prediction, not a result',
  promotion: 'Promotion by the publisher, kept for the record',
  trend: 'What the source says of the field',
}

const marks: Record<Design, MarkName> = {
  'systematic-review': 'single',
  'randomised-trial': 'compared',
  'controlled-trial': 'compared',
  cohort: 'single',
  'case-series': 'case',
  'case-report': 'case',
  preclinical: 'laboratory',
  'expert-opinion': 'opinion',
  'price-list': 'record',
  'official-record': 'record',
  'none-stated': 'none',
}

/** What a check of the wording found; only a check of the matter itself may say "Supported". */
const traced: Record<Verdict, string> = {
  supported: 'Correctly quoted',
  'partly-supported': 'Quoted in part',
  disputed: 'Readings of the work differ',
  contradicted: 'Not what the work says',
  outdated: 'From work since replaced',
  'not-found': 'Work not found',
}

/** Make the card of a claim. */
export function cardOf(shown: ShownClaim, library: Library, names: Names): Card {
  const [{ claim }] = shown
  return {
    id: claim.id,
    label: deniesHarm(claim) ? 'A reassurance, not a harm' : (labels[claim.kind] ?? null),
    said: shown.map(saidBy),
    says: claim.says,
    pieces: piecesOf(claim.says, figuresAsWritten(claim)),
    people: inPeople(claim),
    hedged: claim.hedged,
    evidence: evidenceOf(claim),
    verdicts: checksOf(shown).map((check) => ({ ...verdictOf(check), finding: firstSentences(check.finding, 22) })),
    beside: eachOnce(shown.flatMap((saying) => besideInShort(saying, names))),
    known: knownOf(shown, library, names),
  }
}

const sameStudy = 'In the same study:'

/** Who says it, and what they gain, in few words. */
export function saidBy({ source, claim }: Saying): Card['said'][number] {
  const { publisher, interest } = source.facts
  const publishes = publisher === 'unknown' ? 'An unnamed publisher' : publisher
  return {
    who: claim.attributed ? `${capital(claim.attributed)}, as ${publishes} reports` : `${publishes} says`,
    gains: /^(?:none|unknown)$|^no (?:gain|interest)/i.test(interest)
      ? null
      : shorten(interest.split(';')[0]?.replace(/\.$/, '') ?? interest, 12),
    address: pageAddress('source', source.id),
  }
}

/** A single share as people out of a hundred. */
function inPeople({ figures }: Claim): string | null {
  const [share, ...more] = figures.filter(({ kind }) => kind === 'share')
  return share && more.length === 0 ? outOfHundred(share) : null
}

function figuresAsWritten({ words, figures }: Claim): string[] {
  const telling = figures.filter(({ kind }) => kind !== 'identifier')
  const values = telling.map((figure) => figureWords({ ...figure, approximate: false, comparator: undefined }))
  return [...[words ?? []].flat(), ...values].filter((text) => /\d/.test(text)).toSorted((a, b) => b.length - a.length)
}

/** Cut a sentence at its figures. */
export function piecesOf(says: string, figures: string[]): Card['pieces'] {
  const at = figures.map((figure) => ({ figure, start: says.indexOf(figure) })).filter(({ start }) => start >= 0)
  const first = at.toSorted((a, b) => a.start - b.start || b.figure.length - a.figure.length)[0]
  if (!first) return says ? [{ text: says, figure: false }] : []
  const before = says.slice(0, first.start)
  const rest = piecesOf(says.slice(first.start + first.figure.length), figures)
  return [...(before ? [{ text: before, figure: false }] : []), { text: first.figure, figure: true }, ...rest]
}

/** The evidence in one line: kind, people, comparison. */
export function evidenceOf(claim: Claim): Card['evidence'] {
  const { evidence, measure, figures } = claim
  const result = claim.kind === 'outcome' || claim.kind === 'harm'
  const shares = figures.some(({ kind }) => kind === 'share')
  const number = measure?.people ?? peopleAmong(figures)
  const counted = number && evidence.design !== 'case-report' ? peopleWords(number) : null
  const people = counted ?? (shares ? 'Number of people not given' : null)
  const alone = result && shares && (!measure || measure.comparator === 'none') ? 'No comparison group named' : null
  const words = [designs[evidence.design].label, people, alone].filter((part) => part !== null)
  return { mark: marks[evidence.design], words: `${[...new Set(words)].join('. ')}.` }
}

/** The number of patients that a claim states beside its result. */
function peopleAmong(figures: Claim['figures']): number | null {
  const counted = figures.find((figure) => figure.kind === 'count' && figure.unit === 'patients')
  return counted?.kind === 'count' ? counted.low : null
}

function checksOf(shown: ShownClaim): Check[] {
  return shown.flatMap(({ claim }) => claim.checks)
}

function verdictOf({ asks, verdict }: Check): Pick<VerdictLine, 'mark' | 'word'> {
  if (asks === 'holds') return { mark: verdict, word: verdicts[verdict] }
  return { mark: verdict === 'supported' ? 'traced' : verdict, word: traced[verdict] }
}

/** What must stand in view with a claim: the other results of its study in one line, then other claims, each in short. */
function besideInShort(saying: Saying, names: Names): Words[] {
  const { claim } = saying
  const all = besideOf(saying)
  const results = all.filter(({ claim: other }) => claim.study !== undefined && other.study === claim.study)
  const usual = String(results[0]?.claim.about.therapy)
  const told = results.filter(
    ({ claim: other }) => shareOf(other) && !other.qualifiers && String(other.about.therapy) === usual,
  )
  const [first] = told
  if (!first) return all.map((other) => linked(other, inShort(other.claim, names)))
  const shares = told.map(({ claim: other }) => `${rowName(other, names).toLowerCase()} ${shareOf(other)}`)
  const line = linked(first, `${sameStudy} ${listWords(shares)}.`)
  return [
    line,
    ...all.filter((other) => !results.includes(other)).map((other) => linked(other, inShort(other.claim, names))),
  ]
}

function eachOnce(words: Words[]): Words[] {
  return words.filter((one, index) => words.findIndex((other) => other.words === one.words) === index)
}

function linked({ source, claim }: Saying, words: string): Words {
  return { words, address: claimAddress(source.id, claim.id) }
}

function shareOf({ figures, measure }: Claim): string | null {
  const [figure] = figures
  return figure?.kind === 'share' && measure?.outcome ? figureWords(figure) : null
}

/** Say a claim in few words, to stand beside another: what was counted with its figure, or its sentence without "The guide says". */
export function inShort(claim: Claim, names: Names): string {
  const share = shareOf(claim)
  if (claim.short !== undefined) return claim.short
  return share
    ? `${rowName(claim, names)}: ${share}`
    : capital(claim.says.replace(/^The (?:guide|publisher|report|article) says (?:that )?/, ''))
}

/** What a row of a study counts, with what tells it from the other rows. */
export function rowName(claim: Claim, names: Names): string {
  const { measure, qualifiers } = claim
  const outcome = measure?.outcome ? capital(nameOf(measure.outcome, names, 'term')) : claim.says
  const parts = [...(qualifiers?.route ?? []), ...(qualifiers?.['cell-source'] ?? [])].map((id) =>
    nameOf(id, names, 'term'),
  )
  return parts.length > 0 ? `${outcome}, ${listWords(parts)}` : outcome
}

/** Everything that stands behind a claim, for "How we know". */
export function knownOf(shown: ShownClaim, library: Library, names: Names): Known[] {
  const [{ claim }] = shown
  const level = claim.kind === 'outcome' ? designs[claim.evidence.design].level : null
  const checks = checksOf(shown)
  const many = shown.length > 1
  return [
    ...(many ? shown.map((saying) => row(`${saidBy(saying).who}`, { words: saying.claim.says })) : []),
    row('Where it stands', ...shown.flatMap(places)),
    ...shown.map(({ source }) =>
      row('Published', {
        words: `${source.facts.publisher === 'unknown' ? 'Publisher unknown' : source.facts.publisher}, ${dateWords(source.facts.published)}`,
      }),
    ),
    ...shown.flatMap(({ source: { facts } }) =>
      facts.interest === 'none' ? [] : [row('What the publisher gains', { words: facts.interest })],
    ),
    row('Evidence', {
      words: `${ruleWords(claim)}${level === null ? '' : `. Level ${level} of 5 in the Oxford 2011 table, where 1 is strongest`}.`,
    }),
    ...measureRows(claim, names),
    ...qualifierRows(claim, names),
    ...(claim.attributed ? [row('Said by', { words: claim.attributed })] : []),
    ...(claim.hedged ? [row('How sure the source is', { words: 'It speaks with a reserve.' })] : []),
    ...checks.flatMap((check) => checkRows(check, library)),
    ...shown.flatMap(({ claim }) => claim.notes.map((note) => row('Note', { words: note }))),
  ]
}

function row(term: string, ...words: Words[]): Known {
  return { term, words }
}

function places({ source, claim }: Saying): Words[] {
  return claim.from.map(({ passage }, index) => ({
    words: index === 0 ? `The passage in our summary of ${publisherOf(source)}` : 'and a further passage',
    address: passage === null ? claimAddress(source.id, claim.id) : passageAddress(source.id, passage),
  }))
}

function publisherOf({ facts }: Saying['source']): string {
  return facts.publisher === 'unknown' ? `“${facts.title}”` : facts.publisher
}

/** Rule ids such as `cue-meta-analysis-inherited`, said plainly. */
function ruleWords({ evidence: { design, rule } }: Claim): string {
  if (design === 'none-stated') return 'The source names none'
  const cue = rule
    .replace(/^cue-/, '')
    .replace(/-inherited$/, '')
    .replaceAll('-', ' ')
  const where = rule.endsWith('-inherited') ? 'in the lead-in to the passage' : 'in the passage'
  return `${designs[design].label}, by the words for “${cue}” ${where}`
}

function measureRows({ measure }: Claim, names: Names): Known[] {
  if (!measure) return []
  const scale = measure.scale ? nameOf(measure.scale, names, 'term') : 'scale not given'
  const outcome = measure.outcome ? capital(nameOf(measure.outcome, names, 'term')) : 'Outcome not named'
  const people = measure.people ? peopleWords(measure.people) : 'number of people not given'
  const comparator = measure.comparator === 'none' ? 'no comparison group named' : `compared with ${measure.comparator}`
  return [
    row('Measured', {
      words: `${outcome}; ${scale}; ${people}; ${comparator}; ${measure.after ? `after ${measure.after}` : 'after how long: not said'}.`,
    }),
  ]
}

function qualifierRows({ qualifiers }: Claim, names: Names): Known[] {
  if (!qualifiers) return []
  const named = (ids: string[] | undefined, ...kinds: Parameters<typeof nameOf>[2][]) =>
    ids ? capital(listWords(ids.map((id) => nameOf(id, names, ...kinds)))) : null
  const rows: [string, string | null][] = [
    ['How it is given', named(qualifiers.route, 'term')],
    ['Where the cells come from', named(qualifiers['cell-source'], 'term')],
    ['Place', named(qualifiers.place, 'place')],
    ['Number of sessions', qualifiers.sessions === undefined ? null : numberWords(qualifiers.sessions)],
  ]
  return rows.flatMap(([term, words]) => (words === null ? [] : [row(term, { words })]))
}

function checkRows(check: Check, library: Library): Known[] {
  const { word } = verdictOf(check)
  const sources = check.sources.map((id) => sourceWords(id, library))
  const rows = [
    row(check.asks === 'holds' ? 'Is it so?' : 'Is it quoted correctly?', { words: `${word}. ${check.finding}` }),
    row('Checked', { words: `${dateWords(check.on)}.` }, ...sources),
  ]
  return check['would-change'] ? [...rows, row('What would change this', { words: check['would-change'] })] : rows
}

function sourceWords(id: string, { byKey }: Library): Words {
  const page = byKey.get(`source/${id}`)
  return page ? { words: page.facts.title, address: pageAddress('source', id) } : { words: id }
}

/** Text of the part of a card that is in view without opening anything; at most 60 words. */
export function visibleText(card: Card): string {
  const { label, said, says, people, hedged, evidence, verdicts, beside } = card
  return [
    label,
    ...said.flatMap(({ who, gains }) => [who, gains]),
    says,
    people,
    hedged ? 'The source itself is unsure.' : null,
    evidence.words,
    ...(verdicts.length > 0 ? verdicts.flatMap(({ word, finding }) => [word, finding]) : ['Not checked yet']),
    ...beside.map(({ words }) => words),
    'How we know',
  ]
    .filter(Boolean)
    .join(' ')
}
