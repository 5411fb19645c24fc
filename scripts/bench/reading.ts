import { onOneLine } from '../../src/language/on-one-line.ts'
import { fold } from '../../src/language/fold.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import type { Draft } from '../ingest/claim/draft.ts'
import { readArticle } from '../ingest/read-article.ts'
import { readSeed } from '../ingest/read/read.ts'
import type { Names } from '../ingest/recognise/names.ts'
import type { Recognised } from '../ingest/recognise/recognised.ts'

/** What a careful person marks in an article; see tests/corpus/README.md. */
export interface Truth {
  blocks: { kind: string; text: string }[]
  claims: LabelledClaim[]
  none?: string[]
  /** Figures with their values and names with their ids, of the articles that have them. */
  figures?: {
    kind: string
    low: unknown
    high: unknown
    unit?: string
    currency?: string
    text: string
    near: string
  }[]
  mentions?: { kind: string; id: string; text: string }[]
}

interface LabelledClaim {
  text: string
  kind: string
  about: Record<string, string | string[]>
  figures: string[]
  design?: string
  hedged?: boolean
}

/** How many there were, how many of these were read right, and what went wrong. */
export interface Score {
  all: number
  right: number
  wrong: string[]
}

/** What is scored of an article, in the order of the table. */
export const scored = {
  title: 'the line that is the title',
  blocks: 'lines by kind',
  found: 'figures of claims that are read',
  true: 'figures read in sentences with a claim that stand in its label',
  values: 'figures with value and unit, where those are labelled',
  mentions: 'names, where those are labelled',
  claims: 'claims that are read as one, of whatever kind',
  silence: 'sentences without a claim in which none is read',
  kind: 'claims of the right kind',
  subject: 'claims of the right kind, disease and treatment',
  facility: 'facilities and rules of claims of the right kind',
  design: 'evidence of claims of the right kind',
  hedged: 'reserve of claims of the right kind',
  sure: 'claims that are read with p ≥ 0.9',
  'sure right': 'of these, those of the right kind',
} as const
export type Scored = keyof typeof scored
export type Scores = Record<Scored, Score>

/** Read an article and hold what was read against the truth. */
export function scoreArticle(name: string, text: string, marked: Truth, vocabulary: Vocabulary, names: Names): Scores {
  const truth = JSON.parse(fold(JSON.stringify(marked)).text) as Truth
  const { seed } = readSeed(name, new TextEncoder().encode(text))
  if (!seed) throw new Error(`${name} can’t be read`)
  const { recognised, drafts } = readArticle(seed, vocabulary, names)
  const blocks = scoreBlocks(recognised, truth)
  return {
    title: only(blocks, truth, 'title'),
    blocks,
    ...scoreFigureWords(recognised, truth),
    values: scoreValues(recognised, truth),
    mentions: scoreMentions(recognised, truth),
    ...scoreClaims(recognised, drafts, truth, vocabulary),
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
  return scoreOf(blocks.length, wrong)
}

function only({ wrong }: Score, { blocks }: Truth, kind: string): Score {
  const all = blocks.filter((block) => block.kind === kind).length
  return scoreOf(
    all,
    wrong.filter((line) => line.startsWith(`${kind} read as`)),
  )
}

type Place = readonly [number, number]
const meets = (a: Place, b: Place) => a[0] < b[1] && b[0] < a[1]

/** Figures by their words alone: those of each labelled claim, and those that are read in its sentence. */
function scoreFigureWords({ text, passages, figures }: Recognised, { claims }: Truth): Pick<Scores, 'found' | 'true'> {
  const labelled = claims.flatMap((claim) => {
    const at = text.indexOf(claim.text)
    const block = passages.find(({ block }) => block.at[0] <= at && at < block.at[1])?.block
    return claim.figures.flatMap((figure): { words: string; at: Place }[] => {
      const near = block ? placesOf(figure, text, block.at) : []
      const [place] = near.toSorted((a, b) => Math.abs(a[0] - at) - Math.abs(b[0] - at))
      return place ? [{ words: figure, at: place }] : []
    })
  })
  const missed = labelled.filter(({ at }) => !figures.some((figure) => meets(figure.at, at)))
  const sentences = claims.map(({ text: words }): Place => {
    const at = text.indexOf(words)
    return [at, at + words.length]
  })
  const within = figures.filter(({ at, kind }) => kind !== 'identifier' && sentences.some((place) => meets(place, at)))
  const extra = within.filter(({ at }) => !labelled.some((one) => meets(one.at, at)))
  return {
    found: scoreOf(
      labelled.length,
      missed.map(({ words }) => `missed figure «${words}»`),
    ),
    true: scoreOf(
      within.length,
      extra.map(({ at }) => `false figure «${text.slice(...at)}»`),
    ),
  }
}

function placesOf(words: string, text: string, [start, end]: Place): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(words, start); at >= 0 && at < end; at = text.indexOf(words, at + 1))
    places.push([at, at + words.length])
  return places
}

