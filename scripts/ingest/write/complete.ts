import type { VFile } from 'vfile'
import { isMap, isSeq, type YAMLMap } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { isHedged } from '../claim/cues/hedging.ts'
import { withFrontmatter, yamlOf } from '../compose/emit.ts'
import { hashOf, type PageLock } from '../merge/lock.ts'
import { machinePart } from '../merge/personal.ts'
import { type Reread, rereadOf } from '../merge/passages/reread.ts'
import { placeIn } from '../merge/passages/sentence-key.ts'
import type { Recognised } from '../recognise/recognised.ts'

/**
 * Fill in what an editor leaves out of a claim written by hand: from `words: 40.4%` its figure, its passage and its
 * place.
 *
 * Reports each of its words at which no figure was read (`words-not-found`), the others are completed; a claim none of
 * whose words are found, or that may mean several passages (`words-in-several-passages`), is left as it is.
 *
 * @rule words-not-found A claim whose `words` stand in no passage: nobody could look up what it says.
 * @remedy Copy the words from the article, sign by sign.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * sources/a.mdx
 *   words: [ One session, "$10,000" ] → words: ten thousand dollars
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * sources/a.mdx
 *   words: [ One session, "$10,000" ] → words: "$10,000"
 * @rule words-in-several-passages A claim whose `words` stand in more than one passage, so that nobody knows which of
 * them states it.
 * @remedy Write into `from` the passage that is meant; its id stands on the page, in `<Passage id="…">`.
 * @fails seeds/a.txt
 *   ---
 *   title: A guide
 *   ---
 *
 *   Stem cell therapy for multiple sclerosis is quoted at $10,000.
 *
 *   The clinic in Hainan asks $10,000.
 * sources/a.mdx
 *   passage: "6848e7" → passage: null
 * @passes seeds/a.txt
 *   ---
 *   title: A guide
 *   ---
 *
 *   Stem cell therapy for multiple sclerosis is quoted at $10,000.
 *
 *   The clinic in Hainan asks $9,000.
 * sources/a.mdx
 *   passage: "6848e7" → passage: null
 */
export function completeClaims(
  text: string,
  seed: Recognised,
  file: VFile,
  lock: PageLock = {},
  reread: Reread = rereadOf([], []),
): string {
  const page = parseContentPage(file)
  const claims = (page.frontmatter?.value as { claims?: Partial<Claim>[] } | undefined)?.claims
  if (!page.frontmatter || !Array.isArray(claims)) return text
  const anchored = claims.map((claim) => (isUntouched(claim, lock) ? claim : inNewPassage(claim, reread)))
  const isChanged = (claim: Partial<Claim>, index: number) => claim !== claims[index] || isOpen(claim, seed, lock)
  if (!anchored.some(isChanged)) return text
  const { document: documentOf, offset, placeOf } = page.frontmatter
  const document = documentOf()
  const seq = document.get('claims', true)
  if (!isSeq(seq)) return text
  for (const [index, claim] of anchored.entries()) {
    const node = seq.items[index]
    if (!isMap(node) || !isChanged(claim, index)) continue
    const { from: moved = [], figures: placed = [] } = claim
    if (claim !== claims[index]) fill(node, { from: moved, ...(placed.length > 0 && { figures: placed }) })
    if (!isOpen(claim, seed, lock)) continue
    const found = placesOf(claim, seed)
    const [first, second] = found
    const tell = (reason: string, ruleId: string) =>
      file.message(reason, { place: placeOf(['claims', index]), ruleId, source: 'ingest' })
    if (!first || second) {
      const words = `\`${wordsOf(claim).join('`, `')}\``
      if (first)
        tell(
          `Unexpected words ${words} in ${found.length} passages, add \`from\` with the passage that is meant: ` +
            found.map(({ from: [place] }) => place?.passage).join(', '),
          'words-in-several-passages',
        )
      else
        tell(
          `Unexpected words ${words} that stand in no passage of the article, write them exactly as the passage does`,
          'words-not-found',
        )
      continue
    }
    for (const { word, isThere } of first.missing)
      tell(
        isThere
          ? `Unexpected words \`${word}\` of claim \`${claim.id}\`, no figure was read there: write all the words ` +
              'that belong to it, its unit too, or take them out of `words`; the other figures are in place'
          : `Unexpected words \`${word}\` of claim \`${claim.id}\` that its passage does not have, ` +
              'write them exactly as the passage does; the other figures are in place',
        'words-not-found',
      )
    const { figures, from } = first
    fill(node, { ...defaultsOf(claim), figures, from })
  }
  return withFrontmatter(text, offset, document)
}

