import type { VFile } from 'vfile'
import { isMap, isSeq, type YAMLMap } from 'yaml'
import { parseContentPage } from '../../src/lib/content-page.ts'
import type { Claim } from '../../src/schema/claim.ts'
import type { Recognised } from './claim.ts'
import { isHedged } from './cues/hedging.ts'
import { yamlOf } from './emit.ts'

/**
 * Fill in what an editor leaves out of a claim written by hand: from `words: 40.4%` its figure, its passage and its place.
 *
 * Reports `words-not-found` and `words-in-several-passages`; such a claim is left as it is.
 */
export function completeClaims(text: string, seed: Recognised, file: VFile): string {
  const page = parseContentPage(file)
  const claims = (page.frontmatter?.value as { claims?: Partial<Claim>[] } | undefined)?.claims
  if (!page.frontmatter || !Array.isArray(claims) || !claims.some(isOpen)) return text
  const { document: documentOf, offset, placeOf } = page.frontmatter
  const document = documentOf()
  const seq = document.get('claims', true)
  if (!isSeq(seq)) return text
  for (const [index, claim] of claims.entries()) {
    const node = seq.items[index]
    if (!isOpen(claim) || !isMap(node)) continue
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

/** A claim with words and without figures, or without a passage. */
function isOpen(claim: Partial<Claim>): boolean {
  return (
    claim.words !== undefined &&
    (claim.figures === undefined || claim.from === undefined || claim.from.some(({ passage }) => passage === null))
  )
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
  const wanted = claim.from?.find(({ passage }) => passage !== null)?.passage
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
