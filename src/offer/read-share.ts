import { plainText } from './plain-text.ts'
import { quoted, type Parsed } from './read-amount.ts'

/**
 * Read a share of patients, in percent: `80%`, `80 percent`, `8 of 10`. Below one percent, and past all, is asked back.
 */
export function readShare(text: string): Parsed<number> {
  const plain = plainText(text).toLowerCase()
  if (plain === '') return null
  const [, percent] = /^(\d{1,9}(?:[.,]\d{1,3})?) ?(?:%|percent|per cent)?$/.exec(plain) ?? []
  const [, some, all] = /^(\d{1,9}) ?(?:of|out of|in|\/) ?(\d{1,9})(?: (?:people|patients))?$/.exec(plain) ?? []
  if (percent === undefined && all === undefined)
    return { fault: `We can’t read “${quoted(text)}” as a share. Write it such as 80%, or 8 of 10.` }
  const value = percent === undefined ? (Number(some) / Number(all)) * 100 : Number(percent.replace(',', '.'))
  return value >= 1 && value <= 100
    ? { value: Math.round(value * 10) / 10 }
    : { fault: 'A share lies between 1% and 100%. Write it such as 80%, or 8 of 10.' }
}
