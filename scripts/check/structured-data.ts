import { z } from 'astro/zod'
import { elements, wholeText } from './html.ts'
import { reportAt } from './site.ts'
import type { BuiltSite, HtmlPage, Tag } from './site.ts'

/**
 * Warn when what a page tells programs is no JSON-LD, or says more than the page tells its readers: a review date, a
 * reviewer, a review of a claim (checklist, row 30).
 *
 * ```html
 * <script type="application/ld+json">{ "@type": "MedicalWebPage", "lastReviewed": "2026-11-22" }</script>
 * ```
 *
 * > Unexpected `lastReviewed` 2026-11-22 for programs alone, show it on the page or leave it out
 */
export function structuredData({ pages }: BuiltSite): void {
  for (const page of pages) {
    for (const tag of page.tags.filter(
      ({ name, attributes }) => name === 'script' && attributes['type'] === 'application/ld+json',
    )) {
      for (const fault of faultsOf(tag, page)) reportAt(page.file, `Unexpected ${fault}`, 'structured-data', tag.offset)
    }
  }
}

const linkedData = z.looseObject({ '@context': z.string() })

function faultsOf({ code }: Tag, page: HtmlPage): string[] {
  const read = linkedData.safeParse(jsonIn(code))
  if (!read.success) return ['script that is no JSON-LD, correct it']
  const told = propertiesOf(read.data)
  const dates = new Set(elements(page.document, 'time').map(({ attribs }) => attribs['datetime']))
  const isReviewed = !/No clinician has reviewed this page/.test(wholeText(page.document))
  const hasVerdict = elements(page.document, 'p', 'found').length > 0
  return told.flatMap(([key, value]) => {
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
