/** What results can be narrowed by, with what a reader sees above the choice. */
export const facetNames = {
  kind: 'Kind',
  condition: 'Disease',
  therapy: 'Treatment',
  evidence: 'Evidence named',
  verdict: 'What we found',
  status: 'What is authorised',
} as const
export type Facet = keyof typeof facetNames
export const facets = Object.keys(facetNames) as Facet[]

/** What a result is called that is no page of `content/`. */
export const otherKinds = {
  claim: 'Claim',
  term: 'Word explained',
  comparison: 'Comparison',
  page: 'About this site',
} as const

/** What a claim says that denies a harm: no answer to one who asks for harms. */
export const reassurance = 'reassurance'

/** What a page or claim is, and is about. */
export interface Facets {
  /** What a reader sees it called. */
  kind: string
  /** Addresses, below the base of the site, of the pages it is about; a page is about itself first. */
  about: string[]
  evidence?: string
  verdict?: string[]
  status?: string[]
  /** For a claim: its kind, such as `price`; or that it is a reassurance. */
  says?: string
}
