/** Show the treatments that the address names, four at most; without script all stand side by side. */
const table = document.querySelector<HTMLElement>('#side-by-side')
const boxes = [...document.querySelectorAll<HTMLInputElement>('#choose input')]
const told = document.querySelector('#chosen')
const most = 4

function show(): void {
  const asked = new URLSearchParams(location.search).getAll('with')
  const all = boxes.map(({ value }) => value)
  const known = all.filter((id) => asked.includes(id))
  const chosen = known.slice(0, most)
  for (const box of boxes) box.checked = chosen.includes(box.value)
  const shown = chosen.length > 0 ? chosen : all
  for (const cell of table?.querySelectorAll<HTMLElement>('[data-column]') ?? [])
    cell.hidden = !shown.includes(cell.dataset['column'] ?? '')
  table?.setAttribute('data-columns', String(shown.length))
  tell(`${known.length > most ? 'Four at most. ' : ''}You see ${shown.length} of ${all.length}.`)
}

function tell(words: string): void {
  if (told) told.textContent = words
}

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !boxes.includes(target)) return
  if (boxes.filter(({ checked }) => checked).length > most) {
    target.checked = false
    tell('Four at most. Take another away first.')
  } else tell('')
})
addEventListener('pageshow', show)
show()
