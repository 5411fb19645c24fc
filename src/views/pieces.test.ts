import { expect, test } from 'vitest'
import { comparison, status } from '../schema/register.ts'
import { facility, guide, regulation } from '../schema/page.ts'
import type { BlockSources, Piece } from './block.ts'
import { blocksOf } from './pieces.ts'
import { libraryOf } from '../claims/library.ts'
import { namesOf } from '../vocabulary/names.ts'
import type { Page, Part, Section } from './page.ts'
import { figuresOf } from '../pictures/pictures.fixture.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from '../claims/sample.fixture.ts'

const share = (low: number) => figuresOf({ kind: 'share', of: 'people', unit: 'percent', low, high: low })
const sold = [
  sampleClaim({ id: 'sold' }),
  sampleClaim({ id: 'hurt', kind: 'harm' }),
  sampleClaim({ id: 'is', kind: 'definition' }),
  sampleClaim({ id: 'hope', kind: 'prediction' }),
  sampleClaim({ id: 'beside', kind: 'trend' }),
]
const studied = [
  sampleClaim({ id: 'free' }),
  sampleClaim({ id: 'cells', ...share(33) }),
  sampleClaim({ id: 'water', ...share(37) }),
]
const trial = comparison.parse({
  id: 'trial',
  title: 'Cells or salt water',
  condition: 'ms',
  therapy: 'msc',
  counted: 'Improved',
  arms: [
    { name: 'cells', role: 'treated', claim: 'cells', of: 27 },
    { name: 'salt water', role: 'comparison', claim: 'water', of: 27 },
  ],
  'follow-up': 'unknown',
  sources: ['study'],
})
const section = (heading: string, ...ids: string[]): Section => ({ ...sampleSection(...ids), heading })
const page = sampleCondition('ms', 'MS', [
  section('What is predicted', 'hope'),
  section('What it is', 'is'),
  section('Harms', 'hurt'),
  section('What is claimed about results', 'sold', 'cells', 'water', 'free'),
])

/** What a reader sees of a piece, in few words. */
function told(piece: Piece): string {
  const part = (one: Part) => ('html' in one ? 'text' : one.component === 'Claim' ? one.props.id : one.component)
  switch (piece.shows) {
    case 'parts':
      return piece.parts.map(part).join(' ')
    case 'pictures':
      return piece.pictures.map(({ id }) => id).join(' ')
    case 'rows':
      return piece.rows.map(({ id }) => id).join(' ')
    case 'record':
      return piece.groups.map(({ heading, rows }) => `${heading}: ${rows.map(({ id }) => id).join(' ')}`).join('; ')
    case 'words':
      return piece.words
    case 'folded':
      return `(${piece.pieces.map(told).join(' ')})`
    default:
      return piece.shows
  }
}

function blocks(comparisons = [trial], of = page) {
  const library = libraryOf([of, sampleSource('guide', sold), sampleSource('study', studied, { interest: 'none' })])
  const all = blocksOf(of, { library, names: namesOf([]), statuses: [], comparisons, followUps: [], questions: [] })
  return all.map(({ heading, pieces }) => [heading, ...pieces.map(told)])
}

test('puts trials before claims, harms behind results, and the record near the end', () => {
  const shown = blocks()
  expect(shown.slice(0, 4)).toEqual([
    ['What it is', 'names'],
    ['What independent trials found', 'comparison-trial', 'free', '(evidence-ladder)'],
    ['What is claimed about results', 'sold'],
    ['Harms', 'hurt text'],
  ])
  expect(shown.map(([heading]) => heading).slice(4)).toEqual([
    'What is authorised',
    'What is not known',
    'Questions for the clinic',
    'Questions for your own doctor',
    'What happens without it',
    'Other options',
    'What it may stop you doing later',
    'Also said, for the record',
    'Sources',
    'About this page',
  ])
})

test('keeps a line for what is predicted or only said beside the subject', () => {
  expect(blocks().find(([heading]) => heading === 'Also said, for the record')).toEqual([
    'Also said, for the record',
    'What it is: is; What is predicted: hope; What is said of the field: beside',
  ])
})

test('says where no trial with a comparison was found, unless an independent result stands there', () => {
  const told = (trials: BlockSources['comparisons'], results: typeof page) =>
    blocks(trials, results).find(([heading]) => heading === 'What independent trials found')?.[1]
  const sold = sampleCondition('ms', 'MS', [section('What is claimed about results', 'sold')])
  expect(told([], sold)).toBe(
    'No result of a trial with a comparison group stands on this page. That does not mean that there is none: ' +
      'see what checks and notes say of each claim.',
  )
  expect(told([], page)).toBe('cells water free')
})

test('gives a heading of an article another id than blocks, claims and layout have', () => {
  const article = {
    ...sampleSource('news', [sampleClaim({ id: 'sold' })]),
    sections: ['page', 'main', 'sold', 'prices'].map((id) => ({
      ...section(id),
      id,
      parts: [{ html: '<p>Text.</p>' }],
    })),
  }
  const sources = { names: namesOf([]), statuses: [], comparisons: [], followUps: [], questions: [] }
  expect(blocksOf(article, { ...sources, library: libraryOf([article]) }).map(({ id }) => id)).toEqual([
    'page-2',
    'main-2',
    'sold-2',
    'prices',
    'more',
    'page',
  ])
})

