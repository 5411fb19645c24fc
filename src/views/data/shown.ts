import { capital } from '../../language/words.ts'
import { columnsOf, typeOf, type ColumnSchema } from './schema.ts'
import type { Row, Table } from './table.ts'

/** A column as the page of its table tells it. */
export interface ShownColumn {
  name: string
  /** What stands above its cells: “Cell source”. */
  head: string
  /** What it holds, in a word or two. */
  holds: string
  says: string
}

/** The columns of a table, in their order. */
export function shownColumns(table: Table): ShownColumn[] {
  return columnsOf(table).map(([name, column]) => ({
    name,
    head: heads[name] ?? capital(name.replaceAll('_', ' ')),
    holds: holdsIn(typeOf(column)),
    says: column.description ?? '',
  }))
}

/** Heads of columns whose names say nothing to a reader. */
const heads: Record<string, string> = { zh: 'In Chinese' }

const words: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
}

function holdsIn({ type, format, items, enum: values }: ReturnType<typeof typeOf>): string {
  if (type === 'array') return items?.type === 'string' ? listOf(items) : 'list of objects'
  if (format === 'uri') return 'address'
  return values ? 'one of a list' : (words[type] ?? type)
}

function listOf({ format }: ColumnSchema): string {
  return format === 'uri' ? 'list of addresses' : 'list'
}

/** The values of the column by which a table is narrowed, each once, in the order of their words. */
export function valuesOf({ narrowedBy }: Table, rows: readonly Row[]): string[] {
  const values = rows.map((row) => row[narrowedBy]).filter((value) => typeof value === 'string')
  return [...new Set(values)].toSorted((a, b) => a.localeCompare(b, 'en'))
}
