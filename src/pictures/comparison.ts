import type { Figure } from '../schema/figure.ts'
import type { Comparison } from '../schema/register.ts'
import type { Library, ShownClaim } from '../claims/library.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { pageAddress } from '../views/routes.ts'
import { figureWords, listWords, outOfHundred, peopleWords } from '../language/words.ts'
import { cell, holding, saidLink, type Picture } from './picture.ts'

/** A group of a trial, as people out of a hundred. */
export interface Arm {
  name: string
  role: 'treated' | 'comparison'
  /** Whole people out of a hundred, for drawing. */
  inHundred: number
  /** The same in words: "about 59 in 100". */
  people: string
  /** As the source writes it: "58.6%" or "3 of 55 people". */
  written: string
  /** How many were in the group: "27 people"; `null` where our sources don't say. */
  of: string | null
}

/** The groups of one trial side by side. */
export interface ComparisonPicture extends Picture {
  kind: 'comparison'
  counted: string
  therapy: string
  /** None where our sources give no plain numbers for the groups. */
  arms: Arm[]
  /** What else our sources say of the trial. */
  says: string[]
}

/**
 * Draw the groups of a trial side by side; `null` where a claim of a group isn't published or nothing is known of it.
 *
 * Only claims that an editor has listed as groups of one trial are drawn. A share is rounded to whole people; a result
 * such as "3 of 55" is turned into people out of a hundred, which is our sum and said to be.
 */
export function comparisonPicture(comparison: Comparison, library: Library, names: Names): ComparisonPicture | null {
  const { id, title, counted, therapy, claims } = comparison
  const groups = comparison.arms.flatMap((arm) => {
    const shown = library.claims.get(arm.claim)
    return shown ? [{ ...arm, shown }] : []
  })
  const told = claims.map((claim) => library.claims.get(claim)).filter((shown) => shown !== undefined)
  if (groups.length < comparison.arms.length || groups.length + told.length === 0) return null
  const drawn = groups.flatMap((group) => armOf(group))
  const arms = drawn.length === groups.length ? drawn : []
  return {
    kind: 'comparison',
    id: `comparison-${id}`,
    title,
    counted,
    therapy: nameOf(therapy, names, 'therapy'),
    arms,
    alternative: alternativeOf(counted, arms),
    notes: notesOf(comparison, arms),
    says: told.map(([{ claim }]) => claim.short ?? claim.says),
    table: {
      columns: ['Group', 'Out of 100', 'As written', 'People in the group', 'Where it stands'],
      rows: [
        ...groups.map((group) => {
          const arm = arms.find(({ name }) => name === group.name)
          return [
            cell(`With ${group.name}`),
            cell(arm?.people ?? 'Not known'),
            cell(arm?.written ?? 'No plain number'),
            cell(arm?.of ?? 'Our sources don’t say'),
            group.shown.flatMap(saidLink),
          ]
        }),
        ...(told.length > 0 ? [[cell('More on the trial'), [], [], [], told.flat().flatMap(saidLink)]] : []),
        [cell('The work itself'), [], [], [], comparison.sources.flatMap((source) => sourceLink(source, library))],
      ],
    },
  }
}

/**
 * The paths of a hundred dots in ten rows on a square of 100, those that it happened to first.
 *
 * Each run of dots is a line, to be stroked with dashes of no length, 10 apart, and round caps.
 */
export function dotPaths(inHundred: number): { yes: string; no: string } {
  const run = (from: number, to: number) =>
    Array.from({ length: 10 }, (_, row) => {
      const [start, end] = [Math.max(from - row * 10, 0), Math.min(to - row * 10, 10)]
      return end > start ? `M${start * 10 + 5} ${row * 10 + 5}h${(end - start - 1) * 10 + 0.1}` : ''
    }).join('')
  return { yes: run(0, inHundred), no: run(inHundred, 100) }
}

function armOf({ name, role, of, shown }: Comparison['arms'][number] & { shown: ShownClaim }): Arm[] {
  const results = shown[0].claim.figures.flatMap((figure) => resultOf(figure, of))
  const [result] = results
  if (!result || results.length > 1) return []
  return [{ name, role, ...result, of: of === null ? null : peopleWords(of) }]
}

/** A share, or a ratio whose second number is the size of the group. */
function resultOf(figure: Figure, of: number | null): Pick<Arm, 'inHundred' | 'people' | 'written'>[] {
  if (figure.kind === 'share' && figure.low === figure.high && figure.low >= 0 && figure.high <= 100) {
    const people = outOfHundred(figure)
    return people ? [{ inHundred: Math.round(figure.low), people, written: figureWords(figure) }] : []
  }
  if (figure.kind === 'ratio' && figure.high === of && figure.low <= figure.high) {
    const inHundred = Math.round((figure.low / figure.high) * 100)
    return [{ inHundred, people: `about ${inHundred} in 100`, written: `${figure.low} of ${peopleWords(figure.high)}` }]
  }
  return []
}

function alternativeOf(counted: string, arms: Arm[]): string {
  return arms.length === 0
    ? 'Our sources give no plain numbers for each group of this trial, so none are drawn.'
    : `${counted}: ${listWords(arms.map(({ name, people }) => `${people} with ${name}`))}.`
}

function notesOf({ caution, 'follow-up': followUp }: Comparison, arms: Arm[]): string[] {
  const sums = arms.filter(({ written }) => !written.includes('%'))
  const rounded = arms.filter(({ written, people }) => written.includes('%') && people.startsWith('about'))
  const unsized = arms.filter(({ of }) => of === null)
  const groups =
    unsized.length === arms.length ? 'each group' : `the group with ${listWords(unsized.map(({ name }) => name))}`
  const given = (some: Arm[]) => `The source gives ${listWords(some.map(({ written }) => written))}`
  return holding(
    caution || false,
    sums.length > 0 && `${given(sums)}; “in 100” is our sum.`,
    unsized.length > 0 && `How many people were in ${groups}: our sources don’t say.`,
    rounded.length > 0 && `${given(rounded)}; drawn as whole people.`,
    `How long people were followed: ${followUp === 'unknown' ? 'our sources don’t say' : followUp}.`,
  )
}

function sourceLink(id: string, { byKey }: Library) {
  const page = byKey.get(`source/${id}`)
  return page ? [{ words: page.facts.title, address: pageAddress('source', id) }] : []
}
