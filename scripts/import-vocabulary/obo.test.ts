import { expect, test } from 'vitest'
import { readObo } from './obo.ts'

const head = `format-version: 1.2
data-version: doid/releases/2026-07-31/doid.obo
ontology: doid
property_value: http://purl.org/dc/terms/license "https://creativecommons.org/publicdomain/zero/1.0/" xsd:string`
const release = {
  ontology: 'doid',
  release: 'doid/releases/2026-07-31/doid.obo',
  licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
}

test('reads the release, and the terms with their exact synonyms', () => {
  const text = `${head}

[Term]
id: DOID:1206
name: Rett syndrome
def: "A \\"disease\\"." [url:x]
synonym: "Rett\\'s disorder" EXACT [MESH:D015518]
synonym: "autism-like" RELATED []
synonym: "RTS" EXACT DEPRECATED []
xref: MONDO:0010726 {source="MONDO:equivalentTo"}
xref: MESH:D015518
is_a: DOID:0060041 ! autism

[Term]
id: DOID:1
name: old
is_obsolete: true

[Term]
id: CL:0000540
name: neuron

[Typedef]
id: part_of
name: part of
`
  expect(readObo(text)).toEqual({
    release,
    terms: [{ code: 'DOID:1206', name: 'Rett syndrome', synonyms: ["Rett's disorder"], same: ['MONDO:0010726'] }],
    faults: [],
  })
})

test('says that release and licence are not stated', () => {
  expect(readObo('format-version: 1.4\nontology: cl.owl\n[Term]\nid: CL:1\nname: cell a\n')).toEqual({
    release: { ontology: 'cl', release: 'not stated', licence: 'not stated' },
    terms: [{ code: 'CL:1', name: 'cell a', synonyms: [], same: [] }],
    faults: [],
  })
})

test('places what it can’t read, and goes on', () => {
  const text = `${head}\n[Term]\nid: DOID:1\nname: A b\nsynonym: A\nnonsense\n[Term]\nname: C\n[Term]\nid: DOID:2\n`
  expect(readObo(text)).toEqual({
    release,
    terms: [{ code: 'DOID:1', name: 'A b', synonyms: [], same: [] }],
    faults: [
      { line: 8, reason: 'Unexpected synonym `A`, write `"words" SCOPE []`' },
      { line: 9, reason: 'Unexpected `nonsense`, write `tag: value`' },
      { line: 10, reason: 'Unexpected term without an id, it was left out' },
      { line: 12, reason: 'Unexpected term `DOID:2` without a name, it was left out' },
    ],
  })
})

test('finds nothing but a fault for a file of another kind', () => {
  const { terms, faults } = readObo('<rdf:RDF>\n[Term]\nid: DOID:1\nname: A\n')
  expect(terms).toEqual([])
  expect(faults).toEqual([{ line: 1, reason: 'Unexpected `<rdf:RDF>`, an OBO file begins with `format-version: 1.…`' }])
})
