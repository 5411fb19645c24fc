/** Files of a built site as text, by name. */
export type Texts = ReadonlyMap<string, string>

/**
 * Give each page one style sheet that holds what its parts need, in their order, and the marks of scoped styles short
 * names: a first visit over a slow line then costs one small file. What holds on paper alone stands in a second sheet,
 * for which no browser waits.
 *
 * `pages` are HTML by path, `sheets` CSS by the address under which pages link to them, `nameOf` makes the address of a
 * sheet from its text. Pages of a folder with the same links share a sheet, without the rules of parts and classes that
 * none of them has; `scripts` is the text of the site's scripts, whose words may be classes. A mark on an element that
 * no rule can mean is dropped.
 */
export function packStyles(
  pages: Texts,
  sheets: Texts,
  nameOf: (css: string) => string,
  scripts = '',
): { pages: Map<string, string>; sheets: Map<string, string> } {
  const css = [...sheets.values()].join('')
  const short = shortMarks(css)
  const meant = elementsMeant(css)
  const packed = new Map<string, string>()
  const linked = [...pages].map(([path, html]) => ({ path, html, links: linksIn(html, sheets) }))
  const alike = Map.groupBy(linked, kindOf)
  const made = wordsIn(scripts)
  const parts = new Map([...alike].map(([kind, some]) => [kind, partsIn(some.map(({ html }) => html).join(''), made)]))
  const told = linked.map((page): [string, string] => {
    const { path, html, links } = page
    const [first] = links
    if (!first) return [path, withShortMarks(html, short, meant)]
    const joined = links.map(({ address }) => sheets.get(address)).join('')
    const { screen, paper } = apart(renamed(needed(joined, parts.get(kindOf(page))), short))
    const tags = [screen, paper].flatMap((css, index) => {
      if (css === '' && index === 1) return []
      const name = nameOf(css)
      packed.set(name, css)
      return first.tag.replace(first.address, name).replace(/>$/, index === 1 ? ' media="print">' : '>')
    })
    const one = html.replace(first.tag, tags.join(''))
    const alone = links.slice(1).reduce((text, { tag }) => text.replace(tag, ''), one)
    return [path, withShortMarks(alone, short, meant)]
  })
  return { pages: new Map(told), sheets: packed }
}

const sheetLink = /<link rel="stylesheet" href="([^"]+)">/g
const mark = /data-astro-cid-([a-z0-9]+)/g

/** A page with its links to sheets of the site. */
interface Linked {
  path: string
  links: { tag: string; address: string }[]
}

function linksIn(html: string, sheets: Texts): Linked['links'] {
  return [...html.matchAll(sheetLink)].flatMap(([tag, address = '']) => (sheets.has(address) ? [{ tag, address }] : []))
}

/** What pages that share a sheet have in common: the folder, and what they link to. */
function kindOf({ path, links }: Linked): string {
  return [path.replace(/[^/]*\/?[^/]*$/, ''), ...links.map(({ address }) => address)].join(' ')
}

/** What pages have that a selector can mean: marks of parts, and classes. */
interface PartsOfPages {
  marks: ReadonlySet<string>
  classes: ReadonlySet<string>
}

function partsIn(html: string, made: ReadonlySet<string>): PartsOfPages {
  const classes = [...html.matchAll(/ class="?([^">]*)/g)].flatMap(([, names = '']) => names.split(/\s+/))
  return { marks: marksIn(html), classes: new Set(classes).union(made) }
}

function wordsIn(script: string): Set<string> {
  return new Set(script.match(/[\w-]+/g))
}

function marksIn(text: string): Set<string> {
  return new Set([...text.matchAll(mark)].map(([, id = '']) => id))
}

/** The rules of which a selector can mean an element: those whose marks and classes are all there. */
function needed(css: string, { marks, classes }: PartsOfPages = { marks: new Set(), classes: new Set() }): string {
  const isThere = (selector: string) => {
    const plain = selector.replaceAll(/\([^()]*\)/g, '').replaceAll(/\([^()]*\)/g, '')
    const named = [...plain.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)
    return marksIn(plain).isSubsetOf(marks) && named.every((name) => classes.has(name))
  }
  return css
    .replaceAll(/([^{};]*)\{[^{}]*\}/g, (rule, selectors: string) =>
      selectors.split(/,(?![^()]*\))/).some(isThere) ? rule : '',
    )
    .replaceAll(/@(?:media|supports)[^{};]*\{\}/g, '')
}

/** Part what holds on paper alone from the rest, each in its order. */
function apart(css: string): { screen: string; paper: string } {
  const parts = { screen: '', paper: '' }
  let depth = 0
  let start = 0
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth > 0) continue
    const rule = css.slice(start, index + 1)
    const block = /^\s*@media print\s*\{(.*)\}$/s.exec(rule)
    if (block) parts.paper += block[1]
    else parts.screen += rule
    start = index + 1
  }
  return { ...parts, screen: parts.screen + css.slice(start) }
}

/** Short names for the marks that style sheets use, the same at every build. */
function shortMarks(css: string): Map<string, string> {
  return new Map([...marksIn(css)].toSorted().map((id, index) => [id, `data-s${index.toString(36)}`]))
}

function renamed(css: string, short: ReadonlyMap<string, string>): string {
  return css.replaceAll(mark, (whole, id: string) => short.get(id) ?? whole)
}

/**
 * What stands before a mark in a selector: the name of an element and its classes; neither where any element is meant.
 */
interface Meant {
  name: string
  classes: string[]
}

/** For each mark, the elements that rules with it can mean; other conditions of a selector are not looked at. */
function elementsMeant(css: string): Map<string, Meant[]> {
  const found = [...css.matchAll(/([\w.#-]*)\[data-astro-cid-([a-z0-9]+)\]/g)]
  const byMark = Map.groupBy(found, ([, , id = '']) => id)
  const meantIn = (compound: string): Meant => {
    const [name = '', ...classes] = compound.replaceAll(/#[\w-]+/g, '').split('.')
    return { name, classes }
  }
  return new Map(
    [...byMark].map(([id, all]) => [id, [...new Set(all.map(([, compound = '']) => compound))].map(meantIn)]),
  )
}

function withShortMarks(html: string, short: ReadonlyMap<string, string>, meant: ReadonlyMap<string, Meant[]>): string {
  return html.replaceAll(/<([a-z][\w-]*)((?:"[^"]*"|[^>"])*)>/g, (tag, name: string, attributes: string) => {
    if (!attributes.includes('data-astro-cid-')) return tag
    const classes = (/ class="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/)
    const isMeant = (one: Meant) =>
      (one.name === '' || one.name === name) && one.classes.every((needed) => classes.includes(needed))
    return tag.replaceAll(/ data-astro-cid-([a-z0-9]+)(?:="(?:true)?")?/g, (_, id: string) =>
      meant.get(id)?.some(isMeant) ? ` ${short.get(id)}` : '',
    )
  })
}
