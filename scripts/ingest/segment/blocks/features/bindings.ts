import * as cues from '../cues.ts'
import * as is from '../around.ts'
import type { Feature } from '../feature.ts'

/** Labels, rows, questions and quotations. */
export const bindings: readonly Feature[] = [
  {
    id: 'label',
    why: 'a few words and a colon before the text',
    weights: { label: 7 },
    holds: ({ line }) => line.label !== null && line.mark === null,
  },
  {
    id: 'label-acts',
    why: 'a label has no verb',
    weights: { label: -5 },
    holds: ({ line }) => {
      if (!line.label) return false
      const words = line.head.slice(line.label[0] - line.bare[0], line.label[1] - line.bare[0])
      return (
        cues.finiteVerb.test(words) ||
        cues.chineseSpeech.test(words) ||
        (words.includes(' ') && cues.imperative.test(words))
      )
    },
  },
  {
    id: 'title-behind-label',
    why: 'behind the colon stands a title, not a value',
    weights: { heading: 5 },
    holds: ({ line }) => is.hasTitleBehindLabel(line),
  },
  {
    id: 'words-behind-label',
    why: 'words alone behind the colon, apart from everything, over a paragraph without a label',
    weights: { heading: 6 },
    holds: (around) => is.isLabelledHeading(around),
  },
  {
    id: 'label-over-text',
    why: 'a few words with a colon, alone over running text',
    weights: { heading: 7 },
    holds: ({ line, next }) =>
      is.endsInColon(line) &&
      line.words <= 4 &&
      !is.hasVerb(line) &&
      next !== null &&
      next.words >= 12 &&
      is.endsSentence(next) &&
      !is.isListMark(next) &&
      next.label === null &&
      !is.startsLow(next),
  },
  {
    id: 'cells',
    why: 'as many cells as the line before or behind',
    weights: { row: 12 },
    holds: (around) => is.hasSiblingRow(around),
  },
  {
    id: 'lone-cells',
    why: 'three or more cells with a figure',
    weights: { row: 8 },
    holds: ({ line }) => is.cellsIn(line) >= 3 && /\d/.test(line.head),
  },
  {
    id: 'bars',
    why: 'words between bars, alone: a menu',
    weights: { furniture: 10 },
    holds: is.isMenu,
  },
  {
    id: 'question-mark',
    why: 'Q: or 问： stands before it',
    weights: { question: 12 },
    holds: ({ line }) => line.mark?.kind === 'question',
  },
  {
    id: 'answer-mark',
    why: 'A: or 答： stands before it',
    weights: { answer: 12 },
    holds: ({ line, last }) => line.mark?.kind === 'answer' && (/[:：]$/.test(line.mark.form) || last === 'question'),
  },
  {
    id: 'speaker-asks',
    why: 'somebody is named, and asks',
    weights: { question: 10 },
    holds: ({ line }) => line.label !== null && is.asks(line) && line.words > 4,
  },
  {
    id: 'asked-and-answered',
    why: 'a question with its answer below, among others',
    weights: { question: 10 },
    holds: (around) => is.isAskedAndAnswered(around) && !is.countsOn(around.line, around.next),
  },
  {
    id: 'below-question',
    why: 'the text below a question answers it',
    weights: { answer: 9 },
    holds: ({ line, last }) => last === 'question' && (line.mark === null || line.mark.kind === 'answer'),
  },
  {
    id: 'quoted',
    why: 'it begins with words in quotation marks',
    weights: { quotation: 8 },
    holds: ({ line }) =>
      line.words >= 3 &&
      ((/^(?:[★☆⭐]{1,5}\s?)?["“「『][^"”」』]{6,398}/.test(line.head) &&
        /["”」』]/.test(line.head.slice(1) + line.end)) ||
        /^['‘].{6,300}[,.!?]['’](?:\s|$)/.test(line.head)),
  },
  {
    id: 'quote-mark',
    why: '> stands before it',
    weights: { quotation: 10 },
    holds: ({ line }) => line.mark?.kind === 'quote',
  },
]
