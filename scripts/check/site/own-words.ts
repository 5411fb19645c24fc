import type { Fault } from '../rule.ts'
import { blocksIn, select, type HtmlPage } from './html.ts'
import { listedPages } from './sitemap.ts'
import type { BuiltSite } from './site.ts'

/** The fewest words of its own that a page may have. */
const fewest = 80
const remedy = `tell at least ${fewest}, or set \`listed: false\` on the page of \`content/\``

/** A page that search engines list, with the texts of its main part, one a block. */
type Told = { page: HtmlPage; blocks: string[] }

/**
 * On how many pages of a kind a text stands that is no page's own. A claim on one product stands on the pages of wider
 * kinds of treatment too, which are two at most, and stays its own there.
 */
const shared = 4

/**
 * Find listed pages with fewer than 80 words of their own: words of the main part, folded or not, without the texts
 * that more than three pages of the kind share. To who comes from a search they say little that no other page says.
 *
 * @rule thin-page
 * @remedy Tell what only this page can tell, or set `listed: false` among its fields.
 * @fails a/index.html
 *   <link rel="canonical" href="https://example.org/a/"><main>Few words.</main>
 * sitemap.xml
 *   <url><loc>https://example.org/a/</loc></url>
 * @passes a/index.html
 *   <link rel="canonical" href="https://example.org/a/"><main>Few words.</main>
 * sitemap.xml
 *   <urlset></urlset>
 */
export function* thinPage(site: BuiltSite): Generator<Fault> {
  for (const told of Map.groupBy(toldOn(site), ({ page }) => folderOf(page, site)).values()) {
    const pagesWith = Map.groupBy(
      told.flatMap(({ blocks }) => [...new Set(blocks)]),
      (text) => text,
    )
    for (const { page, blocks } of told) {
      const own = blocks.filter((text) => (pagesWith.get(text)?.length ?? 0) < shared)
      const words = wordsIn(own.join(' ')).length
      const reason = `Unexpected page of ${words} words of its own for search engines to list, ${remedy}`
      if (words < fewest) yield { file: page.file, reason, place: 0 }
    }
  }
}

/** The folder of a page, which tells its kind. */
function folderOf({ address }: HtmlPage, { base }: BuiltSite): string {
  return address.slice(base.length).replace(/[^/]*\/?$/, '')
}

/** From which share of common words on two pages are one page twice. */
const alike = 0.9
/** How many words in a row are compared. */
const row = 5

/**
 * Find listed pages that say nearly the same as one before them: of all runs of five words that stand on either, nine
 * in ten stand on both (Jaccard index of 5-word shingles).
 *
 * @rule alike-page
 * @remedy Make the two pages one, or set `listed: false` among the fields of one of them.
 * @fails a/index.html
 *   <link rel="canonical" href="https://example.org/a/"><main>Ask who allows the treatment.</main>
 * b/index.html
 *   <link rel="canonical" href="https://example.org/b/"><main>Ask who allows the treatment.</main>
 * sitemap.xml
 *   <url><loc>https://example.org/a/</loc></url><url><loc>https://example.org/b/</loc></url>
 * @passes a/index.html
 *   <link rel="canonical" href="https://example.org/a/"><main>Ask who allows the treatment.</main>
 * b/index.html
 *   <link rel="canonical" href="https://example.org/b/"><main>Ask what it costs in all.</main>
 * sitemap.xml
 *   <url><loc>https://example.org/a/</loc></url><url><loc>https://example.org/b/</loc></url>
 */
export function* alikePage(site: BuiltSite): Generator<Fault> {
  const before: { page: HtmlPage; runs: Set<string> }[] = []
  for (const { page, blocks } of toldOn(site)) {
    const runs = runsIn(wordsIn(blocks.join(' ')))
    const same = before.find((other) => likeness(runs, other.runs) >= alike)?.page.address
    const reason = `Unexpected page that says nearly the same as \`${same}\`, make them one or list only one of them`
    if (same !== undefined) yield { file: page.file, reason, place: 0 }
    before.push({ page, runs })
  }
}

function toldOn(site: BuiltSite): Told[] {
  return listedPages(site).map((page) => ({ page, blocks: select('main', page.document).flatMap(blocksIn) }))
}

/** The words of a text; a Chinese character counts as a word, for there is no space between words. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})\S)+/gu) ?? []
}

function runsIn(words: string[]): Set<string> {
  return new Set(
    words.map((_, at) => words.slice(at, at + row).join(' ')).slice(0, Math.max(1, words.length - row + 1)),
  )
}

/** The share of runs that two texts have in common; 0 where their lengths alone show that they are not alike. */
function likeness(one: Set<string>, other: Set<string>): number {
  const [less, more] = one.size < other.size ? [one, other] : [other, one]
  if (less.size < alike * more.size) return 0
  const common = less.intersection(more).size
  return common / (less.size + more.size - common)
}
