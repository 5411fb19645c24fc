import { ranked, runsOf, searchesFor, searchWords, variantsOf } from '../lib/query.ts'

/** What we use of Pagefind's browser module. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  init(): Promise<void>
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>
}
interface Hit {
  id: string
  score: number
  data(): Promise<Found>
}
interface Found {
  url: string
  excerpt: string
  meta: Record<string, string>
  filters: Record<string, string[]>
}

const form = element('#search', HTMLFormElement)
const status = element('#status', HTMLElement)
const list = element('#results', HTMLElement)
const topics = element('[data-no-results]', HTMLElement)
let index: Promise<Pagefind> | undefined
let turn = 0

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim()) asked.set(name, value.trim())
  history.pushState(null, '', asked.size > 0 ? `?${asked}` : location.pathname)
  void show()
})
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) form.requestSubmit()
})
addEventListener('popstate', () => void show())
void show()

/** Show what the address asks for. */
async function show() {
  const mine = ++turn
  const asked = new URLSearchParams(location.search)
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = asked.get(field.name) ?? ''
  }
  const question = asked.get('q') ?? ''
  list.replaceChildren()
  topics.hidden = false
  if (!question) return say('')
  say('Searching…')
  try {
    const hits = await find(question, filtersOf(asked))
    const found = await Promise.all(hits.slice(0, 20).map((hit) => hit.data()))
    if (mine !== turn) return
    list.replaceChildren(...inOrder(found, question).map(entry))
    topics.hidden = hits.length > 0
    say(
      hits.length === 0
        ? `Nothing found for “${question}”. Try fewer or other words, or choose a topic.`
        : counted(hits.length, question),
    )
  } catch {
    index = undefined
    if (mine === turn) say('The search index could not be loaded. Try again, or choose a topic below.')
  }
}

function say(words: string) {
  status.textContent = words
}

function counted(number: number, question: string): string {
  const pages = number === 1 ? '1 page' : `${number} pages`
  return number > 20 ? `${pages} found for “${question}”; the first 20 are shown.` : `${pages} found for “${question}”.`
}

function filtersOf(asked: URLSearchParams): Record<string, string> {
  const filters: Record<string, string> = {}
  for (const name of ['kind', 'condition']) {
    const value = asked.get(name)
    if (value) filters[name] = value
  }
  return filters
}

async function find(question: string, filters: Record<string, string>): Promise<Hit[]> {
  const pagefind = await (index ??= load())
  for (const words of searchesFor(searchWords(question))) {
    const answers = await Promise.all(
      variantsOf(words).map((variant) => pagefind.search(variant.join(' '), { filters })),
    )
    const hits = bestOf(answers.flatMap(({ results }) => results))
    if (hits.length > 0) return hits
  }
  return []
}

/** Each page once, with its best score, best first. */
function bestOf(hits: Hit[]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits.toSorted((a, b) => b.score - a.score)) if (!best.has(hit.id)) best.set(hit.id, hit)
  return [...best.values()]
}

async function load(): Promise<Pagefind> {
  // Astro rewrites a literal import of a public file; a computed address is left alone.
  const address = new URL(form.dataset['index'] ?? '', location.href).href
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  await pagefind.options({ excerptLength: 28 })
  await pagefind.init()
  return pagefind
}

/** The page whose abbreviation was asked for stands first, sources last. */
function inOrder(found: Found[], question: string): Found[] {
  const named = JSON.parse(form.dataset['abbreviations'] ?? '{}')[question.toLowerCase()] as string | undefined
  const places = found.map((page) => ({
    page,
    address: new URL(page.url, location.href).pathname,
    isSource: page.filters['kind']?.[0] === form.dataset['source'],
  }))
  return ranked(places, named).map(({ page }) => page)
}

function entry({ url, excerpt, meta, filters }: Found): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta['title'] ?? url
  const kind = document.createElement('span')
  kind.className = 'small'
  kind.textContent = ` ${filters['kind']?.[0] ?? ''}`
  const text = document.createElement('p')
  text.append(
    ...runsOf(excerpt).map(({ text, marked }) => {
      if (!marked) return text
      const mark = document.createElement('mark')
      mark.textContent = text
      return mark
    }),
  )
  item.append(link, kind, text)
  return item
}

function element<E extends Element>(selector: string, type: new () => E): E {
  const found = document.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`No ${selector} on this page`)
  return found
}
