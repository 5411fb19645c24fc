import type { BlockKind } from '../block.ts'
import type { Around } from './around.ts'
import * as is from './around.ts'
import * as cues from './cues.ts'

/** A thing to be seen in or around a line, and what it says for or against each kind of block. */
export interface Feature {
  id: string
  why: string
  weights: Partial<Record<BlockKind, number>>
  holds: (around: Around) => boolean
}

const furnitureWhy: Record<keyof typeof cues.furniture, string> = {
  skip: 'a button for moving about the page',
  share: 'a button for sharing or following',
  readTime: 'how long the page takes to read',
  cookie: 'a notice about cookies',
  advertisement: 'a mark of advertising',
  licence: 'who holds the rights',
  newsletter: 'an invitation to a newsletter',
  account: 'a way into an account',
  policy: 'a link to rules of the page',
  readAlso: 'a link to something else',
  credit: 'a caption with its credit',
  contact: 'an address or a telephone number',
  action: 'a button that sells',
  desk: 'a line of the editors behind the text',
  paging: 'a link to the page before or behind',
  comments: 'a count of comments, or words to file under',
  crumbs: 'a path through the site',
  catalogue: 'a number in a catalogue of journals',
  contents: 'the head of a list of contents',
}

const furniture: Feature[] = Object.entries(cues.furniture).map(([id, pattern]) => ({
  id,
  why: furnitureWhy[id as keyof typeof cues.furniture],
  weights: { furniture: 12 },
  holds: ({ line }) => line.length <= 300 && pattern.test(line.head),
}))

/** Below the title, as long as no text has begun; a title that only the header gives stands above nothing. */
const inTop = ({ top, titled, last }: Around) => top && titled && last !== null

/** Everything by which the kind of a block is told: add weights of what holds, and the highest sum wins. */
export const features: readonly Feature[] = [
  { id: 'any', why: 'what nothing else speaks for is prose', weights: { prose: 1 }, holds: () => true },

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

  // The top of a page
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

  // Marks
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

  // Labels, rows, questions and quotations
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

  // What is not the article
  ...furniture,
  {
    id: 'tail-opens',
    why: 'from here on the page speaks of other things',
    weights: { tail: 20 },
    holds: ({ top, line }) =>
      !top && line.length < 70 && !is.endsSentence(line) && Object.values(cues.tail).some((one) => one.test(line.head)),
  },
  {
    id: 'in-tail',
    why: 'the page speaks of other things since',
    weights: { tail: 20 },
    holds: ({ tail }) => tail !== null,
  },
  {
    id: 'foot',
    why: 'furniture below what is no part of the article',
    weights: { furniture: 12 },
    holds: (around) => around.tail !== null && is.isFurniture(around),
  },
]
