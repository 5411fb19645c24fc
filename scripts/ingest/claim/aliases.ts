import { onOneLine } from '../../../src/language/on-one-line.ts'
import type { Mention } from '../recognise/mention.ts'
import { isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { sentencesOf } from '../segment/sentences.ts'
import type { Found } from './found.ts'
import { patternOf } from './patterns.ts'

/**
 * A name that an article makes for a subject of its own: a product's code, "the knee" for osteoarthritis of the knee.
 */
export interface Alias {
  pattern: RegExp
  /** Names of the vocabulary that it stands for. */
  mentions: Mention[]
}

/** Find the names that an article makes for subjects of its own. */
export function aliasesOf(passages: Passage[], text: string, found: Found): Alias[] {
  return [...productsOf(passages, text, found), ...shortNamesOf(text, found)]
}

/** What the aliases in a text stand for. */
export function meantIn(text: string, aliases: readonly Alias[]): Mention[] {
  return aliases.filter(({ pattern }) => pattern.test(text)).flatMap(({ mentions }) => mentions)
}

/** A product's code stands for the disease and the therapy with which a sentence first names it alone. */
function productsOf(passages: Passage[], text: string, found: Found): Alias[] {
  const meant = new Map<string, Mention[]>()
  for (const { block } of passages) {
    const isHead = block.kind === 'title' || block.kind === 'heading'
    if (!isTold(block) && !isHead) continue
    const named = (found.get(block)?.mentions ?? []).filter(({ kind }) => kind === 'condition' || kind === 'therapy')
    const [first, ...others] = isHead ? [block.at] : sentencesOf(block)
    if (!first) continue
    for (const [start, end] of [[block.at[0], first[1]] as const, ...others]) {
      const codes = new Set([...text.slice(start, end).matchAll(patternOf('code'))].map(([match]) => match))
      const [only] = codes
      if (only === undefined || codes.size > 1) continue
      const known = meant.get(only) ?? []
      const own = named.filter(({ at }) => at[0] >= start && at[1] <= end)
      const added = (['condition', 'therapy'] as const).flatMap((kind) => {
        const ids = own.filter((mention) => mention.kind === kind)
        return known.some((mention) => mention.kind === kind) || new Set(ids.map(({ id }) => id)).size !== 1
          ? []
          : ids.slice(0, 1)
      })
      meant.set(only, [...known, ...added])
    }
  }
  return [...meant].flatMap(([name, mentions]) =>
    mentions.length > 0 ? [{ pattern: new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`), mentions }] : [],
  )
}

/** "The knee group", "for a single knee": a word that stands in the name of one disease of the article alone. */
function shortNamesOf(text: string, found: Found): Alias[] {
  const byWord = new Map<string, Map<string, Mention>>()
  for (const { mentions } of found.values())
    for (const mention of mentions.filter(({ kind }) => kind === 'condition'))
      for (const word of text
        .slice(...mention.at)
        .toLowerCase()
        .split(/[\s-]+/))
        if (patternOf('telling').test(word)) byWord.set(word, (byWord.get(word) ?? new Map()).set(mention.id, mention))
  return [...byWord].flatMap(([word, ids]) =>
    ids.size === 1
      ? [
          {
            pattern: new RegExp(
              onOneLine`
                \b(?:(?:for|in|of|with) (?:the|an?|one|both|each) (?:single )?${word}|${word} (?:group|patients?|arm
                |participants?|trials?|stud(?:y|ies)|treatments?|injections?|cases?))\b`,
              'i',
            ),
            mentions: [...ids.values()],
          },
        ]
      : [],
  )
}
