import { isTag } from 'domhandler'
import { elements, offsetOf, wholeText } from './html.ts'
import type { HtmlElement } from './html.ts'
import { reportAt } from './site.ts'
import type { BuiltSite, HtmlPage } from './site.ts'

/**
 * Warn of what a program can see of a page that somebody could not read, hear or reach (checklist, row 27; WCAG 2.2).
 *
 * ```html
 * <html><h1>Costs</h1><h3>Prices</h3><img src="a.png"><input name="q">
 * ```
 *
 * > Unexpected `<h3>` behind `<h1>`, leave out no rank (WCAG 1.3.1)
 *
 * It can't see whether words are clear, or whether an order makes sense: that takes people.
 */
export function accessible({ pages }: BuiltSite): void {
  for (const page of pages) {
    const faults = [...languageFaults(page), ...headingFaults(page), ...nameFaults(page), ...tableFaults(page)]
    for (const { reason, element } of faults)
      reportAt(page.file, `Unexpected ${reason}`, 'accessible', element ? offsetOf(element) : 0)
  }
}

type Fault = { reason: string; element: HtmlElement | undefined }

function languageFaults({ document }: HtmlPage): Fault[] {
  const [html] = elements(document, 'html')
  const [main, second] = elements(document, 'main')
  return [
    ...(html?.attribs['lang'] ? [] : [{ reason: 'page without a language, add `lang` (WCAG 3.1.1)', element: html }]),
    ...(main && !second
      ? []
      : [{ reason: 'page without one `<main>`, mark its main part (WCAG 1.3.1)', element: second }]),
  ]
}

function headingFaults({ document }: HtmlPage): Fault[] {
  const headings = elements(document, '*').filter(({ name }) => /^h[1-6]$/.test(name))
  const first = headings.filter(({ name }) => name === 'h1')
  const skipped = headings.flatMap((element, index) => {
    const before = headings[index - 1]
    const isSkipped = before && Number(element.name[1]) > Number(before.name[1]) + 1
    return isSkipped
      ? [{ reason: `\`<${element.name}>\` behind \`<${before.name}>\`, leave out no rank (WCAG 1.3.1)`, element }]
      : []
  })
  const [, second] = first
  return [
    ...(first.length === 1 ? [] : [{ reason: 'page without one `<h1>`, give it one (WCAG 2.4.6)', element: second }]),
    ...skipped,
  ]
}

/** What can be used or seen and says nothing to those who hear it. */
function nameFaults({ document }: HtmlPage): Fault[] {
  const all = elements(document, '*')
  const ids = new Set(all.map(({ attribs }) => attribs['id']))
  const labelled = new Set(elements(document, 'label').map(({ attribs }) => attribs['for']))
  return all.flatMap((element) => {
    const { name, attribs } = element
    const named = attribs['aria-label'] || attribs['aria-labelledby']?.split(/\s+/).every((id) => ids.has(id))
    const fault = (reason: string) => [{ reason, element }]
    if (attribs['aria-labelledby'] && !named)
      return fault(`\`aria-labelledby\` that leads nowhere on \`<${name}>\`, correct the id (WCAG 4.1.2)`)
    if (name === 'img' && attribs['alt'] === undefined)
      return fault('picture without `alt`, say what it shows (WCAG 1.1.1)')
    if (
      (name === 'a' || name === 'button' || name === 'summary') &&
      !named &&
      wholeText(element) === '' &&
      !hasNamedPicture(element)
    )
      return fault(`\`<${name}>\` without words, name it (WCAG 2.4.4)`)
    const isField =
      name === 'select' ||
      name === 'textarea' ||
      (name === 'input' && attribs['type'] !== 'hidden' && attribs['type'] !== 'submit')
    if (isField && !named && !labelled.has(attribs['id']) && !isIn(element, 'label'))
      return fault(`\`<${name}>\` without a label, add one (WCAG 1.3.1)`)
    if (Number(attribs['tabindex']) > 0)
      return fault('`tabindex` above 0, let the order of the page be the order of the keyboard (WCAG 2.4.3)')
    return []
  })
}

function tableFaults({ document }: HtmlPage): Fault[] {
  return elements(document, 'table')
    .filter(
      (table) => elements(table, 'th').some(({ attribs }) => !attribs['scope']) || elements(table, 'th').length === 0,
    )
    .map((element) => ({
      reason: 'table whose headings say nothing of rows or columns, add `<th scope>` (WCAG 1.3.1)',
      element,
    }))
}

function hasNamedPicture(element: HtmlElement): boolean {
  return elements(element, 'img').some(({ attribs }) => attribs['alt'])
}

function isIn(element: HtmlElement, name: string): boolean {
  for (let node = element.parent; node; node = node.parent) if (isTag(node) && node.name === name) return true
  return false
}
