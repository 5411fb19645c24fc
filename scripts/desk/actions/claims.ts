import { z } from 'astro/zod'
import { isMap } from 'yaml'
import { about, claim as claimSchema, type Claim, claimKindNames } from '../../../src/schema/claim.ts'
import { id } from '../../../src/schema/common.ts'
import { designNames } from '../../../src/schema/evidence.ts'
import { figure as figureSchema } from '../../../src/schema/figure.ts'
import type { Citation } from '../../../src/schema/source.ts'
import { yamlOf } from '../../ingest/compose/emit.ts'
import { acceptInPage } from '../../ingest/commands/accept-claims.ts'
import { hashOf } from '../../ingest/merge/lock.ts'
import type { Span } from '../../ingest/read/seed.ts'
import { isUnwritten, unwritten } from '../../ingest/report/tell.ts'
import { openArticle } from '../../ingest/run/open-article.ts'
import { addLabels } from '../../ingest/write/add-labels.ts'
import { editClaim, editClaims, nodeOf } from '../edit-claim.ts'
import { type Folders, seedPath } from '../folders.ts'
import { claimsOnPage } from '../read/article-state.ts'
import { readAgain } from '../read-again.ts'
import { Refusal } from '../refusal.ts'
import { action } from './action.ts'

/** The evidence of what nobody has looked at yet. */
const unsaid = { design: 'none-stated', rule: 'no-cue' } as const
const ofClaim = { page: id, id }
const at = z.tuple([z.int().nonnegative(), z.int().positive()])

/** Accept claims that somebody has read, as they were `seen`: nothing that became different since. */
export const accept = action(
  z.strictObject({ page: id, seen: z.array(claimSchema).min(1) }),
  (folders, { page, seen }) => {
    const marks = new Set(seen.map(markOf))
    const result = acceptInPage(folders.content, page, (claim) => {
      const { data } = claimSchema.safeParse(claim)
      return data !== undefined && marks.has(markOf(data))
    })
    if (!result) throw new Refusal(`There is no page of ${page} yet; read the article first.`)
    if (result.unwritten > 0)
      throw new Refusal('Nobody has written this claim’s sentence yet. Write it in your own words, then accept it.')
    if (result.accepted !== marks.size)
      throw new Refusal('What you read is not what stands on the page, so nothing was accepted. Read it again.')
    readAgain(folders, page)
    return `accepted ${counted(result.accepted)}`
  },
)

/** What tells whether a claim is the one that was seen: all that a reader will see of it. */
function markOf({ read: _read, checks: _checks, state: _state, notes: _notes, says, ...rest }: Claim): string {
  return hashOf({ ...rest, says: says.trim() })
}

/** Open an accepted claim again. */
export const reopen = action(z.strictObject(ofClaim), (folders, { page, id: one }) => {
  editClaim(folders, page, one, () => ({ state: 'read' }))
  readAgain(folders, page)
  return 'opened 1 claim again'
})

/** Take a claim out, because its passage claims nothing; the reader learns from it. */
export const reject = action(z.strictObject({ ...ofClaim, passage: z.string().nullable(), at }), (folders, input) => {
  const { page, id: one, passage } = input
  editClaims(folders, page, (claims) => {
    const node = nodeOf(claims, page, one)
    if (!node) throw new Refusal(`There is no claim \`${one}\` on the page of ${page}; read the article again.`)
    claims.items = claims.items.filter((item) => item !== node)
    for (const item of claims.items) {
      const beside = isMap(item) ? item.get('with', true) : null
      if (!isMap(item) || !beside) continue
      const left = (item.toJSON() as Claim).with.filter((other) => other !== one)
      if (left.length === 0) item.delete('with')
      else item.set('with', left)
    }
  })
  if (passage !== null)
    addLabels(folders.content, [{ seed: page, passage, at: input.at, kind: 'none', about: {}, evidence: unsaid }])
  readAgain(folders, page)
  return 'took out 1 claim'
})

/** What of a claim an editor corrects by choosing or writing. */
const corrections = z
  .strictObject({
    kind: z.enum(claimKindNames),
    about,
    says: z.string().trim().min(1),
    short: z.string().trim(),
    design: z.enum(designNames),
    hedged: z.boolean(),
    denies: z.boolean(),
    attributed: z.string().trim(),
    notes: z.array(z.string().trim().min(1)),
  })
  .partial()

/** Correct a claim. */
export const correct = action(z.strictObject({ ...ofClaim, set: corrections }), (folders, { page, id: one, set }) => {
  const { design, denies, attributed, short, says, ...same } = set
  if (says !== undefined && isUnwritten({ says }))
    throw new Refusal(
      'This is the sentence that the machine put together. Write what the source says in your own words.',
    )
  editClaim(folders, page, one, () => ({
    ...same,
    ...(says !== undefined && { says }),
    ...(design !== undefined && { evidence: { design, rule: 'by-hand' } }),
    ...(denies !== undefined && { denies: denies || undefined }),
    ...(attributed !== undefined && { attributed: attributed || null }),
    ...(short !== undefined && { short: short || undefined }),
  }))
  readAgain(folders, page)
  return `corrected ${Object.keys(set).join(', ')} of 1 claim`
})

