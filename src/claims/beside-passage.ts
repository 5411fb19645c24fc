import { claimKinds, type Claim } from '../schema/claim.ts'
import { designs } from '../schema/evidence.ts'
import { evidenceOf } from './evidence.ts'
import { subjectsOf, type Library } from './library.ts'
import type { Words } from './provenance.ts'
import type { MarkName } from './marks.ts'
import type { Page, Part } from '../views/page.ts'
import { claimAddress, pageAddress } from '../views/routes.ts'
import { figureWords, shorten } from '../language/words.ts'

/** A claim in the list beside the passage it was read from. */
export interface ReadClaim {
  id: string
  says: string
  /** Kind, evidence and reserve, in few words. */
  notes: string
  mark: MarkName
  /** Figures as written. */
  figures: string[]
  /** Its own address, on this page. */
  address: string
}

/** The claims read from one passage, and the pages that they are about. */
export interface PassageClaims {
  claims: ReadClaim[]
  about: Words[]
}

/** The published claims read from one passage of a source; a claim that the passage words alike is only begun. */
export function readingOf(source: Page<'source'>, passage: string, told: Part[], library: Library): PassageClaims {
  const { claims, about } = reading(source, (claim) => claim.from[0]?.passage === passage, library)
  const text = plainText(told)
  const begun = ({ says, ...claim }: ReadClaim) => ({ says: text.includes(says) ? shorten(says, 7) : says, ...claim })
  return { claims: claims.map(begun), about }
}

function plainText(told: Part[]): string {
  const html = told.map((part) => ('html' in part ? part.html : '')).join(' ')
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<')
}

/** The published claims of a source whose passage stands nowhere on its page. */
export function readingElsewhere(source: Page<'source'>, passages: string[], library: Library): PassageClaims {
  return reading(source, (claim) => !passages.includes(claim.from[0]?.passage ?? ''), library)
}

function reading(source: Page<'source'>, belongs: (claim: Claim) => boolean, { byKey }: Library): PassageClaims {
  const claims = source.facts.claims.filter((claim) => claim.state === 'accepted' && belongs(claim))
  const keys = new Set(claims.flatMap(subjectsOf).map(({ kind, id }) => `${kind}/${id}`))
  const about = [...keys].flatMap((key) => {
    const page = byKey.get(key)
    return page ? [{ words: page.facts.title, address: pageAddress(page.kind, page.id) }] : []
  })
  return { claims: claims.map((claim) => readClaim(source, claim)), about }
}

function readClaim(source: Page<'source'>, claim: Claim): ReadClaim {
  const named = claim.evidence.design === 'none-stated' ? null : designs[claim.evidence.design].label
  const notes = [claimKinds[claim.kind], named, claim.hedged ? 'The source itself is unsure' : null]
  return {
    id: claim.id,
    says: claim.says,
    notes: `${notes.filter(Boolean).join('. ')}.`,
    mark: evidenceOf(claim).mark,
    figures: claim.figures.map(figureWords),
    address: claimAddress(source.id, claim.id),
  }
}
