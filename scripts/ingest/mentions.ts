import { type Vocabulary, type VocabularyKind, vocabularyKinds } from '../../src/schema/vocabulary.ts'
import type { OutsideName } from './outside-names.ts'
import type { Span } from './segment.ts'

/** An entry of the vocabulary. */
export interface Subject {
  kind: VocabularyKind
  id: string
}

/** A name of the vocabulary, found in a text. */
export interface Mention extends Subject {
  at: Span
}

/** A step of a trie of names; `null` where a name stands for nothing that the vocabulary knows. */
export interface Branch<Named = Subject> {
  next: Map<string, Branch<Named>>
  entry?: Named | null
}

/** Every name of the vocabulary, ready for looking up token by token. */
export interface Names {
  /** Names, matched on folded tokens. */
  names: Branch
  /** Abbreviations, matched letter by letter: MS is a disease, ms is not. */
  abbreviations: Branch
  /** Names that only an outside vocabulary holds. */
  outside: Branch<OutsideName>
  /** Every id that an entry bears. */
  ids: Set<string>
}

/** A word of a text, with its folded form. */
export interface Token {
  folded: string
  raw: string
  at: Span
  /** What parts it from the word before: nothing that counts, a comma, or the end of a phrase. */
  gap: '' | ',' | '.'
  /** Whether a hyphen, and nothing else, joins it to the word before. */
  hyphened: boolean
}

/** British and American spelling, brought to one. */
const spellings: [RegExp, string][] = [
  [/is(?=ation|e$|ed$|ing$|er$)/, 'iz'],
  [/lys(?=e$|ed$|ing$)/, 'lyz'],
  [/(?<=tum|behavi|col|lab|fav)our/, 'or'],
  [/ae(?=[cdmst])/g, 'e'],
  [/oe(?=dem|soph|liac|ba|a$|tal|tus|strog)/, 'e'],
  [/neurone/, 'neuron'],
  [/programme/, 'program'],
  [/(?<=cent|fib|lit)re(?=s?$|d$)/, 'er'],
  [/leuco(?=cyt)/, 'leuko'],
  [/ll(?=ing$|ed$)/, 'l'],
  [/ageing/, 'aging'],
  [/licence/, 'license'],
  [/defence/, 'defense'],
]

const foldings = new Map<string, string>()

/** Fold a word: case, quotes, possessive, plural, British and American spelling. */
export function fold(word: string): string {
  const known = foldings.get(word)
  if (known !== undefined) return known
  const folded = folding(word)
  if (foldings.size > 50_000) foldings.clear()
  foldings.set(word, folded)
  return folded
}

function folding(word: string): string {
  const bare = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$/, '')
  return spellings.reduce((text, [pattern, to]) => text.replace(pattern, to), singular(bare))
}

