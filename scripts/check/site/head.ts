import { z } from 'astro/zod'
import { DomUtils } from 'htmlparser2'
import { verdicts } from '../../../src/schema/check.ts'
import type { Fault } from '../rule.ts'
import { offsetOf, select, wholeText } from './html.ts'
import type { HtmlElement, HtmlPage } from './html.ts'
import { pagesOfKind } from './site.ts'
import type { BuiltSite } from './site.ts'

/**
 * Find pages that have no title or no description, or share one with another page.
 *
 * ```html
 * <title>Costs</title>
 * ```
 *
 * > Unexpected title `Costs` that `/guides/costs/` has too, tell the pages apart
 */
export function uniqueTitle({ pages }: BuiltSite): Fault[] {
  return [
    ...sameOn(pages, 'title', titleOf),
    ...sameOn(pages, 'description', (page) => contentsOf('meta[name=description]', page)[0]?.trim() ?? ''),
  ]
}

function* sameOn(pages: HtmlPage[], what: string, textOf: (page: HtmlPage) => string): Generator<Fault> {
  const first = new Map<string, string>()
  for (const page of pages) {
    const text = textOf(page)
    const before = first.get(text)
    const fault = before && `${what} \`${text}\` that \`${before}\` has too, tell the pages apart`
    if (!text || fault)
      yield { file: page.file, reason: `Unexpected ${fault ?? `page without a ${what}, give it one`}`, place: 0 }
    else first.set(text, page.address)
  }
}

/** The words of verdicts as they are shown, with their capital. */
const verdictWords = new RegExp(
  `\\b(?:${[...Object.values(verdicts), 'Correctly quoted', 'Quoted in part'].join('|')})\\b`,
)

/** Every description of a page, and every title but that which its browser shows. */
const descriptions = ['name', 'property']
  .flatMap((key) =>
    ['description', 'og:title', 'og:description', 'twitter:title', 'twitter:description'].map(
      (of) => `meta[${key}="${of}"]`,
    ),
  )
  .join(', ')

/**
 * Find verdicts on the page of a hospital or company, or in the title or description of any page, where they would look
 * like a mark for somebody.
 *
 * ```html
 * <title>Price: Contradicted</title>
 * ```
 *
 * > Unexpected verdict `Contradicted` in the title, leave it beside its claim
 */
export function* verdictOffPlace(site: BuiltSite): Generator<Fault> {
  for (const page of site.pages) {
    const told = contentsOf(descriptions, page).map((text) => ['description', text])
    for (const [where, text = ''] of [['title', titleOf(page)], ...told]) {
      const word = verdictWords.exec(text)?.[0]
      const reason = `Unexpected verdict \`${word}\` in the ${where}, leave it beside its claim`
      if (word) yield { file: page.file, reason, place: 0 }
    }
  }
  for (const { file, document } of pagesOfKind(site, 'facility')) {
    for (const element of select('p.found', document)) {
      const word = verdictWords.exec(wholeText(element))?.[0] ?? wholeText(element)
      const reason = `Unexpected verdict \`${word}\` on the page of a hospital or company, leave it beside its claim`
      yield { file, reason, place: offsetOf(element) }
    }
  }
}

/**
 * Find what a page tells programs that is no JSON-LD, or says more than the page tells its readers: a review date, a
 * reviewer, a review of a claim (checklist, row 30).
 *
 * ```html
 * <script type="application/ld+json">{ "@type": "MedicalWebPage", "lastReviewed": "2026-11-22" }</script>
 * ```
 *
 * > Unexpected `lastReviewed` 2026-11-22 for programs alone, show it on the page or leave it out
 */
export function* structuredData({ pages }: BuiltSite): Generator<Fault> {
  for (const page of pages) {
    for (const script of select('script[type="application/ld+json"]', page.document)) {
      for (const fault of untoldIn(script, page))
        yield { file: page.file, reason: `Unexpected ${fault}`, place: offsetOf(script) }
    }
  }
}

const linkedData = z.looseObject({ '@context': z.string() })

function untoldIn(script: HtmlElement, { document }: HtmlPage): string[] {
  const read = linkedData.safeParse(jsonIn(DomUtils.textContent(script)))
  if (!read.success) return ['script that is no JSON-LD, correct it']
  const dates = new Set(select('time', document).map(({ attribs }) => attribs['datetime']))
  const isReviewed = !/No clinician has reviewed this page/.test(wholeText(document))
  const hasVerdict = select('p.found', document).length > 0
  return propertiesOf(read.data).flatMap(([key, value]) => {
    if (key === 'lastReviewed' && !dates.has(String(value)))
      return [`\`lastReviewed\` ${String(value)} for programs alone, show it on the page or leave it out`]
    if (key === 'reviewedBy' && !isReviewed) return ['`reviewedBy` on a page that nobody has reviewed, leave it out']
    if (key === '@type' && value === 'ClaimReview' && !hasVerdict)
      return ['`ClaimReview` on a page without a verdict, leave it out']
    return []
  })
}

function jsonIn(code: string): unknown {
  try {
    return JSON.parse(code)
  } catch {
    return null
  }
}

function propertiesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [[key, child] as [string, unknown], ...propertiesOf(child)])
}

function titleOf({ document }: HtmlPage): string {
  const [title] = select('title', document)
  return title ? DomUtils.textContent(title).trim() : ''
}

function contentsOf(selector: string, { document }: HtmlPage): string[] {
  return select(selector, document).map(({ attribs }) => attribs['content'] ?? '')
}
