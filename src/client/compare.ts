import { mostBeside, moreTherapies } from '../claims/compare/side-by-side.ts'
import { element } from './element.ts'

/** Set the therapies that the address names side by side, four at most; the others follow behind "more". */
const beside = element('#side-by-side', HTMLElement)
const more = element('#more', HTMLDetailsElement)
const others = element('#more > [role=table]', HTMLElement)
const summary = element('#more > summary', HTMLElement)
const told = element('#chosen', HTMLElement)
const boxes = [...document.querySelectorAll<HTMLInputElement>('#choose input')]
const all = boxes.map(({ value }) => value)

function show(): void {
  const asked = new URLSearchParams(location.search).getAll('with')
  const known = all.filter((id) => asked.includes(id))
  const chosen = known.slice(0, mostBeside)
  for (const box of boxes) box.checked = chosen.includes(box.value)
  const shown = chosen.length > 0 ? chosen : all.slice(0, mostBeside)
  const left = all.filter((id) => !shown.includes(id))
  move(shown, beside, others)
  move(left, others, beside)
  summary.textContent = moreTherapies(left.length)
  more.hidden = left.length === 0
  // Who chose prints what was chosen.
  more.classList.toggle('on-screen', chosen.length > 0)
  told.textContent = `${known.length > mostBeside ? 'Four at most. ' : ''}You see ${shown.length} of ${all.length}.`
}

/** Move the cells of therapies to the ends of the rows of a table, in this order, from wherever they stand. */
function move(therapies: string[], table: HTMLElement, other: HTMLElement): void {
  const otherRows = rowsOf(other)
  for (const [index, row] of rowsOf(table).entries()) {
    const cells = [...row.children, ...(otherRows[index]?.children ?? [])]
    row.append(...therapies.flatMap((id) => cells.find((cell) => cell.getAttribute('data-column') === id) ?? []))
  }
  table.dataset['columns'] = String(therapies.length)
}

function rowsOf(table: HTMLElement): Element[] {
  return [...table.querySelectorAll('[role=row]')]
}

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !boxes.includes(target)) return
  const isOneTooMany = boxes.filter(({ checked }) => checked).length > mostBeside
  if (isOneTooMany) target.checked = false
  told.textContent = isOneTooMany ? 'Four at most. Take another away first.' : ''
})
addEventListener('pageshow', show)
show()
