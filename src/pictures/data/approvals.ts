import { matrixOf } from '../../claims/status.ts'
import { standings, type Standing, type Status } from '../../schema/register.ts'
import { statusAddress } from '../../views/routes.ts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import { capital, dateWords } from '../../language/words.ts'
import type { Bar, BarPicture } from '../bars.ts'
import { cell } from '../picture.ts'
import { marksOf, place, spanOf, yearsOf, type Years } from '../years.ts'

/** What lets a therapy be given outside a trial. */
const permissions: readonly Standing[] = ['approved', 'conditionally-approved', 'technology-approved', 'special-zone']

/**
 * Draw since when a therapy may be given outside a trial, as far as we found, on one scale of years to the year of the
 * edition (a day, `2026-11-30`); `null` where nothing with a date was found.
 *
 * A permission holds to the end of the scale. One whose date our sources don't give has an empty row.
 */
export function approvalPicture(statuses: readonly Status[], names: Names, edition: string): BarPicture | null {
  const found = matrixOf(statuses.filter(({ standing }) => permissions.includes(standing)))
  const spans = found.flatMap(({ since }) => (since === 'unknown' ? [] : (spanOf(since) ?? [])))
  if (spans.length === 0) return null
  const scale = yearsOf([...spans.flatMap(({ from, to }) => [from, to]), Date.parse(edition)])
  const rows = found.map((status) => ({ status, name: subjectOf(status, names), words: wordsOf(status) }))
  return {
    kind: 'bars',
    id: 'approvals',
    title: 'What may be given outside a trial, and since when',
    alternative: `${rows.map(({ name, words }) => `${name}: ${words}`).join('. ')}.`,
    notes: [
      'A permission is for one product, one disease and one place. An arrow: it still holds, as far as our sources tell.',
      'What does not stand here we found no permission for, or have not looked at.',
    ],
    groups: [
      { heading: null, rows: rows.map(({ status, name, words }) => ({ name, words, bars: barsOf(status, scale) })) },
    ],
    marks: marksOf(scale),
    unit: null,
    key: [],
    table: {
      columns: ['For what', 'What we found', 'Since'],
      rows: rows.map(({ status, name }) => [
        [{ words: name, address: statusAddress(status.id) }],
        cell(standings[status.standing]),
        cell(status.since === 'unknown' ? 'Our sources don’t say' : dateWords(status.since)),
      ]),
    },
  }
}

function subjectOf({ therapy, condition, place }: Status, names: Names): string {
  const what = therapy === 'any' ? 'any cell treatment' : nameOf(therapy, names, 'therapy')
  const whom = condition === 'any' ? 'any disease' : nameOf(condition, names, 'condition')
  return `${capital(what)} for ${whom}, ${nameOf(place, names, 'place')}`
}

/** What we found, in the words of the register, which say for what it holds and for what not. */
function wordsOf({ since, says }: Status): string {
  return `${since === 'unknown' ? 'Since when our sources don’t say' : `Since ${dateWords(since)}`}. ${says.replace(/\.$/, '')}`
}

function barsOf({ since }: Status, scale: Years): Bar[] {
  const span = since === 'unknown' ? null : spanOf(since)
  if (!span) return []
  const within: Bar[] =
    span.from === span.to ? [] : [{ shape: 'range', from: place(span.from, scale), to: place(span.to, scale) }]
  return [...within, { shape: 'bar', from: place(span.to, scale), to: 100, open: true }]
}
