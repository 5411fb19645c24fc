import { pinyin } from 'pinyin-pro'
import { slug } from '../../../src/language/slug.ts'
import type { Span } from '../read/seed.ts'
import type { Block } from '../segment/block.ts'
import type { Abbreviation } from './abbreviations.ts'
import type { Mention } from './mention.ts'
import { findMentions } from './mentions.ts'
import type { Names } from './names.ts'
import { kindOfOutside } from './outside-names.ts'
import type { OutsideName } from './outside-term.ts'
import { shapes } from './shapes/all.ts'
import type { CandidateKind } from './shapes/shape.ts'
import { longestName } from './trie.ts'
import { type Token, tokensOf } from './words.ts'

/** A name in an article that no vocabulary of ours holds and that a person may accept into it. */
export interface Candidate {
  kind: CandidateKind
  /** The id that its entry would get. */
  id: string
  /** As the article first writes it; a term of an outside vocabulary bears its own name. */
  name: string
  /** Other ways in which the article writes it. */
  variants: string[]
  /** Short forms that the article defines for it. */
  abbreviations: string[]
  /** Every place where it stands. */
  at: Span[]
  /** The rule that found it; `outside` for a name of an outside vocabulary. */
  rule: string
  /** What its form says of it, in the words of the vocabulary's schema. */
  facts: Record<string, string>
  /** The term of an outside vocabulary that bears this name. */
  outside?: Omit<OutsideName, 'name'>
}

interface Found {
  kind: CandidateKind
  name: string
  written: string
  at: Span
  rule: string
  facts: Record<string, string>
  outside?: Omit<OutsideName, 'name'>
}

/**
 * Find the names in an article that look like a condition, a therapy, a regulator, a rule, a facility or a trial, or
 * that an outside vocabulary holds, and that are no mention already. The longest name at a place wins.
 */
export function findCandidates(
  blocks: { block: Block; tokens: Token[] }[],
  mentions: Mention[],
  abbreviations: Abbreviation[],
  names: Names,
): Candidate[] {
  const found = blocks.flatMap(({ block, tokens }) => {
    const all = [...outsideIn(block, tokens, names), ...shapedIn(block, tokens)]
    return apart(all.filter((one) => !isKnown(one, mentionsAround(one.at, mentions), names)))
  })
  return gathered(found, abbreviations, names.ids)
}

/** No name is longer, in characters. */
const longestSpan = 400

/** The mentions that can meet a span, of a list in the order of the text. */
function mentionsAround([start, end]: Span, mentions: Mention[]): Mention[] {
  let low = 0
  for (let high = mentions.length; low < high;) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.at[0] ?? 0) < start - longestSpan) low = middle + 1
    else high = middle
  }
  const around: Mention[] = []
  for (let at = low; (mentions[at]?.at[0] ?? end) < end; at++) around.push(mentions[at] as Mention)
  return around
}

/** For each word the forms that it is a cue of: a bit for each, as they stand in the list. */
const cued = new Map<string, number>()

function cuedBy(word: string): number {
  let bits = cued.get(word)
  if (bits === undefined) {
    if (cued.size > 50_000) cued.clear()
    bits = shapes.reduce((all, { cue }, place) => (cue(word) ? all | (1 << place) : all), 0)
    cued.set(word, bits)
  }
  return bits
}

function shapedIn({ text, at: [offset] }: Block, tokens: Token[]): Found[] {
  let bits = 0
  for (const { raw } of tokens) bits |= cuedBy(raw)
  return shapes.flatMap(({ id, kind, sign, find }, place) =>
    (bits & (1 << place)) === 0 && !(sign && text.includes(sign))
      ? []
      : find(text, tokens).map(({ at, name, facts = {} }) => ({
          kind,
          name,
          written: text.slice(...at),
          at: [offset + at[0], offset + at[1]] satisfies Span,
          rule: id,
          facts,
        })),
  )
}

