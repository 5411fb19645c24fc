/**
 * Put lines together as an article: rows of a table and items of a list beneath each other, all else parted by an empty
 * line.
 *
 * @example articleOf(['Prices:', '- Food', '- Bed', 'That is all.']) // 'Prices:\n\n- Food\n- Bed\n\nThat is all.'
 */
export function articleOf(lines: string[]): string {
  const kindOf = (line: string | undefined) => (line?.includes('\t') ? 'row' : line?.startsWith('- ') ? 'item' : 'text')
  return lines.reduce((text, line, index) => {
    if (index === 0) return line
    const isSame = kindOf(line) !== 'text' && kindOf(line) === kindOf(lines[index - 1])
    return `${text}${isSame ? '\n' : '\n\n'}${line}`
  }, '')
}
