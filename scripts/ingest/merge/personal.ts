import type { Claim } from '../../../src/schema/claim.ts'

/** Fields of a claim that belong to people; ingest never changes them. */
const personal = ['short', 'state', 'checks', 'certainty', 'notes'] as const satisfies (keyof Claim)[]

/**
 * A claim without what belongs to people: what ingest writes and compares. How sure a model was of it is no part of
 * what the claim says.
 */
export function machinePart(claim: Claim): Partial<Claim> {
  return Object.fromEntries(Object.entries(claim).filter(([key]) => !isPersonal(key) && key !== 'read'))
}

/** What belongs to people in a claim. */
export function personalPart(claim: Claim): Partial<Claim> {
  return Object.fromEntries(Object.entries(claim).filter(([key, value]) => isPersonal(key) && value !== undefined))
}

function isPersonal(key: string): boolean {
  return (personal as readonly string[]).includes(key)
}

/** Whether a person wrote something on a claim beside accepting it. */
export function isTouched({ short, certainty, checks, notes }: Partial<Claim>): boolean {
  return short !== undefined || certainty !== undefined || (checks ?? []).length > 0 || (notes ?? []).length > 0
}