test('puts what a rule means for a patient first on its page, where an editor says it', () => {
  const rule = (more: object): Page<'regulation'> => ({
    kind: 'regulation',
    id: 'order',
    path: 'content/regulations/order.mdx',
    facts: regulation.parse({
      title: 'An order',
      summary: 'An order.',
      authority: 'unknown',
      instrument: 'order',
      number: 'unknown',
      'applies-to': 'unknown',
      issued: 'unknown',
      published: 'unknown',
      effective: 'unknown',
      places: 'unknown',
      'may-charge': 'unknown',
      ...more,
    }),
    sections: [],
    faults: [],
  })
  const first = (page: Page) => {
    const sources = { names: namesOf([]), statuses: [], comparisons: [], followUps: [], questions: [] }
    return blocksOf(page, { ...sources, library: libraryOf([page]) })[0]
  }
  const [told, more] = ['You must not be charged.', 'Injuries are treated.'].map((says) => ({ says, claims: ['rule'] }))
  expect(first(rule({ means: [told, more] }))).toEqual({
    id: 'means',
    heading: 'What it means for you',
    pieces: [{ shows: 'means', means: [told, more], more: [more] }],
  })
  expect(first(rule({}))?.id).toBe('facts')
  expect(first(rule({ means: [{ says: 'Our sources don’t say.' }] }))?.id).toBe('facts')
})

test('puts what a source tells of an approval before the entry that we have not looked, else behind what we found', () => {
  const cleared = sampleClaim({ id: 'cleared', kind: 'status' })
  const ms = sampleCondition('ms', 'MS', [section('What is authorised', 'cleared')])
  const order = (standing: 'unknown' | 'none-found') => {
    const entry = status.parse({
      id: 'ms',
      therapy: 'any',
      condition: 'ms',
      place: 'china',
      standing,
      since: 'unknown',
      says: 'We looked.',
      looked: 'We read news.',
      sources: ['news'],
      checked: '2026-11-22',
    })
    const library = libraryOf([ms, sampleSource('guide', [cleared])])
    const blocks = blocksOf(ms, {
      library,
      names: namesOf([]),
      statuses: [entry],
      comparisons: [],
      followUps: [],
      questions: [],
    })
    return blocks.find(({ id }) => id === 'status')?.pieces.map(told)
  }
  expect([order('unknown'), order('none-found')]).toEqual([
    ['cleared', 'statuses'],
    ['statuses', 'cleared'],
  ])
})

test('does not tell again, below, the step or the finding that stands in the answer at the top', () => {
  const sources = { names: namesOf([]), statuses: [], comparisons: [], followUps: [], questions: [] }
  const told = (page: Page) =>
    blocksOf(page, { ...sources, library: libraryOf([page]) }).map(({ id, pieces }) => [
      id,
      ...pieces.flatMap((piece) => (piece.shows === 'steps' ? piece.steps : piece.shows === 'list' ? piece.list : [])),
    ])
  const common = { title: 'Title', summary: 'Summary.' }
  const steps = ['Ask your doctor.', 'Keep your papers.']
  const facts = guide.parse({ ...common, for: 'anyone', steps, questions: 'unknown' })
  expect(told({ kind: 'guide', id: 'g', path: 'g.mdx', facts, sections: [], faults: [] })).toEqual([
    ['steps', 'Keep your papers.'],
    ['page'],
  ])
  const place = { city: 'unknown', province: 'unknown', kind: 'hospital', named: 'unknown' }
  const looked = (...list: string[]): Page<'facility'> => {
    const facts = facility.parse({ ...common, ...place, 'looked-for': list })
    return { kind: 'facility', id: 'f', path: 'f.mdx', facts, sections: [], faults: [] }
  }
  expect(told(looked('A licence: not found.'))).toEqual([['what'], ['page']])
  expect(told(looked('A licence: not found.', 'A page: found.'))).toEqual([
    ['what'],
    ['looked', 'A licence: not found.', 'A page: found.'],
    ['page'],
  ])
})

test('lists on an article of this site what its checks rest on', () => {
  const check = { asks: 'holds', verdict: 'supported', finding: 'So it is.', on: '2026-11-22' } as const
  const claim = sampleClaim({ id: 'rule', kind: 'rule', checks: [{ ...check, sources: ['guide'] }] })
  const rests = (kind: string) => {
    const page = sampleSource('ours', [claim], { kind })
    const library = libraryOf([page, sampleSource('guide', sold)])
    const sources = { library, names: namesOf([]), statuses: [], comparisons: [], followUps: [], questions: [] }
    return blocksOf(page, sources).flatMap(({ id, pieces }) =>
      pieces.flatMap((piece) => (piece.shows === 'sources' ? [[id, ...piece.sources.map((one) => one.id)]] : [])),
    )
  }
  expect([rests('this-site'), rests('company')]).toEqual([[['rests-on', 'guide']], []])
})