function singular(word: string): string {
  if (word.length > 7 && /(?:oses|tases)$/.test(word)) return word.replace(/es$/, 'is')
  if (/(?:ss|x|[^a]ch|sh|vir?us)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

const wordOrSign = /\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+(?:['’]s(?![\p{L}\p{N}]))?|&/gv
/** The end of a sentence or of a part of one; a full stop after one letter ("U.S. Food") ends none. */
const phraseEnd = /[!?;:()[\]{}|•。！？；：（）【】《》「」\t]|\.{2}|…|\s[–—]\s/u
const isPlain = /^[A-Za-z0-9]{1,99}$/
const romans: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8' }
const conjunctions = new Set(['and', 'or', '和', '或', '及', '与'])
const numbered = new Set(['type', 'grade', 'phase', 'stage', 'class'])

/**
 * Cut a text into words; hyphens part words, each Chinese character is one.
 *
 * A type written in Roman numbers is folded to Arabic ones: "type II" is "type 2".
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(wordOrSign)) {
    const last = tokens.at(-1)
    const raw = isPlain.test(word) ? word : word.normalize('NFKC').replace(/['’]s$/, '')
    let folded = word === '&' ? 'and' : fold(word)
    if (last && numbered.has(last.folded)) folded = romans[folded] ?? folded
    if (/^\d$/.test(folded) && sharesType(tokens))
      tokens.push({ folded: 'type', raw: 'type', at: [index, index], gap: '', hyphened: false })
    if (last && folded === '型') last.folded = romans[last.folded] ?? last.folded
    tokens.push({
      folded,
      raw,
      at: [index, index + word.length],
      gap: gapOf(text, end, index, last),
      hyphened: index === end + 1 && text[end] === '-',
    })
    end = index + word.length
  }
  return tokens
}

/** Whether a number goes on a list of types: "type 1 or 2". */
function sharesType(tokens: Token[]): boolean {
  const [type, number, conjunction] = tokens.slice(-3)
  return type?.folded === 'type' && /^\d$/.test(number?.folded ?? '') && conjunctions.has(conjunction?.folded ?? '')
}

function gapOf(text: string, from: number, to: number, last: Token | undefined): Token['gap'] {
  if (!last || to === from || (to === from + 1 && (text[from] === ' ' || text[from] === '-'))) return ''
  const between = text.slice(from, to)
  if (phraseEnd.test(between)) return '.'
  if (/\.["'”’)]?\s/.test(between)) return /^(?:\p{Lu}|St|Dr|No|Co|Ltd|Inc)$/u.test(last.raw) ? '' : '.'
  return /[,，、]/.test(between) ? ',' : ''
}

/** Put every name and abbreviation of the vocabulary into tries. An earlier kind keeps a name that a later one repeats. */
export function indexNames(vocabulary: Vocabulary): Names {
  const index: Names = {
    names: { next: new Map() },
    abbreviations: { next: new Map() },
    outside: { next: new Map() },
    ids: new Set(Object.values(vocabulary).flatMap((entries) => entries.map(({ id }) => id))),
  }
  for (const kind of Object.keys(vocabularyKinds) as VocabularyKind[]) {
    for (const { id, name, others, variants, abbreviations, zh } of vocabulary[kind]) {
      for (const other of [name, ...others, ...variants, ...(zh ? [zh] : [])])
        plantName(index.names, other, { kind, id })
      for (const short of abbreviations) plantAbbreviation(index.abbreviations, short, { kind, id })
    }
  }
  return index
}

/** Let a name stand for an entry, however it is written; the first entry keeps it. */
export function plantName<Named>(root: Branch<Named>, name: string, entry: Named): void {
  plant(
    root,
    tokensOf(name).map((token, place) => (place === 0 ? '' : token.gap) + token.folded),
    entry,
  )
}

/** Let an abbreviation stand for an entry, or for nothing known; the first to define it keeps it. */
export function plantAbbreviation<Named>(root: Branch<Named>, short: string, entry: Named | null): void {
  plant(
    root,
    tokensOf(short).map(({ raw }) => raw),
    entry,
  )
}

function plant<Named>(root: Branch<Named>, words: string[], entry: Named | null): void {
  let branch = root
  for (const word of words) {
    let next = branch.next.get(word)
    if (!next) branch.next.set(word, (next = { next: new Map() }))
    branch = next
  }
  if (branch !== root && branch.entry === undefined) branch.entry = entry
}

/**
 * Find every name of the vocabulary in a text that starts at `offset`; the longest name at a place wins, and none goes
 * on beyond the end of a phrase.
 *
 * @param own Abbreviations as the article defines them; they win over those of the vocabulary.
 */
export function findMentions(text: string, offset: number, index: Names, own?: Branch): Mention[] {
  return mentionsAmong(tokensOf(text), offset, index, own)
}

/** As {@link findMentions}, in a text that is cut into words already. */
export function mentionsAmong(tokens: Token[], offset: number, index: Names, own?: Branch): Mention[] {
  const found: { mention: Mention; from: number; length: number }[] = []
  for (let from = 0; from < tokens.length;) {
    const named = longestName(index.names, tokens, from)
    const short = longestOf([own, index.abbreviations], tokens, from)
    const best = (named?.length ?? 0) >= (short?.length ?? 0) ? named : short
    const at = best && spanOf(tokens, from, best.length)
    if (best?.entry && at) found.push({ mention: { ...best.entry, at }, from, length: best.length })
    from += best?.length ?? 1
  }
  const mentions = withShared(found, tokens, index.names)
  return mentions.map((mention) => ({ ...mention, at: [mention.at[0] + offset, mention.at[1] + offset] }))
}

/** The longest name of a trie that begins at a token. */
export function longestName<Named>(root: Branch<Named>, tokens: Token[], from: number) {
  return longest(root, tokens, from, ({ folded, gap }, place) => (place === 0 ? '' : gap) + folded)
}

/** The longest abbreviation; of two as long, that of the earlier trie. */
function longestOf(tries: (Branch | undefined)[], tokens: Token[], from: number) {
  const wordOf = ({ raw, gap }: Token, place: number) =>
    (place === 0 ? '' : gap) + (/\p{Lu}s$/u.test(raw) ? raw.slice(0, -1) : raw)
  return tries
    .flatMap((trie) => (trie ? (longest(trie, tokens, from, wordOf) ?? []) : []))
    .reduce<Found<Subject> | null>(
      (best, one) => (one.length > (best?.length ?? 0) && !goesOn(tokens[from + one.length]) ? one : best),
      null,
    )
}

/** "PD-1" and "PD-L1" are no Parkinson's disease. */
function goesOn(next: Token | undefined): boolean {
  return next?.hyphened === true && /^\p{Lu}{0,2}\d/u.test(next.raw)
}

interface Found<Named> {
  entry: Named | null
  length: number
}

function longest<Named>(
  root: Branch<Named>,
  tokens: Token[],
  from: number,
  wordOf: (token: Token, place: number) => string,
): Found<Named> | null {
  let branch: Branch<Named> | undefined = root
  let best: Found<Named> | null = null
  for (let at = from; branch && at < tokens.length; at++) {
    const token = tokens[at]
    branch = token && branch.next.get(wordOf(token, at - from))
    if (branch?.entry !== undefined) best = { entry: branch.entry, length: at - from + 1 }
  }
  return best
}

function spanOf(tokens: Token[], from: number, length: number): Span | null {
  const first = tokens[from]
  const last = tokens[from + length - 1]
  return first && last ? [first.at[0], last.at[1]] : null
}

/**
 * Add the names that share a word with the next one: "type 1 and type 2 diabetes", "knee, hip and shoulder osteoarthritis",
 * "type 1 or 2 diabetes". Only names that the vocabulary holds are taken apart.
 */
function withShared(
  found: { mention: Mention; from: number; length: number }[],
  tokens: Token[],
  names: Branch,
): Mention[] {
  const taken = new Set(
    found
      .filter(({ mention }) => mention.kind !== 'term')
      .flatMap(({ from, length }) => Array.from({ length }, (_, place) => from + place)),
  )
  const shared = found.flatMap(({ mention, from, length }) => sharersOf(mention, from, length, tokens, names, taken))
  const mentions = found.map(({ mention }) => mention)
  return shared.length === 0 ? mentions : [...mentions, ...shared].toSorted((a, b) => a.at[0] - b.at[0])
}

/** Names before a conjunction that want the last words of the name after it. */
function sharersOf(
  { kind, id }: Mention,
  from: number,
  length: number,
  tokens: Token[],
  names: Branch,
  taken: ReadonlySet<number>,
): Mention[] {
  const shared: Mention[] = []
  let end = joined(tokens, from)
  for (let part = 0; part < 4 && end !== null; part++) {
    const sharer = sharerBefore(end, from, length, tokens, names, taken)
    if (!sharer || sharer.kind !== kind || sharer.id === id) break
    shared.push(sharer)
    end = joined(
      tokens,
      tokens.findIndex(({ at }) => at[0] === sharer.at[0]),
    )
  }
  return shared
}

/** The end of the words before a conjunction or a comma, as the place of the token after them. */
function joined(tokens: Token[], from: number): number | null {
  const before = tokens[from - 1]
  if (before && tokens[from]?.gap === '' && conjunctions.has(before.folded))
    return before.gap === '.' || from < 2 ? null : from - 1
  return tokens[from]?.gap === ',' ? from : null
}

function sharerBefore(
  end: number,
  from: number,
  length: number,
  tokens: Token[],
  names: Branch,
  taken: ReadonlySet<number>,
): Mention | null {
  for (let start = Math.max(0, end - 4); start < end; start++) {
    const words = tokens.slice(start, end)
    if (words.some(({ gap }, place) => (place > 0 && gap !== '') || taken.has(start + place))) continue
    for (let tail = from + 1; tail < from + length; tail++) {
      const whole = [...words, ...tokens.slice(tail, from + length)].map((token) => ({ ...token, gap: '' as const }))
      const name = longestName(names, whole, 0)
      const at = spanOf(tokens, start, words.length)
      if (name?.entry && name.length === whole.length && at) return { ...name.entry, at }
    }
  }
  return null
}

const cueWords = new Map<string, string[]>()

/** Whether every word of a cue stands among the words of a text. */
export function hasCue(words: ReadonlySet<string>, cue: string): boolean {
  let folded = cueWords.get(cue)
  if (!folded) cueWords.set(cue, (folded = tokensOf(cue).map((token) => token.folded)))
  return folded.every((word) => words.has(word))
}

/** The folded words of a text. */
export function wordSet(text: string): Set<string> {
  return new Set(tokensOf(text).map(({ folded }) => folded))
}
