import { Parser } from 'htmlparser2'
import type { GlossaryEntry } from './glossary.ts'
import { glossaryAddress } from '../views/routes.ts'
import { termFinder, type TermFinder } from './term-uses.ts'

/** A place in a page's HTML where a term may be explained. */
interface Place {
  entry: GlossaryEntry
  /** The word in the source, by offsets. */
  at: [start: number, end: number]
  /** Whether it stands in a closed `<details>`. */
  folded: boolean
}

/**
 * Pages on which words stand for themselves: the glossary, pages that show how things look or were found, those that
 * show what a file holds, and those in Chinese, which say each term in Chinese.
 */
export const pagesAsTheyAre: readonly string[] = ['data/', 'glossary/', 'search/', 'styleguide/', 'zh/']

/** How many definitions a page carries: each takes about 100 bytes of what is sent, so a long page stays light. */
const most = 4

/** A longer word would break over lines, and what follows a button that does stands on a line of its own. */
const longest = 24

/**
 * Explain each term at its first use on a page: the word becomes a button that opens a short definition, without
 * script.
 *
 * Takes the finished HTML of a page, whichever component wrote it, and changes nothing but the words that it explains.
 * Looks at the text of `<main>` that stands in a paragraph, a list, a table, a third heading or a caption, and outside
 * of what can itself be pressed, is hidden, or is seen by some alone (`.hide`, `<thead>`). `data-pagefind-ignore` says
 * what search leaves out, not what a reader sees, so it plays no part. A term that is in view is explained there, even
 * if a closed `<details>` before it uses it; one that is used in closed `<details>` alone is explained at its first use
 * there. A term is not explained on its own page (`here`), nor where the id of its definition is taken.
 *
 * Of more than four terms, abbreviations come first, then what is in view; the others, and long ones, become links to
 * the glossary.
 *
 * EDSS in `<p>By EDSS.</p>` becomes `<button class="term" …>EDSS</button>`, and `<span popover id="t-edss" …>…</span>`
 * stands at the end of `<main>`: within the sentence, a program that reads the page would read it as a part of that.
 */
export function explainTerms(html: string, glossary: readonly GlossaryEntry[], base: string, here = ''): string {
  const { places, ids } = placesIn(html, finderOf(glossary))
  const first = new Map<GlossaryEntry, Place>()
  for (const place of places) {
    const { entry, folded } = place
    const known = first.get(entry)
    if (entry.page === here || ids.has(`t-${entry.id}`)) continue
    if (!known || (known.folded && !folded)) first.set(entry, place)
  }
  const chosen = [...first.values()]
  const short = chosen.filter(({ at }) => html.slice(...at).replaceAll(/&[^;]{1,9};/g, '.').length <= longest)
  const told = new Set(short.toSorted((a, b) => rankOf(a, html) - rankOf(b, html) || a.at[0] - b.at[0]).slice(0, most))
  let explained = ''
  let meanings = ''
  let from = 0
  for (const place of chosen.toSorted((a, b) => a.at[0] - b.at[0])) {
    const { entry, at } = place
    const word = html.slice(...at)
    explained += html.slice(from, at[0]) + (told.has(place) ? button(word, entry) : link(word, entry, base))
    if (told.has(place)) meanings += definition(word, entry, base)
    from = at[1]
  }
  const end = Math.max(html.lastIndexOf('</main>'), from)
  return explained + html.slice(from, end) + meanings + html.slice(end)
}

function rankOf({ entry, at, folded }: Place, html: string): number {
  return isAbbreviation(html.slice(...at), entry) ? 0 : folded ? 2 : 1
}

const finders = new WeakMap<readonly GlossaryEntry[], TermFinder>()

function finderOf(glossary: readonly GlossaryEntry[]): TermFinder {
  const finder = finders.get(glossary) ?? termFinder(glossary)
  finders.set(glossary, finder)
  return finder
}

/** The word as a button. `word` is HTML already. */
function button(word: string, { id }: GlossaryEntry): string {
  return `<button class="term" popovertarget="t-${id}" type="button">${word}</button>`
}

