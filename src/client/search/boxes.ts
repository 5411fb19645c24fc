import type { Understood } from '../../search/question/understand.ts'

/** Where a reader can go on, with the words of the link; its address lies below the base of the site. */
export interface WayOn {
  words: string
  address: string
}

/** A box above the results: what the search can't answer, said plainly, with the ways on. */
export interface Box {
  box: 'not-looked-at' | 'wide'
  says: string
  more: string
  ways: WayOn[]
  lang?: 'zh'
}

/** The ways on that help whatever somebody has. */
const forAll: WayOn[] = [
  { words: 'Check an offer', address: 'check-an-offer/' },
  { words: 'Questions to ask', address: 'questions/' },
  { words: 'Talk to someone', address: 'guides/talk-to-someone/' },
]
const forAllInChinese: WayOn[] = [
  { words: '查对一份报价（英文）', address: 'check-an-offer/' },
  { words: '可以问的问题（英文）', address: 'questions/' },
  { words: '找人谈一谈（英文）', address: 'guides/talk-to-someone/' },
]
/** The most pages that are named or meant beside them. */
const most = 3

/** The boxes for what was asked: a disease that was not looked at, or a word that nearly every page has. */
export function boxesFor({ notLookedAt, isUncovered, meant, wide }: Understood): Box[] {
  const boxes = notLookedAt.slice(0, 2).map((name): Box => {
    const isChinese = /\p{Script=Han}/u.test(name)
    const fixed = isChinese ? forAllInChinese : forAll
    const others = (isUncovered ? meant : [])
      .filter(({ target }) => !fixed.some(({ address }) => address === target.a))
      .map(({ target }): WayOn => ({ words: target.t, address: target.a }))
    return {
      box: 'not-looked-at',
      says: isChinese
        ? `我们没有查过${name}。这说明不了什么：不代表有效，也不代表无效。`
        : `We have not looked at ${name}. That says nothing either way.`,
      more: '',
      ways: [...fixed, ...others.slice(0, most)],
      ...(isChinese ? { lang: 'zh' } : {}),
    }
  })
  if (wide.length === 0) return boxes
  const words = wide.map((word) => `“${word}”`).join(' and ')
  return [
    ...boxes,
    {
      box: 'wide',
      says: `Nearly every page here has ${words}.`,
      more: 'Add a word: a disease, a treatment, a place, or what you want to know.',
      ways: [
        { words: 'Conditions', address: 'conditions/' },
        { words: 'Therapies', address: 'therapies/' },
        { words: 'What is authorised', address: 'status/' },
        ...forAll,
      ],
    },
  ]
}
