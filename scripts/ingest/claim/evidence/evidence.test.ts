import { expect, test } from 'vitest'
import { titledOf } from './evidence.ts'
import type { EvidenceSeen } from './seen.ts'
import { studyIn, wordsIn } from './words.ts'

const seenUnder = (title: string, own: string): EvidenceSeen => ({
  words: { own: wordsIn(own), label: [], lead: [], block: [], heading: [], title: wordsIn(title) },
  seenAs: () => ({ texts: {}, facts: [] }),
})

test.each([
  ['Cells for stroke: a meta-analysis of 12 trials', 'review'],
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
  expect(titledOf(own, 'outcome')).toEqual({ design: 'randomised-trial', rule: 'cue-randomised-inherited' })
  expect(titledOf(own, 'price')).toBeNull()
  expect(titledOf(seenUnder(title, 'Earlier studies found a gain.'), 'outcome')).toBeNull()
  expect(titledOf(seenUnder('A Cohort of Children', 'Survival did not differ.'), 'outcome')).toBeNull()
})
