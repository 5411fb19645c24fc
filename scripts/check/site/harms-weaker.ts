import { claimKinds } from '../../../src/schema/claim.ts'
import { countWords } from '../../../src/language/words.ts'
import type { Fault } from '../rule.ts'
import { headingsOf, matcher, offsetOf, seenText, type Heading } from './html.ts'
import { pagesOfKind, type BuiltSite } from './site.ts'

/** The least share of the words on results that the words on harms may have. */
const least = 0.5

/**
 * Find pages of conditions and therapies that tell of results and hide harms, put them elsewhere than directly behind,
 * or give them less than half the words (checklist, row 11). Words are counted as a reader sees them, before anything
 * is opened.
 *
 * @rule harms-weaker
 * @remedy Show the claims on harms that the sources state, or say that the sources tell of none and what that means.
 * @fails conditions/ms/index.html
 *   <section><h2>What is claimed about results</h2><p>Forty in a hundred improved.</p></section>
 * @passes conditions/ms/index.html
 *   <section><h2>What is claimed about results</h2><p>Forty in a hundred improved.</p></section>
 *   <section><h2>Harms</h2><p>Sixty in a hundred had a headache.</p></section>
 */
export function* harmsWeaker(site: BuiltSite): Generator<Fault> {
  for (const page of pagesOfKind(site, 'condition', 'therapy')) {
    const headings = headingsOf(page)
    const results = headings.findIndex(({ words }) => words === claimKinds.outcome)
    const told = headings[results]
    if (!told) continue
    const harms = headings.find(({ words }) => words === claimKinds.harm)
    const fault = faultOf(told, harms, headings[results + 1])
    const place = offsetOf((harms ?? headings[0])?.element)
    if (fault) yield { file: page.file, reason: `Unexpected ${fault}`, place }
  }
}

const isFolded = matcher('details:not([open]) *')

function faultOf(results: Heading, harms: Heading | undefined, next: Heading | undefined): string | null {
  if (!harms) return `results without \`${claimKinds.harm}\`, add the section behind them`
  if (isFolded(harms.element) && !isFolded(results.element))
    return 'harms inside a closed `<details>`, show them as the results'
  if (next !== harms) return 'harms away from the results, put them directly behind'
  const [good, bad] = [results, harms].map(({ section }) => (section ? countWords(seenText(section)) : 0))
  if (bad === undefined || good === undefined || bad >= least * good) return null
  return `${bad} words on harms behind ${good} on results, tell at least half as much`
}
