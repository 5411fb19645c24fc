import fc from 'fast-check'
import { expect, test } from 'vitest'
import { known } from './known.fixture.ts'
import { questions, type Answers, type Question } from './offer.ts'
import { optionsOf, readOffer } from './read-offer.ts'
import { besideOffer, ruleOf, rules } from './rules.ts'

test('sets the offer of three paid sessions in a trial beside the sources, law first, gaps last', () => {
  const answers = {
    condition: 'als',
    price: '29,800',
    currency: 'USD',
    basis: 'session',
    sessions: 'three sessions',
    trial: 'yes',
    payment: 'yes',
  } satisfies Answers
  const { offer, faults } = readOffer(answers, known)
  expect(faults).toEqual({})
  expect(besideOffer(offer, known).map(({ lead, told, word }) => `${lead}: ${told}: ${word}`)).toEqual([
    'told: It is a trial, and you pay: At odds with the rule, as reported',
    'told: For amyotrophic lateral sclerosis: We found none authorised',
    'open: What they say of harms: A gap',
    'open: Whether they check on you afterwards: A gap',
    'open: Who looks after you at home: A gap',
    'open: Whether it helps: What is known',
    'told: 29,800 US dollars for one session: One source only',
    'told: 3 sessions: A larger total',
    'open: More questions: Gaps',
  ])
})

test('a form that is left empty is answered with gaps, and nothing was told', () => {
  expect(besideOffer({}, known).map(({ lead }) => lead)).toEqual(['open', 'open', 'open', 'open', 'open', 'open'])
})

test('every question belongs to one rule', () => {
  expect(questions.filter(({ id }) => ruleOf(id) === undefined)).toEqual([])
  expect(rules.flatMap((rule) => rule.questions).toSorted()).toEqual(questions.map(({ id }) => id).toSorted())
})

test('every rule says why, and what the site knows', () => {
  for (const rule of rules) {
    expect(rule.why).not.toBe('')
    if (rule.questions.length > 0) expect(rule.knows(known).length).toBeGreaterThan(0)
  }
})

const hostile = [
  '',
  ' ',
  '0',
  '-1',
  'NaN',
  'Infinity',
  '1e309',
  '9'.repeat(400),
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  '\u202eمرحبا\u202c 29,800',
  'שלום',
  '👩‍🦽💉',
  '٣',
  '\ud800',
  '\0',
  'a'.repeat(10_000),
]

/** Any answer: one that is offered, one that is hostile, or whatever comes. */
const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questions.map((question: Question) => [
      question.id,
      fc.oneof(
        fc.constantFrom(...hostile, ...optionsOf(question, known).map(({ value }) => value)),
        fc.string({ unit: 'grapheme' }),
        fc.integer().map(String),
      ),
    ]),
  ),
  { requiredKeys: [] },
)

test('whatever stands in the fields, findings are whole and say no more than they may', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { offer, faults, readAs } = readOffer(answers, known)
      const found = besideOffer(offer, known)
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      for (const { told, word, says, lines, sources, ask, doctor } of found) {
        expect(told.trim()).not.toBe('')
        for (const words of [word, ...says, ...lines, ...ask, ...doctor]) {
          expect(words.trim()).not.toBe('')
          expect(words).not.toMatch(/undefined|\bnull\b|NaN|Infinity|\[object/)
        }
        expect(says.length).toBeGreaterThan(0)
        for (const { address } of sources) expect(address).toMatch(/^\/claims\//)
        const own = [word, ...says, ...ask, ...doctor].join(' ')
        expect(own).not.toMatch(
          /\b(?:should|must) (?:not )?(?:go|travel|pay|accept|refuse)\b|\bscore\b|\bscam\b|\bfair\b/i,
        )
      }
      for (const id of Object.keys(faults)) expect(offer).not.toHaveProperty(id)
      expect(offer.price === undefined).toBe(offer.currency === undefined)
      expect(Object.values(readAs).every((words) => words.startsWith('Read as '))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
