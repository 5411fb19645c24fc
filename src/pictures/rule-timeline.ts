import type { Library } from '../claims/library.ts'
import type { Words } from '../claims/provenance.ts'
import type { Page } from '../views/page.ts'
import { pageAddress } from '../views/routes.ts'
import { dateWords, listWords } from '../language/words.ts'
import type { Bar, BarPicture, BarRow } from './bars.ts'
import { cell, claimLink } from './picture.ts'
import { marksOf, place, spanOf, yearsOf, type Years } from './years.ts'

type Rule = Page<'regulation'>

/** The dates of a rule, in the order in which they follow on each other, with the words for them. */
const dates = { issued: 'Issued', published: 'Made public', effective: 'In force from' } as const
type DateName = keyof typeof dates
const dateNames = Object.keys(dates) as DateName[]

/**
 * Draw when rules were issued, made public and came into force, on one scale of years, the oldest first; `null` where
 * no rule has a date, or the rule that a page is about has none.
 *
 * A date of which only the month or the year is known is drawn as that month or year. A rule stays in force to the end
 * of the scale unless the rule that replaces it has a date. Rules without any date stand in a row of their own.
 */
export function ruleTimeline(library: Library, here?: Rule): BarPicture | null {
  const rules = library.pages.filter((page): page is Rule => page.kind === 'regulation')
  const dated = rules.filter((rule) => daysOf(rule).length > 0).toSorted((a, b) => firstDay(a) - firstDay(b))
  if (dated.length === 0 || (here && daysOf(here).length === 0)) return null
  const undated = rules.filter((rule) => !dated.includes(rule))
  const scale = scaleOf(dated)
  return {
    kind: 'bars',
    id: 'rule-timeline',
    title: 'When rules were issued and came into force',
    alternative: `${dated.map((rule) => `${rule.facts.title}: ${wordsOf(rule)}`).join('. ')}.`,
    notes: [
      'A line that ends in an arrow: in force, as far as our sources tell. ' +
        'A date that our sources don’t give isn’t drawn.',
    ],
    groups: [
      {
        heading: null,
        rows: [
          ...dated.map((rule) => rowOf(rule, scale, dated, here)),
          ...(undated.length > 0 && !here
            ? [{ name: 'No date in our sources', words: listWords(undated.map(({ facts }) => facts.title)), bars: [] }]
            : []),
        ],
      },
    ],
    marks: marksOf(scale),
    unit: null,
    key: [
      { shape: 'diamond', words: 'issued' },
      { shape: 'ring', words: 'made public' },
      { shape: 'bar', words: 'in force' },
      { shape: 'range', words: 'some time in it' },
    ],
    table: {
      columns: ['Rule', 'Issued', 'Made public', 'In force from', 'Claims that give a date'],
      rows: [...dated, ...undated].map((rule) => [
        [{ words: rule.facts.title, address: pageAddress('regulation', rule.id) }],
        ...dateNames.map((name) =>
          cell(rule.facts[name] === 'unknown' ? 'Our sources don’t say' : dateWords(rule.facts[name])),
        ),
        claimsFor(rule, library),
      ]),
    },
  }
}

function scaleOf(rules: Rule[]): Years {
  return yearsOf(rules.flatMap(daysOf).flatMap(({ from, to }) => [from, to]))
}

/** The known dates of a rule as spans of time, in milliseconds: a day, a whole month or a whole year. */
function daysOf({ facts }: Rule): { name: DateName; from: number; to: number }[] {
  return dateNames.flatMap((name) => {
    const span = facts[name] === 'unknown' ? null : spanOf(facts[name])
    return span ? [{ name, ...span }] : []
  })
}

function firstDay(rule: Rule): number {
  return Math.min(...daysOf(rule).map(({ from }) => from))
}

function rowOf(rule: Rule, scale: Years, all: Rule[], here: Rule | undefined): BarRow {
  return {
    name: rule.facts.title,
    words: wordsOf(rule),
    bars: daysOf(rule).flatMap(({ name, from, to }) => barsOf(name, from, to, rule, scale, all)),
    ...(here?.id === rule.id ? { here: true as const } : {}),
  }
}

function barsOf(name: DateName, from: number, to: number, rule: Rule, scale: Years, all: Rule[]): Bar[] {
  const within: Bar[] = from === to ? [] : [{ shape: 'range', from: place(from, scale), to: place(to, scale) }]
  if (name !== 'effective') {
    const shape = name === 'issued' ? 'diamond' : 'ring'
    return within.length > 0 ? within : [{ shape, from: place(from, scale), to: place(from, scale) }]
  }
  const ends = all
    .filter(({ id }) => rule.facts['superseded-by'].includes(id))
    .flatMap((next) => daysOf(next).flatMap((day) => (day.name === 'effective' ? [day.from] : [])))
  const end: Pick<Bar, 'to' | 'open'> =
    ends.length > 0 ? { to: place(Math.min(...ends), scale) } : { to: 100, open: true }
  return [...within, { shape: 'bar', from: place(to, scale), ...end }]
}

function wordsOf({ facts }: Rule): string {
  const known = dateNames.filter((name) => facts[name] !== 'unknown')
  return listWords(known.map((name) => `${dates[name].toLowerCase()} ${dateWords(facts[name])}`))
}

/** Claims about a rule that state one of its dates. */
function claimsFor(rule: Rule, { bySubject }: Library): Words[] {
  const known: string[] = dateNames.map((name) => rule.facts[name])
  const claims = bySubject.get(`regulation/${rule.id}`) ?? []
  const found = claims.filter(([{ claim }]) =>
    claim.figures.some((figure) => figure.kind === 'date' && known.includes(figure.low)),
  )
  return found.length > 0 ? found.map(([saying]) => claimLink(saying)) : cell('None')
}
