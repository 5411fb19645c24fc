/**
 * Where British spelling differs, by rule, in the American form. What a rule makes may be no word: it is only compared.
 */
const rules: readonly [british: RegExp, american: string][] = [
  [/[ao]e(?=a|[a-z]{2})/g, 'e'],
  [/practis/, 'practic'],
  [/(?<=[a-z]{3})is(?=(?:e[ds]?|ing|ers?)$|ation)/, 'iz'],
  [/(?<=[a-z]{3})ys(?=(?:e[ds]?|ing|ers?)$)/, 'yz'],
  [/(?<=[a-z]{3})our(?=(?:s|ed|ing|al|able|ites?|less|ful)?$)/, 'or'],
  [/(?<=[a-z]{2}[bt])re(?=s?$)/, 'er'],
  [/(?<=cent)red$/, 'ered'],
  [/(?<=[a-z]{3})mme(?=s?$)/, 'm'],
  [/(?<=[a-z]{4})ogue(?=s?$)/, 'og'],
  [/(?<=[a-z]{3})ence(?=[ds]?$)/, 'ense'],
  [/(?<=[a-z]{2}[ae]l)l(?=(?:ing|ed|ers?)$)/, ''],
  [/(?<=neuron)e(?=s?$)/, ''],
  [/leuc(?=o)/, 'leuk'],
  [/^ageing$/, 'aging'],
  [/^grey/, 'gray'],
]

/**
 * A word in small letters as an American writer spells it, by rule.
 *
 * @example american('ischaemic') // 'ischemic'
 */
export function american(word: string): string {
  return rules.reduce((spelt, [from, to]) => spelt.replace(from, to), word)
}

const folded = new Map<string, string>()

/**
 * A word in the form under which it is compared with others: small letters, no possessive, singular, American spelling.
 *
 * @example foldWord('Tumours') === foldWord('tumor') // true
 */
export function foldWord(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const bare = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$/, '')
  const result = american(singular(bare))
  if (folded.size > 50_000) folded.clear()
  folded.set(word, result)
  return result
}

function singular(word: string): string {
  if (word.length > 7 && /(?:oses|tases|lyses)$/.test(word)) return word.replace(/es$/, 'is')
  if (/(?:ss|x|[^a]ch|sh|vir?us)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}
