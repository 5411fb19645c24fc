import { VFile } from 'vfile'
import { parseFrontmatter } from '../../../src/loader/content-page.ts'
import { claim as claimSchema, type Claim } from '../../../src/schema/claim.ts'
import type { Citation } from '../../../src/schema/source.ts'
import type { Draft } from '../../ingest/claim/draft.ts'
import { labelsFile, readLabels } from '../../ingest/labels/labels.ts'
import { readText } from '../../ingest/read/files.ts'
import type { Span } from '../../ingest/read/seed.ts'
import type { Candidate } from '../../ingest/recognise/candidates.ts'
import type { Recognised } from '../../ingest/recognise/recognised.ts'
import { numbersOf } from '../../ingest/report/report.ts'
import { isUnwritten } from '../../ingest/report/tell.ts'
import { openArticle } from '../../ingest/run/open-article.ts'
import type { Block, BlockKind } from '../../ingest/segment/block.ts'
import { join } from 'node:path'
import { sentencesOf } from '../../ingest/segment/sentences.ts'
import { type Folders, seedPath, sourcePath } from '../folders.ts'
import { toldOf, type Told } from '../read-again.ts'

/** An article as the desk shows it: its text on one side, its claims on the other. */
export interface ArticleState {
  id: string
  /** Whether it has a page: one that nobody has read holds no claims, which is no sign that there are none. */
  isRead: boolean
  citation: Citation
  /** Fields of the citation that its header leaves open. */
  missing: (keyof Citation)[]
  blocks: DeskBlock[]
  /** The most doubted first, then those that are settled. */
  claims: DeskClaim[]
  /** Numbers that no claim explains. */
  numbers: { passage: string; at: Span; text: string }[]
  candidates: Pick<Candidate, 'kind' | 'id' | 'name' | 'variants' | 'abbreviations'>[]
  messages: Told[]
}

/** A block with the passage that it is; places count from its start in UTF-16 units. */
export interface DeskBlock {
  passage: string
  kind: BlockKind
  text: string
  line: number
  sentences: Span[]
  /** Figures that were read in it. */
  figures: Span[]
}

/** A claim with its place in the article. */
export interface DeskClaim {
  claim: Claim
  passage: string | null
  at: Span
  /** Nobody has written its sentence yet: what stands there was put together from its fields. */
  isUnwritten: boolean
}

/** Look at one article with the claims of its page; `null` with messages where it can't be read. */
export function articleState(folders: Folders, id: string): ArticleState | { messages: Told[] } {
  const opened = openArticle(seedPath(folders, id), folders.content)
  if (!opened.seed) return { messages: toldOf([opened.file]) }
  const { seed, file } = opened
  const { citation, recognised, drafts, claims: made } = opened.read()
  const claims = claimsOnPage(folders, seed.id)
  const starts = new Map(recognised.passages.map(({ id: passage, block }) => [passage, block]))
  const dismissed = readLabels(join(folders.content, labelsFile)).numbers
  const numbers = numbersOf(seed, recognised, claims, dismissed)
  return {
    id: seed.id,
    isRead: readText(sourcePath(folders, seed.id)) !== null,
    citation,
    missing: (Object.keys(citation) as (keyof Citation)[]).filter((field) => seed.header[field] === undefined),
    blocks: recognised.passages.map(({ id: passage, block }) => ({
      passage,
      kind: block.kind,
      text: block.text,
      line: block.line,
      sentences: sentencesOf(block).map((at) => relative(at, block.at[0])),
      figures: recognised.figures
        .filter(({ kind, at }) => kind !== 'identifier' && block.at[0] <= at[0] && at[1] <= block.at[1])
        .map(({ at }) => relative(at, block.at[0])),
    })),
    claims: placedIn(claims, made, drafts, starts).toSorted((a, b) => doubtOf(a.claim) - doubtOf(b.claim)),
    numbers: numbers
      .filter(({ as }) => as === 'unexplained')
      .flatMap(({ at, text }) => {
        const place = placeIn(recognised, at)
        return place ? [{ ...place, text }] : []
      }),
    candidates: recognised.candidates.map(({ kind, id: one, name, variants, abbreviations }) => ({
      ...{ kind, id: one, name },
      ...{ variants, abbreviations },
    })),
    messages: toldOf([file]),
  }
}

/** The claims of a source's page, as they stand there. */
export function claimsOnPage(folders: Folders, id: string): Claim[] {
  const text = readText(sourcePath(folders, id))
  if (text === null) return []
  const value = parseFrontmatter(new VFile(text))?.value as { claims?: unknown[] } | undefined
  return (value?.claims ?? []).flatMap((one) => claimSchema.safeParse(one).data ?? [])
}

/** What is to be read first: what the machine doubts most, then what a person wrote, last what was accepted. */
function doubtOf({ state, read }: Claim): number {
  return state === 'accepted' ? 2 : (read?.p ?? 1)
}

/** Give each claim its place: that of the statement which the machine reads there, else its figures, else its passage. */
function placedIn(claims: Claim[], made: Claim[], drafts: Draft[], blocks: ReadonlyMap<string, Block>): DeskClaim[] {
  const left = new Set(made.keys())
  return claims.map((claim) => {
    const passage = claim.from.find(({ passage: one }) => one !== null && blocks.has(one))?.passage ?? null
    const block = blocks.get(passage ?? '')
    const figures = figuresAt(claim)
    const here = [...left].filter((index) => made[index]?.from[0]?.passage === passage)
    const spanOf = (index: number): Span => relative(drafts[index]?.provenance.at ?? [0, 0], block?.at[0] ?? 0)
    const holds = (index: number) => figures !== undefined && meets(spanOf(index), figures)
    const index =
      here.find((one) => made[one]?.id === claim.id) ??
      here.find((one) => holds(one) && made[one]?.kind === claim.kind) ??
      here.find(holds) ??
      (figures ? undefined : here.find((one) => made[one]?.kind === claim.kind))
    if (index !== undefined) left.delete(index)
    const own = claim.read?.at ?? (index === undefined ? figures : spanOf(index))
    const at: Span = own && block && own[0] >= 0 && own[1] <= block.text.length ? own : [0, block?.text.length ?? 0]
    return { claim, passage, at, isUnwritten: isUnwritten(claim) }
  })
}

function meets(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

function figuresAt({ figures }: Claim): Span | undefined {
  const [first, last] = [figures[0], figures.at(-1)]
  return first && last ? [first.at[0], last.at[1]] : undefined
}

function relative([from, to]: readonly [number, number], start: number): Span {
  return [from - start, to - start]
}

function placeIn({ passages }: Recognised, at: Span): { passage: string; at: Span } | null {
  const passage = passages.find(({ block }) => block.at[0] <= at[0] && at[1] <= block.at[1])
  return passage ? { passage: passage.id, at: relative(at, passage.block.at[0]) } : null
}
