import { expect, test } from 'vitest'
import { evidenceOf, namedOf, titledOf } from './evidence.ts'
import type { EvidenceSeen } from './seen.ts'
import { namedIn, studyIn, wordsIn } from './words.ts'

const seenUnder = (title: string, own: string): EvidenceSeen => ({
  words: { own: wordsIn(own), label: [], lead: [], block: [], heading: [], title: wordsIn(title) },
  named: namedIn(`${title} ${own}`),
  seenAs: () => ({ texts: {}, facts: [] }),
})

test.each([
  ['Cells for stroke: a meta-analysis of 12 trials', 'review'],
  ['A randomised, double-blind trial of cells.', 'randomised'],
  ['A randomised controlled trial of cells.', 'randomised-trial'],
  ['They were randomised to cells or placebo.', 'randomised'],
  ['There was no control group.', 'uncontrolled'],
  ['In mice the scar shrank.', 'animals'],
  ['The price is on the list.', undefined],
])('the study that a text names: %s', (text, name) => {
  expect(studyIn(wordsIn(text))?.name).toBe(name)
})

test('results rest on the trial or review in the title, those of others and other claims don’t', () => {
  const title = 'Cells in ALS: A Randomised Trial'
  const own = seenUnder(title, 'Survival did not differ.')
  expect(titledOf(own, 'outcome')).toEqual({ design: 'randomised-trial', rule: 'cue-randomised-trial-inherited' })
  expect(titledOf(own, 'price')).toBeNull()
  expect(titledOf(seenUnder(title, 'Earlier studies found a gain.'), 'outcome')).toBeNull()
  expect(titledOf(seenUnder('A Cohort of Children', 'Survival did not differ.'), 'outcome')).toBeNull()
})

test('a result rests on the review, the randomised trial or the animals that its own sentence names', () => {
  const ruleOf = (own: string, kind: 'outcome' | 'price') => namedOf(seenUnder('', own), kind)?.rule
  expect(ruleOf('In a randomised controlled trial 12 of 30 walked further.', 'outcome')).toBe('cue-randomised-trial')
  expect(ruleOf('In mice the scar shrank.', 'outcome')).toBe('cue-animals')
  expect(ruleOf('A Cochrane review found no gain.', 'outcome')).toBe('cue-review')
  expect(ruleOf('Earlier studies in mice found a gain.', 'outcome')).toBeUndefined()
  expect(ruleOf('A place in the randomised trial costs 5 dollars.', 'price')).toBeUndefined()
  expect(ruleOf('12 of 30 walked further.', 'outcome')).toBeUndefined()
})

test('a sham in the title makes no randomised trial', () => {
  const seen = seenUnder('Cells against a sham operation', 'Survival did not differ.')
  expect(titledOf(seen, 'outcome')?.design).toBe('randomised-trial')
  expect(evidenceOf(seen, 'outcome')).toEqual({ design: 'none-stated', rule: 'no-cue' })
  expect(namedOf(seenUnder('', 'In a non-randomised trial 12 of 30 walked.'), 'outcome')).toBeNull()
})

test.each([
  ['Half had cells, the other half a sham operation.', []],
  ['A non-randomised trial, not randomised for want of people.', []],
  ['Patients were randomly given cells or salt water.', ['randomised-trial']],
  ['A meta-analysis of randomised trials.', ['systematic-review', 'randomised-trial']],
])('the strongest designs are said only where an article names them: %s', (text, designs) => {
  expect([...namedIn(text)]).toEqual(designs)
})
