import { expect, test } from 'vitest'
import { libraryOf } from '../../claims/library.ts'
import { sha256 } from '../../language/sha256.ts'
import { sampleClaim, sampleSource } from '../../claims/sample.fixture.ts'
import { site } from '../site.ts'
import { dataFiles } from './files.ts'
import { datasetOf } from './dataset.ts'
import { changelog, version } from './release.ts'
import { shelfOf } from './table.ts'
import { tables } from './tables.ts'

const source = sampleSource('guide', [sampleClaim({ id: 'price', kind: 'price' })])
const shelf = shelfOf(
  { library: libraryOf([source]), names: new Map(), statuses: [], comparisons: [] },
  'https://example.org',
)
const textOf = (name: string) =>
  dataFiles.find((file) => file.name === name)?.text(shelf, { site, edition: '2026-11-30' }) ?? ''
const described = JSON.parse(textOf('datapackage.json'))
const resource = (name: string) => described.resources.find((one: { name: string }) => one.name === name)
const field = (table: string, name: string) =>
  resource(table).schema.fields.find((one: { name: string }) => one.name === name)

test('the package says what it is, of which edition, under which licence', () => {
  const { resources, ...about } = described
  expect(about).toEqual({
    profile: 'data-package',
    name: 'cell-therapy-checked',
    id: 'https://example.org/data/',
    title: 'Cell Therapy, Checked: the claims as data',
    description: site.line,
    homepage: 'https://example.org/data/',
    version,
    edition: '2026-11-30',
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 International',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    sources: [{ title: 'Cell Therapy, Checked', path: 'https://example.org/' }],
    keywords: ['cell therapy', 'stem cells', 'China', 'fact checking', 'prices', 'regulation'],
  })
  expect(resources.map(({ path }: { path: string }) => path).toSorted()).toEqual(
    dataFiles
      .map(({ name }) => name as string)
      .filter((name) => name !== 'datapackage.json' && !name.endsWith('.schema.json'))
      .toSorted(),
  )
})

test('a tabular resource has the columns of its file in their order, and its size and hash', () => {
  for (const { name } of tables) {
    const csv = textOf(`${name}.csv`)
    const { schema, bytes, hash } = resource(name)
    expect(csv.slice(1).split('\r\n')[0]).toBe(schema.fields.map((one: { name: string }) => one.name).join(','))
    expect({ bytes, hash }).toEqual({ bytes: Buffer.byteLength(csv), hash: `sha256:${sha256(csv, 64)}` })
  }
})

test('a column has the type, the bounds and the meaning that its schema gives', () => {
  expect(field('claims', 'id')).toEqual({
    name: 'id',
    type: 'string',
    description: 'The source and the claim that it makes. It stays as long as the row does.',
    constraints: { required: true, unique: true },
  })
  expect(field('claims', 'address')).toMatchObject({ type: 'string', format: 'uri', constraints: { required: true } })
  expect(field('claims', 'people')).toMatchObject({ type: 'integer', constraints: { minimum: 1 } })
  expect(field('claims', 'hedged')).toMatchObject({ type: 'boolean', constraints: { required: true } })
  expect(field('claims', 'checks')).toMatchObject({ type: 'array' })
  expect(field('claims', 'condition')).toEqual({
    name: 'condition',
    type: 'string',
    description: 'Conditions it is about, by id in `vocabulary`. A list, parted by “ | ”.',
  })
  expect(field('prices', 'low')).toMatchObject({ type: 'number', constraints: { required: true } })
  expect(field('prices', 'currency')).toMatchObject({ constraints: { required: true, pattern: '^[A-Z]{3}$' } })
  expect(field('sources', 'standing')).toMatchObject({ constraints: { required: true, enum: ['read', 'cited'] } })
  expect(resource('prices').schema.foreignKeys).toEqual([
    { fields: 'source', reference: { resource: 'sources', fields: 'id' } },
    { fields: 'claim', reference: { resource: 'claims', fields: 'id' } },
  ])
})

test('every column says what it means', () => {
  const silent = tables.flatMap(({ name }) =>
    resource(name).schema.fields.filter((one: { description?: string }) => !one.description),
  )
  expect(silent).toEqual([])
})

test('a schema names its own address and describes a list of rows', () => {
  expect(JSON.parse(textOf('sources.schema.json'))).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.org/data/sources.schema.json',
    title: 'Sources',
    type: 'array',
    items: { type: 'object', additionalProperties: false },
  })
})

test('the version is the newest of which it is told what changed', () => {
  expect(changelog[0]?.version).toBe(version)
})

test('the data set names every table in both forms, its licence and its version', () => {
  const { distribution, ...about } = datasetOf(site, '2026-11-30', shelf.full) as unknown as {
    distribution: { contentUrl: string }[]
  }
  expect(about).toMatchObject({
    '@type': 'Dataset',
    url: 'https://example.org/data/',
    version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@id': 'https://example.org/#publisher' },
    isAccessibleForFree: true,
    dateModified: '2026-11-30',
  })
  expect(distribution.map(({ contentUrl }) => contentUrl)).toEqual([
    ...tables.flatMap(({ name }) => ['json', 'csv'].map((form) => `https://example.org/data/${name}.${form}`)),
    'https://example.org/data/datapackage.json',
    'https://example.org/data/provenance.jsonld',
  ])
})
