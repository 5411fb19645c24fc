/** The script of the page of the search, where a server has the lists and Pagefind's index. */
import { element } from '../element.ts'
import { loadEngine } from './engine.ts'
import { addressesBelow, filesAt, once } from './files.ts'
import { openSearch } from './results-page.ts'

const { action } = element('#search', HTMLFormElement)
const addressOf = addressesBelow(action)

openSearch({
  ...filesAt(action),
  engine: once(() => loadEngine(addressOf('pagefind/pagefind.js'))),
  addressOf,
})