/** What the button opens. */
function definition(word: string, entry: GlossaryEntry, base: string): string {
  const { id, name, definition, zh, pinyin } = entry
  const parts = [
    isAbbreviation(word, entry) && `<b>${escaped(name)}</b>`,
    escaped(definition),
    zh && `<span lang="zh-Hans">${escaped(zh)}</span>`,
    zh && pinyin && `<span lang="zh-Latn">${escaped(pinyin)}</span>`,
    `<a href="${glossaryAddress(id, base)}">In the glossary</a>`,
  ]
  const told = parts.filter(Boolean).join(' ')
  return `<span popover id="t-${id}" class="gloss" data-pagefind-ignore>${told}</span>`
}

/** The word as a link to where it is defined. */
function link(word: string, { id }: GlossaryEntry, base: string): string {
  return `<a href="${glossaryAddress(id, base)}">${word}</a>`
}

/** What stands for a longer name, which then has to be told. */
function isAbbreviation(word: string, { abbreviations }: GlossaryEntry): boolean {
  return abbreviations.some((one) => word === one || word === `${one}s`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What an element is to the text in it. */
interface Surroundings {
  inMain: boolean
  /** In an element whose text is explained. */
  told: boolean
  /** In an element whose text never is. */
  barred: boolean
  folded: boolean
}

const told = new Set(['p', 'li', 'dd', 'td', 'th', 'h3', 'figcaption', 'caption'])
const barred = new Set(
  (
    'a button label summary h1 h2 h4 h5 h6 nav form svg script style noscript template textarea select code pre ' +
    'cite thead dt'
  ).split(' '),
)
/** Elements that stand within a sentence; any other parts one text from the next. */
const inline = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup time u wbr'.split(' '))

/** A run of text as it stands in the source; `plain` where each character stands for itself. */
interface Run {
  /** Its start in the text around it. */
  start: number
  text: string
  from: number
  to: number
  plain: boolean
  /** Runs of one number stand in one element without a tag between them. */
  node: number
  surroundings: Surroundings
}

function placesIn(html: string, find: TermFinder): { places: Place[]; ids: Set<string> } {
  const places: Place[] = []
  const ids = new Set<string>()
  const open: Surroundings[] = [{ inMain: false, told: false, barred: false, folded: false }]
  let runs: Run[] = []
  let node = 0
  let length = 0
  const end = () => {
    if (runs.some(({ surroundings }) => isExplained(surroundings))) places.push(...placesOf(runs, find))
    runs = []
    length = 0
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id'] !== undefined) ids.add(attributes['id'])
      if (!inline.has(name)) end()
      node += 1
      open.push(within(open.at(-1) as Surroundings, name, attributes))
    },
    onclosetag(name) {
      if (!inline.has(name)) end()
      node += 1
      open.pop()
    },
    ontext(text) {
      const surroundings = open.at(-1) as Surroundings
      if (!surroundings.inMain) return
      const [from, to] = [parser.startIndex, parser.endIndex + 1]
      runs.push({ start: length, text, from, to, plain: text.length === to - from, node, surroundings })
      length += text.length
    },
    oncomment() {
      node += 1
    },
  })
  parser.end(html)
  end()
  return { places, ids }
}

function within(around: Surroundings, name: string, attributes: Record<string, string>): Surroundings {
  const isUnseen =
    'hidden' in attributes ||
    'popover' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    // A picture is one thing to those who hear it; nothing in it can be pressed.
    attributes['role'] === 'img' ||
    /(?:^|\s)hide(?:\s|$)/.test(attributes['class'] ?? '')
  return {
    inMain: around.inMain || name === 'main',
    told: around.told || told.has(name),
    barred: around.barred || barred.has(name) || isUnseen,
    folded: around.folded || (name === 'details' && !('open' in attributes)),
  }
}

function isExplained({ inMain, told, barred }: Surroundings): boolean {
  return inMain && told && !barred
}

/** The uses in a sentence, whatever tags stand in it; one that a tag splits can't be a button. */
function placesOf(runs: Run[], find: TermFinder): Place[] {
  const text = runs.map(({ text }) => text).join('')
  return find(text).flatMap(({ entry, at: [start, end] }) => {
    const first = runs.find((run) => start < run.start + run.text.length)
    const last = runs.find((run) => end <= run.start + run.text.length)
    if (!first || !last || first.node !== last.node || !isExplained(first.surroundings)) return []
    const from = first.plain ? first.from + start - first.start : first.from
    const to = last.plain ? last.from + end - last.start : last.to
    return [{ entry, at: [from, to], folded: first.surroundings.folded }]
  })
}
