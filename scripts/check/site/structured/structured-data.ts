import { pageKinds } from '../../../../src/schema/page.ts'
import type { Library } from '../../content/library.ts'
import type { Fault } from '../../rule.ts'
import { verdictWords } from '../head.ts'
import { offsetOf, select, type HtmlPage } from '../html.ts'
import type { BuiltSite } from '../site.ts'
import { blocksOf, isReference, typesOf, type Block, type Node } from './nodes.ts'
import { schemaOrg } from './vocabulary.ts'

/** Types by which we would vouch for somebody, or judge one; no page does that in its words either. */
const neverOurs = ['ClaimReview', 'Hospital', 'MedicalClinic', 'Review', 'Rating', 'AggregateRating']
const reviewFields = ['lastReviewed', 'reviewedBy']
/** Fields that hold an address, and those of them that lead to this site alone. */
const addressFields = ['@id', 'item', 'contentUrl', 'urlTemplate', 'url', 'sameAs', 'license']
const ownAddresses = addressFields.slice(0, 4)

/** What all blocks of a site are held against. */
interface Known extends Pick<BuiltSite, 'base' | 'addresses'> {
  /** The names of all nodes that say something. */
  ids: ReadonlySet<unknown>
  /** The addresses of pages that a named person has reviewed. */
  reviewed: ReadonlySet<string>
}

/**
 * Find structured data that programs can't read or would read wrongly: no JSON, a type or property that schema.org
 * doesn't have, a name of something that stands nowhere, an address that isn't whole or isn't ours, a type by which we
 * would vouch or judge, a verdict away from its claim, and a review that no named person has made.
 *
 * @rule structured-data
 * @remedy This is mostly a fault of `src/views/structured/`: tell who keeps it. A review is told only once `reviewed`
 * names who made it.
 * @fails index.html
 *   <link rel="canonical" href="https://example.org/"><script type="application/ld+json">{ "@context": "https://schema.org", "@type": "Review" }</script>
 * @passes index.html
 *   <link rel="canonical" href="https://example.org/"><script type="application/ld+json">{ "@context": "https://schema.org", "@type": "WebPage" }</script>
 */
export function* structuredData(site: BuiltSite): Generator<Fault> {
  const blocks = site.pages.flatMap(blocksOf)
  const nodes = blocks.flatMap(({ told }) => ('nodes' in told ? told.nodes : []))
  const known: Known = {
    base: site.base,
    addresses: site.addresses,
    ids: new Set(nodes.filter((node) => !isReference(node)).map(({ fields }) => fields['@id'])),
    reviewed: reviewedIn(site.library, site.base),
  }
  for (const block of blocks)
    for (const reason of faultsOf(block, known))
      yield { file: block.page.file, reason: `Unexpected ${reason}`, place: offsetOf(block.element) }
}

function faultsOf({ page, told }: Block, known: Known): string[] {
  if ('unread' in told)
    return [`structured data that is no JSON (${told.unread}), programs read none of it: mend what writes it`]
  const home = homeOf(page, known.base)
  if (home === null)
    return ['structured data on a page without a canonical address, which its names begin with: give the page one']
  return [
    ...(told.context === 'https://schema.org'
      ? []
      : [`context \`${told.context}\`, programs know the words by \`https://schema.org\`: write that`]),
    ...told.nodes.flatMap((node) => [
      ...typeFaults(node),
      ...propertyFaults(node),
      ...addressFaults(node, home, known),
      ...verdictFaults(node),
      ...reviewFaults(node, page, known),
    ]),
  ]
}

function typeFaults(node: Node): string[] {
  if (isReference(node)) return []
  const types = typesOf(node)
  if (types.length === 0) return [`thing without a type at \`${node.path}\`, programs pass it over: give it one`]
  return types.flatMap((type) => {
    if (neverOurs.includes(type))
      return `type \`${type}\` at \`${node.path}\`, with it we would vouch for somebody or judge one: leave it out`
    return schemaOrg().has(type)
      ? []
      : `type \`${type}\` at \`${node.path}\`, schema.org has none of that name: take one that it has`
  })
}

function propertyFaults(node: Node): string[] {
  const types = typesOf(node).filter((type) => schemaOrg().has(type))
  if (types.length === 0) return []
  const isAllowed = (property: string) => types.some((type) => schemaOrg().get(type)?.has(property))
  return Object.keys(node.fields)
    .filter((key) => !key.startsWith('@') && !isAllowed(key.replace(/-(?:in|out)put$/, '')))
    .map(
      (key) =>
        `property \`${key}\` of \`${types.join(', ')}\` at \`${node.path}\`, ` +
        'schema.org gives that type none of the name: take one that it has, or leave it out',
    )
}

function addressFaults({ path, fields }: Node, home: string, { base, addresses, ids }: Known): string[] {
  const written = addressFields.flatMap((field) => [fields[field]].flat().map((address) => ({ field, address })))
  return written.flatMap(({ field, address }) => {
    if (address === undefined) return []
    const at = `address \`${address}\` at \`${path}.${field}\``
    const url = typeof address === 'string' && /^https?:/.test(address) ? URL.parse(address) : null
    if (!url) return `${at}, a program doesn't know from where to go on: write it in full`
    if (!ownAddresses.includes(field)) return []
    if (!url.href.startsWith(home)) return `${at}, it is not below \`${home}\`: name what this site has`
    if (field !== '@id') return []
    if (!addresses.has(base + decodeURI(url.pathname).slice(new URL(home).pathname.length)))
      return `${at}, the site has no such page: correct it`
    return isReference({ path, fields }) && url.hash && !ids.has(address)
      ? `${at}, no page tells what it names: tell it there, or leave the reference out`
      : []
  })
}

function verdictFaults({ path, fields }: Node): string[] {
  return Object.entries(fields).flatMap(([field, text]) => {
    const word = typeof text === 'string' ? verdictWords.exec(text)?.[0] : undefined
    return word === undefined ? [] : `verdict \`${word}\` at \`${path}.${field}\`, leave it beside its claim`
  })
}

function reviewFaults({ path, fields }: Node, { address }: HtmlPage, { reviewed }: Known): string[] {
  if (reviewed.has(address)) return []
  return reviewFields
    .filter((field) => field in fields)
    .map(
      (field) =>
        `\`${field}\` at \`${path}\`, nobody has reviewed the page: leave it out, or name who did in \`reviewed\``,
    )
}

/** The full address of the site's first page, by the canonical address of one of its pages. */
function homeOf({ document }: HtmlPage, base: string): string | null {
  const [canonical] = select('link[rel=canonical]', document)
  return URL.parse(base, canonical?.attribs['href'])?.href ?? null
}

function reviewedIn({ pages }: Library, base: string): Set<string> {
  return new Set(
    pages
      .filter(({ fields }) => fields['reviewed'] !== undefined)
      .map(({ kind, id }) => `${base}${pageKinds[kind].folder}/${id}/`),
  )
}
