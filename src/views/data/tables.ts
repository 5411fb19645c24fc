import { claims } from './claims.ts'
import { prices } from './prices.ts'
import { sources } from './sources.ts'
import { statuses } from './statuses.ts'
import { tableNames, type Table, type TableName } from './table.ts'
import { vocabulary } from './vocabulary.ts'

const byName: Record<TableName, Table> = { claims, sources, statuses, prices, vocabulary }

/** Every published table, in the order in which they are told. */
export const tables: readonly Table[] = tableNames.map((name) => byName[name])

/** The path of a file of the data, or of the page of a table, below the base. */
export function dataPath(file: TableName | `${string}.${string}` | ''): string {
  return file === '' ? 'data/' : file.includes('.') ? `data/${file}` : `data/${file}/`
}
