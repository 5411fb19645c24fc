import { describe, expect, test } from 'vitest'
import { claimYaml, siteFaults, sourcePage } from '../fixture.ts'

/** The parts of a good card of a result with one share, by name; a test changes or empties some. */
const good = {
  said: 'A company says. It sells the journey.',
  label: '',
  says: '40.4% of people improved.',
  people: 'about 40 in 100',
  evidence: 'Systematic review of studies. Number of people not given. No comparison group named.',
  more: '',
  published: 'A company, 13 October 2025',
  certainty: 'Not assessed.',
  known: '',
}

const figure = 'figures: [{ kind: share, of: people, low: 40.4, high: 40.4, unit: percent, at: [0, 5] }]'
const share = [
  'kind: outcome',
  figure,
  'measure: { outcome: improved, scale: null, people: null, comparator: none, after: null }',
]
const price = ['kind: price', 'figures: [{ kind: money, low: 29000, high: 35000, currency: USD, at: [9, 27] }]']
const story = ['kind: outcome', 'evidence: { design: case-report, rule: cue-one-patient }']

/**
 * Run a rule on a built page with the card of one claim, `improved`, and on the source that makes it: good but for the
 * parts that a test changes, and with the fields that it gives the claim.
 */
function cardFaults(id: string, parts: Partial<typeof good>, fields: string[] = share): string[] {
  const { said, label, says, people, evidence, more, published, certainty, known } = { ...good, ...parts }
  const html = `<main><article class="claim" id="improved"><p class="said">${said}</p><p class="label">${label}</p>
<h3>${says}</h3><p class="people">${people}</p><p class="kind">${evidence}</p>${more}
<details><summary>How we know</summary><dl class="known"><div><dt>Where it stands</dt><dd>A passage</dd></div>
<div><dt>Published</dt><dd>${published}</dd></div>
<div><dt>How sure the whole evidence is</dt><dd>${certainty}</dd></div>${known}</dl></details></article></main>`
  const publisher = 'publisher: A company\nkind: company\ninterest: It sells the journey.'
  const source = `---\ntitle: A guide\n${publisher}\nclaims:\n${claimYaml('improved', fields)}\n---\n`
  return siteFaults(id, { 'index.html': html }, { content: { 'sources/guide.mdx': source } })
}

type Row = [id: string, parts: Partial<typeof good>, reasons: string[], fields?: string[]]

const reported: Row[] = [
  [
    'interest-label',
    { said: 'A company says.' },
    ['claim `improved` without what `A company` gains, show it beside the name'],
  ],
  [
    'source-date',
    { published: 'A company' },
    ['claim `improved` without the date of its source, say it or `date unknown`'],
  ],
  [
    'evidence-type',
    { evidence: 'Studies show it.' },
    ['claim `improved` without its kind of evidence, name one of `src/schema/evidence.ts`'],
  ],
  [
    'certainty-words',
    { certainty: 'Quite sure.' },
    ['claim `improved` without how sure the evidence is, say it in the words of `src/claims/provenance.ts`'],
  ],
  [
    'denominator-missing',
    { evidence: 'Systematic review of studies.' },
    ['share in claim `improved` without its number of people, show it or `Number of people not given`'],
  ],
  ['natural-frequency', { people: '' }, ['share in claim `improved` without people, say `about 40 in 100`']],
  [
    'comparator-missing',
    { evidence: 'Systematic review of studies. 144 people.' },
    ['share in claim `improved` without a comparison, show it or `No comparison group named`'],
  ],
  [
    'claim-unlabelled',
    {},
    ['claim `improved` without its label, show `Promotion by the publisher, kept for the record`'],
    ['kind: promotion'],
  ],
  [
    'claim-unlabelled',
    {},
    ['claim `improved` without its label, show `How it is meant to work; no proof that it does`'],
    ['kind: mechanism'],
  ],
  [
    'patient-story',
    { evidence: 'Studies.' },
    [
      'account of patients in claim `improved` without its label, call it so',
      'account of patients in claim `improved` without a link to why it is no evidence, link `how-we-check/`',
    ],
    story,
  ],
  [
    'price-incomplete',
    {},
    [
      'price in claim `improved` without `Number of sessions`, say it or that it is not known',
      'price in claim `improved` without `What comes on top`, say it or that it is not known',
    ],
    price,
  ],
]

