import type { ClaimKind } from '../../src/schema/claim.ts'
import type { Design } from '../../src/schema/evidence.ts'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { titledOf } from '../ingest/claim/evidence/evidence.ts'
import { type EvidenceSeen, evidenceSeen } from '../ingest/claim/evidence/seen.ts'
import { type StatementSeen, statementsSeen } from '../ingest/claim/statements-seen.ts'
import type { StatementLabel } from '../ingest/labels/labels.ts'
import type { KindOfSentence } from '../ingest/models/kind.ts'
import type { Seen } from '../ingest/models/seen.ts'
import type { Recognised } from '../ingest/recognise/recognised.ts'
import { toldKinds } from '../ingest/segment/block.ts'
import type { Passage } from '../ingest/segment/passages.ts'
import type { Labelled } from './labelled.ts'

/** A statement with its label. */
export interface Example {
  article: string
  text: string
  seen: StatementSeen['seen']
  /** Kinds of the claims that it makes, each once; `none` where it makes none. */
  labels: KindOfSentence[]
  /** The claims that it makes, each with its design and what is seen of its evidence. */
  claims: { seen: Seen; design: Design; sure: Design | null }[]
}

/** What is in an article to learn from. */
export interface Examples {
  examples: Example[]
  /** Kinds of claims that stand in no sentence that is read: in what was taken for a heading or for furniture. */
  unread: KindOfSentence[]
}

/**
 * Bind the labels of an article to the statements that are read in it.
 *
 * A statement claims nothing where its label says so, or where it stands in a line that is none to read (a menu, a
 * title) and was taken for another. One of which nothing is known is left out: it may be a part of one with a label.
 */
export function examplesOf(labelled: Labelled, recognised: Recognised, vocabulary: Vocabulary): Examples {
  const { claims, none } = labelled.labels
  const placeOf = (text: string) => recognised.text.indexOf(text)
  const placed = claims.map(({ text, kind, design }) => ({ kind, design, at: placeOf(text) }))
  const silent = [...none.map(placeOf), ...placesNotTold(labelled, recognised.text)]
  const bound = new Set<(typeof placed)[number]>()
  let last: Passage | null = null
  const statements = statementsSeen(recognised, vocabulary)
  const evidence = evidenceSeen(recognised, statements)
  const examples = statements.flatMap((statement): Example[] => {
    const { passage, at, seen } = statement
    // the first of a line has the line's label before it
    const start = passage === last ? at[0] : passage.block.at[0]
    last = passage
    const holds = (place: number) => place >= start - slack && place < at[1] - slack
    const own = placed.filter((one) => holds(one.at) && !bound.has(one))
    for (const one of own) bound.add(one)
    const kinds = [...new Set(own.map(({ kind }) => kind))]
    if (kinds.length === 0 && !silent.some(holds)) return []
    const text = recognised.text.slice(...at)
    const ground = evidence.get(statement)
    return [
      {
        article: labelled.name,
        text,
        seen,
        labels: kinds.length > 0 ? kinds : ['none'],
        claims: ground ? own.map(({ kind, design }) => claimOf(ground, kind, design)) : [],
      },
    ]
  })
  return { examples, unread: placed.filter((one) => !bound.has(one)).map(({ kind }) => kind) }
}

/** The statements of an article that editors labelled; what was said last of one counts. */
export function examplesByEditors(
  labels: readonly StatementLabel[],
  recognised: Recognised,
  vocabulary: Vocabulary,
): Example[] {
  const own = new Map(
    labels.flatMap((one) => (one.seed === recognised.id ? [[`${one.passage} ${one.at[0]}`, one]] : [])),
  )
  const statements = statementsSeen(recognised, vocabulary)
  const evidence = evidenceSeen(recognised, statements)
  return statements.flatMap((statement): Example[] => {
    const { passage, at, seen } = statement
    const label = own.get(`${passage.id} ${at[0] - passage.block.at[0]}`)
    const ground = evidence.get(statement)
    if (!label || !ground) return []
    const { kind, seed } = label
    const claims = kind === 'none' ? [] : [claimOf(ground, kind, label.evidence.design)]
    return [{ article: seed, text: recognised.text.slice(...at), seen, labels: [kind], claims }]
  })
}

function claimOf(ground: EvidenceSeen, kind: ClaimKind, design: Design): Example['claims'][number] {
  return { seen: ground.seenAs(kind), design, sure: titledOf(ground, kind)?.design ?? null }
}

/** A label can begin with the mark of an item, which stands before its sentence. */
const slack = 4

/** Where the lines begin whose sentences are not read: titles, headings, menus. */
function placesNotTold({ labels: { blocks } }: Labelled, text: string): number[] {
  let from = 0
  return blocks.flatMap(({ kind, text: start }) => {
    const at = text.indexOf(start, from)
    if (at < 0) return []
    from = at + start.length
    return toldKinds.has(kind) || kind === 'row' || kind === 'record' ? [] : at
  })
}
