import { expect, test } from 'vitest'
import type { Claim } from '../schema/claim.ts'
import { status } from '../schema/register.ts'
import { answerOf } from './answer.ts'
import { libraryOf } from '../claims/library.ts'
import { namesOf } from '../vocabulary/names.ts'
import { figuresOf } from '../pictures/pictures.fixture.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from '../claims/sample.fixture.ts'

const names = namesOf([])
const found = status.parse({
  id: 'ms',
  therapy: 'any',
  condition: 'ms',
  place: 'china',
  standing: 'none-found',
  since: 'unknown',
  says:
    'We found no product authorised in China for MS. The one approval that we found is for something else ' +
    'entirely.',
  looked: 'We read news.',
  sources: ['news'],
  checked: '2026-11-22',
})
const counted = (outcome: string, share: number, fields: Partial<Claim> = {}) =>
  sampleClaim({
    id: outcome,
    kind: 'harm',
    measure: { outcome, scale: null, people: null, comparator: 'none', after: null },
    ...figuresOf({ kind: 'share', of: 'people', unit: 'percent', low: share, high: share }),
    ...fields,
  })
const cost = (id: string, low: number) =>
  sampleClaim({ id, kind: 'price', ...figuresOf({ kind: 'money', currency: 'USD', low, high: low }) })

/** The answer on the page of a disease with these claims. */
function answers(claims: Claim[], answer = {}, statuses = [found]) {
  const page = sampleCondition('ms', 'MS', [sampleSection(...claims.map(({ id }) => id))])
  const library = libraryOf([page, sampleSource('guide', claims)])
  const shown = answerOf({ ...page, facts: { ...page.facts, answer } }, { library, names, statuses, comparisons: [] })
  return { apart: shown.apart, ...Object.fromEntries(shown.lines.map(({ term, says }) => [term, says])) }
}

test('says plainly what no source tells', () => {
  expect(answers([sampleClaim({ id: 'what', kind: 'definition' })], {}, [])).toEqual({
    apart: 'Cell therapy for ms',
    'Works?': 'Not known. Our sources give no result.',
    Harms: 'Of unregulated cells: infection, rejection, tumour, possible loss of nerve function. No counts.',
    Law: 'What is authorised in China for this: we have not looked yet.',
    Price: 'Our sources give no price for this.',
    Next: 'Show this page to your own doctor before you pay anyone.',
  })
})

test('makes each line from claims and the register', () => {
  const claims = [
    sampleClaim({ id: 'improved' }),
    counted('headache', 57.6),
    counted('fever', 53),
    counted('no-major-harm', 0, { denies: true }),
    cost('price', 29_000),
  ]
  expect(answers(claims)).toEqual({
    apart: 'Cell therapy for ms',
    'Works?': 'Not shown. Our sources name no trial with a comparison group.',
    Harms: 'In studies: headache in about 58 in 100 and fever in 53 in 100. See below for others.',
    Law: 'We found no product authorised in China for MS.',
    Price: 'A company says: 29,000 US dollars. Sessions: not said.',
    Next: 'Show this page to your own doctor before you pay anyone.',
  })
})

test('sets no two prices side by side, and counts no harm that is only named', () => {
  const named = counted('infection', 0, { figures: [] })
  expect(answers([named, cost('one', 1000), cost('two', 9000)])).toMatchObject({
    Harms: 'Infection. How often: not said.',
    Price: 'Several, for different things. They can’t be set side by side; see below.',
  })
})

test('leaves the lines that an editor has written as they are', () => {
  const written = { apart: 'Not the same as HSCT.', works: 'Not shown.', price: 'Ask.' }
  expect(answers([cost('price', 29_000)], written)).toMatchObject({
    apart: 'Not the same as HSCT.',
    'Works?': 'Not shown.',
    Price: 'Ask.',
  })
})

const unlooked = { ...found, standing: 'unknown' as const, says: 'Whether it is authorised: we have not looked yet.' }

test.each([
  ['no entry', []],
  ['an entry that we have not looked', [unlooked]],
])('never says “not looked” above a source that tells of an approved trial: %s in the register', (_which, statuses) => {
  const cleared = sampleClaim({ id: 'cleared', kind: 'status', says: 'The regulator approved a trial of the cells.' })
  expect(answers([cleared], {}, statuses)).toMatchObject({
    Law: 'What our sources say of approvals and trials stands below. We looked no further.',
  })
})
