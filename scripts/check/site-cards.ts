import { isShareOfPeople } from '../../src/language/words.ts'
import type { ClaimKind } from '../../src/schema/claim.ts'
import { elements, seenText, wholeText } from './html.ts'
import type { HtmlElement } from './html.ts'
import type { Library, PlacedClaim } from './library.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

/** A card of a claim, or of the results of one study, on a built page. */
export type SiteCard = {
  page: HtmlPage
  element: HtmlElement
  isStudy: boolean
  /** The published claims it shows, one for each source that makes them. */
  claims: PlacedClaim[]
  /** What it shows before it is opened. */
  seen: string
  /** What it says behind "How we know", line by line. */
  known: { term: string; words: string }[]
}

/** List the cards of a built site. A card names its claims by the links to their own pages. */
export function cardsOf({ pages, base }: BuiltSite, { claims }: Library): SiteCard[] {
  const accepted = new Map<string, PlacedClaim[]>()
  for (const placed of claims) {
    if (placed.claim?.state === 'accepted') accepted.set(placed.id, [...(accepted.get(placed.id) ?? []), placed])
  }
  return pages.flatMap((page) =>
    elements(page.document, 'article').flatMap((element) => {
      const names = (element.attribs['class'] ?? '').split(/\s+/)
      const isStudy = names.includes('study')
      if (!isStudy && !names.includes('claim')) return []
      const ids = isStudy ? linkedClaims(element, base) : [element.attribs['id'] ?? '']
      const known = elements(element, 'dl', 'known').flatMap((list) =>
        elements(list, 'div').map((row) => ({ term: textIn(row, 'dt'), words: textIn(row, 'dd') })),
      )
      const shown = [...new Set(ids)].flatMap((id) => accepted.get(id) ?? [])
      return [{ page, element, isStudy, claims: shown, seen: seenText(element), known }]
    }),
  )
}

/** The name by which a message calls a card. */
export function nameOfCard({ element, claims, isStudy }: SiteCard): string {
  const id = element.attribs['id'] ?? claims[0]?.id ?? ''
  return isStudy ? `study \`${id.replace(/^study-/, '')}\`` : `claim \`${id}\``
}

/** Whether a card shows a claim of one of these kinds. */
export function hasKind({ claims }: SiteCard, ...kinds: ClaimKind[]): boolean {
  return claims.some(({ claim }) => claim !== null && kinds.includes(claim.kind))
}

/** Whether a card shows a claim that states a share of people. */
export function hasShare({ claims }: SiteCard): boolean {
  return claims.some(({ claim }) => claim?.figures.some(isShareOfPeople))
}

/** The line of evidence of a card: kind, people, comparison. */
export function evidenceLine({ element }: SiteCard): string {
  return elements(element, 'p', 'kind').map(wholeText).join(' ')
}

function linkedClaims(element: HtmlElement, base: string): string[] {
  const start = `${base}claims/`
  const addresses = elements(element, 'a').map(({ attribs }) => attribs['href'] ?? '')
  return addresses.flatMap((address) =>
    address.startsWith(start) ? [address.slice(start.length).replace(/\/$/, '')] : [],
  )
}

function textIn(row: HtmlElement, name: string): string {
  return elements(row, name).map(wholeText).join(' ')
}
