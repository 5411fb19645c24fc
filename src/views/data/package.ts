import { sha256 } from '../../language/sha256.ts'
import { withBase } from '../routes.ts'
import type { Site } from '../site.ts'
import { csvOf } from './csv.ts'
import { licence, version } from './release.ts'
import { columnsOf, typeOf, type ColumnSchema } from './schema.ts'
import type { Row, Shelf, Table } from './table.ts'
import { dataPath } from './tables.ts'

/** A table with its rows. */
export interface Filled {
  table: Table
  rows: readonly Row[]
}

/** What links of one table name rows of another: by which column, in which table. */
const links: readonly { from: string; column: string; to: string }[] = [
  { from: 'claims', column: 'source', to: 'sources' },
  { from: 'prices', column: 'source', to: 'sources' },
  { from: 'prices', column: 'claim', to: 'claims' },
]

/**
 * Describe the files as a Data Package (Frictionless, version 1): each CSV as a tabular resource with the type and the
 * bounds of each column, each JSON with its schema, and the provenance. `edition` is the day of the newest content.
 */
export function packageOf(filled: readonly Filled[], site: Site, edition: string, full: Shelf['full']): object {
  const home = full(withBase(dataPath('')))
  return {
    profile: 'data-package',
    name: 'cell-therapy-checked',
    id: home,
    title: `${site.name}: the claims as data`,
    description: site.line,
    homepage: home,
    version,
    edition,
    licenses: [licence],
    sources: [{ title: site.name, path: full(withBase('')) }],
    ...(site.publisher.name && { contributors: [{ title: site.publisher.name, role: 'publisher' }] }),
    keywords: ['cell therapy', 'stem cells', 'China', 'fact checking', 'prices', 'regulation'],
    resources: [
      ...filled.map(tabular),
      ...filled.map(({ table }) => ({
        profile: 'data-resource',
        name: `${table.name}-json`,
        title: `${table.title}, in JSON`,
        path: `${table.name}.json`,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        jsonSchema: `${table.name}.schema.json`,
      })),
      {
        profile: 'data-resource',
        name: 'provenance',
        title: 'From which passage of which source each claim was taken',
        path: 'provenance.jsonld',
        format: 'jsonld',
        mediatype: 'application/ld+json',
        encoding: 'utf-8',
      },
    ],
  }
}

function tabular({ table, rows }: Filled): object {
  const columns = columnsOf(table)
  const csv = csvOf(
    columns.map(([name]) => name),
    rows,
  )
  const foreign = links.filter(({ from }) => from === table.name)
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.title,
    description: table.says,
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${sha256(csv, 64)}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(([name, column]) => fieldOf(name, column)),
      primaryKey: 'id',
      missingValues: [''],
      ...(foreign.length > 0 && {
        foreignKeys: foreign.map(({ column, to }) => ({ fields: column, reference: { resource: to, fields: 'id' } })),
      }),
    },
  }
}

/** A column as Table Schema describes it; a list stands in CSV as text, a list of objects as JSON. */
function fieldOf(name: string, column: ColumnSchema): object {
  const {
    description,
    type,
    format,
    pattern,
    enum: values,
    minimum,
    exclusiveMinimum,
    items,
    nullable,
  } = typeOf(column)
  const isList = type === 'array' && items?.type === 'string'
  const least = minimum ?? (type === 'integer' && exclusiveMinimum !== undefined ? exclusiveMinimum + 1 : undefined)
  const constraints = {
    ...(!nullable && type !== 'array' && { required: true }),
    ...(name === 'id' && { unique: true }),
    ...(pattern && { pattern }),
    ...(values && { enum: values }),
    ...(least !== undefined && least > Number.MIN_SAFE_INTEGER && { minimum: least }),
  }
  return {
    name,
    type: isList ? 'string' : type,
    ...(format === 'uri' && { format }),
    description: isList ? `${description} A list, parted by “ | ”.` : description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}
