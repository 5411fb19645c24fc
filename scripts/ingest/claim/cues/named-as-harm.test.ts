import { expect, test } from 'vitest'
import { announcesHarms, isNamedAsHarm } from './named-as-harm.ts'

const told = (marked: string) => {
  const [before = '', name = '', after = ''] = marked.split('|')
  return isNamedAsHarm(before + name + after, before.length, before.length + name.length)
}

test.each([
  '|Stroke| is a risk of stem cell therapy for multiple sclerosis.',
  '|Stroke|, infection and bleeding are possible complications of the injection.',
  'A woman with multiple sclerosis had a |stroke| 36 hours after stem cell therapy.',
  '|Cancer| is a possible complication of stem cell therapy for ALS.',
  'The cells caused a |stroke|.',
  'The transplant can lead to severe |stroke|.',
  'He died of |cancer| two years later.',
  'Stem cell therapy raises the risk of |cancer| in people with MS.',
  'Risks of the therapy include infection, bleeding and |stroke|.',
  'Side effects such as |epilepsy| were seen.',
  'A case of |epilepsy| occurred after the injection.',
  '|Epilepsy| occurred in two patients after the injection.',
  '|Cancer| has been reported following stem cell injections.',
  '干细胞治疗可能导致|中风|。',
  '|癌症|是干细胞治疗的并发症。',
])('the harm: %s', (sentence) => {
  expect(told(sentence)).toBe(true)
})

test.each([
  'Stroke is a risk of stem cell therapy for |multiple sclerosis|.',
  'People who had a |stroke| were given stem cells.',
  'People who had a |stroke| six months before were treated.',
  'The cells reduce the risk of |stroke|.',
  'People at risk of |stroke| may not take part.',
  'Stem cells for |stroke| are a risk of their own.',
  'Trouble with swallowing is a complication of |stroke|.',
  '|Parkinson’s disease| was reported to improve after stem cell therapy.',
  'In |stroke|, 12% improved after stem cell therapy.',
  'Side effects in people with |stroke| were mild.',
  'A risk of the therapy for |stroke| is fever.',
])('what is treated or spoken of: %s', (sentence) => {
  expect(told(sentence)).toBe(false)
})

test.each([
  ['Risks of stem cell therapy for multiple sclerosis include:', true],
  ['Side effects', true],
  ['不良反应包括：', true],
  ['Diseases that are treated:', false],
  ['Is there a risk?', false],
])('%s', (words, announces) => {
  expect(announcesHarms(words)).toBe(announces)
})
