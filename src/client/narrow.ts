/** Narrow the register of claims by the choices above it; without script every claim stands folded in its group. */
const offer = document.querySelector<HTMLDetailsElement>('#narrow')
const form = offer?.querySelector('form')
const count = document.querySelector<HTMLElement>('#count')

/** Show the rows that have every chosen value, and unfold the groups that have a row to show. */
function narrow(chosen: [facet: string, value: string][]): void {
  let shown = 0
  for (const group of document.querySelectorAll<HTMLDetailsElement>('main .fold')) {
    let left = 0
    for (const row of group.querySelectorAll<HTMLElement>('.row')) {
      row.hidden = !chosen.every(([facet, value]) => row.dataset[facet]?.split(' ').includes(value))
      if (!row.hidden) left++
    }
    group.hidden = left === 0
    group.open = chosen.length > 0 && left > 0
    const holds = group.querySelector('summary .small')
    if (holds) holds.textContent = countOf(left)
    shown += left
  }
  if (count) count.textContent = `${countOf(shown)}.`
}

const countOf = (number: number) => (number === 1 ? '1 claim' : `${number} claims`)

/** The choices that are made, by facet. */
function choices(from: HTMLFormElement): [string, string][] {
  return [...new FormData(from)].flatMap(([facet, value]) =>
    typeof value === 'string' && value !== '' ? [[facet, value] as [string, string]] : [],
  )
}

if (form) {
  const asked = new URLSearchParams(location.search)
  for (const select of form.querySelectorAll('select')) {
    const value = asked.get(select.name) ?? ''
    if ([...select.options].some((option) => option.value === value)) select.value = value
  }
  if (offer && choices(form).length > 0) offer.open = true
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', () => {
    const chosen = choices(form)
    narrow(chosen)
    const query = new URLSearchParams(chosen).toString()
    history.replaceState(null, '', query ? `?${query}` : location.pathname)
  })
  if (choices(form).length > 0) narrow(choices(form))
}
