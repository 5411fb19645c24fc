import { claimsOf, type Library } from '../claims/library.ts'
import { countOf } from '../language/words.ts'
import { changedWords } from './edition-words.ts'
import type { Page } from './page.ts'

/** Something that changed on a day: on one page, or on many at once. */
export interface Change {
  /** By which it is known for good, in an address too: `checked-2026-11-24`. */
  id: string
  on: string
  words: string
  /** The page it happened on; none where it happened on many. */
  page?: Page
}

/** What was wrong on a page and has been put right. */
export interface Correction {
  /** Page, day, and its place among the page's corrections of that day: `guide-costs-2026-11-23-1`. */
  id: string
  on: string
  was: string
  now: string
  page: Page
}

type Changing = Pick<Library, 'pages' | 'claims' | 'editions'>

/** Every correction, newest first. */
export function correctionsOf(pages: readonly Page[]): Correction[] {
  return pages
    .flatMap((page) => {
      const days = page.facts.corrections.map(({ on }) => on)
      return page.facts.corrections.map((correction, index) => {
        const place = days.slice(0, index + 1).filter((day) => day === correction.on).length
        return { id: `${page.kind}-${page.id}-${correction.on}-${place}`, ...correction, page }
      })
    })
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.page.id.localeCompare(b.page.id))
}

/**
 * The latest editions, corrections of pages and checks of claims, newest first. Checks of one day are one change; nothing depends
 * on the day of the build.
 */
export function changesOf({ pages, claims, editions }: Changing, most = 5): Change[] {
  const corrected = correctionsOf(pages).map(({ id, on, was, now, page }) => ({
    id,
    on,
    words: `said “${was}”. It now says “${now}”.`,
    page,
  }))
  const checks = [...claims.values()]
    .flat()
    .flatMap(({ claim: { id, checks } }) => checks.map(({ on, asks }) => ({ on, asks, id })))
  const checked = [...Map.groupBy(checks, ({ on }) => on)].map(([on, those]) => {
    const counted = (some: typeof those) => new Set(some.map(({ id }) => id)).size
    const asked = [
      { number: counted(those.filter(({ asks }) => asks === 'holds')), whether: 'they are so' },
      { number: counted(those.filter(({ asks }) => asks === 'traced')), whether: 'they are quoted correctly' },
    ].filter(({ number }) => number > 0)
    const each = asked.map(({ number, whether }) => `${number} on whether ${whether}`)
    const words = `Claims checked: ${[counted(those), ...each].join(', ')}.`
    return { id: `checked-${on}`, on, words }
  })
  const released = editions.map(({ on, changes }) => ({
    id: `edition-${on}`,
    on,
    words: `A new edition: ${changedWords(changes)}.`,
  }))
  return [...released, ...corrected, ...checked].toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, most)
}

/**
 * What changed on a page on which day, newest first: corrections, reviews, edits, checks of the claims that it shows, and
 * which of these an edition added, changed or judged anew. One that was withdrawn is no longer on it; `/corrections/`
 * counts it.
 */
export function changesOn(page: Page, library: Library): Pick<Change, 'on' | 'words'>[] {
  const { facts } = page
  const { shown, others } = claimsOf(page, library)
  const claims = [...shown, ...others]
  const ids = new Set(claims.map(([{ claim }]) => claim.id))
  const days = new Set(claims.flatMap((sayings) => sayings.flatMap(({ claim }) => claim.checks.map(({ on }) => on))))
  const checked = [...days].map((on) => {
    const those = claims.filter((sayings) => sayings.some(({ claim }) => claim.checks.some((check) => check.on === on)))
    return { on, words: `${countOf(those.length, 'claim')} checked` }
  })
  const released = library.editions.flatMap(({ on, changes }) => {
    const of = (some: readonly string[]) => some.filter((id) => ids.has(id)).length
    const told = [
      { number: of(changes.added), done: 'added' },
      { number: of(changes.changed), done: 'changed' },
      { number: of(changes.verdicts.map(({ claim }) => claim)), done: 'judged anew' },
    ].filter(({ number }) => number > 0)
    return told.map(({ number, done }) => ({ on, words: `${countOf(number, 'claim')} ${done}` }))
  })
  return [
    ...facts.corrections.map(({ on, was, now }) => ({ on, words: `it said “${was}”. It now says “${now}”.` })),
    ...(facts.reviewed ? [{ on: facts.reviewed.on, words: 'reviewed by a clinician' }] : []),
    ...(facts.changed ? [{ on: facts.changed, words: 'words edited' }] : []),
    ...released,
    ...checked,
  ].toSorted((a, b) => b.on.localeCompare(a.on))
}
