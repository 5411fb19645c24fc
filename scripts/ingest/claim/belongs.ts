import { subjects } from '../../../src/claims/subjects.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { isWidest } from '../../../src/vocabulary/broader.ts'
import type { Draft } from './draft.ts'

/** Why a claim must stand in view together with others of its source. */
interface Rule {
  /** Which claims need others beside them. */
  needs: (claim: Draft) => boolean
  /** Which claims can be those others. */
  offers: (other: Draft) => boolean
  /** What both must share, each as one of these keys; nothing where it is left out. */
  shared?: (claim: Draft) => string[]
  /** What must hold of the two besides. */
  fits?: (claim: Draft, other: Draft, vocabulary: Vocabulary) => boolean
}

const rules: Record<string, Rule> = {
  'price-with-status': {
    needs: (claim) => isPrice(claim) || claim.kind === 'availability',
    offers: saysNoneIsAuthorised,
  },
  'price-with-free-trials': {
    needs: isPrice,
    offers: ({ kind, statement }) => kind === 'advice' && /\bcharged\b/.test(statement),
  },
  'price-with-its-sessions': {
    needs: (claim) => isPrice(claim) && has(claim, 'count'),
    offers: (other) => isPrice(other) && has(other, 'count'),
    shared: conditions,
    fits: (claim, other) =>
      has(claim, 'money') !== has(other, 'money') &&
      String(claim.qualifiers?.place) === String(other.qualifiers?.place),
  },
  'results-of-one-study': {
    needs: ({ figures, measure }) => figures.length > 0 || Boolean(measure?.people),
    offers: () => true,
    shared: ({ study }) => (study === undefined ? [] : [study]),
  },
  'result-with-what-is-unknown': {
    needs: ({ kind, study }) => kind === 'outcome' && study === undefined,
    offers: ({ kind, statement }) => kind === 'limit' && /\b(?:unknown|lack\w*|needed|settle)\b/i.test(statement),
    shared: conditions,
    fits: sameSubject,
  },
  'result-with-its-patients': {
    needs: ({ kind, evidence }) => kind === 'outcome' && /^case-/.test(evidence.design),
    // the event that says who was treated, or when they were seen again
    offers: (other) => other.kind === 'event' && (has(other, 'count') || has(other, 'duration')),
    shared: conditions,
  },
  'approval-of-a-trial-with-status': {
    needs: (claim) => claim.kind === 'status' && conditions(claim).length > 0,
    offers: saysNoneIsAuthorised,
  },
  'advice-with-what-speaks-against-it': {
    needs: ({ kind, statement }) => kind === 'advice' && /\bsuccess stories\b/i.test(statement),
    offers: ({ statement }) => /\b(?:testimonials|patients['’] stories)\b/i.test(statement),
  },
  'approval-with-what-was-approved': {
    needs: ({ kind, figures }) => kind === 'status' && figures.every((figure) => figure.kind !== 'date'),
    offers: ({ kind, figures }) => kind === 'status' && figures.some((figure) => figure.kind === 'date'),
    shared: therapies,
  },
}

/** So many claims can be taken in together; of more, the nearest in the text stand there. */
const most = 40

/** The claims that must stand in view together with each, in the order of the text. */
export function belonging(all: Draft[], vocabulary: Vocabulary): Map<Draft, Draft[]> {
  const places = new Map(all.map((draft) => [draft, new Set<number>()]))
  for (const { needs, offers, shared = () => ['any'], fits = () => true } of Object.values(rules)) {
    const offered = all.flatMap((other, place) => (offers(other) ? shared(other).map((key) => ({ key, place })) : []))
    const byKey = Map.groupBy(offered, ({ key }) => key)
    for (const [place, claim] of all.entries()) {
      if (!needs(claim)) continue
      for (const at of shared(claim).flatMap((key) => nearest(byKey.get(key)?.map((one) => one.place) ?? [], place))) {
        const other = all[at]
        if (other && other !== claim && fits(claim, other, vocabulary)) places.get(claim)?.add(at)
      }
    }
  }
  return new Map(
    [...places].map(([claim, found]) => [claim, [...found].toSorted((a, b) => a - b).flatMap((at) => all[at] ?? [])]),
  )
}

/** Of places in the order of the text, those nearest to one. */
function nearest(places: number[], to: number): number[] {
  if (places.length <= most) return places
  const after = places.findIndex((place) => place >= to)
  const start = Math.max(0, Math.min((after < 0 ? places.length : after) - most / 2, places.length - most))
  return places.slice(start, start + most)
}

function has(claim: Draft, figure: Figure['kind']): boolean {
  return claim.figures.some(({ kind }) => kind === figure)
}

function saysNoneIsAuthorised(claim: Draft): boolean {
  return (
    claim.kind === 'status' && claim.denies === true && subjects(claim, 'regulation').includes('market-authorisation')
  )
}

function isPrice({ kind }: Draft): boolean {
  return kind === 'price'
}

function conditions(claim: Draft): string[] {
  return subjects(claim, 'condition')
}

function therapies(claim: Draft): string[] {
  return subjects(claim, 'therapy')
}

/** Of claims about one disease: whether they speak of one treatment, or one of them of treatments at large. */
function sameSubject(claim: Draft, other: Draft, vocabulary: Vocabulary): boolean {
  const isGeneral = (one: Draft) => therapies(one).every((id) => isWidest(id, vocabulary))
  return therapies(claim).some((id) => therapies(other).includes(id)) || isGeneral(other) || isGeneral(claim)
}
