import { subjects } from '../../src/lib/subjects.ts'
import type { Draft } from './draft.ts'

/** Why one claim must stand in view together with another of its source. */
const rules: { rule: string; holds: (claim: Draft, other: Draft) => boolean }[] = [
  {
    rule: 'price-with-status',
    holds: (claim, other) => (isPrice(claim) || claim.kind === 'availability') && saysNoneIsAuthorised(other),
  },
  {
    rule: 'price-with-free-trials',
    holds: (claim, other) => isPrice(claim) && other.kind === 'advice' && /\bcharged\b/.test(other.statement),
  },
  {
    rule: 'price-with-its-sessions',
    holds: (claim, other) =>
      claim.kind === 'price' &&
      other.kind === 'price' &&
      has(claim, 'money') !== has(other, 'money') &&
      sameCondition(claim, other) &&
      String(claim.qualifiers?.place) === String(other.qualifiers?.place) &&
      has(claim, 'count') &&
      has(other, 'count'),
  },
  {
    rule: 'results-of-one-study',
    holds: (claim, other) => claim.study !== undefined && claim.study === other.study && isCounted(claim),
  },
  {
    rule: 'result-with-what-is-unknown',
    holds: (claim, other) =>
      claim.kind === 'outcome' &&
      claim.study === undefined &&
      other.kind === 'limit' &&
      /\b(?:unknown|lack\w*|needed|settle)\b/i.test(other.statement) &&
      sameSubject(claim, other),
  },
  {
    rule: 'result-with-its-patients',
    holds: (claim, other) =>
      isCase(claim) &&
      claim.kind === 'outcome' &&
      other.kind === 'event' &&
      isCaseEvent(other) &&
      sameCondition(claim, other),
  },
  {
    rule: 'approval-of-a-trial-with-status',
    holds: (claim, other) =>
      claim.kind === 'status' && subjects(claim, 'condition').length > 0 && saysNoneIsAuthorised(other),
  },
  {
    rule: 'advice-with-what-speaks-against-it',
    holds: (claim, other) =>
      claim.kind === 'advice' &&
      /\bsuccess stories\b/i.test(claim.statement) &&
      /\b(?:testimonials|patients['’] stories)\b/i.test(other.statement),
  },
  {
    rule: 'approval-with-what-was-approved',
    holds: (claim, other) =>
      claim.kind === 'status' &&
      other.kind === 'status' &&
      claim.figures.every(({ kind }) => kind !== 'date') &&
      other.figures.some(({ kind }) => kind === 'date') &&
      sameTherapy(claim, other),
  },
]

/** The claims that must stand in view together with a claim, by place in the list. */
export function belonging(claim: Draft, all: Draft[]): Draft[] {
  return all.filter((other) => other !== claim && rules.some(({ holds }) => holds(claim, other)))
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

const sameCondition = (a: Draft, b: Draft) => overlap(subjects(a, 'condition'), subjects(b, 'condition'))
const sameTherapy = (a: Draft, b: Draft) => overlap(subjects(a, 'therapy'), subjects(b, 'therapy'))
const sameSubject = (a: Draft, b: Draft) =>
  sameCondition(a, b) && (sameTherapy(a, b) || subjects(b, 'therapy').length === 0 || isGeneral(b) || isGeneral(a))
const isGeneral = (claim: Draft) => subjects(claim, 'therapy').every((id) => id === 'stem-cell-therapy')
const overlap = (a: string[], b: string[]) => a.some((id) => b.includes(id))
