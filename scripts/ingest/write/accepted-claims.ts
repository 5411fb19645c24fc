import type { VFile } from 'vfile'
import { isMap, isSeq } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'

/** Set every claim of a source page to `accepted`; returns the page's new text and how many claims changed. */
export function withAccepted(file: VFile): { text: string; accepted: number } {
  const text = String(file)
  const page = parseContentPage(file)
  const claims = page.frontmatter?.document().get('claims', true)
  if (!page.frontmatter || !isSeq(claims)) return { text, accepted: 0 }
  const cuts = claims.items.flatMap((claim) => {
    const state = isMap(claim) ? claim.get('state', true) : undefined
    return state?.value === 'read' && state.range ? [state.range] : []
  })
  const offset = page.frontmatter.offset
  const changed = cuts
    .toSorted((a, b) => b[0] - a[0])
    .reduce((now, [start, end]) => `${now.slice(0, start + offset)}accepted${now.slice(end + offset)}`, text)
  return { text: changed, accepted: cuts.length }
}
