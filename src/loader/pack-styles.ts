/** Files of a built site as text, by name. */
export type Texts = ReadonlyMap<string, string>

/**
 * Give each page one style sheet that holds what its parts need, in their order, and the marks of scoped styles short
 * names: a first visit over a slow line then costs one small file.
 *
 * `pages` are HTML by path, `sheets` CSS by the address under which pages link to them, `nameOf` makes the address of a
 * sheet from its text. Pages of a folder with the same links share a sheet, without the rules of parts that none of
 * them has. A mark on an element that no rule can mean is dropped.
 */
export function packStyles(
  pages: Texts,
  sheets: Texts,
  nameOf: (css: string) => string,
): { pages: Map<string, string>; sheets: Map<string, string> } {
  const css = [...sheets.values()].join('')
  const short = shortMarks(css)
  const meant = elementsMeant(css)
  const packed = new Map<string, string>()
  const linked = [...pages].map(([path, html]) => ({ path, html, links: linksIn(html, sheets) }))
  const alike = Map.groupBy(linked, kindOf)
  const marks = new Map([...alike].map(([kind, some]) => [kind, marksIn(some.map(({ html }) => html).join(''))]))
  const told = linked.map((page): [string, string] => {
    const { path, html, links } = page
    const [first] = links
    if (!first) return [path, withShortMarks(html, short, meant)]
    const joined = links.map(({ address }) => sheets.get(address)).join('')
    const css = renamed(needed(joined, marks.get(kindOf(page)) ?? new Set()), short)
    const name = nameOf(css)
    packed.set(name, css)
    const one = html.replace(first.tag, first.tag.replace(first.address, name))
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

function marksIn(text: string): Set<string> {
  return new Set([...text.matchAll(mark)].map(([, id = '']) => id))
}

/** The rules of which a selector can mean an element: those without a mark, or with marks that are all there. */
function needed(css: string, marks: ReadonlySet<string>): string {
  const isThere = (selector: string) => marksIn(selector.replaceAll(/\([^()]*\)/g, '')).isSubsetOf(marks)
  return css
    .replaceAll(/([^{};]*)\{[^{}]*\}/g, (rule, selectors: string) =>
      selectors.split(/,(?![^()]*\))/).some(isThere) ? rule : '',
    )
    .replaceAll(/@(?:media|supports)[^{};]*\{\}/g, '')
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
