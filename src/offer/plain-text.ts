import { asciiOf } from '../language/fold.ts'

/**
 * Write a reader's text so that it can be read: full-width and other digits as 0 to 9, every space as a space, marks
 * that can't be seen left out.
 *
 * @example plainText('２９，８００\u200f') // '29,800'
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Nd}/gu, asciiOf)
    .replaceAll(/\s+/g, ' ')
    .trim()
}