function outsideIn({ text, at: [offset] }: Block, tokens: Token[], { outside }: Names): Found[] {
  if (outside.next.size === 0) return []
  return tokens.flatMap((first, from) => {
    const term = longestName(outside, tokens, from)
    const last = term && tokens[from + term.length - 1]
    if (!term?.entry || !last) return []
    const { name, ...rest } = term.entry
    const at: Span = [first.at[0], last.at[1]]
    return [
      {
        kind: kindOfOutside(term.entry),
        name,
        written: text.slice(...at),
        at: [offset + at[0], offset + at[1]] satisfies Span,
        rule: 'outside',
        facts: {},
        outside: rest,
      },
    ]
  })
}

/**
 * Whether the vocabulary already covers a name: a mention of more than a place or a term that holds it, one of its kind
 * that it only adds a place or an "of …" to, or the same name elsewhere.
 */
function isKnown({ kind, name, at, rule }: Found, mentions: Mention[], names: Names): boolean {
  const inside = mentions.filter((mention) => mention.at[0] >= at[0] && mention.at[1] <= at[1])
  const same = (mention: Mention) => mention.at[0] === at[0] && mention.at[1] === at[1]
  return (
    mentions.some((mention) => mention.kind !== 'place' && mention.at[0] <= at[0] && mention.at[1] >= at[1]) ||
    inside.some(same) ||
    ((kind === 'body' || kind === 'facility') &&
      inside.some(
        (mention) =>
          mention.kind === kind && (kind === 'body' || mention.at[0] === at[0] || rule === 'chinese-facility'),
      )) ||
    findMentions(name, 0, names).some((mention) => mention.at[0] === 0 && mention.at[1] === name.length)
  )
}

/** Of names that overlap, the longest; of two as long, that of the earlier rule. */
function apart(all: Found[]): Found[] {
  const length = ({ at }: Found) => at[1] - at[0]
  const kept: Found[] = []
  const taken = new Map<number, Found>()
  for (const one of all.toSorted((a, b) => length(b) - length(a))) {
    const rival = taken.get(one.at[0]) ?? taken.get(one.at[1] - 1)
    const shares = rival?.rule === one.rule && rival.at[0] === one.at[0] && rival.at[1] === one.at[1]
    if (rival && !(shares && rival.name !== one.name)) continue
    kept.push(one)
    for (let at = one.at[0]; at < one.at[1]; at++) taken.set(at, one)
  }
  return kept.toSorted((a, b) => a.at[0] - b.at[0])
}

/** Put the places of one name together, however its case, plural and spelling change. */
function gathered(found: Found[], abbreviations: Abbreviation[], taken: ReadonlySet<string>): Candidate[] {
  const byName = Map.groupBy(found, ({ kind, name }) => `${kind} ${foldedName(name)}`)
  return [...byName.values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const all = [first, ...more]
    const { kind, rule, facts, outside } = first
    const name = outside || keepsCase.has(kind) ? first.name : leastCapitals(all.map((one) => one.name))
    const written = new Set(all.map((one) => one.written))
    const id = idOf(name)
    return id === ''
      ? []
      : [
          {
            kind,
            id: taken.has(id) ? `${id}-${kind}` : id,
            name,
            variants: [...written].filter((one) => foldedName(one) !== foldedName(name)),
            abbreviations: [...new Set(all.flatMap(({ at }) => shortFormsOf(at, abbreviations)))],
            at: all.map(({ at }) => at),
            rule,
            facts,
            ...(outside && { outside }),
          },
        ]
  })
}

/** Kinds whose names are proper names. */
const keepsCase: ReadonlySet<CandidateKind> = new Set(['facility', 'body', 'regulation', 'term'])

function shortFormsOf(at: Span, abbreviations: Abbreviation[]): string[] {
  return abbreviations
    .filter((one) => one.at[0] === at[0] && one.at[1] === at[1] && /\p{Lu}.{0,9}\p{Lu}/u.test(one.short))
    .map(({ short }) => short)
}

function leastCapitals(names: string[]): string {
  const capitals = (name: string) => name.match(/\p{Lu}/gu)?.length ?? 0
  return names.reduce((best, name) => (capitals(name) < capitals(best) ? name : best))
}

function foldedName(name: string): string {
  return tokensOf(name)
    .map(({ folded }) => folded)
    .join(' ')
}

/** The id of a name; Chinese characters stand by their pinyin. */
function idOf(name: string): string {
  const latin = /\p{Script=Han}/u.test(name) ? pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true }) : name
  return slug(latin, 'latin')
}
