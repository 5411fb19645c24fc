import { z } from 'astro/zod'
import { dataPath } from './tables.ts'
import type { Shelf, Table } from './table.ts'
import { withBase } from '../routes.ts'

/** A column as JSON Schema describes it. */
export interface ColumnSchema {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: string[]
  minimum?: number
  exclusiveMinimum?: number
  items?: ColumnSchema
  anyOf?: ColumnSchema[]
  description?: string
}

/** The JSON Schema (2020-12) of the JSON file of a table: a list of rows. */
export function schemaOf(table: Table, full: Shelf['full']): Record<string, unknown> {
  const { $schema, ...rows } = z.toJSONSchema(z.array(table.row))
  const $id = full(withBase(dataPath(`${table.name}.schema.json`)))
  return { $schema, $id, title: table.title, description: table.says, ...rows }
}

/** The columns of a table, in their order, each as JSON Schema describes it. */
export function columnsOf(table: Table): [name: string, column: ColumnSchema][] {
  const { properties = {} } = z.toJSONSchema(table.row)
  return Object.entries(properties as Record<string, ColumnSchema>)
}

/** What a column holds beside `null`, and whether it can hold that. */
export function typeOf({ anyOf, ...column }: ColumnSchema): ColumnSchema & { type: string; nullable: boolean } {
  const options = anyOf ?? [column]
  const { type, ...held } = options.find((option) => option.type !== 'null') ?? column
  const types = [type ?? 'any'].flat()
  const nullable = types.includes('null') || options.some((option) => option.type === 'null')
  return { ...column, ...held, type: types.find((one) => one !== 'null') ?? 'any', nullable }
}
