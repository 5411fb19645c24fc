import type { Check } from '../schema/check.ts'
import type { Claim } from '../schema/claim.ts'
import { addressOf, besideOf, checksOf, type Library, type Saying, type ShownClaim } from './library.ts'
import { provenanceOf, type ProvenanceLine, type Words } from './provenance.ts'
import type { Evidence } from './evidence.ts'
import { labelOf, verdictOf, type MarkName } from './marks.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { evidenceShown, whoSpeaks, unchecked } from './ours.ts'
import { claimAddress, statusAddress } from '../views/routes.ts'
import { saidBy, type Said } from './said.ts'
import { statusesBeside } from './status.ts'
import { capital, countWords, figureWords, firstSentences, listWords, outOfHundred } from '../language/words.ts'

/** One check as a reader sees it. */
export interface VerdictLine {
  mark: MarkName
  word: string
  finding: string
}

/** A claim as its card shows it: all in words, nothing left to work out. */
export interface Card {
  id: string
  /** Where the claim stands with all that is behind it. */
  address: string
  /** What kind of statement it is, where a reader could take it for a result. */
  label: string | null
  said: Said[]
  says: string
  /** The sentence in pieces, so that its figures can be set large. */
  pieces: { text: string; figure: boolean }[]
  /** What a share means in people: "about 40 in 100". */
  people: string | null
  /** A sum of our own over the figures of this claim and of others, said to be ours. */
  derived: string | null
  hedged: boolean
  evidence: Evidence
  verdicts: VerdictLine[]
  /** What stands in place of a verdict where no check does. */
  unchecked: string
  /** Claims that must stand in view with this one, in short. */
  beside: Words[]
  known: ProvenanceLine[]
}

/** Make the card of a claim. */
export function cardOf(shown: ShownClaim, library: Library, names: Names): Card {
  const [{ claim }] = shown
  const card: Card = {
    id: claim.id,
    address: addressOf(shown),
    label: labelOf(claim),
    said: shown.map(saidBy),
    says: claim.says,
    pieces: piecesOf(claim.says, figuresAsWritten(claim)),
    people: inPeople(claim),
    derived: sumOf(claim),
    hedged: claim.hedged,
    evidence: evidenceShown(shown, library),
    verdicts: [],
    unchecked: unchecked[whoSpeaks(shown)],
    beside: eachOnce([...shown.flatMap((saying) => besideInShort(saying, names)), ...statusInShort(shown, library)]),
    known: provenanceOf(shown, library, names),
  }
  return {
    ...card,
    verdicts: verdictsWithin(most - wordsInView(shortSaid(card)) + countWords(card.unchecked), checksInOrder(shown)),
  }
}

/** Words in view before a card is opened. */
const most = 60

/** A card whose speakers' interests are told in few. */
function shortSaid(card: Card): Card {
  return { ...card, said: card.said.map((said) => ({ ...said, gains: said.gains && 'It has an interest' })) }
}

/**
 * What checks found, in the room that is left: each has its word; a reason stands where a whole sentence fits, for the
 * first check as much of it as there is room for, if that is a sentence or a dozen words. All of it stands behind the
 * claim.
 */
function verdictsWithin(room: number, checks: Check[]): VerdictLine[] {
  let left = room - countWords(checks.map((check) => verdictOf(check).word).join(' '))
  return checks.map((check, index) => {
    const line = verdictLine(check)
    const size = countWords(line.finding)
    const finding = size <= left ? line.finding : index === 0 ? inRoom(check.finding, left) : ''
    left -= countWords(finding)
    return { ...line, finding }
  })
}

/** Whole sentences that fit; a sentence is cut only where a dozen words of it stand. */
function inRoom(finding: string, left: number): string {
  const told = firstSentences(finding, Math.max(left, 1))
  return left >= 12 || !told.endsWith('…') ? told : ''
}

function wordsInView(card: Card): number {
  const { said, verdicts, beside } = card
  const inView = [
    card.label,
    ...said.flatMap(({ who, gains }) => [who, gains]),
    card.says,
    card.people,
    card.derived,
    card.hedged ? 'The source itself is unsure.' : null,
    card.evidence.words,
    ...(verdicts.length > 0 ? verdicts.flatMap(({ word, finding }) => [word, finding]) : [card.unchecked]),
    ...beside.map(({ words }) => words),
  ]
  return countWords(inView.filter(Boolean).join(' '))
}

/** The checks of a claim: whether it is so comes before whether it is quoted correctly. */
export function checksInOrder(shown: ShownClaim): Check[] {
  return checksOf(shown).toSorted((a, b) => a.asks.localeCompare(b.asks, 'en'))
}

/** A check as a card shows it: its word, and the first of what was found. */
export function verdictLine(check: Check): VerdictLine {
  return { ...verdictOf(check), finding: firstSentences(check.finding, 22) }
}

/** Shares as people out of a hundred, in the order of the sentence. */
function inPeople({ figures }: Claim): string | null {
  const people = figures.flatMap((figure) => outOfHundred(figure) ?? [])
  return people.length > 0 ? people.join('; ') : null
}

function sumOf({ derived }: Claim): string | null {
  return derived ? `${derived.how} Our sum.` : null
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

/**
 * What must stand in view with a claim: the other results of its study in one line, then other claims, each in short.
 */
function besideInShort(saying: Saying, names: Names): Words[] {
  const { claim } = saying
  const all = besideOf(saying)
  const results = all.filter(({ claim: other }) => claim.study !== undefined && other.study === claim.study)
  const usual = String(results[0]?.claim.about.therapy)
  const told = results.filter(
    ({ claim: other }) => shareOf(other) && !other.qualifiers && String(other.about.therapy) === usual,
  )
  const shares = told.map(({ claim: other }) => `${rowName(other, names).toLowerCase()} ${shareOf(other)}`)
  const others = told.length > 0 ? all.filter((other) => !results.includes(other)) : all
  return [
    ...told.slice(0, 1).map((first) => linked(first, `${inSameStudy} ${listWords(shares)}.`)),
    ...others.map((other) => linked(other, inShort(other.claim, names))),
  ]
}

/** How the other results of a claim’s study begin that stand beside it. */
export const inSameStudy = 'In the same study:'

/** A price whose source says nothing of what is authorised stands with what we found ourselves. */
function statusInShort(shown: ShownClaim, { statuses }: Library): Words[] {
  const [{ claim }] = shown
  const isAmount = claim.kind === 'price' && claim.figures.some(({ kind }) => kind === 'money')
  if (!isAmount || shown.flatMap(besideOf).some((other) => other.claim.kind === 'status')) return []
  return statusesBeside(claim, statuses).map(({ id, says }) => ({
    words: says.split(/(?<=[.!?]) (?=\p{Lu})/u, 1)[0] ?? says,
    address: statusAddress(id),
  }))
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

/**
 * Say a claim in few words, to stand beside another: what was counted with its figure, or its sentence without "The
 * guide says".
 */
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
  const group = qualifiers?.arm === 'control' ? [`with ${measure?.comparator ?? 'the other treatment'}`] : parts
  return group.length > 0 ? `${outcome}, ${listWords(group)}` : outcome
}
