import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isElement, rewrite, wordsOf } from './tree.ts'

/**
 * Give a main part the shapes that Markdown has: terms with what is said of them become a list, a table's caption
 * stands before it, and its cells hold one line each.
 */
export function shapeForMarkdown(main: Element): Element {
  return { ...main, children: rewrite(main.children, shape) }
}

function shape(found: Element): ElementContent[] {
  switch (found.tagName) {
    case 'dl':
      return [h('ul', groupsOf(found).map(listed))]
    case 'table':
      return captionFirst(found)
    case 'td':
    case 'th':
      return [{ ...found, children: oneLine(found.children) }]
    case 'a':
      return wordsOf(found) === '' ? [] : [found]
    default:
      return [found]
  }
}

interface Group {
  terms: Element[]
  said: Element[]
}

/** The terms and what is said of them; a group ends where a term follows something said. */
function groupsOf(list: Element): Group[] {
  const groups: Group[] = []
  for (const part of list.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child]))) {
    const last = groups.at(-1)
    if (isElement(part, 'dt')) {
      if (last && last.said.length === 0) last.terms.push(part)
      else groups.push({ terms: [part], said: [] })
    } else if (isElement(part, 'dd')) last?.said.push(part)
  }
  return groups
}

const blocks = ['article', 'div', 'dl', 'figure', 'ol', 'p', 'section', 'table', 'ul']

function listed({ terms, said }: Group): Element {
  const name = terms.map(wordsOf).join(', ')
  const term: ElementContent[] = [h('strong', name), { type: 'text', value: /[?!.:]$/.test(name) ? ' ' : ': ' }]
  const plain = said.every(({ children }) => !children.some((child) => isElement(child, ...blocks)))
  if (!plain) return h('li', [h('p', term), ...said.flatMap(({ children }) => children)])
  return h('li', [...term, ...said.flatMap(({ children }) => [...children, ' '])])
}

function captionFirst(table: Element): ElementContent[] {
  const caption = table.children.find((child) => isElement(child, 'caption'))
  const rest = { ...table, children: table.children.filter((child) => child !== caption) }
  return isElement(caption) ? [h('p', [h('strong', wordsOf(caption))]), rest] : [rest]
}

/** What a cell holds as words in a row: entries of a list end with a mark, paragraphs with a space. */
function oneLine(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child]
    if (child.tagName === 'br') return [{ type: 'text', value: ' ' }]
    if (['ul', 'ol'].includes(child.tagName)) return entries(child)
    if (blocks.includes(child.tagName)) return [...oneLine(child.children), { type: 'text', value: ' ' }]
    return [child]
  })
}

function entries(list: Element): ElementContent[] {
  return list.children
    .filter((child) => isElement(child, 'li'))
    .flatMap((entry, index): ElementContent[] => [
      ...(index === 0 ? [] : [{ type: 'text', value: '; ' } as const]),
      ...oneLine(entry.children),
    ])
}