/** However they are called, people count alike: the reader puts them all down as patients. */
const people = new RegExp(onOneLine`
  ^(?:people|patients|persons|participants|adults|children|babies|infants|girls|boys|women|men|cases|volunteers
  |residents|families|controls|members|doctors|experts)$`)
const unitOf = (unit: string | undefined) => (unit && people.test(unit) ? 'patients' : unit)
function valueOf(figure: object): string {
  const { kind, low, high, unit, currency } = figure as Partial<NonNullable<Truth['figures']>[number]>
  const counted = kind === 'count' || kind === 'ratio'
  return JSON.stringify([kind, low, high, counted ? unitOf(unit) : unit, currency])
}

/** Figures with their values: those that are missed and those that are false. */
function scoreValues({ text, figures }: Recognised, truth: Truth): Score {
  if (!truth.figures) return scoreOf(0, [])
  const expected = truth.figures
    .filter(({ kind }) => kind !== 'identifier')
    .map((figure) => {
      const start = text.indexOf(figure.near) + figure.near.indexOf(figure.text)
      return { value: valueOf(figure), text: figure.text, at: [start, start + figure.text.length] as const }
    })
  const values = figures.flatMap((one) => (one.kind === 'identifier' ? [] : { value: valueOf(one), at: one.at }))
  const isIn = (one: { value: string; at: Place }, all: { value: string; at: Place }[]) =>
    all.some(({ value, at }) => value === one.value && meets(at, one.at))
  return scoreOf(expected.length, [
    ...expected.flatMap((one) => (isIn(one, values) ? [] : `missed ${one.value} «${one.text}»`)),
    ...values.flatMap((one) => (isIn(one, expected) ? [] : `false ${one.value} «${text.slice(...one.at)}»`)),
  ])
}

/** A name that no vocabulary holds counts as found where it is a candidate. */
function scoreMentions({ mentions, candidates }: Recognised, truth: Truth): Score {
  const ids = new Set([...mentions, ...candidates].map(({ kind, id }) => `${kind} ${id}`))
  const expected = truth.mentions ?? []
  const missed = expected.filter(({ kind, id }) => !ids.has(`${kind} ${id}`))
  return scoreOf(
    expected.length,
    missed.map(({ kind, id, text }) => `missed ${kind} ${id} «${text}»`),
  )
}

type OfClaims = 'claims' | 'silence' | 'kind' | 'subject' | 'facility' | 'design' | 'hedged' | 'sure' | 'sure right'

