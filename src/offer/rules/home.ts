import { finding, type Finding, type Rule } from '../finding.ts'
import type { Offer } from '../offer.ts'

/** Who looks after somebody who is back. The site holds no claim on it: that is what it says. */
export const home: Rule = {
  id: 'home',
  questions: ['home', 'carer'],
  why: 'You will be at home when some harms come. Somebody there must know what was done.',
  beside(offer) {
    return [
      finding({
        id: 'home',
        ...answer(offer),
        ask: ['Which papers do I take home, and in which language?', 'Whom can my doctor ask, day and night?'],
        doctor: ['All of this, before you travel. Ask: will you look after me when I am back?'],
      }),
    ]
  },
  knows() {
    return [{ words: nothing }]
  },
}

const nothing = 'We hold no claim on who looks after people when they are back at home.'

function answer({ home, carer }: Offer): Pick<Finding, 'lead' | 'told' | 'mark' | 'word' | 'says'> {
  const gap = {
    mark: 'not-checked',
    word: 'A gap',
    says: ['Who sees you when you are back, and who acts if you fall ill?', nothing],
  } as const
  switch (home) {
    case 'named':
      return {
        lead: 'told',
        told: carer === undefined ? 'Somebody will look after you at home' : `At home: “${carer}”`,
        mark: 'not-checked',
        word: 'Not known to us',
        says: ['Whether they have agreed, only they can say.', nothing],
      }
    case 'nobody':
      return { lead: 'told', told: 'Nobody to look after you at home', ...gap, says: [...gap.says] }
    case 'not-said':
      return { lead: 'told', told: 'Nothing about who looks after you at home', ...gap, says: [...gap.says] }
    case undefined:
      return { lead: 'open', told: 'Who looks after you at home', ...gap, says: [...gap.says] }
    default:
      return home satisfies never
  }
}
