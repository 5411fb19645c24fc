import * as is from './around.ts'
import type { Around } from './around.ts'
import { cue, tailOf } from './cues.ts'

/** Below the title, as long as no text has begun; a title that only the header gives stands above nothing. */
const inTop = ({ top, titled, last }: Around) => top && titled && last !== null

/** How each feature of `features.yaml` is seen. */
export const seen: Record<string, (around: Around) => boolean> = {
  any: () => true,
  'sentence-end': ({ line }) => is.endsSentence(line),
  'comma-end': ({ line }) => /[,;，；、]$/.test(line.end),
  'colon-end': ({ line }) => is.endsInColon(line),
  'open-end': ({ line, next }) =>
    line.mark === null && next?.mark?.kind === 'bullet' && line.words >= 4 && cue('breaks-off').test(line.end),
  'no-end': ({ line }) => !is.hasEnd(line),
  asks: ({ line }) => is.asks(line) && is.isShort(line) && !/[.。!！].{3}/.test(line.head),
  short: ({ line }) => is.isShort(line),
  long: ({ line }) => line.words >= 25,
  verb: ({ line }) => is.hasVerb(line),
  'in-brackets': ({ line }) => /^[(（].*[)）]$/.test(line.head) && line.length <= 400,
  'low-start': ({ line }) => is.startsLow(line),
  'title-case': ({ line }) => is.isShort(line) && is.isTitleCase(line.head),
  bold: ({ line }) => line.bare[1] < line.at[1] && !is.hasEnd(line),
  'heading-word': ({ line }) => cue('heading-word').test(line.head),
  'heading-start': ({ line }) => is.isShort(line) && cue('heading-start').test(line.head),
  'text-below': ({ line, next, top }) =>
    next !== null &&
    is.isShort(line) &&
    is.isRunning(next) &&
    !is.isMarkedAlike(line, next) &&
    !(top && (cue('dated').test(next.head) || cue('byline-word').test(next.head))),
  apart: ({ line, next }) => line.gap && (next?.gap ?? false),
  'looks-like-title': ({ isTitle }) => isTitle,
  'before-title': ({ beforeTitle, line }) =>
    beforeTitle && is.isShort(line) && !cue('dated').test(line.head) && !cue('byline-word').test(line.head),
  'contents-entry': ({ contents, comesAgain, line }) => contents && (comesAgain || line.words <= 2) && is.isShort(line),
  dated: ({ top, line }) => top && line.length < 100 && cue('dated').test(line.head),
  'byline-word': ({ top, line }) =>
    top && line.words <= 20 && cue('byline-word').test(line.head) && !is.endsSentence(line),
  'letter-head': ({ top, line }) => top && line.words <= 14 && cue('letter-head').test(line.head),
  'below-title': (around) => inTop(around) && (around.last === 'title' || around.last === 'byline'),
  'with-title': (around) =>
    inTop(around) && !around.line.gap && ((around.next?.gap ?? false) || (around.afterNext?.gap ?? false)),
  person: (around) => inTop(around) && cue('person-name').test(around.line.head),
  'date-below': (around) => inTop(around) && around.next !== null && cue('dated').test(around.next.head),
  'date-within': (around) => inTop(around) && is.isShort(around.line) && cue('date-in-text').test(around.line.head),
  organisation: (around) => inTop(around) && around.line.words <= 14 && cue('organisation').test(around.line.head),
  names: (around) => inTop(around) && cue('names').test(around.line.head) && !is.hasVerb(around.line),
  'marked-below-title': (around) =>
    inTop(around) && around.line.mark?.kind === 'bullet' && around.line.length < 40 && !is.isFurniture(around),
  hash: ({ line }) => line.mark?.kind === 'hash',
  'chinese-number': ({ line }) => line.mark?.kind === 'chinese',
  'chinese-bracket': ({ line }) => line.mark?.kind === 'chinese-bracket',
  depth: ({ line }) => line.mark?.kind === 'depth',
  number: ({ line }) => line.mark?.kind === 'number',
  letter: ({ line }) => line.mark?.kind === 'letter',
  'counts-on': ({ line, previous, next }) =>
    (is.isListMark(line) || line.mark?.kind === 'chinese-bracket') &&
    (is.countsOn(previous, line) || is.countsOn(line, next)),
  bullet: ({ line }) => line.mark?.kind === 'bullet',
  'marked-in-list': ({ lead, line }) => lead !== null && is.isListMark(line),
  listed: is.isListed,
  'among-questions': is.isAmongQuestions,
  label: ({ line }) => line.label !== null && line.mark === null,
  'label-acts': ({ line }) => {
    if (!line.label) return false
    const words = line.head.slice(line.label[0] - line.bare[0], line.label[1] - line.bare[0])
    return (
      cue('finite-verb').test(words) ||
      cue('chinese-speech').test(words) ||
      (words.includes(' ') && cue('imperative').test(words))
    )
  },
  'title-behind-label': ({ line }) => is.hasTitleBehindLabel(line),
  'words-behind-label': (around) => is.isLabelledHeading(around),
  'label-over-text': ({ line, next }) =>
    is.endsInColon(line) &&
    line.words <= 4 &&
    !is.hasVerb(line) &&
    next !== null &&
    next.words >= 12 &&
    is.endsSentence(next) &&
    !is.isListMark(next) &&
    next.label === null &&
    !is.startsLow(next),
  cells: (around) => is.hasSiblingRow(around),
  'lone-cells': ({ line }) => is.cellsIn(line) >= 3 && /\d/.test(line.head),
  bars: is.isMenu,
  'question-mark': ({ line }) => line.mark?.kind === 'question',
  'answer-mark': ({ line, last }) =>
    line.mark?.kind === 'answer' && (/[:：]$/.test(line.mark.form) || last === 'question'),
  'speaker-asks': ({ line }) => line.label !== null && is.asks(line) && line.words > 4,
  'asked-and-answered': (around) => is.isAskedAndAnswered(around) && !is.countsOn(around.line, around.next),
  'below-question': ({ line, last }) => last === 'question' && (line.mark === null || line.mark.kind === 'answer'),
  quoted: ({ line }) =>
    line.words >= 3 &&
    ((/^(?:[★☆⭐]{1,5}\s?)?["“「『][^"”」』]{6,398}/.test(line.head) &&
      /["”」』]/.test(line.head.slice(1) + line.end)) ||
      /^['‘].{6,300}[,.!?]['’](?:\s|$)/.test(line.head)),
  'quote-mark': ({ line }) => line.mark?.kind === 'quote',
  'tail-opens': ({ top, line }) => !top && line.length < 70 && !is.endsSentence(line) && tailOf(line.head) !== null,
  'in-tail': ({ tail }) => tail !== null,
  foot: (around) => around.tail !== null && is.isFurniture(around),
}
