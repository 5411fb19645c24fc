import type { Fault } from '../rule.ts'
import { matcher, offsetOf, select, wholeText } from './html.ts'
import type { HtmlElement, HtmlPage } from './html.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find what a program can see of a page that somebody could not read, hear or reach (checklist, row 27; WCAG 2.2).
 *
 * ```html
 * <html><h1>Costs</h1><h3>Prices</h3><img src="a.png"><input name="q">
 * ```
 *
 * > Unexpected `<h3>` behind `<h1>`, leave out no rank (WCAG 1.3.1)
 *
 * It can't see whether words are clear, or whether an order makes sense: that takes people.
 */
export function* accessible({ pages }: BuiltSite): Generator<Fault> {
  for (const page of pages) {
    for (const { fault, element } of [...partFaults(page), ...rankFaults(page), ...elementFaults(page)])
      yield { file: page.file, reason: `Unexpected ${fault}`, place: offsetOf(element) }
  }
}

type PageFault = { fault: string; element: HtmlElement | undefined }

/** What a page needs once. */
function partFaults({ document }: HtmlPage): PageFault[] {
  const [page] = select('html', document)
  const [mains, firsts] = [select('main', document), select('h1', document)]
  const faults = [
    { fault: 'page without a language, add `lang` (WCAG 3.1.1)', element: page, holds: page?.attribs['lang'] },
    {
      fault: 'page without one `<main>`, mark its main part (WCAG 1.3.1)',
      element: mains[1],
      holds: mains.length === 1,
    },
    { fault: 'page without one `<h1>`, give it one (WCAG 2.4.6)', element: firsts[1], holds: firsts.length === 1 },
  ]
  return faults.filter(({ holds }) => !holds)
}

function rankFaults({ document }: HtmlPage): PageFault[] {
  const headings = select('h1, h2, h3, h4, h5, h6', document)
  return headings.flatMap((element, index) => {
    const before = headings[index - 1]
    if (!before || Number(element.name[1]) <= Number(before.name[1]) + 1) return []
    return [{ fault: `\`<${element.name}>\` behind \`<${before.name}>\`, leave out no rank (WCAG 1.3.1)`, element }]
  })
}

/** What can be used or seen and says nothing to those who hear it. */
const faulty: { selector: string; fault: (name: string) => string; unless?: (element: HtmlElement) => boolean }[] = [
  { selector: 'img:not([alt])', fault: () => 'picture without `alt`, say what it shows (WCAG 1.1.1)' },
  {
    selector: ':is(a, button, summary):not([aria-label], [aria-labelledby], :has(img[alt]:not([alt=""])))',
    fault: (name) => `\`<${name}>\` without words, name it (WCAG 2.4.4)`,
    unless: (element) => wholeText(element) !== '',
  },
  {
    selector: 'table:not(:has(th)), table:has(th:not([scope]), th[scope=""])',
    fault: () => 'table whose headings say nothing of rows or columns, add `<th scope>` (WCAG 1.3.1)',
  },
  {
    selector: '[tabindex]',
    fault: () => '`tabindex` above 0, let the order of the page be the order of the keyboard (WCAG 2.4.3)',
    unless: ({ attribs }) => !(Number(attribs['tabindex']) > 0),
  },
]

const fields = 'select, textarea, input:not([type=hidden], [type=submit])'
const isInLabel = matcher('label *')

function elementFaults({ document }: HtmlPage): PageFault[] {
  const ids = new Set(select('[id]', document).map(({ attribs }) => attribs['id']))
  const labelled = new Set(select('label', document).map(({ attribs }) => attribs['for']))
  const isLabelled = (element: HtmlElement) => isInLabel(element) || labelled.has(element.attribs['id'])
  const leads = ({ attribs }: HtmlElement) =>
    attribs['aria-labelledby']?.split(/\s+/).every((id) => ids.has(id)) ?? true
  const rows = [
    ...faulty,
    {
      selector: '[aria-labelledby]',
      fault: (name: string) => `\`aria-labelledby\` that leads nowhere on \`<${name}>\`, correct the id (WCAG 4.1.2)`,
      unless: leads,
    },
    {
      selector: `:is(${fields}):not([aria-label], [aria-labelledby])`,
      fault: (name: string) => `\`<${name}>\` without a label, add one (WCAG 1.3.1)`,
      unless: isLabelled,
    },
  ]
  return rows.flatMap(({ selector, fault, unless }) =>
    select(selector, document)
      .filter((element) => !unless?.(element))
      .map((element) => ({ fault: fault(element.name), element })),
  )
}
