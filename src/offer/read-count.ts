import { wordValues } from '../language/numbers.ts'
import { plainText } from './plain-text.ts'
import { quoted, type Parsed } from './read-amount.ts'

/** More sessions than this are asked back. */
const most = 200

/** Read a number of sessions: `3`, `3 sessions`, `three`, `３次`. A range or a part of a session is asked back. */
export function readCount(text: string): Parsed<number> {
  const plain = plainText(text).toLowerCase()
  if (plain === '') return null
  const [, number = ''] =
    /^(\d+|[a-z]+)(?: ?(?:x|×|次|times?|sessions?|treatments?|injections?|infusions?|doses?))?\.?$/.exec(plain) ?? []
  const value = /^\d/.test(number) ? Number(number) : wordValues.get(number)
  if (value === undefined || number === '')
    return { fault: `We can’t read “${quoted(text)}” as a number of sessions. Write one whole number, such as 3.` }
  return value >= 1 && value <= most
    ? { value }
    : { fault: `A number of sessions lies between 1 and ${most}. Please check it.` }
}
