import type { Element, ElementContent } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { h } from 'hastscript'
import { hasClass, isElement, rewrite, unfolded, wordsOf } from './tree.ts'

/**
 * Say in words and plain elements what a page does with style and script.
 *
 * What unfolds lies open under its name; a choice lists what can be chosen; links that a style sets apart get a mark
 * between them; a table by its roles, whose cells hold headings, becomes sections; what is empty goes.
 */
export function inWords(main: Element): Element {
  return { ...main, children: rewrite(main.children, plainly) }
}

function plainly(found: Element): ElementContent[] {
  const spaced = { ...found, children: apart(found.children).flatMap(tight) }
  switch (found.tagName) {
    case 'details':
      return open(spaced)
    case 'select':
      return [choices(found)]
    case 'form':
      return [{ ...spaced, tagName: 'div' }]
    case 'fieldset':
      return [answers(found)]
    case 'label':
      return [h('span', [h('b', spaced.children)])]
    case 'img':
      return [{ type: 'text', value: String(found.properties['alt'] ?? '') }]
    case 'article':
      return [hasClass(found, 'claim') ? speakerBehind(spaced) : spaced]
    case 'p':
      return hasClass(found, 'counted') ? withoutDots(spaced) : unlessEmpty(spaced)
    case 'div':
      if (found.properties['role'] === 'table') return [inSections(found)]
      return unlessEmpty(hasClass(found, 'group') ? speakerBehind(spaced) : spaced)
    case 'span':
    case 'section':
    case 'ol':
    case 'dl':
      return unlessEmpty(spaced)
    case 'ul':
      return named(spaced)
    default:
      return [spaced]
  }
}

const inline = ['a', 'b', 'code', 'i', 'span', 'strong', 'time']

/** Put a mark between links, and a space between other words, that only the style keeps apart. */
function apart(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) => {
    const before = children[index - 1]
    if (!isElement(child, ...inline) || !isElement(before, ...inline)) return [child]
    const links = child.tagName === 'a' && before.tagName === 'a'
    const mark = links && !/[.!?;]$/.test(wordsOf(before)) ? '; ' : ' '
    return [{ type: 'text', value: mark } as const, child]
  })
}

/** Move the spaces at the ends of a link or of stressed words out of it. */
function tight(child: ElementContent): ElementContent[] {
  if (!isElement(child, ...inline)) return [child]
  const [first, ...rest] = child.children
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    const within = { ...child, children: [{ ...first, value: first.value.trimStart() }, ...rest] }
    return [{ type: 'text', value: ' ' }, ...tight(within)]
  }
  const last = child.children.at(-1)
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    const within = { ...last, value: last.value.trimEnd() }
    return [
      { ...child, children: [...child.children.slice(0, -1), within] },
      { type: 'text', value: ' ' },
    ]
  }
  return [child]
}

/** Put who says a claim behind its words: by headings it would else belong to the claim before. */
function speakerBehind(told: Element): Element {
  const said = select('p.said', told)
  if (!said) return told
  const children = rewrite(
    told.children.filter((child) => child !== said),
    (found) => (found.tagName === 'h3' ? [found, said] : [found]),
  )
  return { ...told, children }
}

/** Of a part that folds only its heading is its name; of a claim its verdict and evidence stand in small. */
function open(found: Element): ElementContent[] {
  const { heading, says, rest } = unfolded(found) ?? {}
  if (!says || !rest) return []
  if (heading) return [heading, ...rest]
  if (hasClass(found, 'behind')) return [h('p.small', says), ...rest]
  const name = hasClass(found, 'more')
    ? []
    : [h('p', { id: select('summary', found)?.properties['id'] }, [h('b', says)])]
  return [h('div', { id: found.properties['id'] }, [...name, ...rest])]
}

function choices(found: Element): Element {
  const names = selectAll('option:not([value=""])', found).map(wordsOf)
  return h('p', { id: found.properties['id'] }, `One of: ${names.join('; ')}.`)
}

function answers({ properties, children }: Element): Element {
  const legend = children.find((child) => isElement(child, 'legend'))
  // A label has become words in bold by now.
  const answered = children.flatMap((child) => (isElement(child, 'span') ? [h('li', wordsOf(child))] : []))
  const rest = children.filter((child) => child !== legend && !isElement(child, 'span'))
  return h('div', { id: properties['id'] }, [
    legend && h('p', [h('b', wordsOf(legend))]),
    answered.length > 0 ? h('ul', answered) : null,
    ...rest,
  ])
}

/** Of a table by its roles each row is a section under its name, each cell one below it, as on narrow screens. */
function inSections(table: Element): Element {
  const rows = selectAll('[role=row]:has(> [role=cell])', table).map((row) =>
    h('section', { id: row.properties['id'] }, row.children.filter((cell) => isElement(cell, 'div')).map(part)),
  )
  return h('div', { id: table.properties['id'] }, rows)
}

function part({ properties, children }: Element): Element {
  return h(properties['role'] === 'cell' ? 'section' : 'div', { id: properties['id'] }, children)
}

/** The key to a picture of dots says nothing without the picture. */
function withoutDots(paragraph: Element): ElementContent[] {
  const sentences = wordsOf(paragraph)
    .split(/(?<=\.)\s+/)
    .filter((sentence) => !/\bdots: /.test(sentence))
  return unlessEmpty({ ...paragraph, children: [{ type: 'text', value: sentences.join(' ') }] })
}

/** A list whose name a screen reader tells gets that name in words. */
function named(list: Element): ElementContent[] {
  const label = list.properties['ariaLabel']
  if (wordsOf(list) === '') return []
  return label ? [h('p.small', `${String(label)}:`), list] : [list]
}

function unlessEmpty(found: Element): ElementContent[] {
  return wordsOf(found) === '' ? [] : [found]
}
