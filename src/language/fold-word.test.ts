import { expect, test } from 'vitest'
import { american, foldWord } from './fold-word.ts'

test.each([
  ['haematopoietic', 'hematopoietic'],
  ['haemorrhage', 'hemorrhage'],
  ['tumour', 'tumor'],
  ['behavioural', 'behavioral'],
  ['favourable', 'favorable'],
  ['randomised', 'randomized'],
  ['organisational', 'organizational'],
  ['paralysed', 'paralyzed'],
  ['oesophagus', 'esophagus'],
  ['leukaemia', 'leukemia'],
  ['leucocyte', 'leukocyte'],
  ['paediatric', 'pediatric'],
  ['fibre', 'fiber'],
  ['centre', 'center'],
  ['centred', 'centered'],
  ['behaviour', 'behavior'],
  ['ageing', 'aging'],
  ['anaemia', 'anemia'],
  ['diarrhoea', 'diarrhea'],
  ['dyspnoea', 'dyspnea'],
  ['oedema', 'edema'],
  ['ischaemic', 'ischemic'],
  ['labelled', 'labeled'],
  ['modelling', 'modeling'],
  ['licence', 'license'],
  ['defence', 'defense'],
  ['practise', 'practice'],
  ['grey', 'gray'],
  ['programme', 'program'],
  ['analogue', 'analog'],
  ['neurone', 'neuron'],
])('%s and %s are one word', (british, us) => {
  expect(american(british)).toBe(american(us))
  expect(foldWord(british)).toBe(foldWord(us))
})

test.each([
  ['filling', 'filing'],
  ['E', 'AE'],
  ['prise', 'prize'],
  ['hour', 'hor'],
  ['access', 'acces'],
  ['diagnosis', 'diagnose'],
])('%s and %s are two words', (one, other) => {
  expect(foldWord(one)).not.toBe(foldWord(other))
})

test.each([
  ['Parkinson’s', 'parkinson'],
  ['therapies', 'therapy'],
  ['diagnoses', 'diagnosis'],
  ['viruses', 'virus'],
  ['ＭＳＣ', 'msc'],
])('%s is compared as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded)
})
