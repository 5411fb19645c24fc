import type { Cell, Row } from './table.ts'

/** How many rows the page of a table shows before a reader asks for more. */
export const rowsAtFirst = 10

/**
 * A cell as a reader sees it on the page of its table: ids and numbers as they stand in the file, lists with commas, a
 * dash where nothing is known. It runs in the browser too.
 *
 * @example cellWords(29800) // '29,800'
 * @example cellWords(['correctly-quoted', 'says-more']) // 'correctly-quoted, says-more'
 * @example cellWords([]) // '–'
 * @example cellWords(false) // 'no'
 */
export function cellWords(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '–'
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return cell.toLocaleString('en')
  if (typeof cell === 'string') return cell
  const words = cell.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
  return words.join(words.some((part) => part.includes(' ')) ? ' ' : ', ') || '–'
}

/** The way to a row on the site that is being read, whatever address the files name. It runs in the browser too. */
export function wayTo({ address }: Pick<Row, 'address'>): string {
  const { pathname, hash } = new URL(address)
  return pathname + hash
}
