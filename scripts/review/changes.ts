import { isDeepStrictEqual } from 'node:util'
import { verdictOf } from '../../src/claims/marks.ts'
import type { Check } from '../../src/schema/check.ts'
import type { Claim } from '../../src/schema/claim.ts'
import { textsIn, type Page, type PlacedClaim } from '../check/content/library.ts'

/** Fields that tell nothing of what a claim says, or are told apart from it. */
const aside = new Set(['id', 'says', 'checks', 'state', 'read', 'from'])

/** Say what is otherwise with a claim than it was, a line each; one that nobody had accepted is new. */
export function claimChanges(was: Claim | null, now: Claim): string[] {
  if (was?.state !== 'accepted') return ['New.']
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (key) => !aside.has(key) && !isDeepStrictEqual(was[key as keyof Claim], now[key as keyof Claim]),
  )
  return [
    ...(was.says === now.says ? [] : [`Said before: “${was.says}”`]),
    ...(fields.length > 0 ? [`Otherwise than before: ${fields.join(', ')}.`] : []),
    ...checkChanges(was.checks, now.checks),
  ]
}

function checkChanges(was: readonly Check[], now: readonly Check[]): string[] {
  const without = (some: readonly Check[], others: readonly Check[]) =>
    some.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)))
  return [
    ...without(now, was).map((check) => `Checked anew: ${verdictOf(check).word}, on ${check.on}.`),
    ...without(was, now).map((check) => `No longer: ${verdictOf(check).word}, “${check.finding}”`),
  ]
}

/** Fields that tell nothing of what a page says, or are told apart from it. */
const unsaid = new Set(['claims', 'hash', 'seed', 'checked', 'reviewed', 'changed'])

/** Say what a page itself says otherwise than it did: its fields, text by text, then its sections. */
export function pageChanges(was: Page, now: Page): string[] {
  const [before, after] = [textsOf(was), textsOf(now)]
  const fields = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    told(name, before.get(name), after.get(name)),
  )
  const [old, own] = [sectionsOf(was), sectionsOf(now)]
  const sections = [...new Set([...old.keys(), ...own.keys()])].flatMap((title) => {
    if (old.get(title) === own.get(title)) return []
    const what = !old.has(title) ? 'new' : own.has(title) ? 'changed' : 'taken out'
    return [`Section “${title}”: ${what}.`]
  })
  return [...fields, ...sections]
}

function told(name: string, was: string | undefined, now: string | undefined): string[] {
  if (was === now) return []
  if (was === undefined) return [`${name}, new: “${now}”`]
  return [now === undefined ? `${name}, taken out: “${was}”` : `${name}: “${now}”, before: “${was}”`]
}

/** Each text of the frontmatter by its path, `answer.works`. */
function textsOf({ fields }: Page): Map<string, string> {
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !unsaid.has(name)))
  return new Map(textsIn(own).map(({ text, path }) => [path.map(String).join('.'), text]))
}

function sectionsOf({ sections, file }: Page): Map<string, string> {
  const text = String(file)
  return new Map(sections.map(({ title, start, end }) => [title, text.slice(start, end)]))
}

/** Claims that were published among some, and are not any more. */
export function goneFrom(was: readonly PlacedClaim[], now: readonly PlacedClaim[]): Claim[] {
  const left = new Set(now.filter(isPublished).map(({ id }) => id))
  return was.flatMap(({ id, claim }) => (claim?.state === 'accepted' && !left.has(id) ? [claim] : []))
}

function isPublished({ claim }: PlacedClaim): boolean {
  return claim?.state === 'accepted'
}
