import Papa from 'papaparse'
import type { Cell, Row } from './table.ts'

/** What stands between the parts of a list in one cell. */
export const listSeparator = ' | '

/**
 * What a spreadsheet would run as a formula, full-width signs too, or what looks escaped already (OWASP, “CSV
 * Injection”). The pattern that papaparse has for it misses a text with a line break in it.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u

/**
 * Write rows as CSV (RFC 4180).
 *
 * It begins with a byte order mark: without one, Excel reads Chinese names as the letters of another alphabet. Text
 * that a spreadsheet would run as a formula has `'` before it; a number never has. A list stands in one cell, parted by
 * ` | `, and a list of objects as JSON; what is not known is an empty cell.
 */
export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  const data = rows.map((row) => columns.map((column) => cellOf(row[column] ?? null)))
  const csv = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: formula })
  return `\uFEFF${csv}\r\n`
}

function cellOf(cell: Cell): string | number | boolean | null {
  if (typeof cell !== 'object' || cell === null) return cell
  return cell.every((part) => typeof part === 'string') ? cell.join(listSeparator) : JSON.stringify(cell)
}

/**
 * The text of a cell, without the mark that keeps a spreadsheet from running it.
 *
 * @example unescaped("'=1+1") // '=1+1'
 * @example unescaped("'s-Hertogenbosch") // "'s-Hertogenbosch"
 */
export function unescaped(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
