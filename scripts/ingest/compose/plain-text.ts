/** Signs that neither MDX nor Markdown makes anything of. */
const other = String.raw`[[^\p{ASCII}]--[\s\p{C}]]`

/** A text on one line that holds no sign of MDX, Markdown or an address, and begins with none of a list or of code. */
export const plainText = String.raw`(?!import|export|.*(?:[Ww][Ww][Ww]|:\/\/))[${other}A-Za-z$\(](?:[${other}A-Za-z\d ,.;:?!'"\(\)%$=+^\/\-]*[${other}A-Za-z\d,.;:?!'"\)%])?`

const whole = new RegExp(`^${plainText}$`, 'v')

/** Whether a text stands in a page as it is, with nothing escaped. */
export function isPlain(text: string): boolean {
  return whole.test(text)
}
