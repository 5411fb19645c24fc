import { understand } from '../../search/question/understand.ts'
import { adopt, make } from '../element.ts'
import { addressesBelow, filesAt, type Source } from './files.ts'
import css from './suggest.css'

/** The most pages that are suggested: with the search itself, as many as a phone shows above its keyboard. */
const most = 5
let number = 0

/**
 * Make a search field a combobox that suggests pages by their names; the arrow keys choose, Enter goes, Escape closes.
 * Names are read from the server of the page unless they are given.
 */
export function suggest(field: HTMLInputElement, from?: Pick<Source, 'lists' | 'addressOf'>): void {
  const { form } = field
  if (!form) return
  const { lists, addressOf } = from ?? { ...filesAt(form.action), addressOf: addressesBelow(form.action) }
  if (number === 0) adopt(css)
  const id = `suggestions-${(number += 1)}`
  const list = make('ul', { id, class: 'suggestions', hidden: '', role: 'listbox', 'aria-label': 'Pages' })
  const status = make('span', { class: 'hide', role: 'status' })
  form.append(list, status)
  const set = (attributes: Record<string, string>) => {
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value)
  }
  set({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id })
  let chosen = -1
  let turn = 0

  const close = () => {
    list.hidden = true
    choose(-1)
    field.setAttribute('aria-expanded', 'false')
  }
  const choose = (index: number) => {
    chosen = index
    for (const [place, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(place === index))
    if (index < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', list.children[index]?.id ?? '')
    list.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  const go = (option: Element | undefined) => {
    const address = option instanceof HTMLElement ? option.dataset['address'] : undefined
    if (address === undefined) form.requestSubmit()
    else location.assign(address)
  }
  const show = async () => {
    const mine = (turn += 1)
    const asked = field.value.trim()
    if (!asked) return close()
    try {
      const { lexicon, kinds } = await lists()
      if (mine !== turn || document.activeElement !== field) return
      const { meant } = understand(asked, lexicon)
      const options = [
        ...meant
          .slice(0, most)
          .map(({ target }) => ({ words: target.t, small: kinds[target.k], address: addressOf(target.a) })),
        {
          words: `Search for “${asked.length > 40 ? `${asked.slice(0, 40)}…` : asked}”`,
          small: '',
          address: undefined,
        },
      ]
      list.replaceChildren(
        ...options.map(({ words, small, address }, index) => {
          const option = make('li', { id: `${id}-${index}`, role: 'option' }, words, ' ', make('span', {}, small))
          if (address !== undefined) option.dataset['address'] = address
          return option
        }),
      )
      list.hidden = false
      choose(-1)
      field.setAttribute('aria-expanded', 'true')
      const pages = options.length - 1
      status.textContent =
        pages === 0
          ? 'No page has this name. Press Enter to search all text.'
          : `${pages} ${pages === 1 ? 'page' : 'pages'} by this name.`
    } catch {
      // Without the lists the field is a plain one: Enter brings the reader to the page of the search.
      close()
    }
  }
  field.addEventListener('input', () => void show())
  field.addEventListener('focus', () => void show())
  field.addEventListener('blur', close)
  field.addEventListener('keydown', (event) => {
    const last = list.children.length - 1
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) void show()
      else if (event.key === 'ArrowDown') choose(chosen >= last ? -1 : chosen + 1)
      else choose(chosen < 0 ? last : chosen - 1)
    } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
      event.preventDefault()
      go(list.children[chosen])
    }
  })
  // The field keeps the focus while an option is touched.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) go(event.target.closest('[role=option]') ?? undefined)
  })
  void show()
}
