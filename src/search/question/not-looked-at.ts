import { onOneLine } from '../../language/on-one-line.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Naming } from './named.ts'
import type { Token } from './token.ts'

const likeDisease = new RegExp(
  onOneLine`
    (?:itis|osis|oma|pathy|a?emia|algia|plegia|trophy|plasia|penia|cardia|phrenia|lepsy|uria|rrh(?:o?ea|age)|sthenia
    |phasia|kinesia|aplegia)$|\p{Script=Han}(?:病|症|炎|癌|瘤|征)$`,
  'u',
)

/**
 * Unknown words that are made like the name of a disease: the site has not looked at it, though no list has its name.
 */
export function diseasesAmong(unknown: string[], tokens: Token[]): string[] {
  const named = unknown
    .filter((word) => word.length > 6 || /\p{Script=Han}/u.test(word))
    .filter((word) => likeDisease.test(word))
  const before = tokens.flatMap(({ text, typed, state }, place) =>
    state === 'unknown' && /^(?:syndrome|disease|disorder)$/.test(tokens[place + 1]?.text ?? '') && !/^\d/.test(text)
      ? [typed]
      : [],
  )
  return [...new Set([...named, ...before.filter((word) => unknown.includes(word))])]
}

/**
 * Words that stand in no name of a page and are words of a disease that was not looked at: the site has nothing on
 * them.
 */
export function takeForeign(tokens: Token[], foreign: Naming[], { words }: Lexicon): string[] {
  const taken = new Set(foreign.flatMap(({ tokens }) => tokens))
  return tokens.flatMap((token) => {
    const forms = words.get(token.key) ?? []
    const isForeign = !token.leads && forms.length > 0 && forms.every(({ isForeign }) => isForeign)
    if (!isForeign || taken.has(token) || token.state !== 'known') return []
    token.state = 'unknown'
    return [token.typed]
  })
}

/** The name of a disease as a reader is told it: in Chinese where it was asked in Chinese. */
export function foreignName({ target, tokens }: Naming): string {
  const [token] = tokens
  return token?.isHan ? token.text : target.t
}
