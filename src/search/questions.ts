/** What a reader wants to know of a disease or treatment; each has a line in a page's answer and blocks of its page. */
export const questionKinds = {
  price: {
    /** The line of a page's answer that tells it. */
    line: 'price',
    /** Blocks of a page where it is told, the first that is there. */
    blocks: ['price'],
    /** Kinds of claim that tell it. */
    claims: ['price'],
    /** Where it is told when no disease or treatment is named. */
    home: 'guides/costs/',
    says: 'what it costs',
  },
  law: {
    line: 'law',
    blocks: ['status'],
    claims: ['status', 'rule'],
    home: 'status/',
    says: 'what is authorised',
  },
  works: {
    line: 'works',
    blocks: ['trials', 'claimed'],
    claims: ['outcome', 'limit'],
    home: null,
    says: 'whether it works',
  },
  harms: {
    line: 'harms',
    blocks: ['harms'],
    claims: ['harm'],
    home: 'guides/risks/',
    says: 'what harm it can do',
  },
} as const
export type QuestionKind = keyof typeof questionKinds
export const questionKindNames = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]]
