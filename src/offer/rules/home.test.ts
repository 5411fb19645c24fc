import { expect, test } from 'vitest'
import { known } from '../known.fixture.ts'
import { home } from './home.ts'

test('asks who is there when nobody is', () => {
  expect(home.beside({ home: 'nobody' }, known)).toEqual([
    {
      id: 'home',
      lead: 'told',
      told: 'Nobody to look after you at home',
      mark: 'not-checked',
      word: 'A gap',
      says: [
        'Who sees you when you are back, and who acts if you fall ill?',
        'We hold no claim on who looks after people when they are back at home.',
      ],
      lines: [],
      sources: [],
      ask: ['Which papers do I take home, and in which language?', 'Whom can my doctor ask, day and night?'],
      doctor: ['All of this, before you travel. Ask: will you look after me when I am back?'],
    },
  ])
})

test.each([
  [{}, 'open', 'Who looks after you at home', 'A gap'],
  [{ home: 'not-said' }, 'told', 'Nothing about who looks after you at home', 'A gap'],
  [{ home: 'named' }, 'told', 'Somebody will look after you at home', 'Not known to us'],
  [{ home: 'named', carer: 'my sister' }, 'told', 'At home: “my sister”', 'Not known to us'],
] as const)('%j', (offer, ...expected) => {
  expect(home.beside(offer, known).map(({ lead, told, word }) => [lead, told, word])).toEqual([expected])
})
