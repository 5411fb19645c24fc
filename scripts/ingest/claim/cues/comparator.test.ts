import { expect, test } from 'vitest'
import { comparatorIn } from './comparator.ts'

test.each([
  ['Half improved, against a third with placebo.', 'placebo'],
  ['Salt water did as well.', 'salt water'],
  ['Those in the control group got worse.', 'control'],
  ['More than in controls, pain eased.', 'control'],
  ['Walking was better than control.', 'control'],
  ['Twelve were treated and 12 controls were not.', 'control'],
  ['Controls had no change.', 'control'],
  ['对照组有3人好转。', 'control'],
])('finds the group of “%s”', (sentence, comparator) => {
  expect(comparatorIn(sentence)).toBe(comparator)
})

test.each([
  'Better glucose control was seen in six patients.',
  'Their blood sugar control improved by 40%.',
  'The tremor was under control after three months.',
  'The treatment controls blood sugar.',
  'Patients regained bladder control.',
  'It eases sleep and controls pain.',
  'Symptom control and pain control improved.',
  'Controls of the cells are made in each batch.',
  'The factory has quality controls.',
  'Compared with control of the disease by drugs, little is known.',
])('finds no group in “%s”', (sentence) => {
  expect(comparatorIn(sentence)).toBe('none')
})
