import type { Around } from '../around.ts'
import * as cues from '../cues.ts'
import * as is from '../around.ts'
import type { Feature } from '../feature.ts'

/** Below the title, as long as no text has begun; a title that only the header gives stands above nothing. */
const inTop = ({ top, titled, last }: Around) => top && titled && last !== null

/** The top of a page. */
export const top: readonly Feature[] = [
  {
    id: 'looks-like-title',
    why: 'of the lines above the text, the one most like a title',
    weights: { title: 20 },
    holds: ({ isTitle }) => isTitle,
  },
  {
    id: 'before-title',
    why: 'short lines above the title are menus',
    weights: { furniture: 9, heading: -6 },
    holds: ({ beforeTitle, line }) =>
      beforeTitle && is.isShort(line) && !cues.dated.test(line.head) && !cues.bylineWord.test(line.head),
  },
  {
    id: 'contents-entry',
    why: 'a line below the word contents that stands again as a heading',
    weights: { furniture: 12 },
    holds: ({ contents, comesAgain, line }) => contents && (comesAgain || line.words <= 2) && is.isShort(line),
  },
  {
    id: 'dated',
    why: 'little more than a date',
    weights: { byline: 8 },
    holds: ({ top, line }) => top && line.length < 100 && cues.dated.test(line.head),
  },
  {
    id: 'byline-word',
    why: 'it says who wrote or published it',
    weights: { byline: 14 },
    holds: ({ top, line }) => top && line.words <= 20 && cues.bylineWord.test(line.head) && !is.endsSentence(line),
  },
  {
    id: 'letter-head',
    why: 'who a letter is from and to',
    weights: { furniture: 12 },
    holds: ({ top, line }) => top && line.words <= 14 && cues.letterHead.test(line.head),
  },
  {
    id: 'below-title',
    why: 'who and when stand below the title',
    weights: { byline: 2 },
    holds: (around) => inTop(around) && (around.last === 'title' || around.last === 'byline'),
  },
  {
    id: 'with-title',
    why: 'no empty line parts it from the title, but one from the text',
    weights: { byline: 2 },
    holds: (around) =>
      inTop(around) && !around.line.gap && ((around.next?.gap ?? false) || (around.afterNext?.gap ?? false)),
  },
  {
    id: 'person',
    why: 'the name of a person',
    weights: { byline: 2 },
    holds: (around) => inTop(around) && cues.personName.test(around.line.head),
  },
  {
    id: 'date-below',
    why: 'a date stands below it',
    weights: { byline: 2 },
    holds: (around) => inTop(around) && around.next !== null && cues.dated.test(around.next.head),
  },
  {
    id: 'date-within',
    why: 'a date stands in it',
    weights: { byline: 2 },
    holds: (around) => inTop(around) && is.isShort(around.line) && cues.dateInText.test(around.line.head),
  },
  {
    id: 'organisation',
    why: 'the name of an organisation',
    weights: { byline: 2 },
    holds: (around) => inTop(around) && around.line.words <= 14 && cues.organisation.test(around.line.head),
  },
  {
    id: 'names',
    why: 'names with commas between them',
    weights: { byline: 8 },
    holds: (around) => inTop(around) && cues.names.test(around.line.head) && !is.hasVerb(around.line),
  },
  {
    id: 'marked-below-title',
    why: 'a short entry among the first lines',
    weights: { byline: 10 },
    holds: (around) =>
      inTop(around) && around.line.mark?.kind === 'bullet' && around.line.length < 40 && !is.isFurniture(around),
  },
]
