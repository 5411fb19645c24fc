import { expect, test } from 'vitest'
import { libraryOf } from '../../../claims/library.ts'
import { passageHash } from '../../../claims/passage-hash.ts'
import { sampleClaim, sampleSource } from '../../../claims/sample.fixture.ts'
import type { Claim } from '../../../schema/claim.ts'
import type { Page } from '../../page.ts'
import { provenanceOf } from './provenance.ts'
import { shelfOf } from '../table.ts'

const text = '𠮷 says 40.4% & more improved.'
const passage = passageHash(text)
const sayingSo = (fields: Partial<Claim> = {}) =>
  sampleClaim({
    id: 'improved',
    says: '40.4% improved.',
    words: '40.4%',
    figures: [{ kind: 'share', low: 40.4, high: 40.4, unit: 'percent', at: [8, 13] }],
    from: [{ seed: 'guide', passage }],
    ...fields,
  })

/** A source whose body holds the passage. */
function withPassage(source: Page<'source'>, html = '<p>𠮷 says 40.4% &amp; more improved.</p>'): Page<'source'> {
  const parts = [{ component: 'Passage' as const, props: { id: passage, line: 3 }, children: [{ html }], line: 20 }]
  return { ...source, sections: [{ id: 'results', heading: 'Results', parts }] }
}

function graphOf(source: Page<'source'>): object[] {
  const shelf = shelfOf(
    { library: libraryOf([source]), names: new Map(), statuses: [], comparisons: [] },
    'https://here.example',
  )
  const told = provenanceOf(shelf, 'https://licence.example/') as { graph: object[] }
  expect(Object.keys(told)).toEqual(['@context', 'graph'])
  const [file, ...graph] = told.graph
  expect(file).toEqual({
    id: 'https://here.example/data/provenance.jsonld',
    type: 'Entity',
    license: 'https://licence.example/',
  })
  return graph
}

const page = 'https://here.example/sources/guide/'
const known = [
  {
    id: page,
    type: 'Entity',
    title: 'Title of guide',
    wasDerivedFrom: 'https://example.org/',
  },
  {
    id: 'https://example.org/',
    type: 'Entity',
    title: 'Title of guide',
    publisher: 'A company',
    issued: 'XXXX-10-13',
  },
]
const entity = { id: `${page}#improved`, type: 'Entity', value: '40.4% improved.', wasDerivedFrom: [page] }

test('leads from a claim to the figure in its passage, counted in code points, and on to the original', () => {
  const source = sampleSource('guide', [sayingSo()], { seed: 'guide' })
  expect(graphOf(withPassage(source))).toEqual([
    ...known,
    { id: `${page}#p-${passage}`, type: 'Entity', isPartOf: page, value: text },
    { ...entity, wasQuotedFrom: [`${page}#p-${passage}`] },
    {
      type: 'Annotation',
      motivation: 'identifying',
      body: `${page}#improved`,
      target: [
        {
          type: 'SpecificResource',
          source: `${page}#p-${passage}`,
          selector: [
            { type: 'TextPositionSelector', start: 7, end: 12 },
            { type: 'TextQuoteSelector', exact: '40.4%' },
          ],
        },
      ],
    },
  ])
})

test('chooses the whole passage of a claim without figures', () => {
  const source = sampleSource('guide', [sayingSo({ words: undefined, figures: [] })], { seed: 'guide' })
  const selectors = [
    { type: 'TextPositionSelector', start: 0, end: [...text].length },
    { type: 'TextQuoteSelector', exact: text },
  ]
  expect(graphOf(withPassage(source)).at(-1)).toMatchObject({ target: [{ selector: selectors }] })
})

test('tells no words of a source whose words may not be shown, nor of a passage that is not what its id was made of', () => {
  const others = sampleSource('guide', [sayingSo()], { seed: 'guide', rights: 'facts-only' })
  expect(graphOf(withPassage(others))).toEqual([...known, entity])
  const source = sampleSource('guide', [sayingSo()], { seed: 'guide' })
  expect(graphOf(withPassage(source, '<p>Changed by hand.</p>'))).toEqual([...known, entity])
})

test('a sum of our own was derived from the claims that it is made of', () => {
  const sum = sampleClaim({
    id: 'sum',
    derived: { from: ['improved'], how: 'Twice.' },
    from: [{ seed: 'g', passage: null }],
  })
  expect(graphOf(sampleSource('guide', [sum])).at(-1)).toMatchObject({ wasDerivedFrom: [page, `${page}#improved`] })
})
