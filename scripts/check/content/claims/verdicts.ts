import { countWords } from '../../../../src/language/words.ts'
import type { Fault } from '../../rule.ts'
import { sentencesOf } from '../../wording/reading.ts'
import { claimFault, faultAt, type Library } from '../library.ts'

/**
 * Find verdicts that name no source, or none but the source that makes the claim (checklist, row 4): nobody could look
 * up what they rest on.
 *
 * Who looked and found nothing may name none.
 *
 * @rule verdict-without-source
 * @remedy Name in `sources` the pages of what you read. If you found nothing, the verdict is `not-found`.
 * @fails sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, checks: [{ asks: holds, verdict: supported, finding: A trial says so., sources: [guide], on: '2026-11-22' }] }
 *   ---
 * @passes sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, checks: [{ asks: holds, verdict: supported, finding: A trial says so., sources: [trial-2019], on: '2026-11-22' }] }
 *   ---
 */
export function* verdictWithoutSource({ pages }: Library): Generator<Fault> {
  for (const page of pages) {
    if (page.kind !== 'source' || !Array.isArray(page.fields['claims'])) continue
    for (const [index, claim] of (page.fields['claims'] as (RawClaim | null)[]).entries()) {
      for (const [at, check] of (claim?.checks ?? []).entries()) {
        if (check?.verdict === 'not-found' || check?.sources?.some((source) => source !== page.id)) continue
        const verdict = `verdict \`${check?.verdict}\` on claim \`${claim?.id}\``
        const reason = `Unexpected ${verdict} without a source of its own, name the pages it rests on`
        yield faultAt(page, ['claims', index, 'checks', at], reason)
      }
    }
  }
}

/** A claim as written, which may break the schema. */
type RawClaim = { id?: string; checks?: ({ verdict?: string; sources?: string[] } | null)[] }

/** Kinds of source that can't carry the verdict "contradicted" by themselves. */
const weak: readonly unknown[] = ['company', 'mirror', 'unknown', undefined]

/**
 * Find claims that are called contradicted on the word of company pages or copies alone: one who sells against another
 * who sells proves nothing.
 *
 * @rule contradicted-alone
 * @remedy Find a source that gains nothing by it, or write `disputed`.
 * @fails sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, checks: [{ asks: holds, verdict: contradicted, finding: Another clinic denies it., sources: [rival], on: '2026-11-22' }] }
 *   ---
 * sources/rival.mdx
 *   ---
 *   kind: company
 *   ---
 * @passes sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, checks: [{ asks: holds, verdict: disputed, finding: Another clinic denies it., sources: [rival], on: '2026-11-22' }] }
 *   ---
 * sources/rival.mdx
 *   ---
 *   kind: company
 *   ---
 */
export function* contradictedAlone({ claims, pages }: Library): Generator<Fault> {
  const sources = pages.filter(({ kind }) => kind === 'source')
  const kinds = new Map(sources.map(({ id, fields }) => [id, fields['kind']]))
  for (const placed of claims) {
    for (const [at, { verdict, sources }] of (placed.claim?.checks ?? []).entries()) {
      if (verdict !== 'contradicted' || sources.some((source) => !weak.includes(kinds.get(source)))) continue
      const what = `verdict \`contradicted\` on claim \`${placed.id}\` from company pages or copies alone`
      const reason = `Unexpected ${what}, find an independent source or call it \`disputed\``
      yield claimFault(placed, ['checks', at, 'verdict'], reason)
    }
  }
}

/** Words that a card has room for. */
const most = 22

/**
 * Find findings whose first sentence, which is all that a card shows of them, is longer than 22 words.
 *
 * @rule finding-too-long
 * @remedy Say what was found in one short sentence, and the rest in those behind it.
 * @fails sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, checks: [{ asks: holds, verdict: not-found, finding: 'We read the register of trials, the page of the regulator and two reviews, and we found in none of them any trial that measured what this guide states.', sources: [], on: '2026-11-22' }] }
 *   ---
 * @passes sources/guide.mdx
 *   ---
 *   claims:
 *     - { id: improved, checks: [{ asks: holds, verdict: not-found, finding: 'We found no trial that measured it. We read the register of trials, the page of the regulator and two reviews.', sources: [], on: '2026-11-22' }] }
 *   ---
 */
export function* findingTooLong({ claims }: Library): Generator<Fault> {
  for (const placed of claims) {
    for (const [at, { finding }] of (placed.claim?.checks ?? []).entries()) {
      const words = countWords(sentencesOf(finding)[0] ?? '')
      const what = `${words} words in the first sentence of the finding on claim \`${placed.id}\``
      if (words > most)
        yield claimFault(placed, ['checks', at, 'finding'], `Unexpected ${what}, say it in ${most} at most`)
    }
  }
}
