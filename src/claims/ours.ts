import type { Page } from '../views/page.ts'
import { publishers } from '../schema/source.ts'
import { checksOf, pageNamed, type Library, type ShownClaim } from './library.ts'
import { evidenceOf, type Evidence } from './evidence.ts'
import { listWords } from '../language/words.ts'

/** Whether a source is an article of this site, whose statements rest on the works that its checks cite. */
export function isOurs({ facts }: Page<'source'>): boolean {
  return facts.kind === 'this-site'
}

/** What stands where nobody has held a claim against other sources. */
export const unchecked = {
  theirs: 'Not checked yet',
  ours: 'From our own reading',
} as const

/** Whose statement it is that nobody has checked. */
export function whoSpeaks(shown: ShownClaim): keyof typeof unchecked {
  return shown.every(({ source }) => isOurs(source)) ? 'ours' : 'theirs'
}

/**
 * The evidence of a claim in one line. A statement of this site's own names the works that it rests on, by their kind:
 * "It rests on law firms’ notes and a news report."
 */
export function evidenceShown(shown: ShownClaim, library: Library): Evidence {
  const [{ claim }] = shown
  const evidence = evidenceOf(claim)
  if (whoSpeaks(shown) === 'theirs') return evidence
  if (claim.evidence.design === 'none-stated') return { mark: 'record', words: restsOn(shown, library) }
  return checksOf(shown).length > 0 ? { ...evidence, words: `${evidence.words} ${restsOn(shown, library)}` } : evidence
}

/** How the words begin that say what a statement of this site's own rests on. */
export const restOpenings = { rests: 'It rests on', searched: 'Our own search.' } as const

/**
 * What a statement of this site's own rests on: the works that its checks cite, most of a kind first. Where nothing was
 * found, the verdict says where we looked.
 */
export function restsOn(shown: ShownClaim, library: Library): string {
  const checks = checksOf(shown)
  const ids = new Set(checks.flatMap(({ sources }) => sources))
  const cited = [...ids].flatMap((id) => pageNamed('source', id, library)?.facts.kind ?? [])
  const kinds = [...Map.groupBy(cited, (kind) => kind)].toSorted(([, a], [, b]) => b.length - a.length)
  const works = kinds.map(([kind, { length }]) => worksOf(kind, length))
  if (checks.length > 0 && checks.every(({ verdict }) => verdict === 'not-found')) return restOpenings.searched
  return `${restOpenings.rests} ${works.length > 0 ? listWords(works) : 'the sources of this site'}.`
}

function worksOf(kind: Page<'source'>['facts']['kind'], number: number): string {
  const [one, several] = kind === 'unknown' ? ['a page', 'pages'] : publishers[kind].works
  return number === 1 ? one : several
}
