import { claimAddress, pageAddress } from '../../views/routes.ts'
import { shorten } from '../../language/words.ts'
import type { Library, Saying } from '../../claims/library.ts'
import type { Comparison, Conflict, FollowUp, OfferRole, Shown, Status } from '../../schema/register.ts'
import type { Names } from '../../vocabulary/names.ts'
import type { Cited, Link } from '../known.ts'

/** What the site holds, as far as an offer is set beside it. */
export interface Shelf {
  library: Library
  names: Names
  statuses: Status[]
  comparisons: Comparison[]
  conflicts: Conflict[]
  shown: Shown[]
  followUps: FollowUp[]
  offerRoles: OfferRole[]
}

/** What has a role in the rules; nothing where no entry names it. */
export function inRole(role: OfferRole['id'], { offerRoles }: Pick<Shelf, 'offerRoles'>): Omit<OfferRole, 'id'> {
  return offerRoles.find(({ id }) => id === role) ?? { claims: [], therapies: [], routes: [] }
}

export function linkTo({ source, claim: { id, says } }: Saying): Link {
  return { words: shorten(says, 9), address: claimAddress(source.id, id) }
}

export function cited(ids: string[], { claims }: Library): Cited[] {
  return ids.flatMap((id) => {
    const saying = claims.get(id)?.[0]
    return saying ? [{ says: saying.claim.says, source: linkTo(saying) }] : []
  })
}

export function sourceLinks(ids: string[], { byKey }: Library): Link[] {
  return ids.flatMap((id) => {
    const page = byKey.get(`source/${id}`)
    return page ? [{ words: shorten(page.facts.title, 9), address: pageAddress('source', id) }] : []
  })
}
