import { stemmer } from 'stemmer'
import type { Hit } from './results.ts'
import type { Understood } from './question/understand.ts'

/** The most searches that one question is worth; each may load a part of the index. */
const mostSearches = 6

/** A search of the full text: words that must all be there, and those of them that are not the beginnings of others. */
export interface TextSearch {
  words: string
  exact: string[]
}

/**
 * The searches of the full text that a question needs, in rounds: the next is only made where those before found
 * nothing. Searches of a round are alternatives, such as two spellings. No round where everything that is asked for is
 * a name.
 */
export function searchesOf({ words, all, named, phrases, asks }: Understood): TextSearch[][] {
  const quoted = phrases.map((phrase) => `"${phrase}"`)
  const isTerms = named.length > 0 && named.every(({ k }) => k === 'term')
  const wanted = tellingOf(words.length > 0 ? words : isTerms || (named.length === 0 && asks.length === 0) ? all : [])
  if (wanted.length === 0) return quoted.length > 0 ? [[{ words: quoted.join(' '), exact: [] }]] : []
  const rounds = [alternatives(wanted).map((words) => ({ words: [...words, ...quoted].join(' '), exact: words }))]
  if (wanted.length > 2)
    rounds.push(
      wanted.flatMap((_, index) => {
        const [words] = alternatives(wanted.filter((_, other) => other !== index))
        return words ? [{ words: words.join(' '), exact: words }] : []
      }),
    )
  if (wanted.length > 1 && named.length > 0)
    rounds.push(wanted.flatMap(([form]) => (form === undefined ? [] : [{ words: form, exact: [form] }])))
  return rounds.map((round) => round.slice(0, mostSearches))
}

/** Without single letters, which nearly every text has, unless nothing else is there. */
function tellingOf(words: string[][]): string[][] {
  const telling = words.filter((forms) => forms.some((form) => form.length > 1))
  return telling.length > 0 ? telling : words
}

/** All ways to choose a form for each word; forms with one stem are one to the index. */
function alternatives(words: string[][]): string[][] {
  return words
    .map((forms) => [...Map.groupBy(forms, (form) => stemmer(form)).values()].flatMap(([form]) => form ?? []))
    .reduce<string[][]>((ways, forms) => ways.flatMap((way) => forms.map((form) => [...way, form])), [[]])
    .slice(0, mostSearches)
}

/** What several searches found, each once, with its best score. */
export function bestOf(searches: Hit[][]): Hit[] {
  const best = new Map<string, number>()
  for (const { id, score } of searches.flat()) best.set(id, Math.max(best.get(id) ?? 0, score))
  return [...best].map(([id, score]) => ({ id, score }))
}
