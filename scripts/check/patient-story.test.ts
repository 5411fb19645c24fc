import { expect, test } from 'vitest'
import { patientStory } from './patient-story.ts'
import { cardFault, cardFaults } from './site-card.fixture.ts'

const story = ['kind: outcome', 'evidence: { design: case-report, rule: cue-one-patient }']
const faults = (evidence: string, more: string) => cardFaults(patientStory, { evidence, more }, story)

test('reports an account of a patient that is not called so and leads to no explanation', () => {
  expect(faults('Studies.', '')).toEqual([
    cardFault('account of patients in claim `improved` without its label, call it so'),
    cardFault('account of patients in claim `improved` without a link to why it is no evidence, link `how-we-check/`'),
  ])
})

test('accepts one that is labelled and explained, and asks nothing of a study', () => {
  expect(faults('One patient.', '<a href="/how-we-check/#evidence">Why that proves little</a>')).toEqual([])
  expect(cardFaults(patientStory)).toEqual([])
})
