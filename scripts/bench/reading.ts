import { onOneLine } from '../../src/language/on-one-line.ts'
import { fold } from '../../src/language/fold.ts'
import type { Claim } from '../../src/schema/claim.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { readArticle } from '../ingest/read-article.ts'
import { readSeed } from '../ingest/read/read.ts'
import type { Names } from '../ingest/recognise/names.ts'
import type { Recognised } from '../ingest/recognise/recognised.ts'

/** What a careful person marks in an article; see tests/articles/README.md. */
export interface Truth {
  blocks: { kind: string; text: string }[]
  figures: { kind: string; low: unknown; high: unknown; unit?: string; currency?: string; text: string; near: string }[]
  mentions: { kind: string; id: string; text: string }[]
  claims: { text: string; kind: string; about: Record<string, string | string[]>; figures: string[] }[]
}

/** How many were there, how many of these were found, and what went wrong. */
export interface Score {
  truth: number
  found: number
  right: number
  wrong: string[]
}

export type Scores = Record<'blocks' | 'figures' | 'mentions' | 'claims', Score>

/** Read an article and hold what was read against the truth. */
export function scoreArticle(name: string, text: string, marked: Truth, vocabulary: Vocabulary, names: Names): Scores {
  const truth = JSON.parse(fold(JSON.stringify(marked)).text) as Truth
  const { seed } = readSeed(name, new TextEncoder().encode(text))
  if (!seed) throw new Error(`${name} can’t be read`)
  const { recognised, claims } = readArticle(seed, vocabulary, names)
  return {
    blocks: scoreBlocks(recognised, truth),
    figures: scoreFigures(recognised, truth),
    mentions: scoreMentions(recognised, truth),
    claims: scoreClaims(recognised, claims, truth, vocabulary),
  }
}

/** A block is right where its place is within a block of the same kind; places are taken in order, lines come twice. */
function scoreBlocks({ text, passages }: Recognised, { blocks }: Truth): Score {
  let from = 0
  const wrong = blocks.flatMap((expected) => {
    const start = text.indexOf(expected.text, from)
    from = start + expected.text.length
    const read = passages.find(({ block: { at } }) => at[0] < from && start < at[1])?.block.kind
    return read === expected.kind ? [] : [`${expected.kind} read as ${read}: ${expected.text}`]
  })
  return { truth: blocks.length, found: passages.length, right: blocks.length - wrong.length, wrong }
}

/** However they are called, people count alike: the reader puts them all down as patients. */
const people = new RegExp(onOneLine`
  ^(?:people|patients|persons|participants|adults|children|babies|infants|girls|boys|women|men|cases|volunteers
  |residents|families|controls|members|doctors|experts)$`)
const unitOf = (unit: string | undefined) => (unit && people.test(unit) ? 'patients' : unit)
function valueOf(figure: object): string {
  const { kind, low, high, unit, currency } = figure as Partial<Truth['figures'][number]>
  const counted = kind === 'count' || kind === 'ratio'
  return JSON.stringify([kind, low, high, counted ? unitOf(unit) : unit, currency])
}

function scoreFigures({ text, figures }: Recognised, truth: Truth): Score {
  const expected = truth.figures
    .filter(({ kind }) => kind !== 'identifier')
    .map((figure) => {
      const near = text.indexOf(figure.near)
      const start = near + figure.near.indexOf(figure.text)
      return { value: valueOf(figure), text: figure.text, at: [start, start + figure.text.length] as const }
    })
  const meets = (a: readonly [number, number], b: readonly [number, number]) => a[0] < b[1] && b[0] < a[1]
  const values = figures
    .filter(({ kind }) => kind !== 'identifier')
    .map((figure) => ({ value: valueOf(figure), at: figure.at }))
  const missed = expected.filter(({ value, at }) => !values.some((one) => one.value === value && meets(one.at, at)))
  const extra = values.filter(({ value, at }) => !expected.some((one) => one.value === value && meets(one.at, at)))
  return {
    truth: expected.length,
    found: values.length,
    right: expected.length - missed.length,
    wrong: [
      ...missed.map(({ value, text: shown }) => `missed ${value} «${shown}»`),
      ...extra.map(
        ({ value, at }) => `false ${value} «${text.slice(Math.max(0, at[0] - 12), at[1] + 12).replace(/\s+/g, ' ')}»`,
      ),
    ],
  }
}

/** A name that no vocabulary holds counts as found where it is a candidate. */
function scoreMentions({ text, mentions, candidates }: Recognised, truth: Truth): Score {
  const named = [...mentions, ...candidates.flatMap(({ kind, id, at }) => at.map((one) => ({ kind, id, at: one })))]
  const seen = new Set(named.map(({ kind, id, at }) => `${kind} ${id} ${text.slice(...at).toLowerCase()}`))
  const ids = new Set(named.map(({ kind, id }) => `${kind} ${id}`))
  const missed = truth.mentions.filter(
    ({ kind, id, text: shown }) => !seen.has(`${kind} ${id} ${shown.toLowerCase()}`) && !ids.has(`${kind} ${id}`),
  )
  return {
    truth: truth.mentions.length,
    found: mentions.length,
    right: truth.mentions.length - missed.length,
    wrong: missed.map(({ kind, id, text: shown }) => `missed ${kind} ${id} «${shown}»`),
  }
}

function scoreClaims({ text, passages }: Recognised, claims: Claim[], truth: Truth, vocabulary: Vocabulary): Score {
  /** A name that no vocabulary holds is a candidate, and no claim can be about it yet. */
  const known = new Set(Object.values(vocabulary).flatMap((entries) => entries.map(({ id }) => id)))
  const blockOf = (claim: Claim) => passages.find(({ id }) => id === claim.from[0]?.passage)?.block
  const sentenceOf = (fragment: string) =>
    claims.filter((claim) => claim.says.includes(fragment) || fragment.includes(claim.says.slice(1, -1)))
  const sameSubject = (claim: Claim, about: Record<string, string | string[]>) =>
    Object.entries(about).every(([kind, ids]) =>
      [ids]
        .flat()
        .filter((id) => known.has(id))
        .every((id) => [claim.about[kind as keyof Claim['about']] ?? []].flat().includes(id)),
    )
  const wrong = truth.claims.flatMap((expected) => {
    const at = text.indexOf(expected.text)
    const near = claims.filter((claim) => {
      const block = blockOf(claim)
      return block && block.at[0] <= at && at < block.at[1]
    })
    const own = sentenceOf(expected.text)
    const candidates = own.length > 0 ? own : near
    if (candidates.some((claim) => claim.kind === expected.kind && sameSubject(claim, expected.about))) return []
    const read = candidates.map((claim) => `${claim.kind} ${JSON.stringify(claim.about)}`).join(' | ') || 'nothing'
    return [`${expected.kind} ${JSON.stringify(expected.about)} read as ${read}: ${expected.text}`]
  })
  return { truth: truth.claims.length, found: claims.length, right: truth.claims.length - wrong.length, wrong }
}
