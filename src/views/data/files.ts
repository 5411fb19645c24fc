import type { Site } from '../site.ts'
import { csvOf } from './csv.ts'
import { packageOf } from './package.ts'
import { provenanceOf } from './provenance/provenance.ts'
import { licence } from './release.ts'
import { columnsOf, schemaOf } from './schema.ts'
import type { Row, Shelf, Table } from './table.ts'
import { tables } from './tables.ts'

/** What the files are made from, besides the tables. */
export interface Around {
  site: Site
  /** The day of the newest content. */
  edition: string
}

/** A file of the data, with what makes its text. */
interface DataFile {
  name: `${string}.${string}`
  type: string
  text: (shelf: Shelf, around: Around) => string
}

/** Every file below `data/`, each made when it is asked for. */
export const dataFiles: readonly DataFile[] = [
  ...tables.flatMap((table): DataFile[] => [
    {
      name: `${table.name}.json`,
      type: 'application/json',
      text: (shelf) => linesOf(namesOf(table), table.rowsOf(shelf)),
    },
    { name: `${table.name}.csv`, type: 'text/csv', text: (shelf) => csvOf(namesOf(table), table.rowsOf(shelf)) },
    {
      name: `${table.name}.schema.json`,
      type: 'application/schema+json',
      text: ({ full }) => pretty(schemaOf(table, full)),
    },
  ]),
  {
    name: 'datapackage.json',
    type: 'application/json',
    text: (shelf, { site, edition }) => {
      const filled = tables.map((table) => ({ table, rows: table.rowsOf(shelf) }))
      return pretty(packageOf(filled, site, edition, shelf.full))
    },
  },
  {
    name: 'provenance.jsonld',
    type: 'application/ld+json',
    text: (shelf) => pretty(provenanceOf(shelf, licence.path)),
  },
]

function namesOf(table: Table): string[] {
  return columnsOf(table).map(([name]) => name)
}

/**
 * A row a line, so that what changed between two editions can be seen, and a fault has a line. Its columns stand in the
 * order of the schema, as they do in CSV.
 */
function linesOf(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]]))))
  return `[\n${lines.join(',\n')}\n]\n`
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