function fill(node: YAMLMap, fields: Partial<Claim>): void {
  for (const [key, value] of Object.entries(fields)) node.set(key, yamlOf({ [key]: value }).get(key, true))
}

function isUntouched(claim: Partial<Claim> | null, lock: PageLock): boolean {
  return !claim || lock[`claim:${claim.id}`] === hashOf(machinePart(claim as Claim))
}

/** A claim in the passage that took the place of its own, with its figures where they stand there. */
function inNewPassage(claim: Partial<Claim>, { before, now, moved }: Reread): Partial<Claim> {
  if (!Array.isArray(claim.from) || !claim.from.some(({ passage }) => passage !== null && moved.has(passage)))
    return claim
  const [first] = claim.from
  const from = claim.from.map(({ seed, passage }) => ({ seed, passage: moved.get(passage ?? '') ?? passage }))
  const texts = [now.get(from[0]?.passage ?? '') ?? '', before.get(first?.passage ?? '') ?? ''] as const
  const figures = (claim.figures ?? []).map((figure) => ({ ...figure, at: placeIn(...texts, figure.at) ?? figure.at }))
  return { ...claim, from, ...(claim.figures && { figures }) }
}

/**
 * A claim that a person wrote or changed and whose words lead to no figure yet: it has no figures or passage, its
 * passage stands no longer in the seed, or the text at its figures is not what its words say.
 */
function isOpen(claim: Partial<Claim> | null, seed: Recognised, lock: PageLock): boolean {
  if (claim?.words === undefined || isUntouched(claim, lock)) return false
  if (!claim.figures || !claim.from || claim.from.some(({ passage }) => passage === null)) return true
  const block = seed.passages.find(({ id }) => id === claim.from?.[0]?.passage)?.block
  if (!block) return claim.from.every(({ seed: id }) => id === seed.id)
  const told = claim.figures.map(({ at }) => block.text.slice(...at))
  return told.join('\n') !== [claim.words].flat().join('\n')
}

function defaultsOf(claim: Partial<Claim>): Partial<Claim> {
  return {
    ...(claim.evidence === undefined && { evidence: { design: 'none-stated', rule: 'by-hand' } }),
    ...(claim.hedged === undefined && { hedged: isHedged(claim.says ?? '') }),
    ...(claim.attributed === undefined && { attributed: null }),
    ...(claim.state === undefined && { state: 'read' as const }),
  }
}

function wordsOf({ words }: Partial<Claim>): string[] {
  return [words ?? []].flat()
}

/** A passage that holds figures of a claim, and the words of it at which none was read. */
interface Held extends Pick<Claim, 'figures' | 'from'> {
  missing: { word: string; isThere: boolean }[]
}

/** The passages that hold the most of the words of a claim as figures, or, among as many, as text. */
function placesOf(claim: Partial<Claim>, seed: Recognised): Held[] {
  const known = new Set(seed.passages.map(({ id }) => id))
  const wanted = claim.from?.find(({ passage }) => passage !== null && known.has(passage))?.passage
  const held = seed.passages.filter(({ id }) => !wanted || wanted === id).map((passage) => heldIn(passage, claim, seed))
  const unread = ({ missing }: Held) => missing.length
  const absent = ({ missing }: Held) => missing.filter(({ isThere }) => !isThere).length
  const some = held.filter((one) => one.figures.length > 0)
  const most = Math.min(...some.map(unread))
  const best = some.filter((one) => unread(one) === most)
  const fewest = Math.min(...best.map(absent))
  return best.filter((one) => absent(one) === fewest)
}

function heldIn({ id, block }: Recognised['passages'][number], claim: Partial<Claim>, seed: Recognised): Held {
  const held: Held = { figures: [], from: [{ seed: seed.id, passage: id }], missing: [] }
  for (const word of wordsOf(claim)) {
    const figure = seed.figures.find(
      ({ at }) => at[0] >= block.at[0] && at[1] <= block.at[1] && seed.text.slice(...at) === word,
    )
    if (figure) held.figures.push({ ...figure, at: [figure.at[0] - block.at[0], figure.at[1] - block.at[0]] })
    else held.missing.push({ word, isThere: block.text.includes(word) })
  }
  return held
}
