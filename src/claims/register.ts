import type { verdicts } from '../schema/check.ts'
import { claimKindNames, claimKinds, type Claim, type ClaimKind } from '../schema/claim.ts'
import { designs } from '../schema/evidence.ts'
import { evidenceOf } from './evidence.ts'
import { addressOf, checksOf, type Library, type ShownClaim } from './library.ts'
import { verdictOf, type MarkName } from './marks.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { whoSpeaks, unchecked } from './ours.ts'
import { saidBy } from './said.ts'
import { subjects } from './subjects.ts'
import { capital } from '../language/words.ts'

/** What the register can be narrowed by; the values are those of `RegisterRow.facets`. */
export const facets = ['condition', 'therapy', 'kind', 'evidence', 'verdict', 'interest'] as const
export type Facet = (typeof facets)[number]

/** A claim in the register: who says it, what a check found, and what it can be narrowed by. */
export interface RegisterRow {
  id: string
  says: string
  who: string
  address: string
  mark: MarkName
  /** What checks found, in their words, or that there is none. */
  found: string
  facets: Record<Facet, string[]>
}

/** Claims under one heading; every claim stands under one heading only. */
export interface RegisterGroup {
  id: string
  heading: string
  rows: RegisterRow[]
}

/** The register of claims by what they are about: each condition, several, none; within it by kind. */
export function claimRegister({ claims }: Library, names: Names): RegisterGroup[] {
  const groups = Map.groupBy(claims.values(), ([{ claim }]) => groupOf(claim))
  const headingOf = (key: string) => headings[key] ?? nameOf(key, names, 'condition')
  const last = (key: string) => Object.keys(headings).indexOf(key)
  return [...groups]
    .map(([key, all]) => ({
      id: key,
      heading: capital(headingOf(key)),
      rows: all.toSorted((a, b) => orderOf(a) - orderOf(b)).map(rowOf),
    }))
    .toSorted((a, b) => last(a.id) - last(b.id) || a.heading.localeCompare(b.heading, 'en'))
}

const headings: Record<string, string> = {
  'several-conditions': 'Several diseases at once',
  'no-condition': 'Rules, hospitals, the journey and the field',
}

function groupOf(claim: Claim): string {
  const [first, ...others] = subjects(claim, 'condition')
  if (first === undefined) return 'no-condition'
  return others.length > 0 ? 'several-conditions' : first
}

const orderOf = ([{ claim }]: ShownClaim) => claimKindNames.indexOf(claim.kind)

/** A claim as one line: what it says, who says it, what a check found. */
export function rowOf(shown: ShownClaim): RegisterRow {
  const [{ claim }] = shown
  const checks = checksOf(shown)
  const found = [...new Set(checks.map((check) => verdictOf(check).word))]
  const interested = shown.some(({ source }) => !['none', 'unknown'].includes(source.facts.interest))
  return {
    id: claim.id,
    says: claim.says,
    who: shown.map((saying) => saidBy(saying).who).join('; '),
    address: addressOf(shown),
    mark: checks[0] ? verdictOf(checks.at(-1) ?? checks[0]).mark : evidenceOf(claim).mark,
    found: found.length > 0 ? found.join('; ') : unchecked[whoSpeaks(shown)],
    facets: {
      condition: [...new Set(shown.flatMap(({ claim }) => subjects(claim, 'condition')))],
      therapy: [...new Set(shown.flatMap(({ claim }) => subjects(claim, 'therapy')))],
      kind: [claim.kind],
      evidence: [claim.evidence.design],
      verdict:
        checks.length > 0
          ? [...new Set(checks.map(({ asks, verdict }) => `${asks}-${verdict}`))]
          : [whoSpeaks(shown) === 'ours' ? 'ours' : 'none'],
      interest: [interested ? 'yes' : 'no'],
    },
  }
}

/** The values of a facet that occur, with the words a reader sees, in the order of their words. */
export function valuesOf(facet: Facet, groups: RegisterGroup[], names: Names): { value: string; words: string }[] {
  const values = new Set(groups.flatMap(({ rows }) => rows.flatMap((row) => row.facets[facet])))
  const all = [...values].map((value) => ({ value, words: wordsOf(facet, value, names) }))
  return all.toSorted((a, b) => a.words.localeCompare(b.words, 'en'))
}

function wordsOf(facet: Facet, value: string, names: Names): string {
  switch (facet) {
    case 'condition':
    case 'therapy':
      return nameOf(value, names, facet)
    case 'kind':
      return claimKinds[value as ClaimKind]
    case 'evidence':
      return designs[value as keyof typeof designs].label
    case 'verdict':
      return verdictWords(value)
    case 'interest':
      return value === 'yes' ? 'The publisher gains by it' : 'No gain that we know of'
    default:
      return facet satisfies never
  }
}

function verdictWords(value: string): string {
  if (value === 'ours') return unchecked.ours
  if (value === 'none') return unchecked.theirs
  const [asks = '', ...rest] = value.split('-')
  const verdict = rest.join('-') as keyof typeof verdicts
  return verdictOf({ asks: asks === 'holds' ? 'holds' : 'traced', verdict, finding: '', sources: [], on: '' }).word
}
