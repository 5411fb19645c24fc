import { capital } from '../../language/words.ts'
import { inSentence } from '../in-sentence.ts'

/** One of the three sentences with which a result begins, and what must stand with it. */
export interface Told {
  says: string
  /** More sentences, in smaller type. */
  more: string[]
}

/**
 * Join sentences and parts of sentences to one; what is empty is left out.
 *
 * @example oneSentence(['You left it open', '', 'We found none.']) // 'You left it open; we found none.'
 */
export function oneSentence(parts: readonly string[]): string {
  const all = parts.filter(Boolean).map((part) => inSentence(part.replace(/\.$/, '')))
  return `${capital(all.join('; '))}.`
}
