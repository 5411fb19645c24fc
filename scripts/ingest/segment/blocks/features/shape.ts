import * as cues from '../cues.ts'
import * as is from '../around.ts'
import type { Feature } from '../feature.ts'

/** How a line ends, how long it is and what it is made of. */
export const shape: readonly Feature[] = [
  // How it ends
  {
    id: 'sentence-end',
    why: 'a sentence ends here',
    weights: { prose: 2, byline: -4, heading: -5 },
    holds: ({ line }) => is.endsSentence(line),
  },
  {
    id: 'comma-end',
    why: 'something must follow',
    weights: { byline: -3, heading: -6 },
    holds: ({ line }) => /[,;，；、]$/.test(line.end),
  },
  {
    id: 'colon-end',
    why: 'it announces what follows',
    weights: { 'lead-in': 8, byline: -5, heading: -1, prose: -3 },
    holds: ({ line }) => is.endsInColon(line),
  },
  {
    id: 'open-end',
    why: 'it breaks off, and a list goes on from it',
    weights: { 'lead-in': 7 },
    holds: ({ line, next }) =>
      line.mark === null && next?.mark?.kind === 'bullet' && line.words >= 4 && cues.breaksOff.test(line.end),
  },
  {
    id: 'no-end',
    why: 'no mark ends it',
    weights: { heading: 1.5, byline: 1 },
    holds: ({ line }) => !is.hasEnd(line),
  },
  {
    id: 'asks',
    why: 'a short question stands over its answer',
    weights: { heading: 3 },
    holds: ({ line }) => is.asks(line) && is.isShort(line) && !/[.。!！].{3}/.test(line.head),
  },

  // How long it is and what it is made of
  {
    id: 'short',
    why: 'a heading is short',
    weights: { heading: 1.5, byline: 1 },
    holds: ({ line }) => is.isShort(line),
  },
  {
    id: 'long',
    why: 'a paragraph is long',
    weights: { prose: 2, heading: -4, byline: -4 },
    holds: ({ line }) => line.words >= 25,
  },
  {
    id: 'verb',
    why: 'a sentence has a verb',
    weights: { prose: 1, heading: -1, byline: -3 },
    holds: ({ line }) => is.hasVerb(line),
  },
  {
    id: 'in-brackets',
    why: 'a remark in brackets stands over nothing',
    weights: { prose: 2, heading: -4 },
    holds: ({ line }) => /^[(（].*[)）]$/.test(line.head) && line.length <= 400,
  },
  {
    id: 'low-start',
    why: 'it begins in lower case',
    weights: { prose: 1.5, heading: -3 },
    holds: ({ line }) => is.startsLow(line),
  },
  {
    id: 'title-case',
    why: 'its words begin with capitals',
    weights: { heading: 1.5 },
    holds: ({ line }) => is.isShort(line) && is.isTitleCase(line.head),
  },
  {
    id: 'bold',
    why: 'all of it is in bold type',
    weights: { heading: 3 },
    holds: ({ line }) => line.bare[1] < line.at[1] && !is.hasEnd(line),
  },
  {
    id: 'heading-word',
    why: 'a word that sections are called by',
    weights: { heading: 3 },
    holds: ({ line }) => cues.headingWord.test(line.head),
  },
  {
    id: 'heading-start',
    why: 'sections are called "About …", "What …", "How …"',
    weights: { heading: 1.5 },
    holds: ({ line }) => is.isShort(line) && cues.headingStart.test(line.head),
  },
  {
    id: 'text-below',
    why: 'running text stands below it',
    weights: { heading: 1.5, byline: -1 },
    holds: ({ line, next, top }) =>
      next !== null &&
      is.isShort(line) &&
      is.isRunning(next) &&
      !is.isMarkedAlike(line, next) &&
      !(top && (cues.dated.test(next.head) || cues.bylineWord.test(next.head))),
  },
  {
    id: 'apart',
    why: 'empty lines before and behind it',
    weights: { heading: 1, byline: -2 },
    holds: ({ line, next }) => line.gap && (next?.gap ?? false),
  },
]
