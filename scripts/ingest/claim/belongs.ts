import { subjects } from '../../../src/claims/subjects.ts'
import type { Draft } from './draft.ts'

/** Why a claim must stand in view together with others of its source. */
interface Rule {
  rule: string
  /** Which claims need others beside them. */
  needs: (claim: Draft) => boolean
  /** Which claims can be those others. */
  offers: (other: Draft) => boolean
  /** What both must share, each as one of these keys; nothing where it is left out. */
  shared?: (claim: Draft) => string[]
  /** What must hold of the two besides. */
  fits?: (claim: Draft, other: Draft) => boolean
}

const rules: Rule[] = [
  {
    rule: 'price-with-status',
    needs: (claim) => isPrice(claim) || claim.kind === 'availability',
    offers: saysNoneIsAuthorised,
  },
  {
    rule: 'price-with-free-trials',
    needs: isPrice,
    offers: ({ kind, statement }) => kind === 'advice' && /\bcharged\b/.test(statement),
  },
  {
    rule: 'price-with-its-sessions',
    needs: (claim) => isPrice(claim) && has(claim, 'count'),
    offers: (other) => isPrice(other) && has(other, 'count'),
    shared: conditions,
    fits: (claim, other) =>
      has(claim, 'money') !== has(other, 'money') &&
      String(claim.qualifiers?.place) === String(other.qualifiers?.place),
  },
  {
    rule: 'results-of-one-study',
    needs: isCounted,
    offers: () => true,
    shared: ({ study }) => (study === undefined ? [] : [study]),
  },
  {
    rule: 'result-with-what-is-unknown',
    needs: ({ kind, study }) => kind === 'outcome' && study === undefined,
    offers: ({ kind, statement }) => kind === 'limit' && /\b(?:unknown|lack\w*|needed|settle)\b/i.test(statement),
    shared: conditions,
    fits: sameSubject,
  },
  {
    rule: 'result-with-its-patients',
    needs: (claim) => isCase(claim) && claim.kind === 'outcome',
    offers: (other) => other.kind === 'event' && isCaseEvent(other),
    shared: conditions,
  },
  {
    rule: 'approval-of-a-trial-with-status',
    needs: (claim) => claim.kind === 'status' && conditions(claim).length > 0,
    offers: saysNoneIsAuthorised,
  },
  {
    rule: 'advice-with-what-speaks-against-it',
    needs: ({ kind, statement }) => kind === 'advice' && /\bsuccess stories\b/i.test(statement),
    offers: ({ statement }) => /\b(?:testimonials|patients['’] stories)\b/i.test(statement),
  },
  {
    rule: 'approval-with-what-was-approved',
    needs: ({ kind, figures }) => kind === 'status' && figures.every((figure) => figure.kind !== 'date'),
    offers: ({ kind, figures }) => kind === 'status' && figures.some((figure) => figure.kind === 'date'),
    shared: therapies,
  },
]

/** So many claims can be taken in together; of more, the nearest in the text stand there. */
const most = 40

/** The claims that must stand in view together with each, in the order of the text. */
export function belonging(all: Draft[]): Map<Draft, Draft[]> {
  const places = new Map(all.map((draft) => [draft, new Set<number>()]))
  for (const { needs, offers, shared = () => ['any'], fits = () => true } of rules) {
    const offered = new Map<string, number[]>()
    for (const [place, other] of all.entries())
      if (offers(other)) for (const key of shared(other)) append(offered, key, place)
    if (offered.size === 0) continue
    for (const [place, claim] of all.entries()) {
      if (!needs(claim)) continue
      const near = shared(claim).flatMap((key) => nearest(offered.get(key) ?? [], place))
      for (const at of near) {
        const other = all[at]
        if (other && other !== claim && fits(claim, other)) places.get(claim)?.add(at)
      }
    }
  }
  return new Map(
    [...places].map(([claim, found]) => [claim, [...found].toSorted((a, b) => a - b).flatMap((at) => all[at] ?? [])]),
  )
}

function append(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key)
  if (list) list.push(place)
  else lists.set(key, [place])
}

/** Of places in the order of the text, those nearest to one. */
function nearest(places: number[], to: number): number[] {
  if (places.length <= most) return places
  const after = places.findIndex((place) => place >= to)
  const start = Math.max(0, Math.min((after < 0 ? places.length : after) - most / 2, places.length - most))
  return places.slice(start, start + most)
}

function has(claim: Draft, ...kinds: string[]): boolean {
  return kinds.includes(claim.kind) || claim.figures.some(({ kind }) => kinds.includes(kind))
}

function saysNoneIsAuthorised(claim: Draft): boolean {
  return (
    claim.kind === 'status' && claim.denies === true && subjects(claim, 'regulation').includes('market-authorisation')
  )
}

/** Whether a result states a figure, or of how many people it is. */
function isCounted({ figures, measure }: Draft): boolean {
  return figures.length > 0 || Boolean(measure?.people)
}

function isPrice({ kind }: Draft): boolean {
  return kind === 'price'
}

function isCase({ evidence }: Draft): boolean {
  return evidence.design === 'case-report' || evidence.design === 'case-series'
}

/** The event that says who was treated, or when they were seen again. */
function isCaseEvent(claim: Draft): boolean {
  return claim.figures.some(({ kind }) => kind === 'count' || kind === 'duration')
}

function conditions(claim: Draft): string[] {
  return subjects(claim, 'condition')
}

function therapies(claim: Draft): string[] {
  return subjects(claim, 'therapy')
}

/** Of claims about one disease: whether they speak of one treatment, or one of them of treatments at large. */
function sameSubject(claim: Draft, other: Draft): boolean {
  const shared = therapies(claim).some((id) => therapies(other).includes(id))
  return shared || isGeneral(other) || isGeneral(claim)
}

function isGeneral(claim: Draft): boolean {
  return therapies(claim).every((id) => id === 'stem-cell-therapy')
}
