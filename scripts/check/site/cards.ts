import { isShareOfPeople } from '../../../src/language/words.ts'
import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import type { Library, PlacedClaim } from '../content/library.ts'
import { matcher, seenText, select, wholeText } from './html.ts'
import type { HtmlElement, HtmlPage } from './html.ts'

/** A card of a claim, or of the results of one study, on a built page. */
export type SiteCard = {
  page: HtmlPage
  element: HtmlElement
  isStudy: boolean
  /** The published claims it shows, one for each source that makes them. */
  claims: PlacedClaim[]
  /** What it shows before it is opened. */
  seen: string
  /** Its line of evidence: kind, people, comparison. */
  evidence: string
  /** What it says behind "How we know", line by line. */
  known: { term: string; words: string }[]
}

const isOfStudy = matcher('.study')

/** List the cards of built pages. A card of a study names its claims by the links to their places. */
export function cardsOf(pages: HtmlPage[], { claims }: Library): SiteCard[] {
  const accepted = Map.groupBy(
    claims.filter(({ claim }) => claim?.state === 'accepted'),
    ({ id }) => id,
  )
  return pages.flatMap((page) =>
    select('article.claim, article.study', page.document).map((element) => {
      const isStudy = isOfStudy(element)
      const ids = isStudy ? placesLinked(element) : [idOf(element)]
      return {
        page,
        element,
        isStudy,
        claims: [...new Set(ids)].flatMap((id) => accepted.get(id) ?? []),
        seen: seenText(element),
        evidence: textOf('p.kind', element),
        known: select('dl.known div', element).map((row) => ({ term: textOf('dt', row), words: textOf('dd', row) })),
      }
    }),
  )
}

/** The name by which a message calls a card. */
export function nameOfCard({ element, claims, isStudy }: SiteCard): string {
  const id = idOf(element) || claims[0]?.id || ''
  return isStudy ? `study \`${id.replace(/^study-/, '')}\`` : `claim \`${id}\``
}

/** Whether a card shows a claim of one of these kinds. */
export function hasKind({ claims }: SiteCard, ...kinds: ClaimKind[]): boolean {
  return claims.some(({ claim }) => claim !== null && kinds.includes(claim.kind))
}

/** The shares of people that the claims of a card state, each claim counted once. */
export function sharesOn({ claims }: SiteCard): Extract<Figure, { kind: 'share' }>[] {
  const once = new Map(claims.map(({ id, claim }) => [id, claim]))
  return [...once.values()].flatMap((claim) => claim?.figures.filter(isShareOfPeople) ?? [])
}

/** The text of the parts of an element that a CSS selector names. */
export function textOf(selector: string, element: HtmlElement): string {
  return select(selector, element).map(wholeText).join(' ')
}

/** The id of a card, which the line above it bears on the page of its source: its heading still tells it. */
function idOf({ attribs }: HtmlElement): string {
  return attribs['id'] ?? attribs['aria-labelledby']?.replace(/-says$/, '') ?? ''
}

/** The ids of places, on whatever page, that an element links to. */
function placesLinked(element: HtmlElement): string[] {
  return select('a[href*="#"]', element).map(({ attribs }) => (attribs['href'] ?? '').replace(/^.*#/, ''))
}
