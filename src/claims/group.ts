import type { Call, Page } from '../views/page.ts'
import type { Names } from '../vocabulary/names.ts'
import { cardOf, inSameStudy, type Card } from './card.ts'
import { deniesHarm } from './denied.ts'
import { calledIds, callsOf, claimsWithCards, type Library } from './library.ts'
import type { Words } from './provenance.ts'
import { saidBy, type Said } from './said.ts'
import { studyOf, type StudyCard } from './study.ts'

/** A claim in a line. */
export interface ClaimLine {
  card: Card
  /** What it rests on; of a harm the kind of work alone. */
  evidence: string
  /** What an independent look at a harm found where it is borne out. */
  finding: string | null
  /** Whether a result, or a reassurance, was held against the work that it quotes alone. */
  quotedAlone: boolean
  /** What must be read with it and was not told before it in its group. */
  beside: Words[]
}

/** Claims and studies of one speaker, whose interest is told once. */
export interface ClaimGroup {
  /** Who speaks; without an address where they speak in several works. */
  said: (Omit<Said, 'address'> & { address?: string })[]
  entries: ({ line: ClaimLine } | { study: StudyCard; elsewhere: ReadonlySet<string> })[]
}

/**
 * Gather calls of claims and studies by who speaks, speakers and claims each in the order in which they first come.
 * What must be in view with several claims of a group stands under the first of them, the results of their study too,
 * unless the page shows that study whole; a claim that stands in the group as a line itself is not told beside another.
 */
export function groupsOf(calls: Call[], page: Page, library: Library, names: Names): ClaimGroup[] {
  const groups = Map.groupBy(calls, (call) =>
    saidIn(call, library)
      .map(({ who, gains }) => `${who} ${gains}`)
      .join(),
  )
  return [...groups.values()].flatMap((alike) => groupOf(alike, page, library, names))
}

function groupOf(calls: Call[], page: Page, library: Library, names: Names): ClaimGroup[] {
  const told = new Set(calls.flatMap((call) => (call.component === 'Claim' ? [call.props.id] : [])))
  const besides = new Set(studiesOf(page).map((study) => `study ${study}`))
  const entries = calls.flatMap((call): ClaimGroup['entries'] => {
    if (call.component === 'Study') {
      const study = studyOf(call.props.id, call.props.claims, library, names)
      return study ? [{ study, elsewhere: claimsWithCards(page) }] : []
    }
    const claim = call.component === 'Claim' && library.claims.get(call.props.id)
    if (!claim) return []
    const card = cardOf(claim, library, names)
    const keyOf = ({ words }: Words) => (words.startsWith(inSameStudy) ? `study ${claim[0].claim.study}` : words)
    const beside = card.beside.filter((one) => !besides.has(keyOf(one)) && !told.has(idIn(one.address)))
    for (const one of card.beside) besides.add(keyOf(one))
    const evidence = claim[0].claim.kind === 'harm' ? kindOfWork(card) : card.evidence.words
    const borneOut = claim[0].claim.kind === 'harm' && card.verdicts.find(({ mark }) => mark === 'supported')
    const isResult = claim[0].claim.kind === 'outcome' || deniesHarm(claim[0].claim)
    const quotedAlone = isResult && card.verdicts.length > 0 && card.verdicts.every(({ mark }) => mark === 'traced')
    return [{ line: { card, evidence, finding: borneOut ? borneOut.finding : null, quotedAlone, beside } }]
  })
  const said = calls.map((call) => saidIn(call, library))
  const addresses = new Set(said.flat().map(({ address }) => address))
  const who = (said[0] ?? []).map(({ address, ...one }) => (addresses.size > 1 ? one : { ...one, address }))
  return entries.length > 0 ? [{ said: who, entries }] : []
}

/** The studies that a page shows with all their results. */
function studiesOf({ sections }: Page): string[] {
  const calls = sections.flatMap(({ parts }) => callsOf(parts))
  return calls.flatMap((call) => (call.component === 'Study' ? [call.props.id] : []))
}

/** Who makes a claim, or the first claim of a study. */
function saidIn(call: Call, { claims }: Library): Said[] {
  const [first] = calledIds(call).flatMap((id) => claims.get(id) ?? [])
  return first ? (claims.get(first.claim.id) ?? []).map(saidBy) : []
}

/** The kind of work alone, without what it leaves out. */
function kindOfWork({ evidence }: Card): string {
  return evidence.words.replace(/(?<=\.) .*/, '')
}

function idIn(address = ''): string {
  return address.split('#')[1] ?? ''
}
