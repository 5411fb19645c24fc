import { z } from 'astro/zod'
import type { Library } from '../../claims/library.ts'
import type { Comparison, Status } from '../../schema/register.ts'
import type { Names } from '../../vocabulary/names.ts'
import { canonical } from '../routes.ts'

/** What the published tables are made from. */
export interface Shelf {
  library: Library
  names: Names
  statuses: readonly Status[]
  /** Which claims tell of one trial. */
  comparisons: readonly Comparison[]
  /** The full address of a path of the site, base included: `/sources/guide/` to `https://example.org/sources/guide/`. */
  full: (path: string) => string
}

/** What the tables are made from, for a site at this address. */
export function shelfOf({ library, names, statuses, comparisons }: Omit<Shelf, 'full'>, address: URL | string): Shelf {
  return { library, names, statuses, comparisons, full: (path) => canonical(path, address) }
}

/** What one cell of a published row can hold; `null` where nothing is known. */
export type Cell = string | number | boolean | null | readonly string[] | readonly object[]
export type Row = { id: string; address: string } & Record<string, Cell>

/** The names of the tables, which are those of their files too, in the order in which they are told. */
export const tableNames = ['claims', 'sources', 'statuses', 'prices', 'vocabulary'] as const
export type TableName = (typeof tableNames)[number]

/** A published table: what a row is, its columns, and how its rows are made. */
export interface Table {
  name: TableName
  /** What its page is called. */
  title: string
  /** What one row is, in a sentence or two. */
  says: string
  /** The columns, each with what it means; what JSON Schema, Data Package and page say of them comes from here. */
  row: z.ZodObject
  /** The rows, in the order in which they are published. */
  rowsOf: (shelf: Shelf) => Row[]
  /** The columns that its page shows, the first as the head of a row. */
  shown: readonly string[]
  /** The column by whose values its page can be narrowed. */
  narrowedBy: string
  /** The page on which a reader finds all of it in words, below the base. */
  inWords: string
}

/** A table whose rows fit its columns. */
export function table<R extends z.ZodObject>(
  of: Omit<Table, 'row' | 'rowsOf' | 'shown' | 'narrowedBy'> & {
    row: R
    rowsOf: (shelf: Shelf) => z.infer<R>[]
    shown: readonly (keyof z.infer<R> & string)[]
    narrowedBy: keyof z.infer<R> & string
  },
): Table {
  return of as unknown as Table
}

/** Text that says something. */
export const text = z.string().min(1)
/** Text, or `null` where nothing is known. */
export const maybe = text.nullable()
/** Ids or words; in CSV they stand in one cell, parted by ` | `. */
export const list = z.array(text)

/** The columns that every table begins with. */
export const first = (id: string, address: string) => ({
  id: text.describe(`${id} It stays as long as the row does.`),
  address: z.url().describe(address),
})

/** A date as exact as its source, in EDTF (ISO 8601-2): `2025-01-02`, `2025-01`, `2025`, `XXXX-10-13`. */
export const edtf = z.string().regex(/^(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?$/)

/**
 * Write a partial date in EDTF (ISO 8601-2), which says of an unknown year that it is unknown; `null` where nothing is
 * known. A leading hyphen would look like a formula to a spreadsheet.
 *
 * @example edtfOf('--10-13') // 'XXXX-10-13'
 * @example edtfOf('2025-04') // '2025-04'
 * @example edtfOf('unknown') // null
 */
export function edtfOf(date: string): string | null {
  return known(date)?.replace(/^--/, 'XXXX-') ?? null
}

/** What a field says, `null` where it is `unknown` or left out. */
export function known(value: string | undefined): string | null {
  return value === undefined || value === 'unknown' ? null : value
}
