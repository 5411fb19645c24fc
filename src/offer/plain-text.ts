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
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Digits stand in runs of ten, each of which begins with nought; nearly all begin at a multiple of 16, or 6 behind it. */
function digitValue(code: number): number {
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
