import type { Saying } from './library.ts'
import { isOurs } from './ours.ts'
import { pageAddress } from '../views/routes.ts'
import { capital, shorten } from '../language/words.ts'

/** Who makes a claim, and what they gain by it. */
export interface Said {
  who: string
  gains: string | null
  address: string
}

/** Who says it, and what they gain, in few words. */
export function saidBy({ source, claim }: Saying): Said {
  const { publisher, interest } = source.facts
  const publishes = publisher === 'unknown' ? 'An unnamed publisher' : publisher
  const ours = isOurs(source)
  const speaks = ours ? 'Our own summary' : `${publishes} says`
  return {
    who: claim.attributed ? `${capital(claim.attributed)}, as ${ours ? 'we tell' : `${publishes} reports`}` : speaks,
    gains: /^(?:none|unknown)$|^no (?:gain|interest)/i.test(interest)
      ? null
      : shorten(interest.split(';')[0]?.replace(/\.$/, '') ?? interest, 12),
    address: pageAddress('source', source.id),
  }
}
