const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** What takes a power: 10, a letter that stands for a number or a unit, a unit of length. */
const takesPower = /(?:(?<![\d.,])10|(?<!\p{L})(?:\p{L}|[cmkµn]m))$/u

/**
 * What a raised text says after another: a power where one can stand; other numbers are marks of notes, and nothing is
 * left of them, for they would become a digit of the number or a part of the word before.
 *
 * @example raised('5 × 10', '7') // '⁷'
 * @example raised('43% were better.', '12, 13') // ''
 * @example raised('the 4', 'th') // 'th'
 */
export function raised(before: string, text: string): string {
  const plain = text.trim()
  if (/^[-−–]?\d+$/.test(plain) && takesPower.test(before))
    return plain.replace(/^[-−–]/, '⁻').replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? '')
  return /^[\d\s,;–\-[\]*†‡§¶]*$/.test(plain) ? '' : text
}
