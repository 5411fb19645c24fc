/**
 * Make one style sheet of several that share rules: each rule once, where it stands first.
 *
 * The pages of the site share a base, and what is scoped comes after it. If a sheet were put behind another whole, its
 * base would win over the scoped rules of the first.
 *
 * @example mergeStyles(['a{top:0}b{top:1px}', 'a{top:0}i{top:2px}']) // 'a{top:0}b{top:1px}i{top:2px}'
 */
export function mergeStyles(sheets: readonly string[]): string {
  return [...new Set(sheets.flatMap(rulesOf))].join('')
}

/** Comments and strings are passed over whole: a brace in them opens nothing. */
const significant = /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]/g

/** The rules of a style sheet at its top level, each with what stands between its braces. */
function rulesOf(css: string): string[] {
  const rules: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: found, index } of css.matchAll(significant)) {
    if (found === '{') depth += 1
    if (found === '}') depth -= 1
    if (depth > 0 || (found !== '}' && found !== ';')) continue
    rules.push(css.slice(start, index + 1).trim())
    start = index + 1
  }
  return rules
}
