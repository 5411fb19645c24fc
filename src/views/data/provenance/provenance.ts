import type { Saying } from '../../../claims/library.ts'
import type { Page } from '../../page.ts'
import { claimAddress, pageAddress, passageAddress, withBase } from '../../routes.ts'
import { edtfOf, known, type Shelf } from '../table.ts'
import { passageTexts, stretchesOf, type Stretch } from './passages.ts'
import { dataPath } from '../tables.ts'

/** The words of the W3C that the file uses, each with what it stands for, so that nothing has to be fetched to read it. */
const context = {
  '@version': 1.1,
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  graph: '@graph',
  Entity: 'prov:Entity',
  Agent: 'prov:Agent',
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
  value: 'prov:value',
  title: 'dcterms:title',
  publisher: 'dcterms:publisher',
  issued: 'dcterms:issued',
  identifier: 'dcterms:identifier',
  license: { '@id': 'dcterms:license', '@type': '@id' },
  isPartOf: { '@id': 'dcterms:isPartOf', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
  identifying: 'oa:identifying',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  exact: 'oa:exact',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
} as const

/**
 * Tell in the words of the W3C where each claim comes from, as JSON-LD.
 *
 * In PROV-O: a claim was derived from its source's page here, which was derived from the original, and, where our own
 * retelling of it is kept, the claim was quoted from a passage of that. In Web Annotation: where in the passage the
 * claim stands, by place and by words. A place counts Unicode code points from the start of the passage's text, which
 * the passage gives as its value. Of a source whose words may not be shown there is no passage.
 */
export function provenanceOf({ library, full }: Pick<Shelf, 'library' | 'full'>, licence: string): object {
  const sources = library.pages.filter((page): page is Page<'source'> => page.kind === 'source')
  const texts = new Map(sources.map((source) => [source.id, passageTexts(source)]))
  const sayings = [...library.claims.values()].flat()
  return {
    '@context': context,
    // An id beside the graph would make it a named one, which a reader of RDF does not find among what it reads first.
    graph: [
      { id: full(withBase(dataPath('provenance.jsonld'))), type: 'Entity', license: licence },
      ...sources.flatMap((source) => sourceEntities(source, full)),
      ...[...passagesUsed(sayings, texts)].map(({ source, passage, text }) => ({
        id: full(passageAddress(source, passage)),
        type: 'Entity',
        isPartOf: full(pageAddress('source', source)),
        value: text,
      })),
      ...sayings.flatMap((saying) => claimNodes(saying, texts.get(saying.source.id) ?? new Map(), full)),
    ],
  }
}

type Texts = ReadonlyMap<string, string>

/** The page of a source here, and the original where its address is known. */
function sourceEntities({ id, facts }: Page<'source'>, full: Shelf['full']): object[] {
  const url = known(facts.url)
  const page = {
    id: full(pageAddress('source', id)),
    type: 'Entity',
    title: facts.title,
    ...(facts.hash && { identifier: `sha256:${facts.hash}` }),
    ...(url && { wasDerivedFrom: url }),
  }
  if (url === null) return [page]
  const [publisher, issued] = [known(facts.publisher), edtfOf(facts.published)]
  const original = { id: url, type: 'Entity', title: facts.title, ...(publisher && { publisher }) }
  return [page, issued === null ? original : { ...original, issued }]
}

/** The passages that published claims were read from, each once, in the order of the claims. */
function passagesUsed(sayings: readonly Saying[], texts: ReadonlyMap<string, Texts>) {
  const used = sayings.flatMap(({ source, claim }) =>
    claim.from.flatMap(({ passage }) => {
      const text = texts.get(source.id)?.get(passage ?? '')
      return passage === null || text === undefined ? [] : [{ source: source.id, passage, text }]
    }),
  )
  return new Map(used.map((one) => [`${one.source}#${one.passage}`, one])).values()
}

/** A claim as an entity, and where in its passages it stands as an annotation. */
function claimNodes({ source, claim }: Saying, texts: Texts, full: Shelf['full']): object[] {
  const address = full(claimAddress(source.id, claim.id))
  const passages = claim.from.flatMap(({ passage }) => {
    const text = texts.get(passage ?? '')
    return passage === null || text === undefined ? [] : [{ at: full(passageAddress(source.id, passage)), text }]
  })
  const summed = (claim.derived?.from ?? []).map((id) => full(claimAddress(source.id, id)))
  const entity = {
    id: address,
    type: 'Entity',
    value: claim.says,
    wasDerivedFrom: [full(pageAddress('source', source.id)), ...summed],
    ...(passages.length > 0 && { wasQuotedFrom: passages.map(({ at }) => at) }),
  }
  if (passages.length === 0) return [entity]
  const target = passages.flatMap(({ at, text }) => stretchesOf(claim, text).map((stretch) => targetOf(at, stretch)))
  return [entity, { type: 'Annotation', motivation: 'identifying', body: address, target }]
}

/** A stretch of a passage, chosen by its place and by its words. */
function targetOf(source: string, { exact, start, end }: Stretch): object {
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact },
    ],
  }
}
