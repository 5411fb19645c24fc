import { expect, test } from 'vitest'
import { comparison } from '../schema/register.ts'
import type { Design } from '../schema/evidence.ts'
import { evidenceLadder } from './evidence-ladder.ts'
import { names, shownClaims } from './pictures.fixture.ts'

const about = { condition: 'ms', therapy: 'cord-cells' }
const by = (design: Design) => ({ evidence: { design, rule: 'none' } })

test('puts claims on rungs, and keeps the empty ones', () => {
  const claims = shownClaims(
    { id: 'repair', kind: 'mechanism', about },
    { id: 'one-woman', kind: 'event', about, ...by('case-report') },
    { id: 'promise', about },
  )
  const nothing = (title: string) => [[{ words: title }], [], [{ words: 'Nothing found' }]]
  expect(evidenceLadder(claims, 'therapy', [], names)).toEqual({
    kind: 'ladder',
    id: 'evidence-ladder',
    title: 'What kinds of work our sources tell of',
    alternative:
      'Trials with a comparison group: nothing found. Reviews that pool studies, with or without comparison: ' +
      'nothing found. Groups of patients without a comparison group: nothing found. Up to four patients: ' +
      'told of. Laboratory and animal work: nothing found. How it is meant to work: told of. Harms: ' +
      'none named for this alone.',
    notes: [
      'A bar means that a source tells of such work. It does not mean that the cells helped: ' +
        'the work can have found no benefit. Read what it found.',
      'A hollow bar: only a source that gains by it tells of it.',
      'That our sources name no harm here does not mean that there is none.',
      'Results for which a source names no work have no bar.',
    ],
    rungs: [
      { name: 'compared', title: 'Trials with a comparison group', holds: [], interested: false },
      { name: 'reviews', title: 'Reviews that pool studies, with or without comparison', holds: [], interested: false },
      { name: 'uncompared', title: 'Groups of patients without a comparison group', holds: [], interested: false },
      { name: 'patients', title: 'Up to four patients', holds: ['Cord cells'], interested: true },
      { name: 'laboratory', title: 'Laboratory and animal work', holds: [], interested: false },
      { name: 'mechanism', title: 'How it is meant to work', holds: ['Cord cells'], interested: true },
      { name: 'harms', title: 'Harms', holds: [], interested: false },
    ],
    table: {
      columns: ['Kind of work', 'Therapy', 'What our sources hold'],
      rows: [
        nothing('Trials with a comparison group'),
        nothing('Reviews that pool studies, with or without comparison'),
        nothing('Groups of patients without a comparison group'),
        [
          [{ words: 'Up to four patients' }],
          [{ words: 'Cord cells' }],
          [{ words: 'A company says: one-woman. (Not checked yet)', address: '/sources/guide/#one-woman' }],
        ],
        nothing('Laboratory and animal work'),
        [
          [{ words: 'How it is meant to work' }],
          [{ words: 'Cord cells' }],
          [{ words: 'A company says: repair. (Not checked yet)', address: '/sources/guide/#repair' }],
        ],
        nothing('Harms'),
        [
          [{ words: 'Results without any work named' }],
          [{ words: 'Cord cells' }],
          [{ words: 'A company says: promise. (Not checked yet)', address: '/sources/guide/#promise' }],
        ],
      ],
    },
  })
})

test.each([
  ['outcome', 'randomised-trial', ['compared']],
  ['outcome', 'controlled-trial', ['compared']],
  ['limit', 'systematic-review', ['reviews']],
  ['outcome', 'cohort', ['uncompared']],
  ['event', 'case-series', ['patients']],
  ['outcome', 'preclinical', ['laboratory']],
  ['aim', 'none-stated', ['mechanism']],
  ['harm', 'case-report', ['harms']],
  ['outcome', 'expert-opinion', undefined],
  ['prediction', 'controlled-trial', undefined],
  ['status', 'official-record', undefined],
  ['promotion', 'randomised-trial', undefined],
] as const)('puts a claim of the kind %s with the design %s on %j', (kind, design, found) => {
  const ladder = evidenceLadder(shownClaims({ id: 'one', kind, about, ...by(design) }), 'therapy', [], names)
  expect(ladder?.rungs.filter(({ holds }) => holds.length > 0).map(({ name }) => name)).toEqual(found)
})

const inPeople = (people: number, comparator = 'none') => ({
  measure: { outcome: 'improved', scale: null, people, comparator, after: null },
})

test.each([
  ['an account of cases with placebo', 'case-series', inPeople(40, 'placebo'), 'compared'],
  ['an account of forty cases', 'case-series', inPeople(40), 'uncompared'],
  ['a study of two patients', 'cohort', inPeople(2), 'patients'],
  ['a trial in one patient', 'controlled-trial', inPeople(1), 'patients'],
  ['a small trial with a comparison', 'randomised-trial', inPeople(4, 'sham'), 'compared'],
  ['a result in thirty people without a word for the work', 'none-stated', inPeople(30), 'uncompared'],
  ['a review in people with placebo', 'systematic-review', inPeople(40, 'placebo'), 'reviews'],
] as const)('goes by comparison and size before the word that names the work: %s', (_what, design, fields, found) => {
  const ladder = evidenceLadder(shownClaims({ id: 'one', about, ...by(design), ...fields }), 'therapy', [], names)
  expect(ladder?.rungs.filter(({ holds }) => holds.length > 0).map(({ name }) => name)).toEqual([found])
})

test('counts no reassurance as a harm', () => {
  expect(
    evidenceLadder(shownClaims({ id: 'none', kind: 'harm', denies: true, about }), 'therapy', [], names),
  ).toBeNull()
})

test('puts what an editor lists as a trial with a comparison on its rung, for the therapy of the trial', () => {
  const trial = comparison.parse({
    id: 'trial',
    title: 'A trial',
    condition: 'ms',
    therapy: 'blood-stem-cells',
    counted: 'Improved',
    'follow-up': 'unknown',
    claims: ['missed'],
    sources: ['trial'],
  })
  const ladder = evidenceLadder(shownClaims({ id: 'missed', kind: 'trend' }), 'therapy', [trial], names)
  expect(ladder?.rungs[0]?.holds).toEqual(['Blood stem cells'])
})

test('keeps a harm told of a trial among the harms', () => {
  const trial = comparison.parse({
    id: 'trial',
    title: 'A trial',
    condition: 'ms',
    therapy: 'blood-stem-cells',
    counted: 'Improved',
    'follow-up': 'unknown',
    claims: ['chemotherapy'],
    sources: ['trial'],
  })
  const ladder = evidenceLadder(shownClaims({ id: 'chemotherapy', kind: 'harm' }), 'therapy', [trial], names)
  expect(ladder?.rungs.filter(({ holds }) => holds.length > 0).map(({ name, holds }) => [name, holds])).toEqual([
    ['harms', ['Blood stem cells']],
  ])
})

test('says on a rung where checks found every claim wanting', () => {
  const checks = [{ asks: 'holds', verdict: 'disputed', finding: 'No.', sources: ['trial'], on: '2026-11-22' }] as const
  const claims = shownClaims({
    id: 'works',
    about,
    ...by('controlled-trial'),
    checks: [...checks].map((one) => ({ ...one, sources: [...one.sources] })),
  })
  expect(evidenceLadder(claims, 'condition', [], names)?.rungs[0]?.holds).toEqual(['Ms (as a source says; disputed)'])
})
