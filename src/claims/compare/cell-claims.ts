import type { ClaimKind } from '../../schema/claim.ts'
import { cardOf, checksInOrder, inShort, verdictLine, type Card } from '../card.ts'
import type { ShownClaim } from '../library.ts'
import type { Words } from '../provenance.ts'
import { withBase } from '../../views/routes.ts'
import { claimsForAny, claimsWithout, ofKind, tellingFirst, unnamedTherapy, type Shelf } from './claims.ts'

/** A claim in a cell. */
export interface CellClaim {
  /** Its card, without what must stand beside it where that stands in the same cell. */
  card: Card
  /** Its id on the page; that of the claim where it stands first. */
  anchor: string
  /** What tells it from the claims of just this therapy for just this condition. */
  wider: string | null
  /** Whether the claim before it in the cell has the same speaker. */
  again: boolean
}

/** The most claims in a cell; the rest is one link away. */
export const most = 5

/** A claim with what must be said of it. */
export interface Placed {
  shown: ShownClaim
  wider: string | null
}

export function alone(claims: ShownClaim[]): Placed[] {
  return tellingFirst(claims).map((shown) => ({ shown, wider: null }))
}

/** What is said of a therapy whatever the disease; what is said of a rule besides belongs to the rule. */
export function forAny(kind: ClaimKind, therapy: string, { library }: Shelf): Placed[] {
  const all = ofKind(kind, claimsForAny(therapy, library))
  const claims = tellingFirst(all.filter(([{ claim }]) => claim.about.regulation === undefined))
  return claims.map((shown) => ({ shown, wider: 'Said of any disease' }))
}

/** Prices for a disease that name no treatment stand with the treatments whose kind is not named. */
export function withoutTherapy(condition: string, therapy: string, { library }: Shelf): Placed[] {
  if (therapy !== unnamedTherapy) return []
  const claims = tellingFirst(ofKind('price', claimsWithout(condition, library)))
  return claims.map((shown) => ({ shown, wider: 'The source names no treatment' }))
}

/** What shares in one list would wrongly suggest. */
export function sharesApart(placed: Placed[]): string[] {
  const shares = placed.filter(({ shown: [{ claim }] }) => claim.figures.some(({ kind }) => kind === 'share'))
  return shares.length > 1 ? ['The shares in this list are not parts of one whole: don’t add them up.'] : []
}

export function cellClaims(placed: Placed[], { library, names }: Pick<Shelf, 'library' | 'names'>): CellClaim[] {
  const speakers = placed.map(({ shown }) => shown.map(({ source }) => source.id).join())
  const here = new Set(placed.map(({ shown: [{ claim }] }) => inShort(claim, names)))
  return placed.map(({ shown, wider }, index) => {
    const card = cardOf(shown, library, names)
    return {
      card: {
        ...card,
        verdicts: checksInOrder(shown).map(verdictLine),
        beside: card.beside.filter(({ words }) => !here.has(words)),
      },
      anchor: card.id,
      wider,
      again: index > 0 && speakers[index] === speakers[index - 1],
    }
  })
}

export function moreOf(kind: ClaimKind, placed: Placed[], condition: string, therapy: string): Words | null {
  const left = placed.slice(most)
  if (left.length === 0) return null
  const query = new URLSearchParams({
    ...(left.every(({ wider }) => wider === null) && { condition }),
    therapy,
    kind,
  })
  return {
    words: left.length === 1 ? '1 more claim of this kind' : `${left.length} more claims of this kind`,
    address: withBase(`claims/?${query}`),
  }
}
