import { evidenceOf } from '../../src/claims/evidence.ts'
import { verdictOf } from '../../src/claims/marks.ts'
import { countOf, dateWords } from '../../src/language/words.ts'
import { common } from '../../src/schema/common.ts'
import { claimKinds, type Claim } from '../../src/schema/claim.ts'
import { pageKinds } from '../../src/schema/page.ts'
import { isDraft, publishedFrom } from '../../src/views/published-from.ts'
import { calledIn, claimsShownOn } from '../check/content/claims-shown.ts'
import { textsIn, type Library, type Page, type PlacedClaim } from '../check/content/library.ts'
import { pathOf } from '../ingest/compose/page.ts'
import { inWords } from '../desk/read/changes.ts'
import type { Before } from './before.ts'
import { claimChanges, goneFrom, pageChanges } from './changes.ts'

/** A claim that stands published, with its place. */
type Shown = PlacedClaim & { claim: Claim }

/** Tell a reviewer what a page shows, claim by claim, and what has changed since `before`. */
export function tellPage(page: Page, library: Library, before: Before | null): string {
  const all = claimsShownOn(page, library)
  const shown = inOrder(page, all.filter(isShown))
  const open = all.length - shown.length
  const blocks = shown.map((claim, index) => claimLines(claim, index + 1, library, before).join('\n'))
  return [
    headOf(page),
    wordsOf(page),
    `Claims: ${shown.length}${open > 0 ? `, and ${open} that nobody has accepted, which no reader sees` : ''}`,
    ...blocks,
    sinceOf(page, all, before),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function isShown(placed: PlacedClaim): placed is Shown {
  return placed.claim?.state === 'accepted'
}

/** As the page shows them, then those about it that its body does not show. */
function inOrder({ body }: Page, shown: Shown[]): Shown[] {
  const order = calledIn(body?.children ?? [])
  const placeOf = ({ id }: Shown) => (order.includes(id) ? order.indexOf(id) : order.length)
  return shown.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function headOf({ kind, id, fields }: Page): string {
  const { data: reviewed } = common.reviewed.safeParse(fields['reviewed'])
  const { data: checked } = common.checked.safeParse(fields['checked'])
  const from = publishedFrom(fields)
  const again = (next: string | undefined) => (next ? `, due again by ${dateWords(next)}` : '')
  return [
    `${String(fields['title'])}  (${pageKinds[kind].folder}/${id})`,
    ...(isDraft(from) ? ['Draft: not published.'] : from ? [`Published from ${dateWords(from)} on.`] : []),
    reviewed
      ? `Reviewed by ${reviewed.by}, ${reviewed.role}, ${dateWords(reviewed.on)}${again(reviewed.next)}.`
      : 'Nobody has reviewed it.',
    checked ? `Sources checked ${dateWords(checked.on)}${again(checked.next)}.` : 'Its sources were never checked.',
  ].join('\n')
}

/** Fields in which a page speaks itself, beside its claims. */
const own = ['summary', 'for', 'answer', 'means', 'steps', 'questions', 'looked-for']

function wordsOf({ fields }: Page): string {
  const spoken = Object.fromEntries(own.map((name) => [name, fields[name]]))
  const texts = textsIn(spoken).filter(({ text, path }) => text !== 'unknown' && !path.includes('claims'))
  return ['What it says itself', ...texts.map(({ text, path }) => `  ${String(path[0])}: ${text}`)].join('\n')
}

function claimLines({ claim, page: source }: Shown, number: number, library: Library, before: Before | null): string[] {
  const told = [source.fields['title'], source.fields['publisher']].filter((one) => typeof one === 'string')
  const checks = claim.checks.flatMap((check) => [
    `   ${check.asks === 'holds' ? 'Is it so?' : 'Is it quoted correctly?'} ${verdictOf(check).word}, ${dateWords(check.on)}: ${check.finding}`,
    ...check.sources.map((id) => `     ${titleOf(id, library)}`),
    ...(check['would-change'] ? [`     It would change by: ${check['would-change']}`] : []),
  ])
  const changes = before ? claimChanges(claimBefore(claim.id, source, before), claim) : []
  return [
    `${number}. ${claim.says}`,
    `   ${claimKinds[claim.kind]}. ${evidenceOf(claim).words}`,
    `   Source: ${told.join(', ')} (sources/${source.id})`,
    ...(checks.length > 0 ? checks : ['   Not checked yet.']),
    ...(claim.notes ?? []).map((note) => `   Note: ${note}`),
    ...changes.map((line) => `   * ${line}`),
  ]
}

function titleOf(id: string, { pages }: Library): string {
  const source = pages.find((page) => page.kind === 'source' && page.id === id)
  return `${String(source?.fields['title'] ?? 'no page')} (sources/${id})`
}

function claimBefore(id: string, source: Page, { library }: Before): Claim | null {
  return library.claims.find((one) => one.id === id && one.page.id === source.id)?.claim ?? null
}

/** What has changed on the page, and on its sources, since it was last looked at. */
function sinceOf(page: Page, all: PlacedClaim[], before: Before | null): string {
  if (!before) return 'There is no earlier state to compare it with.'
  const was = before.library.pages.find(({ kind, id }) => kind === page.kind && id === page.id)
  const sources = [...new Set(all.map(({ page: source }) => source))].filter((source) => source !== page)
  const lines = [
    ...(was ? pageChanges(was, page) : ['The page is new.']),
    ...goneFrom(was ? claimsShownOn(was, before.library) : [], all).map(({ says }) => `Claim gone: “${says}”`),
    ...[page, ...sources].flatMap((source) => {
      if (source.kind !== 'source') return []
      const path = pathOf('source', source.id)
      const [old, now] = [before.textOf(path), String(source.file)]
      return old === now ? [] : [`sources/${source.id}: ${inWords(old, now, path)}.`]
    }),
  ]
  const since = `Since ${dateWords(before.on)} (commit ${before.commit.slice(0, 7)})`
  return lines.length === 0
    ? `${since} nothing has changed.`
    : `${since}, ${countOf(lines.length, 'change')}; those of claims stand at * above:\n${lines.map((line) => `  ${line}`).join('\n')}`
}
