import { expect, test } from 'vitest'
import { lexicon } from '../../search/lexicon.fixture.ts'
import { understand } from '../../search/question/understand.ts'
import { boxesFor } from './boxes.ts'

const boxes = (question: string) =>
  boxesFor(understand(question, lexicon)).map(({ box, says, ways, lang }) => ({
    box,
    says,
    ways: ways.map(({ address }) => address),
    lang,
  }))
const forAll = ['check-an-offer/', 'questions/', 'guides/talk-to-someone/']

test('a disease that was not looked at is told so, in the language of the question, with the ways on', () => {
  expect([boxes('autism'), boxes('自闭症')]).toEqual([
    [
      {
        box: 'not-looked-at',
        says: 'We have not looked at autism. That says nothing either way.',
        ways: forAll,
        lang: undefined,
      },
    ],
    [
      {
        box: 'not-looked-at',
        says: '我们没有查过自闭症。这说明不了什么：不代表有效，也不代表无效。',
        ways: forAll,
        lang: 'zh',
      },
    ],
  ])
})

test('a word that is everywhere is told so', () => {
  expect(boxes('the patients')).toEqual([
    {
      box: 'wide',
      says: 'Nearly every page here has “patients”.',
      ways: ['conditions/', 'therapies/', 'status/', ...forAll],
      lang: undefined,
    },
  ])
})

test('a disease that has a page needs no box', () => {
  expect(boxes('als')).toEqual([])
})