/**
 * Give a claim a figure by the place of its words in the passage: the one that was read there, or the one that an editor
 * has spelt out.
 */
export const addFigure = action(
  z.strictObject({ ...ofClaim, passage: z.string(), at, as: figureSchema.optional() }),
  (folders, { page, id: one, passage, at: place, as }) => {
    const { text, figures } = passageOf(folders, page, passage)
    const read = figures.find((figure) => figure.at[0] < place[1] && place[0] < figure.at[1])
    const found = as ? { ...as, at: place } : read
    if (!found)
      throw new Refusal(`No figure was read in “${text.slice(...place)}”. Say what it is: its kind, unit and value.`)
    editClaim(folders, page, one, (claim) => {
      const others = claim.figures.filter(({ at: [from, to] }) => to <= found.at[0] || found.at[1] <= from)
      return figuresOf([...others, found], text)
    })
    readAgain(folders, page)
    return `gave 1 claim the figure “${text.slice(...found.at)}”`
  },
)

/** Take a figure off a claim. */
export const removeFigure = action(
  z.strictObject({ ...ofClaim, passage: z.string(), at }),
  (folders, { page, id: one, passage, at: [start] }) => {
    const { text } = passageOf(folders, page, passage)
    editClaim(folders, page, one, ({ figures }) =>
      figuresOf(
        figures.filter((figure) => figure.at[0] !== start),
        text,
      ),
    )
    readAgain(folders, page)
    return 'took a figure off 1 claim'
  },
)

/** Figures in the order of the text, with their words. */
function figuresOf(figures: Claim['figures'], text: string): { figures: Claim['figures']; words: Claim['words'] } {
  const inOrder = figures.toSorted((a, b) => a.at[0] - b.at[0])
  const [first, ...more] = inOrder.map((figure) => text.slice(...figure.at))
  return { figures: inOrder, words: first === undefined ? undefined : more.length > 0 ? [first, ...more] : first }
}

/** Make a claim of words that were selected in the article. */
export const add = action(
  z.strictObject({ page: id, passage: z.string(), at, kind: z.enum(claimKindNames), about: about.optional() }),
  (folders, { page, passage, at: place, kind, about: given }) => {
    const { text, figures, rights } = passageOf(folders, page, passage)
    const before = new Set(claimsOnPage(folders, page).map(({ id: one }) => one))
    const { condition, therapy } = given ?? {}
    const subjects = { ...(condition && { condition }), ...(therapy && { therapy }) }
    addLabels(folders.content, [{ seed: page, passage, at: place, kind, about: subjects, evidence: unsaid }])
    readAgain(folders, page)
    const made = claimsOnPage(folders, page).find((one) => !before.has(one.id) && one.from[0]?.passage === passage)
    if (!made) addByHand(folders, page, { passage, text, at: place, kind, about: given ?? {}, figures, rights })
    return 'made 1 claim of selected words'
  },
)

interface Passage {
  text: string
  figures: Claim['figures']
  rights: Citation['rights']
}

interface Selected extends Passage {
  passage: string
  at: Span
  kind: Claim['kind']
  about: Claim['about']
}

/** Write a claim of words that the reader does not take for a statement. */
function addByHand(
  folders: Folders,
  page: string,
  { passage, text, at: place, kind, about: subjects, figures, rights }: Selected,
): void {
  const taken = new Set(claimsOnPage(folders, page).map(({ id: one }) => one))
  const base = [kind, ...Object.values(subjects).flat()].join('-')
  let name = base
  for (let time = 2; taken.has(name); time++) name = `${base}-${time}`
  const own = figures.filter((figure) => place[0] <= figure.at[0] && figure.at[1] <= place[1])
  const { words } = figuresOf(own, text)
  // the words of a publisher are never ours: somebody has to write the sentence
  const said = rights === 'facts-only' ? unwritten(kind) : text.slice(...place).trim()
  editClaims(folders, page, (claims) => {
    const claim = {
      ...{ id: name, kind, says: said.charAt(0).toUpperCase() + said.slice(1), about: subjects },
      ...(words && { words }),
      figures: own,
      evidence: { design: 'none-stated', rule: 'by-hand' },
      ...{ hedged: false, attributed: null, from: [{ seed: page, passage }], state: 'read' },
    }
    claims.add(yamlOf(claim).contents)
  })
  readAgain(folders, page)
}

/** A passage, with its figures, their places from its start, and whose words it is. */
function passageOf(folders: Folders, page: string, passage: string): Passage {
  const opened = openArticle(seedPath(folders, page), folders.content)
  const read = opened.seed ? opened.read() : null
  const block = read?.recognised.passages.find(({ id: one }) => one === passage)?.block
  if (!read || !block) throw new Refusal('The article has changed since it was shown; read it again.')
  const [start, end] = block.at
  const within = read.recognised.figures.filter((one) => start <= one.at[0] && one.at[1] <= end)
  return {
    text: block.text,
    figures: within.map((one) => ({ ...one, at: [one.at[0] - start, one.at[1] - start] })),
    rights: read.citation.rights,
  }
}

function counted(number: number): string {
  return `${number} ${number === 1 ? 'claim' : 'claims'}`
}
