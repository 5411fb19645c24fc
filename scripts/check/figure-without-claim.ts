import { visit } from 'unist-util-visit'
import { location as vfileLocation } from 'vfile-location'
import { numbersIn } from './numbers.ts'
import type { WrittenNumber } from './numbers.ts'
import { exemptFigures } from './exempt-figures.ts'
import { claimsShownOn } from './claims-shown.ts'
import { report } from './library.ts'
import type { FaultPlace, Library, Page, PlacedClaim } from './library.ts'

const proseFields = ['summary', 'steps', 'questions', 'looked-for'] as const

/**
 * Warn when a page's prose states a number that belongs to no claim shown or cited on that page.
 *
 * In `content/guides/costs.mdx`, without a claim of 29,000:
 *
 * ```mdx
 * ## What it costs
 *
 * Plan for at least $29,000.
 * ```
 *
 * > Unexpected figure `29,000` on a page without a claim for it, add a claim or remove the figure
 *
 * What needs no claim stands in `exempt-figures.ts`. Number words count from two to twenty and where a noun follows.
 */
export function figureWithoutClaim(library: Library): void {
  for (const page of library.pages) {
    const shown = claimsShownOn(page, library)
    const published = page.kind === 'source' || shown.some(({ claim }) => claim?.state === 'accepted')
    if (published) reportPage(page, new Set([...valuesOf(shown), ...citedValues(page)]))
  }
}

function reportPage(page: Page, values: Set<number>): void {
  const { body, file, frontmatter } = page
  for (const field of proseFields) {
    for (const [index, text] of [page.fields[field]].flat().entries()) {
      const path = Array.isArray(page.fields[field]) ? [field, index] : [field]
      if (typeof text !== 'string') continue
      for (const number of strayNumbers(text, values)) reportNumber(page, number, frontmatter?.placeOf(path))
    }
  }
  if (!body) return
  visit(body, 'text', (node) => {
    const offset = node.position?.start.offset ?? 0
    const source = String(file).slice(offset, node.position?.end.offset)
    for (const number of strayNumbers(node.value, values)) {
      reportNumber(page, number, source === node.value ? placeIn(page, offset, number) : node.position)
    }
  })
}

function reportNumber({ file }: Page, { text }: WrittenNumber, place: FaultPlace | undefined): void {
  const reason = `Unexpected figure \`${text}\` on a page without a claim for it, add a claim or remove the figure`
  report(file, reason, 'figure-without-claim', place)
}

function placeIn({ file }: Page, offset: number, { start, end }: WrittenNumber): FaultPlace | undefined {
  const lines = vfileLocation(file)
  const [from, to] = [lines.toPoint(offset + start), lines.toPoint(offset + end)]
  return from && to && { start: from, end: to }
}

function strayNumbers(text: string, values: Set<number>): WrittenNumber[] {
  const exempt = exemptFigures.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
  )
  return numbersIn(text)
    .filter(({ start }) => !exempt.some(([from, to]) => from <= start && start < to))
    .filter((number) => !number.word || countsSomething(number, text))
    .filter(({ value }) => !values.has(value))
}

/** "three sessions" counts; "one of them" and "two or more" do not. */
function countsSomething({ value, end }: WrittenNumber, text: string): boolean {
  return (
    value >= 2 &&
    value <= 20 &&
    /^(?:[\s-])(?!(?:of|or|and|to|other|more|things|ways|kinds|sides|parts)\b)[a-z]/.test(text.slice(end))
  )
}

/** What a source page may say of its article without a claim: its title and its dates. */
function citedValues({ kind, fields }: Page): number[] {
  if (kind !== 'source') return []
  return ['title', 'published', 'retrieved'].flatMap(
    (field) =>
      String(fields[field] ?? '')
        .match(/\d+/g)
        ?.map(Number) ?? [],
  )
}

/** Every number that a claim states: in its figures, its words and its sentence. */
function valuesOf(claims: PlacedClaim[]): Set<number> {
  return new Set(
    claims.flatMap(({ claim }) => {
      if (!claim) return []
      const dates = claim.figures.flatMap(
        ({ low, high }) => `${low} ${high}`.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [],
      )
      const written = [claim.words, claim.says, claim.measure?.after, ...claim.notes].flat()
      const numbers = written.flatMap((text) => numbersIn(text ?? '').map(({ value }) => value))
      return [...dates, ...numbers, claim.measure?.people ?? [], claim.qualifiers?.sessions ?? []].flat()
    }),
  )
}
