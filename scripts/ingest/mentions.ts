import { type Vocabulary, type VocabularyKind, vocabularyKinds } from '../../src/schema/vocabulary.ts'
import type { Span } from './segment.ts'

/** A name of the vocabulary, found in a text. */
export interface Mention {
  kind: VocabularyKind
  id: string
  at: Span
}

interface Branch {
  next: Map<string, Branch>
  entry?: { kind: VocabularyKind; id: string }
}

/** Every name of the vocabulary, ready for looking up token by token. */
export interface Names {
  /** Names, matched on folded tokens. */
  names: Branch
  /** Abbreviations, matched letter by letter: MS is a disease, ms is not. */
  abbreviations: Branch
}

/** A word of a text, with its folded form. */
export interface Token {
  folded: string
  raw: string
  at: Span
}

const spellings: [RegExp, string][] = [
  [/is(?=ation|e$|ed$|ing$)/, 'iz'],
  [/tumour/, 'tumor'],
  [/aem/, 'em'],
  [/paed/, 'ped'],
  [/oed/, 'ed'],
  [/neurone/, 'neuron'],
  [/programme/, 'program'],
  [/centre/, 'center'],
]

/** Fold a word: case, quotes, possessive, plural, British and American spelling. */
export function fold(word: string): string {
  const bare = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$/, '')
  const spelled = spellings.reduce((text, [pattern, to]) => text.replace(pattern, to), bare)
  if (spelled.length > 4 && spelled.endsWith('ies')) return `${spelled.slice(0, -3)}y`
  return spelled.length > 3 && /[^siu]s$/.test(spelled) ? spelled.slice(0, -1) : spelled
}

/** Cut a text into words; hyphens part words. */
export function tokensOf(text: string, offset = 0): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]s(?![\p{L}\p{N}]))?/gu)].map(({ 0: raw, index }) => ({
    folded: fold(raw),
    raw: raw.replace(/['’]s$/, ''),
    at: [offset + index, offset + index + raw.length],
  }))
}

/** Put every name and abbreviation of the vocabulary into tries. An earlier kind keeps a name that a later one repeats. */
export function indexNames(vocabulary: Vocabulary): Names {
  const index: Names = { names: { next: new Map() }, abbreviations: { next: new Map() } }
  for (const kind of Object.keys(vocabularyKinds) as VocabularyKind[]) {
    for (const { id, name, others, variants, abbreviations } of vocabulary[kind]) {
      for (const other of [name, ...others, ...variants])
        plant(
          index.names,
          tokensOf(other).map(({ folded }) => folded),
          { kind, id },
        )
      for (const short of abbreviations) addAbbreviation(index, short, { kind, id })
    }
  }
  return index
}

/** Let an abbreviation stand for an entry, as an article defines it. */
export function addAbbreviation(index: Names, short: string, entry: { kind: VocabularyKind; id: string }): void {
  plant(
    index.abbreviations,
    tokensOf(short).map(({ raw }) => raw),
    entry,
  )
}

function plant(root: Branch, words: string[], entry: { kind: VocabularyKind; id: string }): void {
  let branch = root
  for (const word of words) {
    let next = branch.next.get(word)
    if (!next) branch.next.set(word, (next = { next: new Map() }))
    branch = next
  }
  if (branch !== root) branch.entry ??= entry
}

/** Find every name of the vocabulary in a text that starts at `offset`; the longest name at a place wins. */
export function findMentions(text: string, offset: number, index: Names): Mention[] {
  const tokens = tokensOf(text, offset)
  const found: Mention[] = []
  for (let from = 0; from < tokens.length;) {
    const named = longest(index.names, tokens, from, ({ folded }) => folded)
    const short = longest(index.abbreviations, tokens, from, ({ raw }) => raw.replace(/(?<=\p{Lu})s$/u, ''))
    const best = (named?.length ?? 0) >= (short?.length ?? 0) ? named : short
    const first = tokens[from]
    const last = tokens[from + (best?.length ?? 0) - 1]
    if (best && first && last) found.push({ ...best.entry, at: [first.at[0], last.at[1]] })
    from += best?.length ?? 1
  }
  return found
}

function longest(root: Branch, tokens: Token[], from: number, wordOf: (token: Token) => string) {
  let branch: Branch | undefined = root
  let best: { entry: { kind: VocabularyKind; id: string }; length: number } | null = null
  for (let at = from; branch && at < tokens.length; at++) {
    const token = tokens[at]
    branch = token && branch.next.get(wordOf(token))
    if (branch?.entry) best = { entry: branch.entry, length: at - from + 1 }
  }
  return best
}

/** Whether every word of a cue stands among the words of a text. */
export function hasCue(words: ReadonlySet<string>, cue: string): boolean {
  return tokensOf(cue).every(({ folded }) => words.has(folded))
}

/** The folded words of a text. */
export function wordSet(text: string): Set<string> {
  return new Set(tokensOf(text).map(({ folded }) => folded))
}