/** Each labelled claim against those that are read in its sentence; the one of its kind first. */
function scoreClaims(
  { text, passages }: Recognised,
  drafts: readonly Draft[],
  truth: Truth,
  vocabulary: Vocabulary,
): Pick<Scores, OfClaims> {
  /** A name that no vocabulary holds is a candidate, and no claim can be about it yet. */
  const known = new Set(Object.values(vocabulary).flatMap((entries) => entries.map(({ id }) => id)))
  const starts = new Map(passages.map(({ id, block }) => [id, block.at[0]]))
  const placed = drafts.map((draft) => {
    const start = text.indexOf(draft.statement, starts.get(draft.from[0]?.passage ?? '') ?? 0)
    return { draft, at: [start, start + draft.statement.length] as const }
  })
  const readAt = (words: string) => {
    const at = text.indexOf(words)
    return placed.flatMap(({ draft, at: place }) => (meets(place, [at, at + words.length]) ? draft : []))
  }
  const claims = truth.claims.map((claim) => {
    const own = readAt(claim.text)
    return { claim, own, read: own.find(({ kind }) => kind === claim.kind) ?? own[0] }
  })
  const ofKind = claims.filter(({ claim, read }) => read?.kind === claim.kind) as {
    claim: LabelledClaim
    read: Draft
  }[]
  const wrongOf = (all: typeof ofKind, isRight: (claim: LabelledClaim, read: Draft) => boolean) =>
    all.filter(({ claim, read }) => !isRight(claim, read)).map(({ claim, read }) => told(claim, read))
  const sameOf = (kinds: readonly string[]) => (claim: LabelledClaim, read: Draft) =>
    kinds.every((kind) => {
      const expected = [claim.about[kind] ?? []].flat()
      const found = [read.about[kind as keyof Draft['about']] ?? []].flat()
      const isOpen = expected.some((id) => !known.has(id))
      return (
        expected.every((id) => !known.has(id) || found.includes(id)) && (isOpen || found.length === expected.length)
      )
    })
  const missed = claims.filter(({ own }) => own.length === 0)
  const otherKind = claims.filter(({ claim, read }) => read?.kind !== claim.kind)
  const otherSubject = wrongOf(ofKind, sameOf(['condition', 'therapy']))
  const places = ofKind.filter(({ claim }) =>
    ['facility', 'regulation'].some((kind) => [claim.about[kind] ?? []].flat().some((id) => known.has(id))),
  )
  const designed = ofKind.filter(({ claim }) => claim.design !== undefined)
  const sure = drafts.filter(({ provenance }) => provenance.kind.p >= 0.9)
  const labelled = claims.filter(({ read }) => read && read.provenance.kind.p >= 0.9)
  const silent = (truth.none ?? []).filter((words) => readAt(words).length > 0)
  return {
    claims: scoreOf(
      claims.length,
      missed.map(({ claim }) => `${claim.kind} not read: ${claim.text}`),
    ),
    silence: scoreOf(
      truth.none?.length ?? 0,
      silent.map((words) => `nothing read as a claim: ${words}`),
    ),
    kind: scoreOf(
      claims.length,
      otherKind.map(({ claim, read }) => told(claim, read)),
    ),
    subject: scoreOf(claims.length, [...otherKind.map(({ claim, read }) => told(claim, read)), ...otherSubject]),
    facility: scoreOf(places.length, wrongOf(places, sameOf(['facility', 'regulation']))),
    design: scoreOf(
      designed.length,
      wrongOf(designed, (claim, read) => claim.design === read.evidence.design),
    ),
    hedged: scoreOf(
      ofKind.length,
      wrongOf(ofKind, (claim, read) => (claim.hedged ?? false) === read.hedged),
    ),
    sure: { all: drafts.length, right: sure.length, wrong: [] },
    'sure right': scoreOf(
      labelled.length,
      labelled.flatMap(({ claim, read }) => (read?.kind === claim.kind ? [] : told(claim, read))),
    ),
  }
}

function told(claim: LabelledClaim, read: Draft | undefined): string {
  const reading = read ? `${read.kind} ${JSON.stringify(read.about)} ${read.evidence.design}` : 'nothing'
  return `${claim.kind} ${JSON.stringify(claim.about)} read as ${reading}: ${claim.text}`
}

function scoreOf(all: number, wrong: string[]): Score {
  return { all, right: all - wrong.length, wrong }
}
