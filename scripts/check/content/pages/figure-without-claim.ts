import type { InlineCode, Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { location as vfileLocation } from 'vfile-location'
import { isMadeSummary } from '../../../../src/claims/source-summary.ts'
import { numbersIn, type WrittenNumber } from '../../../../src/language/numbers.ts'
import { calledIn, claimsShownOn, meaningsOf } from '../claims-shown.ts'
import { countedNumbers } from './exempt-figures.ts'
import type { Fault, Place } from '../../rule.ts'
import { passagesOf, textsIn, type Library, type Page, type PlacedClaim } from '../library.ts'

const proseFields = ['summary', 'search', 'answer', 'steps', 'questions', 'looked-for'] as const

/**
 * Find numbers in a page's prose that belong to no claim shown or cited on that page: nobody could look up where they
 * come from.
 *
 * What an article of somebody else says, headings and passages, is not our prose: ingest lists the numbers in it that
 * no claim states, and `passage-changed` holds that it stands as it was read.
 *
 * The page of a source may also say what the claims say that rest on it.
 *
 * A section rests on the claims that it shows itself, a passage on the claims read from it, a sentence on what a rule
 * means on the claims that it names; the other fields above the body, and what stands before the first heading, on all
 * that the page shows or cites. What needs no claim stands in `exempt-figures.ts`. Number words count from two on and
 * where a noun follows.
 *
 * @rule figure-without-claim
 * @remedy Show the claim that states the number in the same section, or leave the number out.
 * @fails guides/costs.mdx
 *   ---
 *   title: Costs
 *   steps: [Ask for a quote in writing.]
 *   ---
 *
 *   Plan for $31,500 in all.
 * @passes guides/costs.mdx
 *   ---
 *   title: Costs
 *   steps: [Ask for a quote in writing.]
 *   ---
 *
 *   Plan for more than the quote.
 */
export function* figureWithoutClaim(library: Library): Generator<Fault> {
  for (const page of library.pages) {
    const shown = claimsShownOn(page, library)
    const published = page.kind === 'source' || hasSteps(page) || shown.some(({ claim }) => claim?.state === 'accepted')
    if (!published) continue
    const values = new Set([...valuesOf([...shown, ...restingOn(page, library)]), ...citedValues(page)])
    yield* inFields(page, values)
    yield* inMeanings(page, library)
    for (const { heading, title, nodes } of page.sections) {
      const told = heading && !isRetold(page) && !isRepeated(title, page) ? [heading, ...nodes] : nodes
      const whole = page.kind === 'source' || !heading
      yield* inText(page, told.filter(isNoPassage), whole ? values : valuesOf(claimsIn(nodes, library)))
    }
    for (const { id, node } of isRetold(page) ? [] : passagesOf(page)) {
      const stated = valuesOf(library.claims.filter((claim) => claim.page === page && isFrom(claim, id)))
      yield* inText(page, node.children, new Set([...stated, ...citedValues(page)]))
    }
  }
}

/** The claims whose checks rest on a source: its page lists them. */
function restingOn({ kind, id }: Page, { claims }: Library): PlacedClaim[] {
  return kind === 'source'
    ? claims.filter(({ claim }) => claim?.checks.some(({ sources }) => sources.includes(id)))
    : []
}

/** Whether a page tells an article that is not of this site. */
function isRetold({ kind, fields }: Page): boolean {
  return kind === 'source' && fields['kind'] !== 'this-site' && fields['standing'] === 'read'
}

/** "Risks (2)", as ingest numbers a heading that an article has again; what else it states, the first states too. */
function isRepeated(title: string, { sections }: Page): boolean {
  const [, first] = /^(.+) \(\d+\)$/.exec(title) ?? []
  return first !== undefined && sections.some((section) => section.title === first)
}

/** A guide with steps is published, whether it shows a claim or not. */
function hasSteps({ kind, fields }: Page): boolean {
  return kind === 'guide' && Array.isArray(fields['steps'])
}

function isNoPassage(node: Root['children'][number]): boolean {
  return node.type !== 'mdxJsxFlowElement' || node.name !== 'Passage'
}

function isFrom({ claim }: PlacedClaim, passage: string): boolean {
  return claim?.from.some((place) => place.passage === passage) ?? false
}

function claimsIn(nodes: Page['sections'][number]['nodes'], { claims }: Library): PlacedClaim[] {
  const called = new Set(calledIn(nodes))
  return claims.filter(({ id }) => called.has(id))
}

function* inFields(page: Page, values: Set<number>): Generator<Fault> {
  const { summary } = page.fields
  for (const field of proseFields) {
    if (field === 'summary' && page.kind === 'source' && isMadeSummary(summary, page.fields)) continue
    for (const { text, path } of textsIn(page.fields[field], [field]))
      for (const number of strayNumbers(text, values)) yield stray(page, number, page.frontmatter?.placeOf(path))
  }
}

/** What a rule means for a patient rests on the claims of that sentence alone. */
function* inMeanings(page: Page, { claims }: Library): Generator<Fault> {
  for (const { says, claims: ids, path } of meaningsOf(page)) {
    const values = valuesOf(claims.filter(({ id }) => ids.includes(id)))
    for (const number of strayNumbers(says, values))
      yield stray(page, number, page.frontmatter?.placeOf([...path, 'says']))
  }
}

function inText(page: Page, children: Nodes[], values: Set<number>): Fault[] {
  const faults: Fault[] = []
  visit({ type: 'root', children } as Root, ['text', 'inlineCode'], (node) => {
    const { position, value } = node as Text | InlineCode
    const offset = position?.start.offset ?? 0
    const source = String(page.file).slice(offset, position?.end.offset)
    for (const number of strayNumbers(value, values))
      faults.push(stray(page, number, source === value ? placeIn(page, offset, number) : position))
  })
  return faults
}

function stray({ file }: Page, { text }: WrittenNumber, place: Place): Fault {
  const reason = `Unexpected figure \`${text}\` on a page without a claim for it, add a claim or remove the figure`
  return { file, reason, place }
}

function placeIn({ file }: Page, offset: number, { start, end }: WrittenNumber): Place {
  const lines = vfileLocation(file)
  const [from, to] = [lines.toPoint(offset + start), lines.toPoint(offset + end)]
  return from && to && { start: from, end: to }
}

function strayNumbers(text: string, values: Set<number>): WrittenNumber[] {
  return countedNumbers(text)
    .filter((number) => !number.word || countsSomething(number, text))
    .filter(({ value }) => !values.has(value))
}

/** "three sessions" and "half of them" count; "one of them" and "two or more" do not. */
function countsSomething({ value, end, text: word }: WrittenNumber, text: string): boolean {
  if (value < 2) return false
  if (/^(?:half|dozens)$/i.test(word)) return true
  return /^(?:[\s-])(?!(?:of|or|and|to|other|more|things|ways|kinds|sides|parts)\b)[a-z]/.test(text.slice(end))
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

/** Every number that claims state: in figures, a share also as people out of a hundred, in words and in sentences. */
function valuesOf(claims: PlacedClaim[]): Set<number> {
  return new Set(
    claims.flatMap(({ claim }) => {
      if (!claim) return []
      const dates = claim.figures.flatMap(
        ({ low, high }) => `${low} ${high}`.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [],
      )
      const written = [claim.words, claim.says, claim.measure?.after, ...claim.notes].flat()
      const people = claim.figures.flatMap((figure) =>
        figure.kind === 'share' ? [Math.round(figure.low), Math.round(figure.high)] : [],
      )
      const numbers = written.flatMap((text) => numbersIn(text ?? '').map(({ value }) => value))
      return [...dates, ...people, ...numbers, claim.measure?.people ?? [], claim.qualifiers?.sessions ?? []].flat()
    }),
  )
}
