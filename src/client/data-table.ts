import { cellWords, rowsAtFirst, wayTo } from '../views/data/cell.ts'
import type { Cell, Row } from '../views/data/table.ts'
import { element, make } from './element.ts'

/** Sort, narrow and lengthen the table of a page of data; its file is fetched when the first of these is asked for. */
const table = element('#rows', HTMLTableElement)
const body = element('#rows tbody', HTMLTableSectionElement)
const count = element('#count', HTMLElement)
const words = element('#words', HTMLInputElement)
const by = element('#by', HTMLSelectElement)
const more = element('#more', HTMLButtonElement)
const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')]

/** How many rows one more asking shows. */
const step = 50
let most = rowsAtFirst
let fetched: Promise<Row[]> | undefined

function rowsOf(): Promise<Row[]> {
  fetched ??= fetch(table.dataset['from'] ?? '').then((response) => {
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json() as Promise<Row[]>
  })
  return fetched
}

async function show(): Promise<void> {
  try {
    draw(await rowsOf())
  } catch {
    fetched = undefined
    count.textContent = 'The rest of the table could not be fetched. It needs a network: try again when there is one.'
  }
}

/** Draw the rows that are asked for, in the order that is asked for, as they are asked for now. */
function draw(rows: readonly Row[]): void {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean)
  const left = rows.filter((row) => isOfValue(row) && holds(row, wanted))
  const shown = inOrder(left).slice(0, most)
  body.replaceChildren(...shown.map(lineOf))
  const all = rows.length.toLocaleString('en')
  const found = left.length === rows.length ? `${all} rows` : `${left.length.toLocaleString('en')} of ${all} rows`
  count.textContent = left.length === 0 ? `No row of ${all} holds this.` : `${found}, ${shown.length} shown.`
  if (more.parentElement) more.parentElement.hidden = shown.length === left.length
}

function isOfValue(row: Row): boolean {
  return by.value === '' || row[table.dataset['by'] ?? ''] === by.value
}

function holds(row: Row, wanted: readonly string[]): boolean {
  const all = Object.values(row).map(cellWords).join(' ').toLowerCase()
  return wanted.every((word) => all.includes(word))
}

/** Rows by the column whose head says so; what is not known comes last either way. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const head = heads.find((head) => head.hasAttribute('aria-sort'))
  const column = head?.dataset['column'] ?? ''
  if (!head) return rows
  const turn = head.getAttribute('aria-sort') === 'descending' ? -1 : 1
  const isKnown = (row: Row) => cellWords(row[column]) !== cellWords(null)
  const { true: known = [], false: unknown = [] } = Object.groupBy(rows, (row) => `${isKnown(row)}`)
  return [...known.toSorted((a, b) => turn * compare(a[column], b[column])), ...unknown]
}

function compare(a: Cell | undefined, b: Cell | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return cellWords(a).localeCompare(cellWords(b), 'en', { numeric: true })
}

/** A row as its page writes it. */
function lineOf(row: Row): HTMLTableRowElement {
  const cells = heads.map((head, index) => {
    const said = cellWords(row[head.dataset['column'] ?? ''])
    if (index === 0) return make('th', { role: 'rowheader', scope: 'row' }, make('a', { href: wayTo(row) }, said))
    const { head: named = '', lang } = head.dataset
    return make('td', { role: 'cell', 'data-head': named, ...(lang && { lang }) }, said)
  })
  return make('tr', { role: 'row' }, ...cells)
}

for (const head of heads) {
  const button = head.querySelector('button')
  if (!button) continue
  button.disabled = false
  button.addEventListener('click', () => {
    const order = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending'
    for (const other of heads) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', order)
    void show()
  })
}
for (const field of [words, by]) field.addEventListener('input', () => void show())
words.form?.addEventListener('submit', (event) => event.preventDefault())
more.addEventListener('click', () => {
  most += step
  void show()
})
