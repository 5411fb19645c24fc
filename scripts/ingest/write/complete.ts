import type { VFile } from 'vfile'
import { isMap, isSeq, type YAMLMap } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { isHedged } from '../claim/cues/hedging.ts'
import { yamlOf } from '../compose/emit.ts'
import { hashOf, type PageLock } from '../merge/lock.ts'
import { machinePart } from '../merge/personal.ts'
import type { Recognised } from '../recognise/recognised.ts'

/**
 * Fill in what an editor leaves out of a claim written by hand: from `words: 40.4%` its figure, its passage and its
 * place.
 *
 * Reports `words-not-found` and `words-in-several-passages`; such a claim is left as it is.
 */
export function completeClaims(text: string, seed: Recognised, file: VFile, lock: PageLock = {}): string {
  const page = parseContentPage(file)
  const claims = (page.frontmatter?.value as { claims?: Partial<Claim>[] } | undefined)?.claims
  if (!page.frontmatter || !Array.isArray(claims) || !claims.some((claim) => isOpen(claim, seed, lock))) return text
  const { document: documentOf, offset, placeOf } = page.frontmatter
  const document = documentOf()
  const seq = document.get('claims', true)
  if (!isSeq(seq)) return text
  for (const [index, claim] of claims.entries()) {
    const node = seq.items[index]
    if (!isOpen(claim, seed, lock) || !isMap(node)) continue
    const found = placesOf(claim, seed)
    const [first, second] = found
    const words = `\`${[claim.words].flat().join('`, `')}\``
    if (!first || second) {
      const reason = first
        ? `Unexpected words ${words} in ${found.length} passages, add \`from\` with the passage that is meant`
        : `Unexpected words ${words} that stand in no passage of the seed, write them exactly as the passage does`
      file.message(reason, {
        place: placeOf(['claims', index]),
        ruleId: first ? 'words-in-several-passages' : 'words-not-found',
        source: 'ingest',
      })
      continue
    }
    for (const [key, value] of Object.entries({ ...defaultsOf(claim), ...first }))
      (node as YAMLMap).set(key, yamlOf({ [key]: value }).get(key, true))
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  const end = text.indexOf('\n---', offset - 1)
  return `${text.slice(0, offset)}${yaml.trimEnd()}${text.slice(end)}`
}

/**
 * A claim that a person wrote or changed and whose words lead to no figure yet: it has no figures or passage, its
 * passage stands no longer in the seed, or the text at its figures is not what its words say.
 */
function isOpen(claim: Partial<Claim> | null, seed: Recognised, lock: PageLock): boolean {
  if (claim?.words === undefined || lock[`claim:${claim.id}`] === hashOf(machinePart(claim as Claim))) return false
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

function placesOf(claim: Partial<Claim>, seed: Recognised): Pick<Claim, 'figures' | 'from'>[] {
  const known = new Set(seed.passages.map(({ id }) => id))
  const wanted = claim.from?.find(({ passage }) => passage !== null && known.has(passage))?.passage
  const words = [claim.words ?? []].flat()
  return seed.passages.flatMap(({ id, block }) => {
    if (wanted && wanted !== id) return []
    const figures = words.map((word) =>
      seed.figures.find(({ at }) => at[0] >= block.at[0] && at[1] <= block.at[1] && seed.text.slice(...at) === word),
    )
    if (figures.some((figure) => figure === undefined)) return []
    return [
      {
        figures: figures.flatMap((figure) =>
          figure
            ? [{ ...figure, at: [figure.at[0] - block.at[0], figure.at[1] - block.at[0]] as [number, number] }]
            : [],
        ),
        from: [{ seed: seed.id, passage: id }],
      },
    ]
  })
}
