import type { Element, ElementContent } from 'hast'
import { select, selectAll } from 'hast-util-select'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { BuiltPage } from '../../src/copy/built.ts'

/** What no reader sees before doing something, and what steers the page and repeats a name in doing so. */
const unseen = [
  'script, style, template, noscript, nav, svg, [hidden], [popover]',
  'form:not(:has(h3)), figure details > summary, .fold > summary:not(:has(h2, h3)), .fold > summary > .small',
  '[role=columnheader][data-column]',
].join(', ')

/** The main part of a built page. */
export function mainOf({ html }: BuiltPage): Element {
  return (
    select('main', unified().use(rehypeParse).parse(html)) ?? {
      type: 'element',
      tagName: 'main',
      properties: {},
      children: [],
    }
  )
}

/** A main part without what no reader sees. */
export function seen(main: Element): Element {
  const left = new Set<ElementContent>(selectAll(unseen, main))
  const keep = (children: ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (left.has(child)) return []
      return child.type === 'element' ? [{ ...child, children: keep(child.children) }] : [child]
    })
  return { ...main, children: keep(main.children) }
}

/** The words that are seen, those of neighbouring elements apart. */
export function shown(main: Element): string {
  const words = (node: ElementContent | Element): string => {
    if (node.type === 'text') return node.value
    return node.type === 'element' ? node.children.map(words).join(' ') : ''
  }
  return words(seen(main))
}

/** How often each number stands in a text. */
export function numbersIn(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [number] of text.matchAll(/\d+(?:[.,]\d+)*/g)) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}

/** The numbers that are wanted more often than they are held. */
export function missing(wanted: Map<string, number>, held: Map<string, number>): string[] {
  return [...wanted].filter(([number, times]) => (held.get(number) ?? 0) < times).map(([number]) => number)
}
