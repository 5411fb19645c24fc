import * as cues from '../cues.ts'
import * as is from '../around.ts'
import type { Feature } from '../feature.ts'

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

/** What is not the article. */
export const outside: readonly Feature[] = [
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