test.each(reported)('%s reports a card with %j', (id, parts, reasons, fields) => {
  expect(cardFaults(id, parts, fields)).toEqual(reasons.map((reason) => `index.html:1:7: Unexpected ${reason}`))
})

test('claim-without-source reports a card whose claim nobody has accepted', () => {
  expect(cardFaults('claim-without-source', {}, [...share, 'state: read'])).toEqual([
    'index.html:1:7: Unexpected claim `improved` on a card, content has no accepted claim of that id: accept it or take the card off',
  ])
  expect(cardFaults('claim-without-source', {})).toEqual([])
})

const line = (term: string, words: string) => `<div><dt>${term}</dt><dd>${words}</dd></div>`
const accepted: [id: string, parts: Partial<typeof good>, fields?: string[]][] = [
  ...[...new Set(reported.map(([id]) => id))].map((id): [string, Partial<typeof good>] => [id, {}]),
  ['interest-label', { said: 'A company says. It has an interest.' }],
  ['source-date', { published: 'A company, date unknown' }],
  ['source-date', { published: 'A company, 13 October, year not given' }],
  ['evidence-type', { evidence: 'It rests on a news report.' }],
  ['denominator-missing', { evidence: 'Non-randomised studies. 144 people.' }],
  ['denominator-missing', { evidence: 'One patient.' }],
  ['denominator-missing', { evidence: '' }, ['kind: outcome']],
  ['comparator-missing', { evidence: 'Randomised trial. 144 people. Compared with placebo.' }],
  ['comparator-missing', { evidence: '' }, ['kind: trend', figure]],
  ['claim-unlabelled', { label: 'Promotion by the publisher, kept for the record' }, ['kind: promotion']],
  [
    'patient-story',
    { evidence: 'One patient.', more: '<a href="/how-we-check/#evidence">Why that proves little</a>' },
    story,
  ],
  [
    'price-incomplete',
    { known: line('Number of sessions', 'The source does not say.') + line('What comes on top', 'Ask.') },
    price,
  ],
]

test.each(accepted)('%s accepts a card with %j', (id, parts, fields) => {
  expect(cardFaults(id, parts, fields)).toEqual([])
})

describe('sum-as-whole', () => {
  const result = (id: string, percent: number) =>
    claimYaml(id, [
      `figures: [{ kind: share, of: people, low: ${percent}, high: ${percent}, unit: percent, at: [0, 5] }]`,
    ])
  const content = { 'sources/guide.mdx': sourcePage(`${result('improved', 40.4)}\n${result('stable', 32.8)}`) }
  const study = (note: string) => `<article class="study" id="study-review"><table><tr><th>Result</th></tr>
<tr><td>40.4% <a href="/sources/guide/#improved">a</a></td></tr><tr><td>32.8% <a href="/sources/guide/#stable">b</a></td></tr></table>${note}</article>`
  const faults = (note: string) => siteFaults('sum-as-whole', { 'index.html': study(note) }, { content })

  test('reports shares side by side that could be taken for parts of one whole', () => {
    expect(faults('')).toEqual([
      'index.html:1:1: Unexpected shares side by side in study `review`, say that they are not parts of one whole',
    ])
  })

  test('accepts shares that are said not to add up', () => {
    expect(faults('<p>These shares are not parts of one whole.</p>')).toEqual([])
    expect(faults('<p>Each line is a separate group of people.</p>')).toEqual([])
  })
})
