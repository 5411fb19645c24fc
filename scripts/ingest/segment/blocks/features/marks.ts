import * as is from '../around.ts'
import type { Feature } from '../feature.ts'

/** Marks before the words of a line. */
export const marks: readonly Feature[] = [
  {
    id: 'hash',
    why: 'a heading mark stands before it',
    weights: { heading: 12 },
    holds: ({ line }) => line.mark?.kind === 'hash',
  },
  {
    id: 'chinese-number',
    why: '一、 counts sections',
    weights: { heading: 5, 'list-item': 2 },
    holds: ({ line }) => line.mark?.kind === 'chinese',
  },
  {
    id: 'chinese-bracket',
    why: '（一） counts parts of a section',
    weights: { heading: 3, 'list-item': 3 },
    holds: ({ line }) => line.mark?.kind === 'chinese-bracket',
  },
  {
    id: 'depth',
    why: '1.1 counts parts of a section',
    weights: { heading: 6 },
    holds: ({ line }) => line.mark?.kind === 'depth',
  },
  {
    id: 'number',
    why: 'a number can count sections or entries',
    weights: { heading: 2, 'list-item': 2.5, byline: -6 },
    holds: ({ line }) => line.mark?.kind === 'number',
  },
  {
    id: 'letter',
    why: 'a letter counts entries',
    weights: { 'list-item': 5 },
    holds: ({ line }) => line.mark?.kind === 'letter',
  },
  {
    id: 'counts-on',
    why: 'the line before or behind counts on',
    weights: { 'list-item': 3.5 },
    holds: ({ line, previous, next }) =>
      (is.isListMark(line) || line.mark?.kind === 'chinese-bracket') &&
      (is.countsOn(previous, line) || is.countsOn(line, next)),
  },
  {
    id: 'bullet',
    why: 'a bullet stands before it',
    weights: { 'list-item': 8 },
    holds: ({ line }) => line.mark?.kind === 'bullet',
  },
  {
    id: 'marked-in-list',
    why: 'marked, below a lead-in',
    weights: { 'list-item': 4 },
    holds: ({ lead, line }) => lead !== null && is.isListMark(line),
  },
  {
    id: 'listed',
    why: 'below a lead-in, and like the lines around it',
    weights: { 'list-item': 9 },
    holds: is.isListed,
  },

  {
    id: 'among-questions',
    why: 'questions below each other, without answers',
    weights: { 'list-item': 11 },
    holds: is.isAmongQuestions,
  },
]
