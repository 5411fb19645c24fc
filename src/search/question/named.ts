import { singular } from '../fold.ts'
import type { Lexicon, Name } from '../lexicon.ts'
import type { NamedTarget } from '../names.ts'
import { isSubject, isWide, rankOf } from '../rank.ts'
import { windowsIn, type Token } from './token.ts'

/** What a name leads to, with the words of the question that are the name. */
export interface Naming {
  target: NamedTarget
  tokens: Token[]
  /** Whether the name has more words than these. */
  isShort: boolean
}

export const keysOf = (tokens: Token[]) => tokens.map(({ key }) => key).join(' ')

/** What a Chinese name leads to; where it is a harm that is asked about, no disease. */
export function leadsOf({ leads = [], isHarm }: Token): NamedTarget[] {
  return isHarm ? leads.filter((target) => !isDisease(target)) : leads
}

/** Everything whose whole name stands in the question, the longest names first; then by rank. */
export function namedIn(tokens: Token[], { byName, longest, field }: Lexicon): Naming[] {
  const found = tokens.flatMap((token): Naming[] =>
    leadsOf(token)
      .slice(0, 1)
      .map((target) => ({ target, tokens: [token], isShort: false })),
  )
  const taken = new Set(found.flatMap(({ tokens }) => tokens))
  const content = tokens.filter(({ state }) => state !== 'idle')
  for (let length = Math.min(longest, tokens.length); length > 0; length -= 1)
    for (const row of [tokens, content])
      for (let from = 0; from + length <= row.length; from += 1) {
        const window = row.slice(from, from + length)
        const isOpen = window.every((token) => !taken.has(token) && !token.isStart && token.state !== 'unknown')
        const isAll = window.length === tokens.length
        if (!isOpen || (!isAll && window.every(({ state }) => state !== 'known'))) continue
        const isHarm = window.every(({ isHarm }) => isHarm)
        const names = ofPages(
          (byName.get(keysOf(window)) ?? []).filter(
            (name) => isNameIn(name, window, content, field) && !(isHarm && isDisease(name.target)),
          ),
        )
        for (const { target, isShort } of names) {
          const before = found.find((one) => one.target === target)
          if (before) before.tokens = [...before.tokens, ...window]
          else found.push({ target, tokens: window, isShort })
        }
        if (names.length > 0) for (const token of window) taken.add(token)
      }
  return found.toSorted((a, b) => rankOf(a.target) - rankOf(b.target))
}

export const isDisease = ({ k }: NamedTarget) => k === 'condition' || k === 'not-looked-at'

/**
 * Without diseases that were not looked at, where the same words name a page; without words explained, where they name
 * a disease.
 */
function ofPages(names: Name[]): Name[] {
  if (names.some(({ target }) => isSubject(target))) return names.filter(({ target }) => target.k !== 'not-looked-at')
  const foreign = names.filter(({ target }) => target.k === 'not-looked-at')
  return foreign.length > 0 ? foreign.slice(0, 1) : names
}

/**
 * A way to ask for a disease or rule names it; "cell" names the treatment only by itself, and "injection of cells" that
 * near the knee.
 */
function isNameIn(
  { target, isAsked, texts }: Name,
  window: Token[],
  content: Token[],
  field: ReadonlySet<string>,
): boolean {
  if (isAsked) return isSubject(target) && !isWide(target) && window.length === texts.length && asTyped(texts, window)
  if (target.k === 'not-looked-at') return asTyped(texts, window)
  if (target.k === 'page') return asTyped(texts, window)
  if (target.k === 'source') return window.length === content.length
  const isPlain = isWide(target)
    ? window.length === 1
    : target.k === 'therapy' && window.every(({ key }) => field.has(key))
  return !isPlain || window.length === content.length
}

/** Whether ways to ask stand as they are, but for a plural: "condition" is not "conditional". */
export function asTyped(texts: string[], window: Token[]): boolean {
  return texts.every((text) => window.some((token) => isTyped(text, token)))
}

const isTyped = (text: string, token: Token) => singular(token.text) === singular(text)

/** A name that the site never mentions is unknown as a whole, whatever its words; unless one asks for a page by it. */
export function takeAbsent(tokens: Token[], lexicon: Lexicon): string[] {
  const { absent, byName } = lexicon
  const taken: string[] = []
  const names = namedIn(tokens, lexicon).filter(({ target }) => isSubject(target) && !isWide(target))
  for (const { window } of windowsIn(tokens, 6)) {
    const known = window.filter(({ state }) => state === 'known')
    if (names.some(({ tokens }) => known.every((token) => tokens.includes(token)))) continue
    const name = window[0]?.state === 'known' && !byName.has(keysOf(known)) ? absent.get(keysOf(known)) : undefined
    if (name === undefined) continue
    taken.push(name)
    for (const token of window) token.state = 'unknown'
  }
  return taken
}

/** Names without a page that stand in the question. */
export function mentionedIn(content: Token[], named: Naming[], { mentioned, byName }: Lexicon): string[] {
  const inNames = new Set(named.flatMap(({ tokens, target }) => (isSubject(target) ? tokens : [])))
  const found: string[] = []
  for (let from = 0; from < content.length; from += 1)
    for (let length = Math.min(6, content.length - from); length > 0; length -= 1) {
      const window = content.slice(from, from + length)
      if (window.every((token) => inNames.has(token))) continue
      const keys = keysOf(window)
      const name = byName.get(keys)?.some(({ target }) => isSubject(target)) ? undefined : mentioned.get(keys)
      if (name !== undefined) found.push(name)
    }
  return found
}
